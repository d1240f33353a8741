import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChange, diffRecords, emptyChange, isEmptyChange, reverseChange } from './changes.ts';
import type { MapRecord } from './record-types.ts';
import type { MapChange } from './records.ts';
import { sameValue } from './same-value.ts';

const phase = (id: string, name: string): MapRecord => ({ id, type: 'phase', name });
const [one, two] = [phase('a', 'One'), phase('a', 'Two')];
const updated: MapChange = { ...emptyChange<MapRecord>(), updated: new Map([['a', [one, two]]]) };

test('4.12 a record that takes the id of one of another type is added, the other removed', () => {
  const before = new Map([['a', one]]);
  const after = new Map<string, MapRecord>([['a', { id: 'a', type: 'lane', name: 'One', role: 'note' }]]);
  const change = diffRecords<MapRecord>(before, after);
  assert.deepEqual([change.removed, change.updated.size, change.added], [before, 0, after]);
  assert.deepEqual(applyChange(before, change), after);
  assert.deepEqual(applyChange(after, reverseChange(change)), before);
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
