// The order in which cards are offered for an arrow.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '@sightline/model';
import { sketch } from '@sightline/model/generate';
import { likelyTarget, targetsFrom } from './targets.ts';

const index = createMapIndex(
  sketch('evidence: w | x | y | z\ncustomer: a | b | c | d\nfrontstage: e | f | g | h'),
);
const idOf = (text: string): string =>
  [...index.records.values()].find((record) => record.type === 'card' && record.text === text)?.id ?? '';
const textOf = (id: string | undefined): string | undefined => {
  const record = index.records.get(id ?? '');
  return record?.type === 'card' ? record.text : undefined;
};

test('the own step comes first, then the next and the one before; who acts stands before evidence', () => {
  const targets = targetsFrom(index, idOf('c'));
  assert.deepEqual(
    targets.map(({ options }) => options.map(({ id }) => textOf(id)).join('')),
    ['gy', 'dhz', 'bfx', 'aew'],
  );
});

test('without a start they stand in the order of time', () => {
  assert.deepEqual(
    targetsFrom(index, '').map(({ options }) => textOf(options[0]?.id)),
    ['a', 'b', 'c', 'd'],
  );
});

test('what an arrow most likely leads to is next in its lane, or else what is near', () => {
  assert.equal(textOf(likelyTarget(index, idOf('b'))), 'c');
  assert.equal(textOf(likelyTarget(index, idOf('d'))), 'h');
});
