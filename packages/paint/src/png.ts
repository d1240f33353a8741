// The PNG entry: paints in a worker thread, up to a size that a machine can bear. Node only.

import type { Scene } from '@sightline/layout';
import { foreignLines } from './foreign-text.ts';
import { lineParts } from './foreign-shapes.ts';
import { paintInWorker } from './paint-in-worker.ts';
import { paintSvg } from './paint-svg.ts';
import type { SvgOptions } from './paint-svg.ts';

export interface PngOptions extends Omit<SvgOptions, 'fontCss' | 'title' | 'partsOf'> {
  /** Pixels to a map unit. Default 1. */
  readonly scale?: number;
}

/** The most pixels of a PNG, which take about 450 MB while they are painted: a map of 200 cards fits at a scale of 2. */
export const mostPixels = 32_000_000;

/** A picture that would be too large, with the scale that would fit. */
export class PictureTooLarge extends RangeError {
  readonly largestScale: number;

  constructor(width: number, height: number, largestScale: number) {
    super(
      `picture: ${width} × ${height} pixels are more than ${mostPixels / 1_000_000} million; a scale of ${largestScale} or less fits`,
    );
    this.name = 'PictureTooLarge';
    this.largestScale = largestScale;
  }
}

/** The largest scale, in hundredths, at which a scene still fits into `mostPixels`. */
export function largestPngScale(scene: Pick<Scene, 'width' | 'height'>): number {
  let hundredths = Math.floor(Math.sqrt(mostPixels / (scene.width * scene.height)) * 100);
  // sides are rounded to whole pixels, which may be one too many
  while (hundredths > 1 && pixelsOf(scene, hundredths / 100) > mostPixels) hundredths--;
  return hundredths / 100;
}

/** The scale of a PNG for which none was asked: twice the size at 100 %, or the largest that fits where that is less. */
export function usualPngScale(scene: Pick<Scene, 'width' | 'height'>): number {
  return Math.min(2, largestPngScale(scene));
}

function pixelsOf({ width, height }: Pick<Scene, 'width' | 'height'>, scale: number): number {
  return Math.round(width * scale) * Math.round(height * scale);
}

/**
 * A scene as a PNG. The same scene and options give the same bytes; text in scripts for which no fonts are shipped shows
 * in those of the machine, or as a mark (`missingCharacters` tells). Rejects with `PictureTooLarge` above `mostPixels`,
 * with a RangeError for a scale that is no number above 0. WebP pictures show their alternative text.
 */
export async function paintPng(scene: Scene, options: PngOptions): Promise<Uint8Array> {
  const scale = options.scale ?? 1;
  if (!(scale > 0) || !Number.isFinite(scale))
    throw new RangeError(`scale: ${scale} is not a number above 0`);
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  if (width * height > mostPixels) throw new PictureTooLarge(width, height, largestPngScale(scene));
  const { image } = options;
  const lay = foreignLines(scene, { mixed: true });
  const svg = paintSvg(scene, {
    ...options,
    partsOf: (block, line, y) => {
      const laid = lay(block, line);
      return laid === undefined ? undefined : lineParts(block, laid, y);
    },
    image: (file) => {
      const found = image?.(file);
      return found?.mime === 'image/webp' ? undefined : found;
    },
  });
  return paintInWorker({ kind: 'png', svg, scale });
}
