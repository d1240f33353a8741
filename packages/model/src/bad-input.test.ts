// What no entrance may let in, held against validation, commands and files. The API, live edits and pasting have tests
// of their own over the same table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewRecord } from './commands/command.ts';
import { runMapCommand } from './commands/run-map-command.ts';
import { createMapIndex } from './create-map-index.ts';
import { parseLibraryFile } from './file/library-reader.ts';
import { parseMapFile } from './file/map-reader.ts';
import { formatMapFile } from './file/map-writer.ts';
import { maxFileBytes } from './file/yaml-reader.ts';
import { badRecords, badStart, hostileTexts } from './generate/bad-records.ts';
import type { MapRecord } from './record-types.ts';
import { validateMap } from './validate.ts';

const start = badStart();

test('the map that bad records are put into is sound itself', () => {
  assert.deepEqual(validateMap(start), []);
});

for (const { name, record, says } of badRecords) {
  test(`2.3 a map with ${name} is refused in words`, () => {
    const id = String(record['id']);
    const problems = validateMap(new Map(start).set(id, record as unknown as MapRecord));
    assert.ok(
      problems.some(({ message }) => says.test(message)),
      JSON.stringify(problems),
    );
  });

  // a failure of another id hangs on nothing of its own: only the one that is there can
  if (record['type'] === 'failure') continue;
  test(`3.1 a command that adds ${name} is refused and changes nothing`, () => {
    const index = createMapIndex(start);
    const result = runMapCommand({ kind: 'add', record: record as NewRecord }, index);
    assert.ok(!result.ok);
    assert.ok(
      result.problems.some(({ message }) => says.test(message)),
      JSON.stringify(result.problems),
    );
    assert.deepEqual([...index.records], [...start]);
  });
}

const file = (step: string, top = ''): string => `sightline: 1
map: m
title: M
${top}phases:
  - {id: p, name: P}
lanes:
  - {id: l, role: customer, name: L}
steps:
  - id: s
    phase: p
    name: S
    cards:
      l:
        - id: c
          text: reads
${step}`;

/** What is wrong in a file, and the line where it is said to be. */
const files: readonly (readonly [name: string, text: string, says: RegExp, line: number])[] = [
  ['an unknown field', file('          colour: blue\n'), /^colour: unknown field/, 16],
  ['an unknown section', file('', 'colour: blue\n'), /^colour: unknown field/, 4],
  [
    'an arrow to nowhere',
    file('          flows:\n            - next: nowhere\n'),
    /^to: no .* has the id "nowhere"/,
    17,
  ],
  [
    'a lane that is not there',
    file('      nowhere:\n        - {id: d, text: D}\n'),
    /^position\.lane: no lane has the id "nowhere"/,
    17,
  ],
  [
    'an id twice',
    file('        - id: c\n          text: again\n'),
    /^id: c is used twice, first in line 14/,
    16,
  ],
  [
    'a failure that hangs on itself',
    file(
      '    failures:\n      - id: f\n        what: F\n        at: f:failure:c\n        flows:\n          - failure: c\n',
    ),
    /^at: .* way out of this failure itself/,
    19,
  ],
  ['a number out of range', file('          severity: 99\n'), /^severity: 99 is out of range/, 16],
  ['a number that is none', file('          severity: .nan\n'), /^YAML: .nan is no number/, 16],
  [
    'a text that is too long',
    file(`          detail: ${'x'.repeat(4001)}\n`),
    /^detail: has 4001 characters/,
    16,
  ],
  ['an anchor', file('          detail: &x y\n'), /anchors and aliases are not read/, 16],
  ['an alias to nothing', file('          detail: *x\n'), /YAML: /, 16],
  ['a merge key', file('          <<: {detail: x}\n'), /^<<: unknown field/, 16],
  ['a tag', file('          detail: !!js/function "x"\n'), /YAML: /, 16],
  ['a key of prototypes', file('          __proto__: {text: x}\n'), /__proto__: cannot be a key/, 16],
  ['a key twice', file('          text: again\n'), /“text” is here twice, first in line/, 16],
  [
    'control characters',
    file('          detail: "a\\0b"\n'),
    /^detail: holds a character that is no text/,
    16,
  ],
  ['lists where mappings belong', file('', 'cast: {a: b}\n'), /^cast: is no list/, 4],
  ['marks of a merge', file('<<<<<<< ours\n          detail: x\n'), /^file: holds the marks of a merge/, 16],
  [
    'nesting by brackets',
    file(`          detail: ${'['.repeat(5000)}\n`),
    /nested deeper than 20 levels/,
    16,
  ],
  [
    'nesting by brackets and comments',
    file(`          detail: ${'[ # x\n'.repeat(5000)}`),
    /nested deeper than 20 levels/,
    16,
  ],
  [
    'nesting by brackets and entries',
    file(`          detail: ${'[1,'.repeat(20_000)}\n`),
    /nested deeper than 20 levels/,
    1,
  ],
  [
    'nesting by indentation',
    file(Array.from({ length: 40 }, (_, i) => `${' '.repeat(10 + i)}a:\n`).join('')),
    /nested deeper than 20 levels/,
    32,
  ],
];

for (const [name, text, says, line] of files) {
  test(`9.3 a file with ${name} is refused, with the line`, () => {
    const read = parseMapFile(text, { file: 'x.journey.yaml' });
    assert.ok(!read.ok);
    const [problem] = read.problems;
    assert.match(problem?.message ?? '', says);
    assert.equal(problem?.file, 'x.journey.yaml');
    assert.ok(name.endsWith('entries') || problem?.line === line, `line ${problem?.line}, not ${line}`);
  });
}

test('9.3 the same file without what is wrong is read', () => {
  assert.ok(parseMapFile(file('')).ok);
});

test('9.3 a file of more than 64 MB is refused before it is parsed; libraries alike', () => {
  const large = `sightline: 1\nmap: m\ntitle: ${' '.repeat(maxFileBytes)}`;
  for (const parse of [parseMapFile, parseLibraryFile]) {
    const read = parse(large);
    assert.ok(!read.ok);
    assert.match(read.problems[0]?.message ?? '', /larger than 64 MB/);
    assert.ok(!parse(new Uint8Array([0x61, 0x3a, 0x20, 0xc3, 0x28])).ok);
    assert.ok(!parse('a: &a [1, 2]\nsightline: 1\n').ok);
  }
});

test('9.1 markup and code in a text are text, and come back as they were', () => {
  for (const text of hostileTexts) {
    const card = { ...(start.get('a') as MapRecord), text } as MapRecord;
    const read = parseMapFile(formatMapFile({ map: new Map(start).set('a', card) }));
    assert.ok(read.ok);
    assert.equal((read.value.map.get('a') as { readonly text: string }).text, text);
  }
});
