import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOrderKey, orderBetween, ordersBetween } from './order.ts';

test('a key between two keys sorts between them, however often one inserts', () => {
  const seed = 7;
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 50, maxLength: 200 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const key = orderBetween(keys[at - 1], keys[at]);
        assert.ok(isOrderKey(key), key);
        assert.ok(at === 0 || (keys[at - 1] ?? '') < key);
        assert.ok(at === keys.length || key < (keys[at] ?? ''));
        keys.splice(at, 0, key);
      }
      assert.equal(keys.length, places.length);
    }),
    { seed, numRuns: 200 },
  );
});

test('many keys at once are in order and short', () => {
  for (const [before, after] of [
    [undefined, undefined],
    ['V', undefined],
    [undefined, '1'],
    ['V', 'V1'],
  ] as const) {
    const keys = ordersBetween(before, after, 5000);
    assert.equal(new Set(keys).size, 5000);
    assert.deepEqual(
      [...keys].sort((a, b) => (a < b ? -1 : 1)),
      keys,
    );
    assert.ok(
      keys.every((key) => isOrderKey(key) && (before ?? '') < key && (after === undefined || key < after)),
    );
    assert.ok(
      keys.every((key) => key.length <= 12),
      'short',
    );
  }
});

test('a growing list keeps short keys', () => {
  let last: string | undefined;
  for (let i = 0; i < 1000; i++) last = orderBetween(last, undefined);
  assert.ok((last ?? '').length < 260, `${last?.length}`);
});

test('keys the wrong way round are a mistake of the caller', () => {
  assert.throws(() => orderBetween('b', 'a'), /order: b does not sort ahead of a/);
});
