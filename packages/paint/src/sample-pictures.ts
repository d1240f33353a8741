// Pictures for the sample scene: an SVG and a PNG, made here so that no binary files are needed.

import type { FindPicture } from './picture.ts';
import { renderPng } from './render-png.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 90"><rect x="50" y="20" width="100" height="50" rx="8" fill="#e2562b"/></svg>';
const disc =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="140" fill="#0a7269"/></svg>';

/** Finds `chart.svg` and `photo.png`, nothing else. */
export function samplePictures(): FindPicture {
  const files = new Map([
    ['chart.svg', { mime: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }],
    ['photo.png', { mime: 'image/png', bytes: renderPng(disc, 1) }],
  ]);
  return (file) => files.get(file);
}
