import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScalar, scalarText } from './scalar-text.ts';

test('what is written as a line is read back as the same value', () => {
  for (const value of [
    3,
    -0.5,
    true,
    null,
    'off',
    '12',
    'a, b',
    { severity: 'warning', offlineWait: '1 d', steps: 40 },
    { p50: '8 s', p90: '20 s' },
    ['a', 1],
    { deep: { er: [1] } },
  ])
    assert.deepEqual(readScalar(scalarText(value)), value, scalarText(value));
});

test('pairs need no braces', () => {
  assert.equal(scalarText({ severity: 'off' }), 'severity: off');
  assert.deepEqual(readScalar('severity: off, steps: 40'), { severity: 'off', steps: 40 });
});
