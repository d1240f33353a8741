// Measuring text in Node: the shipped font files through HarfBuzz.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face as HarfBuzzFace } from 'harfbuzzjs';
import type { Face } from './faces.ts';
import { createHarfBuzzCanvas } from './harfbuzz-canvas.ts';
import { createMeasure } from './measure.ts';
import type { Measure } from './measure.ts';

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

/** A measure for Node, with a cache of its own: make one and keep it. The promise leaves room for what loads later. */
export function createNodeMeasure(): Promise<Measure> {
  offerCanvas();
  return Promise.resolve(createMeasure());
}
