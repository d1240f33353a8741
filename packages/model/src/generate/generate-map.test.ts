import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateLibrary, validateMap } from '../validate.ts';
import { heal } from '../heal.ts';
import { isEmptyChange } from '../changes.ts';
import { sameValue } from '../same-value.ts';
import { generateMap } from './generate-map.ts';
import { seededRandom } from './random.ts';

test('generated maps are valid, sound and of the size that was asked for', () => {
  for (const seed of [1, 2, 3]) {
    const { map, library } = generateMap({ seed, cards: 300, flows: 600, personas: 3 });
    assert.deepEqual(validateMap(map).slice(0, 3), []);
    assert.deepEqual(validateLibrary(library).slice(0, 3), []);
    assert.ok(isEmptyChange(heal(map)));
    const count = (type: string): number => [...map.values()].filter((record) => record.type === type).length;
    assert.equal(count('card'), 300);
    assert.equal(count('flow'), 600);
    assert.equal(count('failure'), 15);
    assert.equal(count('cast'), 3);
  }
});

test('the same seed gives the same map, another seed another', () => {
  const [one, same, other] = [4, 4, 5].map((seed) => [...generateMap({ seed }).map.values()]);
  assert.ok(sameValue(one, same));
  assert.ok(!sameValue(one, other));
});

test('references of a generated map that go to the library are known there', () => {
  const { map, library } = generateMap({ seed: 6, cards: 200 });
  for (const record of map.values())
    if (record.type === 'card')
      for (const id of [record.who, record.how, record.metric, ...(record.dataIn ?? [])])
        assert.ok(id === undefined || library.has(id), id);
});

test('random numbers are spread over 0..1 and differ between large seeds', () => {
  const draws = (seed: number): readonly number[] => Array.from({ length: 1000 }, seededRandom(seed));
  const numbers = draws(42);
  assert.ok(numbers.every((n) => n >= 0 && n < 1));
  assert.ok(Math.abs(numbers.reduce((sum, n) => sum + n, 0) / 1000 - 0.5) < 0.05);
  assert.notDeepEqual(draws(2 ** 33), draws(0));
});
