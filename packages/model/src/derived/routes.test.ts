import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { LibraryRecord, MapRecord } from '../record-types.ts';
import { routesOf } from './routes.ts';

const library = new Map<string, LibraryRecord>(
  [
    { id: 'agent', type: 'participant', kind: 'staff', name: 'Agent', costPerHour: 60 },
    { id: 'phone', type: 'channel', name: 'Phone' },
    { id: 'web', type: 'channel', name: 'Web' },
  ].map((record) => [record.id, record as LibraryRecord]),
);

function routes(text: string, fields: Readonly<Record<string, object>> = {}) {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, values] of Object.entries(fields))
    records.set(id, { ...records.get(id), ...values } as MapRecord);
  return routesOf(createMapIndex(records), { library });
}

const shop = `
  customer: asks | pays calls@off tries@off gives-up!@off | has!
  frontstage: | answers |
  path off unhappy
  fail declined at pays blocking
  fail lost at asks blocking
  declined failure calls
  declined escalation tries
  calls interaction answers
  calls recovery has
  tries next gives-up
`;
const fields = {
  asks: { work: '2 min', how: 'web' },
  pays: { wait: '1 min', work: '1 min' },
  calls: { work: '5 min', how: 'phone' },
  tries: { time: '3 min', how: 'web' },
  answers: { who: 'agent', work: '6 min' },
};

test('5.23 the happy path has its cards, time, contacts and cost', () => {
  const { happy } = routes(shop, fields);
  assert.deepEqual(
    happy.cards.map(({ id }) => id),
    ['asks', 'pays', 'has'],
  );
  assert.equal(happy.seconds, 4 * 60);
  assert.equal(happy.untimed, 0, 'an end takes no time');
  assert.equal(happy.end?.id, 'has');
});

test('5.23 each way out of a failure is followed until it rejoins, ends, or stops', () => {
  const { failures } = routes(shop, fields);
  const told = failures.map(({ failure, at, routes: ways }) => [
    failure.id,
    at?.id,
    ...ways.map(({ ids, end }) => `${ids.join('>')} ${end.kind}`),
  ]);
  assert.deepEqual(told, [
    ['lost', 'asks', 'lost deadEnd'],
    ['declined', 'pays', 'declined>calls>has rejoins', 'declined>tries>gives-up ends'],
  ]);
});

test('5.23 an end without success is no way back, though it stands on the happy path', () => {
  const [, declined] = routes(shop.replace('tries next gives-up', 'tries recovery has'), {
    ...fields,
    has: { kind: 'end', outcome: 'failure' },
  }).failures;
  assert.deepEqual(
    declined?.routes.map(({ end }) => end.kind),
    ['ends', 'ends'],
  );
});

test('5.23 a way counts what it asks of the customer and costs the firm until it rejoins', () => {
  const [, declined] = routes(
    shop.replace('calls recovery has', 'calls recovery pays').replace('tries next gives-up', ''),
    fields,
  ).failures;
  const [calls, tries] = declined?.routes ?? [];
  assert.equal(calls?.end.kind, 'rejoins');
  assert.deepEqual(
    calls?.cards.map(({ id }) => id),
    ['calls'],
  );
  assert.equal(calls?.seconds, 300);
  assert.equal(calls?.contacts, 1);
  assert.ok(Math.abs((calls?.cost ?? 0) - 6) < 1e-9, 'six minutes of an agent');
  // without an arrow the next card of the path follows, and that is an end
  assert.deepEqual(tries?.ids, ['declined', 'tries', 'gives-up']);
});

test('5.23 a way that only the firm walks leads to where the firm comes back to the customer', () => {
  const { failures } = routes(`
    customer: asks | waits | has
    backstage: | mends |
    fail broken at asks blocking
    broken escalation mends
    mends interaction has
  `);
  const [route] = failures[0]?.routes ?? [];
  assert.deepEqual(route?.ids, ['broken', 'mends', 'has']);
  assert.equal(route?.end.kind, 'rejoins');
});

test('5.23 a failure that leads into another follows that one; a ring of failures is a dead end', () => {
  const { failures } = routes(`
    customer: asks | has
    fail one at asks blocking
    fail two at asks blocking
    one failure two
    two failure one
  `);
  assert.deepEqual(
    failures.map(({ routes: ways }) => ways[0]?.end.kind),
    ['deadEnd', 'deadEnd'],
  );
});
