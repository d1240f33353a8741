// For tests and benchmarks: the example maps of the repository, each with its library.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryRecords, MapRecords } from '@sightline/model';
import { parseLibraryFile, parseMapFile } from '@sightline/model';

export interface ExampleMap {
  readonly name: string;
  readonly map: MapRecords;
  readonly library: LibraryRecords;
}

const root = join(import.meta.dirname, '../../../examples');

/** All maps below `examples/`, templates included. */
export const exampleMaps: readonly ExampleMap[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.journey.yaml'))
  .toSorted()
  .map((path) => {
    const map = parseMapFile(readFileSync(join(root, path)), { file: path });
    if (!map.ok) throw new Error(`${path}: ${map.problems[0]?.message}`);
    return { name: path, map: map.value.map, library: map.value.library ?? libraryBeside(path) };
  });

function libraryBeside(path: string): LibraryRecords {
  try {
    const file = join(root, path, '../library.yaml');
    const library = parseLibraryFile(readFileSync(file), { file });
    return library.ok ? library.value : new Map();
  } catch {
    return new Map();
  }
}
