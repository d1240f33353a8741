import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { LibraryRecord, MapRecord } from '../record-types.ts';
import { dependenciesOf, resourcesOf } from './dependencies.ts';
import { impactOf } from './impact-of.ts';
import { tracedFrom, traceCauses } from './trace-causes.ts';

const library = new Map<string, LibraryRecord>(
  [
    { id: 'crm', type: 'participant', kind: 'system', name: 'CRM' },
    { id: 'bureau', type: 'participant', kind: 'thirdParty', name: 'Bureau' },
    {
      id: 'judge',
      type: 'participant',
      kind: 'staff',
      name: 'Judge',
      shifts: [{ count: 1, calendar: 'week' }],
    },
    { id: 'week', type: 'calendar', name: 'Week', hours: ['mon-fri 09:00-17:00'] },
    { id: 'web', type: 'channel', name: 'Web' },
    { id: 'form', type: 'touchpoint', name: 'Form', channel: 'web' },
  ].map((record) => [record.id, record as LibraryRecord]),
);

const map = (fields: Readonly<Record<string, object>> = {}) => {
  const records = new Map<string, MapRecord>(
    sketch(`
      customer: asks | waits | reads
      pain: | hurts |
      frontstage: shows | |
      backstage: stores | judges |
      support: | looks-up |
      asks interaction shows
      shows trigger stores
      stores handoff judges
      looks-up support judges
      fail down at looks-up blocking
    `),
  );
  const given: Readonly<Record<string, object>> = {
    asks: { how: 'form' },
    waits: { waitsFor: ['judges'] },
    stores: { who: 'crm', work: '1 s' },
    judges: { who: 'judge', where: ['crm'], work: '30 min', wait: '2 d', volume: '2000 per month' },
    'looks-up': { who: 'bureau', work: '1 min' },
    'stores:handoff:judges': { mode: 'batch', within: '1 h', time: '6 h' },
    down: { cause: 'thirdParty', rate: 0.05 },
    ...fields,
  };
  for (const [id, values] of Object.entries(given))
    records.set(id, { ...records.get(id), ...values } as MapRecord);
  return createMapIndex(records);
};

const cardOf = (index: ReturnType<typeof map>, id: string) => {
  const card = index.records.get(id);
  assert.ok(card?.type === 'card');
  return card;
};

test('5.20 a card depends on its helpers, on what it waits for, and on the work that it sets going', () => {
  const index = map();
  const of = (id: string) =>
    dependenciesOf(index, cardOf(index, id)).map(({ card, by }) => `${by} ${card.id}`);
  assert.deepEqual(of('asks'), ['work shows']);
  assert.deepEqual(of('waits'), ['waitsFor judges']);
  assert.deepEqual(of('judges'), ['support looks-up']);
  assert.deepEqual(resourcesOf(index, cardOf(index, 'judges')), ['judge', 'crm']);
});

test('5.21 a pain is traced from the customer’s cards of its step down to process, dependency and resource', () => {
  const index = map();
  const trace = traceCauses(index, cardOf(index, 'hurts'), { library });
  assert.deepEqual(
    trace.nodes.map(({ card, depth }) => `${depth} ${card.id}`),
    ['0 waits', '1 judges', '2 looks-up'],
  );
  const [first] = trace.causes;
  assert.deepEqual(
    trace.causes.map(({ kind, id }) => `${kind} ${id}`),
    ['resource judge', 'process judges', 'process looks-up', 'resource bureau'],
  );
  assert.ok(first && first.reasons.some(({ kind, value }) => kind === 'overloaded' && (value ?? 0) > 5));
  assert.deepEqual(trace.causes.find(({ id }) => id === 'looks-up')?.chain, ['waits', 'judges', 'looks-up']);
  assert.equal(trace.causes.find(({ id }) => id === 'looks-up')?.reasons[0]?.record, 'down');
  for (const { weight } of trace.causes) assert.ok(weight > 0 && weight < 1);
});

test('5.21 a late batch hand-off is a dependency, and what people declared outweighs the shape of things', () => {
  const index = map({ hurts: { causes: [{ dependency: 'stores:handoff:judges', why: 'runs at night' }] } });
  const fromAsking = traceCauses(index, cardOf(index, 'asks'), { library });
  const late = fromAsking.causes.find(({ id }) => id === 'stores:handoff:judges');
  assert.deepEqual(
    late?.reasons.map(({ kind }) => kind),
    ['batch', 'lateHandOff', 'emptyHandOff'],
  );
  assert.equal(late?.reasons[1]?.value, 5 * 3600);
  const declared = traceCauses(index, cardOf(index, 'hurts'), { library }).causes.find(
    ({ kind }) => kind === 'dependency',
  );
  assert.deepEqual(
    declared?.reasons.map(({ kind }) => kind),
    ['declared'],
  );
});

test('5.21 work with a rhythm of its own is no cause, nor is time that nobody feels', () => {
  const index = map({
    'looks-up': { who: 'bureau', work: '1 min', every: '1 d' },
    judges: { who: 'judge', work: '2 s' },
  });
  const trace = traceCauses(index, cardOf(index, 'hurts'), { library });
  assert.deepEqual(
    trace.nodes.map(({ card }) => card.id),
    ['waits', 'judges'],
  );
  const kinds = trace.causes.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
  assert.ok(!kinds.includes('slow') && !kinds.includes('waits'));
});

test('5.21 an emotion starts at what it is about, a failure where it happens, what stands nowhere at nothing', () => {
  const index = map();
  const starts = (record: object) =>
    traceCauses(index, record as MapRecord, { library }).start.map(({ id }) => id);
  assert.deepEqual(starts({ id: 'e', type: 'emotion', step: 's1', score: -1, about: 'stores' }), ['stores']);
  assert.deepEqual(starts({ id: 'e', type: 'emotion', step: 's2', score: -1 }), ['waits']);
  assert.deepEqual(starts(index.records.get('down') ?? {}), ['looks-up']);
  assert.deepEqual(starts({ id: 'm', type: 'map', title: 'M' }), []);
});

test('5.21 what can be traced comes with the most painful first', () => {
  const index = map({ hurts: { severity: 9 }, reads: { kind: 'end', outcome: 'failure' } });
  assert.deepEqual(
    tracedFrom(index, library).map(({ id }) => id),
    ['hurts', 'reads'],
  );
});

test('5.22 what breaks with a system: what it does, what depends on that, and whether anybody foresaw it', () => {
  const index = map();
  const crm = impactOf(index, 'crm', library);
  assert.deepEqual(
    crm.hits.map(({ card, because }) => `${card.id} ${because ?? ''}`.trim()),
    ['stores', 'judges', 'shows stores', 'waits judges', 'asks shows'],
  );
  assert.deepEqual(
    crm.steps.map(({ id }) => id),
    ['s1', 's2'],
  );
  assert.deepEqual(crm.answers, []);
  assert.deepEqual(
    crm.unanswered.map(({ id }) => id),
    ['stores', 'judges'],
  );
  assert.equal(crm.perMonth, 2000);
});

test('5.22 a failure with a response is an answer; a channel takes its touchpoints with it', () => {
  const index = map({ down: { cause: 'thirdParty', response: { kind: ['retry'] } } });
  assert.deepEqual(
    impactOf(index, 'bureau', library).answers.map(({ id }) => id),
    ['down'],
  );
  assert.deepEqual(
    impactOf(index, 'web', library).customers.map(({ id }) => id),
    ['asks'],
  );
  assert.deepEqual(impactOf(index, 'nobody', library).hits, []);
});
