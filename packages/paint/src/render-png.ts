// SVG to PNG with the shipped fonts only, so that every machine gives the same bytes. Blocks while it renders: what serves
// people calls it in a worker.

import { Resvg } from '@resvg/resvg-js';
import { faces } from '@sightline/text';
import { fontFilePath } from '@sightline/text/node';

/** An SVG as the bytes of a PNG, `scale` pixels to a unit. */
export function renderPng(svg: string, scale: number): Buffer {
  const resvg = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: faces.map(fontFilePath),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Newsreader',
    },
    fitTo: { mode: 'zoom', value: scale },
    logLevel: 'off',
  });
  return resvg.render().asPng();
}
