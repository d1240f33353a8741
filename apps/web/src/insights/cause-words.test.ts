import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonsText, weightWord } from './cause-words.ts';

const name = (id: string): string => `“${id}”`;

test('what speaks for a cause is one line that begins with a capital', () => {
  assert.equal(
    reasonsText([{ kind: 'declared' }, { kind: 'overloaded', value: 2.53 }], name),
    'Named on the map · 253 % busy',
  );
  assert.equal(
    reasonsText(
      [
        { kind: 'overloaded', value: 1.2 },
        { kind: 'fails', value: 0.05, record: 'lost' },
      ],
      name,
    ),
    '120 % busy · fails in 5 % of cases: “lost”',
  );
});

test('one sound reason makes a cause likely, two make it strong, little things leave it weak', () => {
  assert.deepEqual([0.8, 0.5, 0.3].map(weightWord), ['strong', 'likely', 'weak']);
});
