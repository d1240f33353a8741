// Measuring text in Node: the shipped font files through HarfBuzz.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face as HarfBuzzFace } from 'harfbuzzjs';
import { cssFont, fallbackFace } from './faces.ts';
import type { Face, Font } from './faces.ts';
import { createHarfBuzzCanvas } from './harfbuzz-canvas.ts';
import { createMeasure } from './measure.ts';
import type { Measure } from './measure.ts';

export { fontFoldersVariable } from './font-folders.ts';
export type { ForeignFace, HanForms } from './foreign-faces.ts';
export { hanForms, isEmoji } from './foreign-faces.ts';
export type { ForeignRun, GlyphLook, ShapedGlyph } from './foreign-shaper.ts';
export { drawnWeight, glyphLook, shapeForeign, unitsPerEm } from './foreign-shaper.ts';

/** The path of a face's TTF on this machine. */
export function fontFilePath(face: Face): string {
  return fileURLToPath(import.meta.resolve(face.file));
}

const files = new Map<string, Uint8Array>();

/** The bytes of a face's TTF, read once. */
export function readFontFile(face: Face): Uint8Array {
  let bytes = files.get(face.name);
  if (bytes === undefined) files.set(face.name, (bytes = readFileSync(fontFilePath(face))));
  return bytes;
}

const coverages = new Map<string, ReadonlySet<number>>();

/** The code points that a face has glyphs for. */
export function faceCoverage(face: Face): ReadonlySet<number> {
  let coverage = coverages.get(face.name);
  if (coverage === undefined) {
    coverage = new Set(new HarfBuzzFace(new Blob(readFontFile(face))).collectUnicodes());
    coverages.set(face.name, coverage);
  }
  return coverage;
}

// The line breaker asks for a canvas by this global name, as in a worker of a browser; Node has none. It does so while it
// measures, not when it is imported, so it is enough that the name exists by then.
function offerCanvas(): void {
  if ('OffscreenCanvas' in globalThis) return;
  const value = createHarfBuzzCanvas(readFontFile);
  Object.defineProperty(globalThis, 'OffscreenCanvas', { value, configurable: true, enumerable: false });
}

interface Ruler {
  font: string;
  measureText(text: string): { readonly width: number };
}

let ruler: Ruler | undefined;

/** How far a text takes the pen in a font, spaces at its ends included, in map units. */
export function advanceOf(text: string, font: Font): number {
  if (ruler === undefined) {
    const Canvas = createHarfBuzzCanvas(readFontFile);
    ruler = new Canvas().getContext('2d') as Ruler;
  }
  ruler.font = cssFont(font);
  return ruler.measureText(text).width;
}

const bare = /[\u200c\u200d\ufe0e]/g;

/** The shipped face that draws a grapheme of a text in `face`: that one, the one behind it, or none. */
export function shippedFaceFor(face: Face, grapheme: string): Face | undefined {
  if (grapheme.includes('\ufe0f')) return undefined;
  const characters = Array.from(grapheme.replace(bare, ''));
  for (let at: Face | undefined = face; at !== undefined; at = fallbackFace(at)) {
    const coverage = faceCoverage(at);
    if (characters.every((character) => coverage.has(character.codePointAt(0) ?? 0))) return at;
  }
  return undefined;
}

/** A measure for Node, with a cache of its own: make one and keep it. The promise leaves room for what loads later. */
export function createNodeMeasure(): Promise<Measure> {
  offerCanvas();
  return Promise.resolve(createMeasure());
}
