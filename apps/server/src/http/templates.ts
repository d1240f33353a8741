// Templates: finished outlines to begin a map with.

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MapFile } from '@sightline/model';
import { parseMapFile } from '@sightline/model';
import type { App } from './app.ts';
import { notFound, valueOf } from './problem.ts';

const folder = fileURLToPath(new URL('../../../../examples/templates', import.meta.url));
const read = new Map<string, MapFile>();

/** The map of a template, by its name. */
export function templateMap(name: string): MapFile {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw notFound('template');
  let file = read.get(name);
  if (file === undefined) {
    const path = join(folder, `${name}.journey.yaml`);
    if (!existsSync(path)) throw notFound('template');
    file = valueOf(parseMapFile(readFileSync(path), { file: `${name}.journey.yaml` }));
    read.set(name, file);
  }
  return file;
}

export function templateRoutes(app: App): void {
  app.get('/api/templates', () => {
    const names = existsSync(folder)
      ? readdirSync(folder).filter((name) => name.endsWith('.journey.yaml'))
      : [];
    return names
      .map((name) => {
        const id = name.replace('.journey.yaml', '');
        const records = [...templateMap(id).map.values()];
        const map = records.find((record) => record.type === 'map');
        return {
          id,
          title: map?.title ?? id,
          // the first line says what it is; what the checks find in it is read on the map itself
          summary: map?.note?.split('\n', 1)[0] ?? '',
          steps: records.filter((record) => record.type === 'step').length,
        };
      })
      .toSorted((a, b) => blankFirst(a.id, b.id) || a.title.localeCompare(b.title, 'en'));
  });
}

function blankFirst(a: string, b: string): number {
  return Number(b.startsWith('blank')) - Number(a.startsWith('blank'));
}
