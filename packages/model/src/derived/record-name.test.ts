import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRecord } from '../record-types.ts';
import { recordName } from './record-name.ts';

const named = (record: object): string => recordName(record as AnyRecord);

test('a record is called by its name, title or text, in one line', () => {
  assert.equal(named({ id: 'p', type: 'persona', name: 'Amy' }), 'Amy');
  assert.equal(named({ id: 'm', type: 'map', title: 'Open an account' }), 'Open an account');
  assert.equal(named({ id: 'c', type: 'card', text: 'asks\n  for help' }), 'asks for help');
  assert.equal(named({ id: 'x', type: 'failure', what: 'No cash' }), 'No cash');
});

test('what has no name is called by its id', () => {
  assert.equal(named({ id: 'c-1', type: 'card', text: '  ' }), 'c-1');
});

test('a long text is cut', () => {
  const name = named({ id: 'c', type: 'card', text: 'x'.repeat(500) });
  assert.equal(name.length, 120);
  assert.ok(name.endsWith('…'));
});
