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
  return withExactCanvas(() => {
    const measure = createMeasure();
    // the first text makes the canvas that all others are measured on
    measure('a', { family: 'Inter', weight: 400, size: 12 }, Infinity);
    return measure;
  });
}

/**
 * Gives canvases that are made meanwhile widths in parts of a pixel. Without that, a system that hints its fonts rounds
 * each advance to whole pixels, and texts break into other lines than on the server. What shows the texts has to set
 * `text-rendering: geometricPrecision` too.
 */
function withExactCanvas<Made>(make: () => Made): Made {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'OffscreenCanvas');
  if (own === undefined) return make();
  const value = class extends OffscreenCanvas {
    override getContext(kind: never): never {
      const context: unknown = super.getContext(kind);
      if (context instanceof OffscreenCanvasRenderingContext2D) context.textRendering = 'geometricPrecision';
      return context as never;
    }
  };
  Object.defineProperty(globalThis, 'OffscreenCanvas', { ...own, value });
  try {
    return make();
  } finally {
    Object.defineProperty(globalThis, 'OffscreenCanvas', own);
  }
}
