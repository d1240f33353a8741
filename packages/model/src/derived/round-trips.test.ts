import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { cases } from '../generate/cases.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { generateLibrary } from '../generate/generate-library.ts';
import { sketch } from '../generate/sketch.ts';
import type { LibraryRecord, MapRecord } from '../record-types.ts';
import { repeatedContacts } from './repeated-contacts.ts';
import { roundTrips } from './round-trips.ts';

const library = new Map<string, LibraryRecord>(
  [
    { id: 'clerk', type: 'participant', kind: 'staff', name: 'Claims clerk', costPerHour: 30 },
    { id: 'photos', type: 'dataObject', name: 'Photos' },
    { id: 'bill', type: 'dataObject', name: 'Repair bill' },
  ].map((record) => [record.id, record as LibraryRecord]),
);

const indexOf = (text: string, edit: Readonly<Record<string, object>> = {}) => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return createMapIndex(records);
};
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

const claim = `
  customer: reports | sends-photos | sends-bill | paid!
  frontstage: takes | asks-photos | asks-bill |
  backstage: | looks | looks-again |
  reports interaction takes
  takes trigger looks
  looks trigger asks-photos
  asks-photos interaction sends-photos
  sends-photos interaction looks-again
  looks-again trigger asks-bill
  asks-bill interaction sends-bill
  sends-bill interaction takes-bill
  backstage/desk: | | takes-bill |
`;
const fields = {
  looks: { who: 'clerk', work: '20 min', wait: '2 d', volume: '100 per month' },
  'looks-again': { who: 'clerk', work: '10 min', wait: '1 d', volume: '60 per month' },
  'takes-bill': { who: 'clerk', work: '10 min', wait: { p50: '3 d', p90: '5 d' } },
  'sends-photos': { work: '5 min' },
  'sends-bill': { work: '15 min' },
  'asks-photos:interaction:sends-photos': { asksFor: ['photos'] },
  'asks-bill:interaction:sends-bill': { asksFor: ['bill'] },
};

test('5.13 an ask and its answer are a round trip, and round trips that work behind joins are one run', () => {
  const [run, ...others] = roundTrips(indexOf(claim, fields), { library });
  assert.equal(others.length, 0);
  assert.deepEqual(
    run?.trips.map(({ ask, answer, data }) => [ask.from, answer.to, data]),
    [
      ['asks-photos', 'looks-again', ['photos']],
      ['asks-bill', 'takes-bill', ['bill']],
    ],
  );
  assert.deepEqual(ids(run.cards), [
    'looks',
    'asks-photos',
    'sends-photos',
    'looks-again',
    'asks-bill',
    'sends-bill',
    'takes-bill',
  ]);
  assert.deepEqual(run.firm, ['clerk']);
});

test('5.13 a run says how long the case waits, what the customer does and what it costs', () => {
  const [run] = roundTrips(indexOf(claim, fields), { library });
  assert.equal(run?.waiting, 6 * 86_400);
  assert.equal(run.customerSeconds, 20 * 60);
  assert.ok(Math.abs(run.costPerCase - 20) < 1e-9, '40 minutes at 30 an hour');
  assert.ok(Math.abs((run.costPerMonth ?? 0) - (100 * 10 + 60 * 5)) < 1e-9, 'of the cards with a volume');
});

test('5.13 without arrows behind, two questions of the same function that follow each other are one run', () => {
  const index = indexOf(claim.replace('looks-again trigger asks-bill', ''), {
    ...fields,
    'asks-photos': { who: 'clerk' },
    'asks-bill': { who: 'clerk' },
  });
  assert.deepEqual(
    roundTrips(index, { library }).map(({ trips }) => trips.length),
    [2],
  );
  const strangers = indexOf(claim.replace('looks-again trigger asks-bill', ''), fields);
  assert.deepEqual(
    roundTrips(strangers, { library }).map(({ trips }) => trips.length),
    [1, 1],
  );
});

test('5.13 a question is not answered by a contact that brings something else', () => {
  const index = indexOf(claim, { ...fields, 'sends-photos': { dataOut: ['bill'] } });
  assert.deepEqual(
    roundTrips(index, { library }).map(({ trips }) => trips.map(({ ask }) => ask.from)),
    [['asks-bill']],
  );
});

test('5.13 the words of a card ask only where the caller says so', () => {
  const wordless = { 'takes-bill': { who: 'clerk' } };
  assert.deepEqual(roundTrips(indexOf(claim, wordless), { library }), []);
  const asks = ({ id }: { readonly id: string }): boolean => id.startsWith('asks');
  assert.equal(roundTrips(indexOf(claim, wordless), { library, asks })[0]?.trips.length, 2);
});

test('5.13 a circle of questions is one run and ends', () => {
  const index = indexOf(`${claim}\n takes-bill next asks-photos`, fields);
  assert.deepEqual(
    roundTrips(index, { library }).map(({ trips }) => trips.length),
    [2],
  );
});

test('5.13 any map has its round trips, each in one run, whatever the order of its records', () => {
  let some = 0;
  for (let seed = 0; seed < cases(250); seed++) {
    const records = generateAnyMap(seed, 8).map;
    const known = generateLibrary();
    const runs = roundTrips(createMapIndex(records), { library: known, asks: () => true });
    const asks = runs.flatMap(({ trips }) => trips.map(({ ask }) => ask.id));
    assert.equal(new Set(asks).size, asks.length, `seed ${seed}`);
    const other = createMapIndex(new Map([...records].reverse()));
    assert.deepEqual(
      roundTrips(other, { library: known, asks: () => true }).map(({ cards }) => ids(cards)),
      runs.map(({ cards }) => ids(cards)),
      `seed ${seed}`,
    );
    some += asks.length;
  }
  assert.ok(some > cases(20), `only ${some} round trips`);
});

test('5.14 a contact repeats where the firm leads back to it by more than an answer', () => {
  const text = `
    customer: asks | calls | done!
    frontstage: | answers |
    calls interaction answers
    answers next calls
    answers recovery done`;
  assert.deepEqual(
    repeatedContacts(indexOf(text)).map(({ card, firm, back }) => [card.id, ids(firm), back.id]),
    [['calls', ['answers'], 'answers:next:calls']],
  );
  assert.deepEqual(repeatedContacts(indexOf(text.replace('next calls', 'interaction calls'))), []);
});
