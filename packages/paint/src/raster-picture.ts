// Pictures for a PDF. JPEG goes in as it is; PNG and SVG are drawn anew at three pixels to a unit, which keeps the file
// small and lets no broken or hostile picture near the PDF library.

import type { PictureFile } from './picture.ts';
import { renderPng } from './render-png.ts';
import { base64, short } from './xml.ts';

const pixelsPerUnit = 3;

/** The bytes to place in a PDF for a picture shown `w` by `h` units large; undefined where it cannot be drawn. */
export function rasterPicture({ mime, bytes }: PictureFile, w: number, h: number): Buffer | undefined {
  if (mime === 'image/jpeg') return bytes[0] === 0xff && bytes[1] === 0xd8 ? Buffer.from(bytes) : undefined;
  if (mime !== 'image/png' && mime !== 'image/svg+xml') return undefined;
  const size = `width="${short(w)}" height="${short(h)}"`;
  try {
    return renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:${mime};base64,${base64(bytes)}"/></svg>`,
      pixelsPerUnit,
    );
  } catch {
    return undefined;
  }
}
