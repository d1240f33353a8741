// Measuring text in a browser: the canvas, once the shipped fonts are loaded. Measuring before that would measure, and
// remember, some other font.

import { faces } from './faces.ts';
import type { Face } from './faces.ts';
import { createMeasure } from './measure.ts';
import type { Measure } from './measure.ts';

/** Loads all faces into the document; `addressOf` gives the address of a face's file (a bundler makes it of `face.file`). */
export async function loadFonts(addressOf: (face: Face) => string): Promise<void> {
  await Promise.all(
    faces.map(async (face) => {
      const style = face.italic ? 'italic' : 'normal';
      const loaded = await new FontFace(face.family, `url(${JSON.stringify(addressOf(face))})`, {
        weight: String(face.weight),
        style,
      }).load();
      document.fonts.add(loaded);
    }),
  );
}

/** A measure for the browser, with a cache of its own: make one and keep it, after `loadFonts` (or once `document.fonts` has all faces). */
export function createBrowserMeasure(): Measure {
  return createMeasure();
}
