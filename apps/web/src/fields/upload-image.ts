// Brings a picture to the server; what is wrong with it is told before it travels.

import { api, ApiError } from '../app/api.ts';

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'] as const;
const MOST = 5 * 1024 * 1024;

/** The name by which a card can show the picture, or what is wrong with it. */
export async function uploadImage(
  workspace: string,
  file: File,
): Promise<{ readonly file: string } | { readonly problem: string }> {
  if (!(imageTypes as readonly string[]).includes(file.type))
    return { problem: `${file.name} is no PNG, JPEG, WebP or SVG` };
  if (file.size > MOST) {
    const size = (file.size / 1024 / 1024).toFixed(1);
    return { problem: `${file.name} has ${size} MB; at most 5 MB fit: make it smaller` };
  }
  try {
    return await api.uploadImage(workspace, file);
  } catch (error) {
    return { problem: error instanceof ApiError ? error.message : 'The picture could not be loaded' };
  }
}
