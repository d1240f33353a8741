// What the painting worker is asked and what it answers.

import type { Scene } from '@sightline/layout';
import type { PdfOptions } from './draw-pdf.ts';
import type { PictureFile } from './picture.ts';

export interface PngJob {
  readonly kind: 'png';
  readonly svg: string;
  readonly scale: number;
}

export interface PdfJob {
  readonly kind: 'pdf';
  readonly scene: Scene;
  readonly options: Omit<PdfOptions, 'image'>;
  /** A worker cannot be given a function, so the pictures travel with the job. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

export type PaintJob = PngJob | PdfJob;

export interface JobRequest {
  readonly id: number;
  readonly job: PaintJob;
}

export interface JobAnswer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}
