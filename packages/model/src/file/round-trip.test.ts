import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createMapIndex } from '../create-map-index.ts';
import { cases } from '../generate/cases.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { sketch } from '../generate/sketch.ts';
import type { AnyRecord, MapRecord } from '../record-types.ts';
import type { MapRecords } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { validateMap } from '../validate.ts';
import { parseLibraryFile } from './library-reader.ts';
import { formatLibraryFile } from './library-writer.ts';
import { parseMapFile } from './map-reader.ts';
import { formatMapFile } from './map-writer.ts';

/** A record without its order key. */
function unordered(record: AnyRecord): unknown {
  const { order: _, ...rest } = record as AnyRecord & { order?: string };
  if (rest.type !== 'card' && rest.type !== 'step') return rest;
  const { order: __, ...position } = rest.position;
  return { ...rest, position };
}

function assertSame(
  a: ReadonlyMap<string, AnyRecord>,
  b: ReadonlyMap<string, AnyRecord>,
  message: string,
): void {
  const plain = (records: ReadonlyMap<string, AnyRecord>): unknown =>
    Object.fromEntries([...records].map(([id, record]) => [id, unordered(record)]));
  if (!sameValue(plain(a), plain(b))) assert.deepEqual(plain(a), plain(b), message);
}

/** The order of everything, as ids. */
function sequence(records: MapRecords): unknown {
  const index = createMapIndex(records);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return [
    [index.cast, index.paths, index.phases, index.steps, index.lanes, index.scenarios, index.waivers].map(
      ids,
    ),
    index.lanes.map((lane) => ids(index.cardsOfLane(lane.id))),
    index.steps.map((step) => ids(index.failuresOfStep(step.id))),
    [...records.keys()].sort().map((id) => ids(index.flowsFrom(id))),
  ];
}

test('9.1 any map is the same after it went through a file, and the file the same bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const { map, library } = generateAnyMap(seed, 3);
      const text = formatMapFile({ map });
      const read = parseMapFile(text);
      if (!read.ok) assert.fail(`${JSON.stringify(read.problems.slice(0, 3))}\n${text}`);
      assertSame(read.value.map, map, text);
      assert.deepEqual(sequence(read.value.map), sequence(map));
      assert.equal(formatMapFile({ map: read.value.map }), text);
      const kept = parseMapFile(text, { before: map });
      assert.ok(kept.ok);
      for (const [id, record] of kept.value.map)
        assert.deepEqual(record, map.get(id), 'living order keys stay');
      const shelf = formatLibraryFile(library);
      const back = parseLibraryFile(shelf);
      if (!back.ok) assert.fail(`${JSON.stringify(back.problems.slice(0, 3))}\n${shelf}`);
      assertSame(back.value, library, shelf);
      assert.equal(formatLibraryFile(back.value), shelf);
    }),
    { seed: 10, numRuns: cases(1000) },
  );
});

test('9.3 a file that is cut off, or of which a byte is another, is read or refused with a place, never thrown at', () => {
  const whole = readFileSync(
    new URL('../../../../examples/retail-bank/atm-withdrawal.journey.yaml', import.meta.url),
  );
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bytes = new Uint8Array(cut ? whole.subarray(0, at) : whole);
      if (!cut) bytes[at] = byte;
      const read = parseMapFile(bytes, { file: 'x.journey.yaml' });
      if (read.ok) return;
      refused++;
      for (const { message, file } of read.problems)
        assert.ok(message.length > 5 && file === 'x.journey.yaml', message);
    }),
    { seed: 3, numRuns: cases(100) },
  );
  assert.ok(refused > cases(20), `${refused} refused`);
});

const bombs: readonly (readonly [name: string, text: string])[] = [
  ['anchors', `sightline: 1\nmap: m\ntitle: &a x\nquestion: *a\n`],
  ['a bomb of anchors', `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nsightline: 1\n`],
  ['a key twice', 'sightline: 1\nmap: m\ntitle: x\ntitle: y\n'],
  ['a key of prototypes', 'sightline: 1\nmap: m\ntitle: x\n__proto__: {goal: x}\n'],
  ['deep nesting', `sightline: 1\nmap: m\ntitle: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
  [
    'nesting with keys, comments and tags between',
    `sightline: 1\nmap: m\ntitle: ${'[ # so\n !t {a: '.repeat(40)}\n`,
  ],
  ['another version', 'sightline: 2\nmap: m\ntitle: x\n'],
  ['tags', 'sightline: 1\nmap: m\ntitle: !!binary aGk=\n'],
  ['two documents', 'sightline: 1\nmap: m\ntitle: x\n---\nsightline: 1\n'],
  ['nothing', ''],
];

for (const [name, text] of bombs) {
  test(`9.3 a file is refused that holds ${name}`, () => {
    const read = parseMapFile(text, { file: 'x.yaml' });
    assert.ok(!read.ok);
    assert.ok((read.problems[0]?.message.length ?? 0) > 5);
  });
}

test('9.3 bytes that are no UTF-8 are refused', () => {
  const read = parseMapFile(new Uint8Array([0x73, 0x3a, 0x20, 0xff, 0xfe]));
  assert.ok(!read.ok);
  assert.match(read.problems[0]?.message ?? '', /UTF-8/);
});

test('9.1 a binding keeps its target, though the card is called none; one without a target stays so', () => {
  const map = new Map<string, MapRecord>(sketch('customer: none other'));
  const bind = (id: string, target: string | undefined): void =>
    void map.set(id, {
      id,
      type: 'binding',
      dataSet: 'log',
      ...(target === undefined ? {} : { target }),
      note: 'x',
    });
  bind('log:none', undefined);
  bind('log:none:', 'none');
  bind('log:other', 'other');
  assert.deepEqual(validateMap(map), []);
  const read = parseMapFile(formatMapFile({ map }));
  assert.ok(read.ok);
  assertSame(read.value.map, map, '');
});

test('9.3 rows of brackets and spaces in prose, and a phase of very many steps, are read (by the square of their length it would take minutes)', () => {
  for (const row of [' '.repeat(400_000), '[#'.repeat(200_000), '[&'.repeat(200_000), '{ a '.repeat(100_000)])
    assert.ok(parseMapFile(`# see [${row}1]\nsightline: 1\nmap: a\ntitle: x\n`).ok);
  const steps = Array.from({ length: 20_000 }, (_, i) => `  - {id: s${i}, phase: p, name: S}\n`).join('');
  const read = parseMapFile(
    `sightline: 1\nmap: a\ntitle: x\nphases:\n  - {id: p, name: P}\nsteps:\n${steps}`,
  );
  assert.ok(read.ok);
  assert.equal(createMapIndex(read.value.map).stepsOf('p').length, 20_000);
});
