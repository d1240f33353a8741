import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameOutcome } from './same.ts';

test('outcomes are the same where all that they hold is, in the same order', () => {
  const outcome = () => ({ ids: ['a', 'b'], ranks: new Map([['a', { n: 1 }]]), set: new Set(['x']) });
  assert.ok(sameOutcome(outcome(), outcome()));
  assert.ok(sameOutcome(undefined, undefined) && sameOutcome(Number.NaN, Number.NaN));
  for (const [a, b] of [
    [outcome(), { ...outcome(), ids: ['b', 'a'] }],
    [outcome(), { ...outcome(), ranks: new Map([['a', { n: 2 }]]) }],
    [outcome(), { ...outcome(), ranks: new Map([['b', { n: 1 }]]) }],
    [outcome(), { ...outcome(), set: new Set(['y']) }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [new Map(), new Set()],
    [undefined, null],
    ['1', 1],
  ] as const)
    assert.ok(!sameOutcome(a, b) && !sameOutcome(b, a));
});

test('a record is the same only where it is the very one', () => {
  const card = { id: 'a', type: 'card', text: 'Calls' };
  assert.ok(sameOutcome([card], [card]));
  assert.ok(!sameOutcome([card], [{ ...card }]));
});
