import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMapIndex } from '../create-map-index.ts';
import { referencesOf } from '../validate.ts';
import { parseLibraryFile } from './library-reader.ts';
import { formatLibraryFile } from './library-writer.ts';
import { parseMapFile } from './map-reader.ts';
import { formatMapFile } from './map-writer.ts';

const root = fileURLToPath(new URL('../../../../examples', import.meta.url));
const maps = globSync('**/*.journey.yaml', { cwd: root });
const libraries = globSync('**/library.yaml', { cwd: root });

test('there are examples', () => {
  assert.ok(maps.length >= 6 && libraries.length >= 1);
});

for (const file of maps) {
  test(`${file} is sound, canonical, and names only what is there`, () => {
    const text = readFileSync(join(root, file), 'utf8');
    const read = parseMapFile(text, { file });
    assert.ok(read.ok, JSON.stringify(read.ok ? [] : read.problems));
    assert.equal(formatMapFile(read.value), text);
    const beside = join(root, dirname(file), 'library.yaml');
    const shared = existsSync(beside) ? parseLibraryFile(readFileSync(beside)) : undefined;
    const library = read.value.library ?? (shared?.ok === true ? shared.value : new Map());
    for (const record of read.value.map.values()) {
      for (const { to, spec, path } of referencesOf(record))
        if (spec.library && to !== 'guess') assert.ok(library.has(to), `${record.id} ${path}: ${to}`);
      if (record.type === 'card' && record.image?.file !== undefined)
        assert.ok(
          existsSync(join(root, dirname(file), record.image.file)),
          `${record.id}: ${record.image.file}`,
        );
    }
    assert.ok(createMapIndex(read.value.map).steps.length >= 3);
  });
}

for (const file of libraries) {
  test(`${file} is sound and canonical`, () => {
    const text = readFileSync(join(root, file), 'utf8');
    const read = parseLibraryFile(text, { file });
    assert.ok(read.ok, JSON.stringify(read.ok ? [] : read.problems));
    assert.equal(formatLibraryFile(read.value), text);
  });
}
