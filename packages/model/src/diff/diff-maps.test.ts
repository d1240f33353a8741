import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../commands/command.ts';
import { runMapCommand } from '../commands/run-map-command.ts';
import { createMapIndex } from '../create-map-index.ts';
import { anyCommand } from '../generate/any-command.ts';
import { cases } from '../generate/cases.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { seededRandom } from '../generate/random.ts';
import { sketch } from '../generate/sketch.ts';
import type { MapRecord } from '../record-types.ts';
import type { MapRecords } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { siblingLists, withOrder, hasOrder } from '../sibling-lists.ts';
import { differenceLine, diffMaps } from './diff-maps.ts';

const start = sketch('customer: a b c | d\nfrontstage: x | y\nsupport: z\na next d\nx interaction a');

/** What the diff says after commands. */
function said(...commands: readonly Command[]): readonly string[] {
  const index = createMapIndex(start);
  for (const command of commands) {
    const result = runMapCommand(command, index);
    assert.ok(result.ok, JSON.stringify(result));
    index.apply(result.value);
  }
  return diffMaps(start, index.records).map(differenceLine);
}

test('10.10 a card in another cell is moved, not removed and added', () => {
  assert.deepEqual(said({ kind: 'moveCards', ids: ['a'], lane: 'frontstage', step: 's2' }), [
    '> card a: customer, s1 -> frontstage, s2',
  ]);
  assert.deepEqual(said({ kind: 'moveCards', ids: ['a'], lane: 'customer' }), [
    '> card a: customer, s1 -> customer, parked',
  ]);
});

test('10.10 among siblings only the one that somebody moved is told, with its new neighbour', () => {
  assert.deepEqual(
    said({ kind: 'moveCards', ids: ['a'], lane: 'customer', step: 's1', place: { after: 'c' } }),
    ['> card a: first -> after c'],
  );
  assert.deepEqual(said({ kind: 'moveSteps', ids: ['s2'], phase: 'p', place: { before: 's1' } }), [
    '> step s2: after s1 -> first',
  ]);
});

test('10.10 a moved lane is moved, and its cards are not', () => {
  const notes: Command = { kind: 'add', record: { id: 'n', type: 'lane', role: 'note', name: 'Notes' } };
  const index = createMapIndex(start);
  const added = runMapCommand(notes, index);
  assert.ok(added.ok);
  index.apply(added.value);
  const before = new Map(index.records);
  const moved = runMapCommand({ kind: 'reorder', id: 'n', place: { before: 'frontstage' } }, index);
  assert.ok(moved.ok);
  index.apply(moved.value);
  assert.deepEqual(diffMaps(before, index.records).map(differenceLine), [
    '> lane n "Notes": after support -> after customer',
  ]);
});

test('10.10 what is renamed says both names under its own id', () => {
  assert.deepEqual(said({ kind: 'set', id: 's1', path: 'name', value: 'Arrive' }), [
    '~ step s1 name: "s1" -> "Arrive"',
  ]);
});

test('10.10 a flow with another end is changed, also where its id follows from its ends', () => {
  const flow = [...start.values()].find((record) => record.type === 'flow' && record.from === 'a');
  assert.ok(flow?.type === 'flow');
  const away: MapRecord = { ...flow, id: 'a:next:c', to: 'c' };
  const after = new Map(start);
  after.delete(flow.id);
  after.set(away.id, away);
  assert.deepEqual(diffMaps(start, after).map(differenceLine), ['~ flow a:next:c to: "d" -> "c"']);
  const named = new Map(start).set('f', { ...flow, id: 'f' });
  assert.deepEqual(diffMaps(named, new Map(named).set('f', { ...away, id: 'f' })).map(differenceLine), [
    '~ flow f to: "d" -> "c"',
  ]);
});

test('10.10 what is added and removed is told by name; a step that goes parks its cards', () => {
  assert.deepEqual(said({ kind: 'remove', ids: ['s2'] }), [
    '> card d: customer, s2 -> customer, parked',
    '> card y: frontstage, s2 -> frontstage, parked',
    '- step s2',
  ]);
});

test('10.10 no difference means the same records in the same order, and the other way round', () => {
  let [same, other] = [0, 0];
  for (let seed = 0; seed < cases(300); seed++) {
    const random = seededRandom(seed);
    const before = generateAnyMap(seed, 2).map;
    const index = createMapIndex(before);
    let count = 0;
    const result = runMapCommand(
      anyCommand(random, index, () => `n${++count}`),
      index,
    );
    if (result.ok) index.apply(result.value);
    const differences = diffMaps(before, index.records);
    const equal = sameValue(shape(before), shape(index.records));
    assert.equal(
      differences.length === 0,
      equal,
      `seed ${seed}: ${differences.map(differenceLine).join('; ')}`,
    );
    if (equal) same++;
    else other++;
  }
  assert.ok(same > cases(20) && other > cases(100), `${same} same, ${other} other`);
});

/** All that a map says, without the keys of its order. */
function shape(records: MapRecords): unknown {
  return [
    Object.fromEntries(siblingLists(records)),
    Object.fromEntries(
      [...records].map(([id, record]) => [id, hasOrder(record.type) ? withOrder(record, 'V') : record]),
    ),
  ];
}
