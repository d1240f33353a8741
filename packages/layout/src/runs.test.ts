import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group } from './scene.ts';
import { Joined, runsOf } from './runs.ts';

const group = (id: string): Group => ({
  id,
  kind: 'card',
  layer: 'cards',
  x: 0,
  y: 0,
  w: 1,
  h: 1,
  items: [],
});
const [a, b, c] = [[group('a')], [group('b'), group('c')], [group('d')]];

test('a list is joined of runs in their order, and stays the list that it was as long as they do', () => {
  const joined = new Joined();
  const list = joined.of([a, b]);
  assert.deepEqual(
    list.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(runsOf(list), [a, b]);
  assert.equal(joined.of([a, b]), list);
  const next = joined.of([a, c]);
  assert.notEqual(next, list);
  assert.deepEqual(runsOf(next), [a, c]);
});

test('a list that is not joined of runs is one', () => {
  assert.deepEqual(runsOf(b), [b]);
});
