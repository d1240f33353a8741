import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanRecord } from './clean.ts';
import { anyRecord, generateAnyMap } from './generate/generate-any.ts';
import { generateMap } from './generate/generate-map.ts';
import { pick, seededRandom } from './generate/random.ts';
import { sketch } from './generate/sketch.ts';
import { createMapIndex } from './create-map-index.ts';
import { runMapCommand } from './commands/run-map-command.ts';
import type { NewRecord } from './commands/command.ts';
import type { LibraryType, MapRecord, MapType } from './record-types.ts';
import { libraryTypes, mapTypes } from './record-types.ts';
import { validateLibrary, validateMap, validateRecord } from './validate.ts';

const card = { id: 'c', type: 'card', position: { lane: 'l', step: 's', order: 'V' } };

/** What is wrong with a card that has these fields. */
const wrong = (fields: object, base: object = card): readonly string[] => {
  const checked = validateRecord({ ...base, ...fields });
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
};

const cases: readonly (readonly [rule: string, fields: object, message: RegExp])[] = [
  ['unknown field', { colour: 'red' }, /^colour: unknown field$/],
  ['nearly a field', { txt: 'x' }, /^txt: unknown field; did you mean text\?$/],
  ['unknown field within', { message: { waht: 'x' } }, /^message\.waht: unknown field; did you mean what\?$/],
  ['wrong type', { text: 7 }, /^text: 7 is no text; put it in quotes$/],
  [
    'wrong word',
    { kind: 'chioce' },
    /^kind: "chioce" is none of action, choice, wait, end; did you mean choice\?$/,
  ],
  ['out of range', { severity: 11 }, /^severity: 11 is out of range; write 1 to 10$/],
  ['no whole number', { severity: 2.5 }, /^severity: 2\.5 is no whole number$/],
  ['not finite', { cost: Number.POSITIVE_INFINITY }, /^cost: Infinity is no number$/],
  ['not a number', { cost: Number.NaN }, /^cost: NaN is no number$/],
  ['number as text', { cost: '3' }, /^cost: "3" is no number$/],
  ['too long', { text: 'x'.repeat(4001) }, /^text: has 4001 characters; at most 4000 fit$/],
  ['line break in a line', { place: 'a\nb' }, /^place: has a line break; write it in one line$/],
  ['control character', { text: 'a\u0000b' }, /^text: holds a character that is no text$/],
  ['half a character', { text: '\ud800' }, /^text: holds a character that is no text$/],
  [
    'no duration',
    { tolerance: '5 minutes' },
    /^tolerance: "5 minutes" is no time; write a number and a unit \(ms, s/,
  ],
  ['no rate', { volume: '40' }, /^volume: "40" is no rate; write one such as 40 per month$/],
  ['no id', { who: 'Bank Agent' }, /^who: "Bank Agent" is no id; ids look like card-in$/],
  ['no list', { dataIn: 'card-data' }, /^dataIn: "card-data" is no list; write \["card-data"\]$/],
  ['named twice', { dataIn: ['a', 'a'] }, /^dataIn: names "a" twice$/],
  ['no mapping', { image: 'x.png' }, /^image: "x\.png" is no mapping; write fields under it$/],
  ['missing within', { needs: [{ count: 2 }] }, /^needs\.0\.who: is missing$/],
  ['no order key', { position: { lane: 'l', order: 'V0' } }, /^position\.order: "V0" is no order key$/],
  ['missing place', { position: { order: 'V' } }, /^position\.lane: is missing$/],
  [
    'own key of prototypes',
    JSON.parse('{"basis": {"__proto__": {"n": 1}}}') as object,
    /"__proto__" cannot be a key/,
  ],
  ['constructor as a key', { basis: { constructor: { n: 1 } } }, /"constructor" cannot be a key/],
];

for (const [rule, fields, message] of cases) {
  test(`2.1 a card is refused: ${rule}`, () => {
    const problems = wrong(fields);
    assert.equal(problems.length, 1, problems.join('; '));
    assert.match(problems[0] ?? '', message);
  });
}

test('2.1 what is no record at all is refused, whatever it is', () => {
  for (const value of [undefined, null, 7, 'card', [], [card], {}, { id: 'c' }, { type: 'card' }])
    assert.equal(validateRecord(value).ok, false);
  assert.match(
    wrong({ type: 'cards' })[0] ?? '',
    /^type: "cards" is no type of record; did you mean card\?$/,
  );
  assert.match(wrong({ type: 'constructor' })[0] ?? '', /is no type of record/);
  for (const id of ['', 'Card', '1c', 'c_1', 'x'.repeat(41), 'a:b', '__proto__', 7])
    assert.match(wrong({ id })[0] ?? '', /is no id; use a small letter/, String(id));
});

test('2.1 lengths count characters, not bytes or halves of them', () => {
  assert.deepEqual(wrong({ text: '😀'.repeat(4000) }), []);
  assert.match(wrong({ text: '😀'.repeat(4001) })[0] ?? '', /has 4001 characters/);
});

test('2.1 dates exist', () => {
  const date = (text: string): boolean =>
    wrong({ date: text }, { id: '2026:review', type: 'review', kind: 'review' }).length === 0;
  assert.deepEqual(['2028-02-29', '2026-12-31', '2000-02-29'].map(date), [true, true, true]);
  assert.deepEqual(
    ['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '26-1-1', '1900-02-29', '2026-01-01T00:00'].map(
      date,
    ),
    Array(7).fill(false),
  );
});

test('2.1 nesting has an end', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  assert.match(
    wrong({ set: { 'a.b': deep } }, { id: 's', type: 'scenario', name: 'S' })[0] ?? '',
    /nested too deep/,
  );
  assert.match(wrong({ basis: { work: { source: deep } } })[0] ?? '', /is no id/);
});

test('2.2 of any valid record, any field replaced by junk is refused or valid, and nothing throws', () => {
  const junk: readonly unknown[] = [
    null,
    '',
    -1,
    1e300,
    {},
    [],
    [[]],
    { __proto__: null },
    true,
    '\u0007',
    { a: { b: 1 } },
    () => 1,
    Symbol('x'),
    10n,
  ];
  const types = [...Object.keys(mapTypes), ...Object.keys(libraryTypes)] as (MapType | LibraryType)[];
  let refused = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = seededRandom(seed);
      const record = anyRecord(random, pick(random, types), 'x');
      const key = pick(random, Object.keys(record));
      const result = validateRecord({ ...record, [key]: pick(random, junk) });
      if (result.ok) return;
      refused++;
      for (const { message } of result.problems)
        assert.ok(message.length > 8 && message.length < 400, message);
    }),
    { seed: 2, numRuns: 2000 },
  );
  assert.ok(refused > 1500, `${refused} refused`);
});

const valid = 'customer: a | b\nfrontstage: x | y\na interaction x\nfail f at b';

const broken: readonly (readonly [
  rule: string,
  edit: (map: Map<string, MapRecord>) => void,
  message: RegExp,
])[] = [
  ['a reference to nothing', (map) => map.delete('x'), /^to: no card or failure has the id "x"$/],
  [
    'a reference to the wrong type',
    (map) => patch(map, 'f', { at: 's1' }),
    /^at: "s1" is a step; name a card or flow$/,
  ],
  [
    'a lane below its rank',
    (map) => patch(map, 'customer', { order: 'z1' }),
    /^role: the customer lane "customer" stands below the frontstage lane "frontstage"; move it above$/,
  ],
  ['no map', (map) => map.delete('m'), /has 0 records of type map; one is needed/],
  ['two maps', (map) => map.set('m2', { id: 'm2', type: 'map', title: 'M' }), /has 2 records of type map/],
  [
    'a record under another id',
    (map) => map.set('other', map.get('p') as MapRecord),
    /^id: p stands under other$/,
  ],
  [
    'a record of the library',
    (map) => map.set('w', { id: 'w', type: 'workspace', name: 'W' } as never),
    /^type: workspace does not belong here$/,
  ],
  [
    'a card in the lane of the curve',
    (map) => patch(map, 'frontstage', { role: 'emotion' }),
    /draws the emotions and holds no cards/,
  ],
  [
    'a failure that hangs on itself',
    (map) => {
      map.set('f:failure:a', { id: 'f:failure:a', type: 'flow', kind: 'failure', from: 'f', to: 'a' });
      patch(map, 'f', { at: 'f:failure:a' });
    },
    /^at: f:failure:a is a way out of this failure itself/,
  ],
];

function patch(map: Map<string, MapRecord>, id: string, fields: object): void {
  map.set(id, { ...map.get(id), ...fields } as MapRecord);
}

for (const [rule, edit, message] of broken) {
  test(`2.3 a map is refused: ${rule}`, () => {
    const map = new Map(sketch(valid));
    assert.deepEqual(validateMap(map), []);
    edit(map);
    const messages = validateMap(map).map((problem) => problem.message);
    assert.ok(
      messages.some((text) => message.test(text)),
      messages.join('; '),
    );
  });
}

test('2.3 references to a library that does not know them are no problem of the map', () => {
  const map = new Map(sketch(valid));
  patch(map, 'a', { who: 'nobody', how: 'nowhere' });
  assert.deepEqual(validateMap(map), []);
});

test('2.3 a map or library has at most 200,000 records', () => {
  const many = new Map<string, MapRecord>();
  for (let i = 0; i < 200_001; i++) many.set(`p${i}`, { id: `p${i}`, type: 'phase', name: 'P' });
  assert.match(validateMap(many)[0]?.message ?? '', /has 200001 records; at most 200000 fit/);
  assert.match(validateLibrary(many as never)[0]?.message ?? '', /at most 200000 fit/);
});

test('2.4 a record with a prototype as its own key is refused by commands too', () => {
  const record = JSON.parse(
    '{"id": "n", "type": "phase", "name": "N", "__proto__": {"goal": "x"}}',
  ) as NewRecord;
  const result = runMapCommand({ kind: 'add', record }, createMapIndex(sketch(valid)));
  assert.ok(!result.ok);
  assert.match(result.problems[0]?.message ?? '', /__proto__: unknown field/);
});

test('2.5 clean records have no defaults, no empty values, and cleaning twice is cleaning once', () => {
  const noisy = {
    ...card,
    kind: 'action',
    text: '',
    dataIn: [],
    optional: false,
    message: { what: undefined },
    raci: { informed: [] },
    note: 'x',
  };
  assert.deepEqual(cleanRecord(noisy), { ...card, note: 'x' });
  for (let seed = 0; seed < 50; seed++)
    for (const record of generateAnyMap(seed).map.values()) assert.deepEqual(cleanRecord(record), record);
});

test('2.3 a large map is checked in one go', () => {
  assert.deepEqual(validateMap(generateMap({ cards: 2000, flows: 4000 }).map), []);
});
