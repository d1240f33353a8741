// Names in addresses, and ids made of titles.

import { isWrittenId } from '@sightline/model';
import { z } from 'zod';

export const idSchema = z
  .string()
  .refine(isWrittenId, 'ids are a small letter, then letters, digits and hyphens, 40 at most');
export const workspaceParams = z.object({ ws: idSchema });
export const mapParams = z.object({ ws: idSchema, map: idSchema });

/** An id out of a title that is none of those taken: `Open an account` becomes `open-an-account`. */
export function idFor(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  const base = plain === '' ? 'map' : plain;
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken.has(id)) return id;
  }
}
