import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOrderKey, listOrders, longestOrder, orderBetween, ordersBetween } from './order.ts';

test('1.1 a key between two keys sorts between them, however often one inserts', () => {
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

test('1.3 many keys at once are in order and short', () => {
  for (const [before, after] of [
    [undefined, undefined],
    ['V', undefined],
    [undefined, '1'],
    ['V', 'V1'],
    ['z', undefined],
    ['zz001', undefined],
    [undefined, '00zzz'],
    ['Vz', 'W'],
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

const growing: readonly (readonly [name: string, place: (keys: readonly string[]) => number])[] = [
  ['at its end', (keys) => keys.length],
  ['at its start', () => 0],
  ['behind the last insertion in its middle', (keys) => keys.length - 1],
  ['ahead of the first insertion in its middle', (keys) => (keys.length < 2 ? keys.length : 1)],
];

for (const [name, place] of growing) {
  test(`1.2 a list that grows ${name} keeps short keys`, () => {
    const keys: string[] = [];
    for (let i = 0; i < 5000; i++) {
      const at = Math.max(0, place(keys));
      const key = orderBetween(keys[at - 1], keys[at]);
      assert.ok((keys[at - 1] ?? '') < key && (keys[at] === undefined || key < (keys[at] ?? '')), key);
      assert.ok(isOrderKey(key), key);
      keys.splice(at, 0, key);
    }
    assert.ok(Math.max(...keys.map((key) => key.length)) <= 9);
  });
}

test('1.1 keys from elsewhere, however odd, leave room on both sides', () => {
  const odd = [
    'z'.repeat(150),
    `${'0'.repeat(150)}1`,
    `${'z'.repeat(20)}01`,
    `${'0'.repeat(9)}z`,
    '1',
    'z',
    'zy',
    '01',
  ];
  for (const key of odd) {
    assert.ok(orderBetween(key, undefined) > key);
    assert.ok(orderBetween(undefined, key) < key);
    assert.ok(!orderBetween(undefined, key).endsWith('0') && !orderBetween(key, undefined).endsWith('0'));
  }
});

test('1.4 keys the wrong way round are a mistake of the caller', () => {
  assert.throws(() => orderBetween('b', 'a'), /order: b does not sort ahead of a/);
});

test('1.5 a list that gets two new entries in front, save after save, is keyed afresh before its keys are too long', () => {
  let keys = listOrders([undefined, undefined]);
  let afresh = 0;
  for (let save = 0; save < 1000; save++) {
    const next = listOrders([undefined, undefined, ...keys]);
    assert.ok(next.every((key) => isOrderKey(key) && key.length <= longestOrder));
    assert.ok(next.every((key, i) => i === 0 || (next[i - 1] ?? '') < key));
    if (next.at(-1) !== keys.at(-1)) afresh++;
    keys = next;
  }
  assert.ok(afresh > 0 && afresh < 100, `${afresh} times afresh`);
});
