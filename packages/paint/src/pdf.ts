// The PDF entry: paints in a worker thread. Node only.

import { plainScene } from '@sightline/layout';
import type { Scene } from '@sightline/layout';
import type { PdfOptions } from './draw-pdf.ts';
import { paintInWorker } from './paint-in-worker.ts';
import type { FindPicture, PictureFile } from './picture.ts';
import { groupsInOrder } from './scene-text.ts';

export type { PdfOptions } from './draw-pdf.ts';

function picturesOf(scene: Scene, find: FindPicture | undefined): ReadonlyMap<string, PictureFile> {
  const pictures = new Map<string, PictureFile>();
  for (const group of groupsInOrder(scene)) {
    for (const item of group.items) {
      const found = item.kind === 'image' && !pictures.has(item.file) ? find?.(item.file) : undefined;
      if (found !== undefined && item.kind === 'image') pictures.set(item.file, found);
    }
  }
  return pictures;
}

/**
 * A scene as a PDF of one page: vectors, text that can be selected and searched, tagged for screen readers. A page has
 * 0.75 points to a map unit (less where a side would pass the largest page that readers open). Without `date` the same
 * scene gives the same bytes. Characters that neither Inter nor Newsreader has show as empty boxes.
 */
export function paintPdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const { image, ...rest } = options;
  return paintInWorker({
    kind: 'pdf',
    scene: plainScene(scene),
    options: rest,
    pictures: picturesOf(scene, image),
  });
}
