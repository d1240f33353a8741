import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { caseOf } from '../case-of.ts';
import { nearChange } from './near.ts';

/** The cards that an edit brings up. */
function cardsNear(map: string, command: Command): readonly string[] {
  const index = createMapIndex(caseOf(map).map);
  const change = runMapCommand(command, index);
  assert.ok(change.ok);
  index.apply(change.value);
  return [...(nearChange(index, change.value).get('card') ?? [])].sort();
}

const shop = `
  customer: orders | waits | keeps
  frontstage: takes | |
  backstage: books | packs |
  support: counts | |
  orders interaction takes
  takes trigger books
  fail sold-out at takes bump
  fail lost at takes:trigger:books bump`;

test('near a failure are all cards of the step under which it stands, be it at a card or at an arrow', () => {
  for (const id of ['sold-out', 'lost'])
    assert.deepEqual(cardsNear(shop, { kind: 'set', id, path: 'cause', value: 'system' }), [
      'books',
      'counts',
      'orders',
      'takes',
    ]);
});

test('near a failure that goes with its arrow are the cards of the step under which it stood', () => {
  assert.deepEqual(cardsNear(shop, { kind: 'remove', ids: ['takes:trigger:books'] }), [
    'books',
    'counts',
    'orders',
    'takes',
  ]);
});

test('near a card is not what stands elsewhere in its lane', () => {
  assert.deepEqual(cardsNear(shop, { kind: 'set', id: 'keeps', path: 'text', value: 'keeps it' }), ['keeps']);
});
