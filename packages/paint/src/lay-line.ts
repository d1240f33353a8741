// A line of text as painters draw it: pieces from left to right, each in one face. Right-to-left text stands in visual
// order, by the Unicode bidirectional algorithm. Node only: what draws with fonts of its own (PNG, PDF) needs it.

import bidiModule from 'bidi-js';
import { hasRightToLeft } from '@sightline/layout';
import { faceOf } from '@sightline/text';
import type { Face, Font } from '@sightline/text';
import { advanceOf, faceCoverage, shapeForeign, shippedFaceFor } from '@sightline/text/node';
import type { ForeignRun, HanForms } from '@sightline/text/node';
import type { TextRun } from './text-runs.ts';

/** A piece in the shipped faces, as it is to be read from left to right. */
export interface ShippedPiece {
  readonly kind: 'shipped';
  readonly face: Face;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** A piece in a face from outside, or with a mark where no face has it. `text` is in the order of reading. */
export interface ForeignPiece {
  readonly kind: 'foreign';
  readonly run: ForeignRun;
  readonly x: number;
  readonly width: number;
}

export type LinePiece = ShippedPiece | ForeignPiece;

export interface LaidLine {
  /** From left to right; `x` counts from the left end of the line. */
  readonly pieces: readonly LinePiece[];
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

/** How a line is to be read. */
export interface LineStyle {
  readonly font: Font;
  readonly direction: 'ltr' | 'rtl';
  readonly han?: HanForms;
}

type BidiFactory = typeof bidiModule.default;

interface Stretch {
  text: string;
  readonly shipped: boolean;
  readonly level: number;
}

// The package is CommonJS, and its types are those of an ES module.
const bidi = (bidiModule as unknown as BidiFactory)();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Which fonts a line needs: its own face alone, another shipped face too, or one from outside. */
export function fontsNeeded(font: Font, line: string): 'own' | 'shipped' | 'foreign' {
  const face = faceOf(font);
  const coverage = faceCoverage(face);
  let own = !line.includes('\ufe0f');
  for (const character of line) if (!coverage.has(character.codePointAt(0) ?? 0)) own = false;
  if (own) return 'own';
  for (const { segment } of graphemes.segment(line))
    if (shippedFaceFor(face, segment) === undefined) return 'foreign';
  return 'shipped';
}

function stretchesOf(face: Face, line: string, direction: 'ltr' | 'rtl'): readonly Stretch[] {
  const levels =
    direction === 'rtl' || hasRightToLeft(line) ? bidi.getEmbeddingLevels(line, direction).levels : undefined;
  const stretches: Stretch[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const shipped = shippedFaceFor(face, segment) !== undefined;
    const level = levels?.[index] ?? 0;
    const last = stretches.at(-1);
    if (last !== undefined && last.shipped === shipped && last.level === level) last.text += segment;
    else stretches.push({ text: segment, shipped, level });
  }
  return stretches;
}

// Rule L2 of the algorithm: from the highest level down to the lowest odd one, turn what is at that level or above.
function inVisualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const order = [...stretches];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = to;
    }
  }
  return order;
}

// Signs of a shipped face between right-to-left words: turned around one by one, brackets mirrored.
function turned(text: string): string {
  return [...graphemes.segment(text)]
    .map(({ segment }) => bidi.getMirroredCharacter(segment) ?? segment)
    .toReversed()
    .join('');
}

function fontOf({ family, weight, italic }: Face, size: number): Font {
  return { family, weight: weight as Font['weight'], italic, size };
}

// As the text was measured: each character in the first of the faces that has it.
function shippedRuns(face: Face, text: string): readonly TextRun[] {
  const runs: { face: Face; text: string }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const own = shippedFaceFor(face, segment) ?? face;
    const last = runs.at(-1);
    if (last !== undefined && last.face === own) last.text += segment;
    else runs.push({ face: own, text: segment });
  }
  return runs;
}

/** Lays a line out; as wide as it was measured, for it is shaped in the same way. */
export function layLine(line: string, { font, direction, han }: LineStyle): LaidLine {
  const face = faceOf(font);
  const pieces: LinePiece[] = [];
  let x = 0;
  for (const { text, shipped, level } of inVisualOrder(stretchesOf(face, line, direction))) {
    const backwards = level % 2 === 1;
    if (shipped) {
      for (const run of shippedRuns(face, backwards ? turned(text) : text)) {
        const width = advanceOf(run.text, fontOf(run.face, font.size));
        pieces.push({ kind: 'shipped', ...run, x, width });
        x += width;
      }
      continue;
    }
    const runs = shapeForeign(text, {
      weight: face.weight,
      direction: backwards ? 'rtl' : 'ltr',
      ...(han === undefined ? {} : { han }),
    });
    for (const run of backwards ? runs.toReversed() : runs) {
      const width = run.advance * font.size;
      pieces.push({ kind: 'foreign', run, x, width });
      x += width;
    }
  }
  return { pieces, width: x, direction };
}
