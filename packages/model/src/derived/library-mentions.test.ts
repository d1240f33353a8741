import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRecord } from '../record-types.ts';
import { libraryMentionsOf } from './library-mentions.ts';

const of = (record: object): readonly string[] =>
  libraryMentionsOf(record as AnyRecord).map(({ path, to }) => `${path} -> ${to}`);

test('a card names its actor, its touchpoint, its systems and who says so', () => {
  const card = {
    id: 'c-1',
    type: 'card',
    position: { lane: 'l-1', step: 's-1', order: 'V' },
    who: 'teller',
    how: 'counter',
    where: ['core', 'crm'],
    needs: [{ who: 'teller', count: 2 }],
    basis: { work: { source: 'log', n: 12 } },
    waitsFor: ['c-2'],
    sources: ['guess'],
  };
  assert.deepEqual(of(card), [
    'who -> teller',
    'how -> counter',
    'where.0 -> core',
    'where.1 -> crm',
    'needs.0.who -> teller',
    'basis.work.source -> log',
    'sources.0 -> guess',
  ]);
});

test('a path into a library record names that record', () => {
  assert.deepEqual(
    of({ id: 's', type: 'step', name: 'Ask', position: { phase: 'p', order: 'V' }, needs: ['amy/speed'] }),
    ['needs.0 -> amy'],
  );
  assert.deepEqual(of({ id: 'o', type: 'opportunity', name: 'Less', keyResult: 'aim/k1', solves: ['m/c'] }), [
    'keyResult -> aim',
  ]);
});

test('keys name records too', () => {
  assert.deepEqual(of({ id: 'm', type: 'stakeholderMap', name: 'Who', people: { bank: { power: 3 } } }), [
    'people.bank -> bank',
  ]);
});

test('a reading names its metric although both are of the library', () => {
  assert.deepEqual(of({ id: 'r', type: 'reading', metric: 'nps', value: 3 }), ['metric -> nps']);
});
