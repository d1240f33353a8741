import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyChange,
  diffRecords,
  emptyChange,
  isEmptyChange,
  reverseChange,
  squashChanges,
} from './changes.ts';
import type { MapRecord } from './record-types.ts';
import type { MapChange } from './records.ts';
import { sameValue } from './same-value.ts';

const phase = (id: string, name: string): MapRecord => ({ id, type: 'phase', name });
const [one, two] = [phase('a', 'One'), phase('a', 'Two')];
const added: MapChange = { ...emptyChange<MapRecord>(), added: new Map([['a', one]]) };
const updated: MapChange = { ...emptyChange<MapRecord>(), updated: new Map([['a', [one, two]]]) };
const removed: MapChange = { ...emptyChange<MapRecord>(), removed: new Map([['a', two]]) };

test('4.12 squashed changes keep only what remains of them', () => {
  assert.deepEqual(squashChanges(added, updated).added.get('a'), two);
  assert.equal(squashChanges(added, updated).updated.size, 0);
  assert.ok(isEmptyChange(squashChanges(squashChanges(added, updated), removed)));
  assert.deepEqual(squashChanges(updated, removed).removed.get('a'), one);
  assert.ok(isEmptyChange(squashChanges(updated, reverseChange(updated))));
});

test('4.12 applying leaves the state before as it was; reversing takes back', () => {
  const before = new Map([['a', one]]);
  const after = applyChange(before, updated);
  assert.equal(before.get('a'), one);
  assert.deepEqual(after.get('a'), two);
  assert.deepEqual(applyChange(after, reverseChange(updated)), before);
  assert.deepEqual(diffRecords(before, after), updated);
  assert.ok(isEmptyChange(diffRecords(before, new Map([['a', phase('a', 'One')]]))));
});

test('4.13 values are the same whatever the order of their keys; undefined is absent', () => {
  assert.ok(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1, d: undefined }));
  for (const [a, b] of [
    [{ a: 1 }, {}],
    [[1], [1, 2]],
    [{ 0: 1 }, [1]],
    [null, {}],
    ['1', 1],
    [{ a: null }, {}],
  ] as const)
    assert.ok(!sameValue(a, b) && !sameValue(b, a), JSON.stringify([a, b]));
});
