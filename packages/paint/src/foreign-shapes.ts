// The foreign pieces of a line as shapes and pictures, for painters without fonts of their own: glyphs as outlines, emoji
// in colours, and the mark for what no font has. Node only.

import { faceOf } from '@sightline/text';
import type { Face, Font } from '@sightline/text';
import { glyphLook, unitsPerEm } from '@sightline/text/node';
import type { TextBlock } from '@sightline/layout';
import type { ForeignPiece, LaidLine } from './lay-line.ts';

/** A part of a line; `x` and `y` are on the map, `y` the baseline unless it is said otherwise. */
export type LinePart =
  | { readonly kind: 'text'; readonly x: number; readonly text: string; readonly face: Face }
  /** `d` is in units of its own, y up; `fill` is that of the text unless given. */
  | {
      readonly kind: 'glyph';
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly d: string;
      readonly fill?: string;
    }
  /** `y` is the top. */
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly png: Uint8Array;
    }
  | MarkPart;

/** The mark for a character that no font has: a frame with a question mark. `x`, `y` are its corner. */
export interface MarkPart {
  readonly kind: 'mark';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Baseline and size of the question mark, which stands in the middle. */
  readonly baseline: number;
  readonly size: number;
}

/** Where a line begins on the left, by its anchor. */
export function lineStart({ x, anchor }: TextBlock, width: number): number {
  if (anchor === 'middle') return x - width / 2;
  return anchor === 'end' ? x - width : x;
}

// The mark in the room of a piece.
function markOf(x: number, y: number, width: number, size: number): MarkPart {
  const inset = 0.06 * size;
  return {
    kind: 'mark',
    x: x + inset,
    y: y - 0.78 * size,
    w: width - 2 * inset,
    h: 0.92 * size,
    baseline: y - 0.06 * size,
    size: 0.72 * size,
  };
}

/** The parts of a piece whose left end is at `left`, its baseline at `y`. */
export function* glyphParts(
  { run, width }: ForeignPiece,
  font: Font,
  [left, y]: readonly [number, number],
): Generator<LinePart> {
  const { size } = font;
  const { weight } = faceOf(font);
  const { face, glyphs } = run;
  if (face === undefined) {
    yield markOf(left, y, width, size);
    return;
  }
  const scale = size / unitsPerEm(face, weight);
  let pen = left;
  for (const { id, dx, dy, advance } of glyphs) {
    const look = glyphLook(face, id, weight);
    const [x, base] = [pen + dx * size, y - dy * size];
    if (look.kind === 'outline') {
      if (look.d !== '') yield { kind: 'glyph', x, y: base, scale, d: look.d };
    } else if (look.kind === 'layers') {
      for (const layer of look.layers) yield { kind: 'glyph', x, y: base, scale, ...layer };
    } else
      yield {
        kind: 'picture',
        x: x + look.x * size,
        y: base - look.top * size,
        w: look.w * size,
        h: look.h * size,
        png: look.png,
      };
    pen += advance * size;
  }
}

/** All parts of a laid line whose baseline is at `y`. */
export function lineParts(block: TextBlock, line: LaidLine, y: number): readonly LinePart[] {
  const start = lineStart(block, line.width);
  const parts: LinePart[] = [];
  for (const piece of line.pieces) {
    if (piece.kind === 'shipped')
      parts.push({ kind: 'text', x: start + piece.x, text: piece.text, face: piece.face });
    else parts.push(...glyphParts(piece, block.font, [start + piece.x, y]));
  }
  return parts;
}
