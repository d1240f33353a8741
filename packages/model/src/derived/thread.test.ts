import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import type { Card, LibraryRecord, MapRecord } from '../record-types.ts';
import { deadEnds } from './dead-ends.ts';
import { handOffs } from './hand-offs.ts';
import { linesCrossed } from './lines-crossed.ts';
import { allNextByDefault, nextByDefault } from './next-by-default.ts';
import { pathsOf } from './paths-of.ts';
import { threadOf } from './thread.ts';
import { timeOrder } from './time-order.ts';
import { wayBack } from './way-back.ts';

const indexOf = (text: string, edit: Readonly<Record<string, object>> = {}) => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return createMapIndex(records);
};
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

const shop = `
  path long unhappy
  path calm happy
  customer: looks asks | pays? | calls@long waits@long | goes! late@calm
  frontstage: shows | takes | answers
  backstage: | books | finds
  support: | | ships
  looks interaction shows
  pays next goes
  pays next calls
  takes trigger books
  books handoff ships
  fail declined at pays blocking
  fail lost at books bump
  fail slow at books:handoff:ships minor
  fail noisy at calls blocking
  declined failure calls
  waits recovery goes
  calls interaction answers
  noisy failure waits
`;

test('5.1 the next card of the same lane and path follows by default, where nothing is drawn and it is no end', () => {
  const index = indexOf(shop);
  const next = (id: string): string | undefined => nextByDefault(index, index.records.get(id) as Card)?.id;
  assert.equal(next('looks'), 'asks', 'in the same cell');
  assert.equal(next('asks'), 'pays', 'in the next column, an interaction drawn or not');
  assert.equal(next('pays'), undefined, 'arrows are drawn');
  assert.equal(next('calls'), 'waits', 'on its own path');
  assert.equal(next('goes'), undefined, 'never after an end');
  assert.equal(next('shows'), undefined, 'only in lanes of customers');
});

test('5.1 all that follows by default is what follows each card by default', () => {
  let some = 0;
  for (let seed = 0; seed < 200; seed++) {
    const index = createMapIndex(generateAnyMap(seed, 5).map);
    const all = allNextByDefault(index);
    for (const record of index.records.values())
      if (record.type === 'card')
        assert.equal(all.get(record.id), nextByDefault(index, record), `seed ${seed}`);
    some += all.size;
  }
  assert.ok(some > 200, `${some} found`);
});

test('5.2 an arrow crosses the lines between the ranks of its ends; a failure counts as where it happens', () => {
  const index = indexOf(shop);
  const crossed = (id: string) => {
    const flow = index.records.get(id);
    return flow?.type === 'flow' ? linesCrossed(index, flow) : undefined;
  };
  assert.deepEqual(crossed('looks:interaction:shows'), ['interaction']);
  assert.deepEqual(crossed('takes:trigger:books'), ['visibility']);
  assert.deepEqual(crossed('books:handoff:ships'), ['internal']);
  assert.deepEqual(crossed('pays:next:goes'), []);
  assert.deepEqual(crossed('declined:failure:calls'), []);
});

test('5.3 the thread moves along arrows, into failures, by default, and back by an answer', () => {
  const thread = threadOf(indexOf(shop));
  const moves = (id: string) => (thread.get(id) ?? []).map(({ to, by }) => `${by} ${to}`);
  assert.deepEqual(moves('pays'), ['flow goes', 'flow calls', 'failing declined']);
  assert.deepEqual(moves('books'), ['failing slow', 'failing lost']);
  const answered = threadOf(
    indexOf(
      'customer: a | b@x\nfrontstage: c | d\nbackstage: | e\npath x unhappy\na interaction c\nc trigger e\ne trigger d\nd interaction b',
    ),
  );
  assert.deepEqual(answered.get('a'), [{ to: 'b', by: 'answer' }]);
});

test('5.4 dead ends are cards that lead nowhere and failures without a way out', () => {
  assert.deepEqual(deadEnds(indexOf(shop)), ['late', 'lost']);
  assert.deepEqual(deadEnds(indexOf('customer: a | b | c')), [], 'a rough outline ends with its last card');
  assert.deepEqual(
    deadEnds(indexOf('customer: a | b | c!\npath x unhappy\ncustomer: | d@x |\nb next d\nb next c')),
    ['d'],
  );
});

test('5.5 the way back is the shortest, with what it costs the customer', () => {
  const library = new Map<string, LibraryRecord>([
    ['shop', { id: 'shop', type: 'channel', name: 'Shop' }],
    ['phone', { id: 'phone', type: 'channel', name: 'Phone' }],
    ['helpline', { id: 'helpline', type: 'touchpoint', name: 'Helpline', channel: 'phone' }],
  ]);
  const index = indexOf(shop, {
    calls: { how: 'helpline', work: '5 min' },
    waits: { how: 'shop', time: { p50: '1 workday', p90: '3 workday' } },
    goes: { how: 'shop' },
  });
  assert.deepEqual(wayBack(index, 'declined', { library, working: { workdaySeconds: 7 * 3600 } }), {
    ids: ['calls', 'waits', 'goes'],
    cards: 2,
    contacts: 1,
    channelChanges: 1,
    seconds: 300 + 7 * 3600,
  });
  assert.equal(wayBack(index, 'lost', { library }), undefined);
});

test('5.6 paths list their cards in time, with ways in and out; a path that is happy is the happy path', () => {
  const runs = pathsOf(indexOf(shop));
  assert.deepEqual(
    runs.map(({ path, cards, entries, exits, ends }) => ({
      path: path?.id,
      cards: ids(cards),
      entries: entries.map(({ from, to }) => `${from} ${to}`),
      exits: exits.map(({ from, to }) => `${from} ${to}`),
      ends: ids(ends),
    })),
    [
      {
        path: undefined,
        cards: ['looks', 'asks', 'pays', 'goes', 'late'],
        entries: ['waits goes'],
        exits: ['pays calls'],
        ends: ['goes'],
      },
      {
        path: 'long',
        cards: ['calls', 'waits'],
        entries: ['pays calls', 'declined calls', 'noisy waits'],
        exits: ['waits goes'],
        ends: [],
      },
    ],
  );
});

test('5.7 hand-offs name both sides, by card or lane', () => {
  const index = indexOf(shop, { backstage: { who: 'clerk' }, ships: { who: 'courier' } });
  assert.deepEqual(
    handOffs(index).map(({ flow, from, to }) => [flow.id, from, to]),
    [['books:handoff:ships', 'clerk', 'courier']],
  );
});

test('5.8 time goes by columns, in a column from the top lane down', () => {
  assert.deepEqual(ids(timeOrder(indexOf('customer: a b | c\nfrontstage: d | e'))), [
    'a',
    'b',
    'd',
    'c',
    'e',
  ]);
});
