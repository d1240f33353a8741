import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyChange, diffRecords, isEmptyChange } from './changes.ts';
import { runMapCommand } from './commands/run-map-command.ts';
import { createMapIndex } from './create-map-index.ts';
import { anyCommand } from './generate/any-command.ts';
import { cases } from './generate/cases.ts';
import { generateAnyMap } from './generate/generate-any.ts';
import { pick, seededRandom } from './generate/random.ts';
import { sketch } from './generate/sketch.ts';
import { heal } from './heal.ts';
import type { MapRecord } from './record-types.ts';
import type { MapRecords } from './records.ts';
import { validateMap } from './validate.ts';

/** A map after two people worked on it apart: two lines of commands from one state, their records merged. */
function merged(seed: number): MapRecords {
  const random = seededRandom(seed);
  const start = generateAnyMap(seed, 3).map;
  let both: MapRecords = start;
  for (const person of ['a', 'b']) {
    const index = createMapIndex(start);
    let count = 0;
    for (let i = 0; i < 4; i++) {
      const result = runMapCommand(
        anyCommand(random, index, () => `${person}${++count}`),
        index,
      );
      if (result.ok) index.apply(result.value);
    }
    const { added, updated, removed } = diffRecords(start, index.records);
    const after = new Map(both);
    for (const id of removed.keys()) after.delete(id);
    for (const [id, [, to]] of updated) if (after.has(id)) after.set(id, to);
    for (const [id, record] of added) after.set(id, record);
    both = after;
  }
  return both;
}

test('4.1 what two people do apart is healed to a valid map, once', () => {
  let broken = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const records = merged(seed);
      if (validateMap(records).length > 0) broken++;
      const healed = applyChange(records, heal(records));
      assert.deepEqual(validateMap(healed).slice(0, 2), []);
      assert.ok(isEmptyChange(heal(healed)), 'healing twice is healing once');
    }),
    { seed: 4, numRuns: cases(600) },
  );
  assert.ok(broken > cases(50), `${broken} maps were broken`);
});

test('4.1 a map of which any records are torn out is healed', () => {
  for (let seed = 0; seed < 200; seed++) {
    const records = new Map(generateAnyMap(seed, 4).map);
    const random = seededRandom(seed);
    for (let i = 0; i < 6; i++) {
      const record = pick(random, [...records.values()]);
      if (record.type !== 'map') records.delete(record.id);
    }
    const healed = applyChange(records, heal(records));
    assert.deepEqual(validateMap(healed).slice(0, 2), [], `seed ${seed}`);
    const cards = (all: MapRecords): number => [...all.values()].filter(({ type }) => type === 'card').length;
    assert.equal(cards(healed), cards(records), '4.2 no card is lost');
  }
});

const frame: readonly MapRecord[] = [
  { id: 'm', type: 'map', title: 'M' },
  { id: 'p', type: 'phase', name: 'P', order: 'V' },
  { id: 's', type: 'step', name: 'S', position: { phase: 'p', order: 'V' } },
  { id: 'l', type: 'lane', role: 'customer', name: 'L', order: 'V' },
  { id: 'c', type: 'card', text: 'reads', position: { lane: 'l', step: 's', order: 'V' } },
];

const mapOf = (...records: readonly MapRecord[]): MapRecords =>
  new Map(records.map((record) => [record.id, record]));

test('4.2 a card whose step is gone is parked with its text', () => {
  const change = heal(mapOf(...frame.filter(({ id }) => id !== 's')));
  assert.deepEqual(
    [...change.updated.values()].map(([, to]) => to),
    [{ id: 'c', type: 'card', text: 'reads', position: { lane: 'l', order: 'V' } }],
  );
  assert.equal(change.removed.size, 0);
});

test('4.3 a failure that hangs on itself is hung on a card', () => {
  const change = heal(
    mapOf(
      ...frame,
      { id: 'x', type: 'failure', what: 'X', at: 'fy' },
      { id: 'y', type: 'failure', what: 'Y', at: 'fx' },
      { id: 'fx', type: 'flow', kind: 'failure', from: 'x', to: 'c' },
      { id: 'fy', type: 'flow', kind: 'failure', from: 'y', to: 'c' },
    ),
  );
  assert.deepEqual([...change.updated.keys()], ['x']);
  const [, x] = change.updated.get('x') ?? [];
  assert.ok(x?.type === 'failure' && x.at === 'c');
});

test('4.4 a card in a lane that has become the curve is parked', () => {
  const emotional = frame.map((record): MapRecord =>
    record.type === 'lane' ? { ...record, role: 'emotion' } : record,
  );
  const change = heal(mapOf(...emotional));
  assert.deepEqual(change.updated.get('c')?.[1], { ...frame[4], position: { lane: 'l', order: 'V' } });
});

test('4.5 lanes that two people put in the wrong order are put right, the others stay between them', () => {
  const records = mapOf(
    ...frame,
    { id: 'note', type: 'lane', role: 'note', name: 'N', order: 'K' },
    { id: 'back', type: 'lane', role: 'backstage', name: 'B', order: '1' },
  );
  const healed = createMapIndex(applyChange(records, heal(records)));
  assert.deepEqual(
    healed.lanes.map(({ id }) => id),
    ['l', 'note', 'back'],
  );
});

test('4.6 a long chain of failures goes at once when the card at its root goes', () => {
  const records: MapRecord[] = [...frame];
  const length = 20_000;
  for (let i = 0; i < length; i++) {
    records.push({ id: `f${i}`, type: 'failure', what: 'F', at: i === 0 ? 'gone' : `a${i - 1}` });
    records.push({ id: `a${i}`, type: 'flow', kind: 'failure', from: `f${i}`, to: 'c' });
  }
  assert.equal(heal(mapOf(...records.reverse())).removed.size, 2 * length);
});

test('4.4 what two people bound apart to one card becomes one binding with what both said', () => {
  const records = new Map<string, MapRecord>(sketch('customer: a'));
  records.set('y', {
    id: 'y',
    type: 'binding',
    dataSet: 'log',
    target: 'a',
    activities: ['B', 'A'],
    note: 'theirs',
  });
  records.set('x', {
    id: 'x',
    type: 'binding',
    dataSet: 'log',
    target: 'a',
    activities: ['A'],
    note: 'mine',
  });
  assert.match(
    validateMap(records)[0]?.message ?? '',
    /^target: y binds log to a already; put the activities there$/,
  );
  const healed = applyChange(records, heal(records));
  assert.deepEqual(validateMap(healed), []);
  assert.equal(healed.has('y'), false);
  assert.deepEqual(healed.get('x'), {
    id: 'x',
    type: 'binding',
    dataSet: 'log',
    target: 'a',
    activities: ['A', 'B'],
    note: 'mine\ntheirs',
  });
});
