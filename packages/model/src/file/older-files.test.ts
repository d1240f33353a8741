// Files of older versions of the format, by a made-up future: version 3 of a format that once had other fields.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MigrationOptions } from '../migrations.ts';
import { parseLibraryFile } from './library-reader.ts';
import { parseMapFile } from './map-reader.ts';

const migration: MigrationOptions = {
  version: 3,
  migrations: {
    map: { 2: ({ headline, ...map }) => ({ ...map, title: headline }) },
    card: {
      2: ({ words, ...card }) => ({ ...card, text: words }),
      3: ({ text, ...card }) => ({ ...card, text: String(text).toLowerCase() }),
    },
    emotion: { 3: () => undefined },
    workspace: { 2: ({ called, ...workspace }) => ({ ...workspace, name: called }) },
  },
};

const file = (version: number, head: string, words: string): string => `sightline: ${version}
map: m
${head}: Old
phases:
  - {id: p, name: P}
lanes:
  - {id: l, role: customer, name: L}
steps:
  - id: s
    phase: p
    name: S
    emotions:
      - {score: 1}
    cards:
      l:
        - id: c
          ${words}: READS
`;

test('8.4 a file of an older version is read as if it had been written today', () => {
  const read = parseMapFile(file(1, 'headline', 'words'), { migration });
  assert.ok(read.ok, JSON.stringify(read));
  const { map } = read.value;
  assert.equal((map.get('m') as { title?: string }).title, 'Old');
  assert.equal((map.get('c') as { text?: string }).text, 'reads');
  assert.ok(![...map.values()].some(({ type }) => type === 'emotion'));
  const newer = parseMapFile(file(2, 'title', 'text'), { migration });
  assert.ok(newer.ok);
  assert.equal((newer.value.map.get('c') as { text?: string }).text, 'reads');
  const library = parseLibraryFile('sightline: 1\nworkspace: w\ncalled: W\n', { migration });
  assert.ok(library.ok && (library.value.get('w') as { name?: string }).name === 'W');
});

test('8.4 what no version ever had is refused with its place, and so is a version that is newer', () => {
  const unknown = parseMapFile(file(1, 'headline', 'wordz'), { file: 'x', migration });
  assert.ok(!unknown.ok);
  assert.match(unknown.problems[0]?.message ?? '', /^wordz: unknown field/);
  assert.equal(unknown.problems[0]?.line, 17);
  const head = parseMapFile(file(1, 'headlin', 'words'), { file: 'x', migration });
  assert.ok(!head.ok);
  for (const version of [4, 0, 1.5]) {
    const read = parseMapFile(file(version, 'title', 'text'), { migration });
    assert.ok(!read.ok);
    assert.match(read.problems[0]?.message ?? '', /^sightline: .*(newer|no version)/);
    assert.equal(read.problems[0]?.line, 1);
  }
  assert.ok(!parseMapFile(file(2, 'title', 'text')).ok, 'without the table version 2 is the future');
});
