// Faces from outside in a PDF. The glyphs come shaped by HarfBuzz, which knows every script, and stand in the file under
// the text that they show, so that a reader finds and copies it: a glyph that shows two texts is there twice.

import { faceOf } from '@sightline/text';
import { drawnWeight, shapeForeign } from '@sightline/text/node';
import type { ForeignFace, ForeignRun } from '@sightline/text/node';
import { subsetForeignFont } from '@sightline/text/subset';
import type { Scene } from '@sightline/layout';
import { foreignLines, textBlocks } from './foreign-text.ts';
import type { LayForeign } from './foreign-text.ts';

/** What this needs of a font of the PDF library. Widths are in thousandths of an em. */
interface EmbeddedFont {
  readonly font: { getGlyph(id: number): { readonly advanceWidth: number } };
  readonly subset: { readonly glyphs: number[] };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly scale: number;
  layout(): unknown;
  encode(): unknown;
}

interface Part {
  readonly face: ForeignFace;
  readonly weight: number;
  readonly glyphs: Set<number>;
  /** Glyph and text to the number in the file. */
  readonly numbers: Map<string, number>;
}

interface Position {
  readonly xOffset: number;
  readonly yOffset: number;
  readonly xAdvance: number;
  readonly advanceWidth: number;
}

// The text of each cluster goes to the glyphs that take room, a character each, the rest to the last: readers take room
// without text for a space between words.
function textOfGlyphs({ text, glyphs }: ForeignRun): readonly string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].toSorted((a, b) => a - b);
  const backwards = (glyphs[0]?.cluster ?? 0) > (glyphs.at(-1)?.cluster ?? 0);
  const texts = glyphs.map(() => '');
  for (const [index, start] of starts.entries()) {
    const characters = Array.from(text.slice(start, starts[index + 1] ?? text.length));
    const own = [...glyphs.keys()].filter((at) => glyphs[at]?.cluster === start);
    const wide = own.filter((at) => (glyphs[at]?.advance ?? 0) > 0.01);
    const carriers = wide.length > 0 ? wide : own.slice(0, 1);
    if (backwards) carriers.reverse();
    for (const [turn, at] of carriers.entries())
      texts[at] = characters.slice(turn, turn === carriers.length - 1 ? undefined : turn + 1).join('');
  }
  return texts;
}

/** The faces from outside that a scene needs, each cut down to its glyphs and put into the document when it is used. */
export class PdfForeignFonts {
  readonly lay: LayForeign;
  readonly #document: PDFKit.PDFDocument;
  readonly #parts = new Map<string, Part>();
  readonly #plain = new WeakMap<ForeignRun, readonly ForeignRun[]>();

  constructor(document: PDFKit.PDFDocument, scene: Scene) {
    this.#document = document;
    this.lay = foreignLines(scene);
    for (const block of textBlocks(scene)) {
      const { weight } = faceOf(block.font);
      for (const line of block.lines) {
        for (const piece of this.lay(block, line)?.pieces ?? []) {
          if (piece.kind !== 'foreign' || piece.run.face === undefined) continue;
          for (const run of piece.run.face.colour ? this.plainRuns(piece.run, weight) : [piece.run])
            this.#collect(run, weight);
        }
      }
    }
  }

  /** A run of emoji in colours, in a face with outlines: what a reader finds behind the pictures. */
  plainRuns(run: ForeignRun, weight: number): readonly ForeignRun[] {
    let plain = this.#plain.get(run);
    if (plain === undefined) {
      plain = shapeForeign(run.text, { weight, plain: true }).filter(
        ({ face }) => face !== undefined && !face.colour,
      );
      this.#plain.set(run, plain);
    }
    return plain;
  }

  #key(face: ForeignFace, weight: number): string {
    return `${face.id} ${drawnWeight(face, weight)}`;
  }

  #collect({ face, glyphs }: ForeignRun, weight: number): void {
    if (face === undefined) return;
    const key = this.#key(face, weight);
    let part = this.#parts.get(key);
    if (part === undefined)
      this.#parts.set(key, (part = { face, weight, glyphs: new Set(), numbers: new Map() }));
    for (const { id } of glyphs) part.glyphs.add(id);
  }

  #use(run: ForeignRun, weight: number): { part: Part; font: EmbeddedFont } | undefined {
    if (run.face === undefined) return undefined;
    const key = this.#key(run.face, weight);
    const part = this.#parts.get(key);
    if (part === undefined) return undefined;
    const known = part.numbers.size > 0;
    if (known) this.#document.font(key);
    else {
      const bytes = subsetForeignFont(part.face, { glyphs: part.glyphs, weight });
      this.#document.registerFont(key, Buffer.from(bytes));
      this.#document.font(key);
    }
    return { part, font: (this.#document as unknown as { _font: EmbeddedFont })._font };
  }

  /** Writes a run with its baseline at `y`, in the colour of now. */
  write(run: ForeignRun, { weight, size, x, y }: WriteOptions): void {
    const used = this.#use(run, weight);
    if (used === undefined) return;
    const { part, font } = used;
    const texts = textOfGlyphs(run);
    const codes: string[] = [];
    const positions: Position[] = [];
    for (const [index, { id, dx, dy, advance }] of run.glyphs.entries()) {
      const text = texts[index] ?? '';
      const number = numberOf(part, font, { id, text });
      codes.push(number.toString(16).padStart(4, '0'));
      positions.push({
        xOffset: dx * 1000,
        yOffset: dy * 1000,
        xAdvance: advance * 1000,
        advanceWidth: font.widths[number] ?? 0,
      });
    }
    font.layout = () => ({ glyphs: [], positions, advanceWidth: run.advance * 1000 });
    font.encode = () => [codes, positions];
    this.#document.fontSize(size).text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

interface WriteOptions {
  readonly weight: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

function numberOf(
  { numbers }: Part,
  { font, subset, unicode, widths, scale }: EmbeddedFont,
  { id, text }: { readonly id: number; readonly text: string },
): number {
  const key = `${id} ${text}`;
  let number = numbers.get(key);
  if (number === undefined) {
    number = subset.glyphs.push(id) - 1;
    numbers.set(key, number);
    widths[number] = font.getGlyph(id).advanceWidth * scale;
    unicode[number] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  }
  return number;
}
