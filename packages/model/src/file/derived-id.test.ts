import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId } from '../id.ts';
import { derivedId } from './derived-id.ts';
import { termId } from './library-reader.ts';

test('9.4 a derived id is never the id of what the record names', () => {
  assert.equal(derivedId({ id: '', type: 'emotion', step: 's', score: 1 }), 's:');
  assert.equal(derivedId({ id: '', type: 'emotion', step: 's', persona: 'ana', score: 1 }), 's:ana');
  assert.equal(derivedId({ id: '', type: 'emotion', step: 's', path: 'long', score: 1 }), 's::long');
  assert.equal(derivedId({ id: '', type: 'reading', metric: 'nps', value: 1 }), 'nps:');
  assert.equal(derivedId({ id: '', type: 'flow', kind: 'next', from: 'a', to: 'b' }), 'a:next:b');
  assert.equal(derivedId({ id: 'p', type: 'phase', name: 'P' }), undefined);
});

test('9.4 words of any script, case and length have ids of their own', () => {
  const words = [
    'KYC',
    'kyc',
    '日本語',
    '日本',
    'نص',
    '?',
    '>',
    'a b',
    'a-b',
    'a_b',
    '語'.repeat(199),
    `${'語'.repeat(198)}文`,
  ];
  const ids = words.map(termId);
  assert.equal(new Set(ids).size, words.length);
  for (const id of ids) assert.ok(isId(id), id);
});

test('9.4 a waiver of many targets, and of targets in any signs, has an id', () => {
  const waiver = (targets: readonly string[]) =>
    derivedId({ id: '', type: 'waiver', rule: 'X01', targets, reason: 'so' }) ?? '';
  const many = Array.from({ length: 40 }, (_, i) => `some-card-${i}`);
  const ids = [many, [...many, 'one-more'], ['a b'], ['ab'], ['日本']].map(waiver);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.ok(isId(id), id);
});
