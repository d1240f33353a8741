// A line with foreign pieces on a page of a PDF: shaped text, emoji as pictures with their text behind them, and the mark
// for what no font has.

import { faceOf } from '@sightline/text';
import type { TextBlock } from '@sightline/layout';
import { glyphParts, lineStart } from './foreign-shapes.ts';
import type { LinePart } from './foreign-shapes.ts';
import type { ForeignPiece, LaidLine } from './lay-line.ts';
import type { PdfPen } from './pdf-pen.ts';

interface ForeignLine {
  readonly laid: LaidLine;
  readonly y: number;
  /** The space that the line break stands for. */
  readonly gap: string;
}

/** Paints a laid line in the colour of its block. */
export function paintForeignLine(pen: PdfPen, block: TextBlock, { laid, y, gap }: ForeignLine): void {
  const { document } = pen;
  const { size } = block.font;
  const start = lineStart(block, laid.width);
  for (const piece of laid.pieces) {
    const x = start + piece.x;
    if (piece.kind === 'shipped')
      document
        .font(piece.face.name)
        .fontSize(size)
        .text(piece.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    else paintPiece(pen, block, piece, [x, y]);
  }
  if (gap === '') return;
  document.font(faceOf(block.font).name).fontSize(size);
  const end = laid.direction === 'rtl' ? start - document.widthOfString(gap) : start + laid.width;
  document.text(gap, end, y, { lineBreak: false, baseline: 'alphabetic' });
}

function paintPiece(
  pen: PdfPen,
  block: TextBlock,
  piece: ForeignPiece,
  [x, y]: readonly [number, number],
): void {
  const { run } = piece;
  const { size } = block.font;
  const { weight } = faceOf(block.font);
  if (run.face !== undefined && !run.face.colour) {
    pen.foreign.write(run, { weight, size, x, y });
    return;
  }
  // A mark is read as the character that it stands for.
  if (run.face === undefined) pen.document.markContent('Span', { actual: run.text });
  for (const part of glyphParts(piece, block.font, [x, y])) paintPart(pen, block, part);
  if (run.face === undefined) pen.document.endMarkedContent();
  else writeBehind(pen, block, piece, [x, y]);
}

// Text that is found and copied, not seen: the mode stays set until it is taken back.
function writeBehind(
  pen: PdfPen,
  { font }: TextBlock,
  { run }: ForeignPiece,
  [x, y]: readonly [number, number],
): void {
  const { weight } = faceOf(font);
  const { document } = pen;
  document.addContent('3 Tr');
  let at = x;
  for (const plain of pen.foreign.plainRuns(run, weight)) {
    pen.foreign.write(plain, { weight, size: font.size, x: at, y });
    at += plain.advance * font.size;
  }
  document.addContent('0 Tr');
}

function paintPart(pen: PdfPen, block: TextBlock, part: LinePart): void {
  const { document } = pen;
  switch (part.kind) {
    case 'text':
      return;
    case 'glyph':
      pen.save();
      if (part.fill !== undefined) pen.fillWith({ hex: part.fill, opacity: 1 });
      document.translate(part.x, part.y).scale(part.scale, -part.scale).path(part.d).fill();
      return pen.restore();
    case 'picture':
      document.image(pen.openPicture(part.png) as never, part.x, part.y, { width: part.w, height: part.h });
      return;
    case 'mark': {
      const { x, y, w, h, baseline, size } = part;
      pen.stroke(block.fill, { width: 0.75, cap: 'butt' });
      document.roundedRect(x, y, w, h, 1.5).stroke();
      document.font(faceOf(block.font).name).fontSize(size);
      const left = x + (w - document.widthOfString('?')) / 2;
      document.text('?', left, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}
