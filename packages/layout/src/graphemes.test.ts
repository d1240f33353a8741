import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphemesOf } from './graphemes.ts';

test('a letter with its marks, a flag and a family are one character each', () => {
  assert.deepEqual(graphemesOf('ab c'), ['a', 'b', ' ', 'c']);
  assert.deepEqual(graphemesOf('e\u0301a'), ['e\u0301', 'a']);
  assert.deepEqual(graphemesOf('🇩🇪👩‍👧'), ['🇩🇪', '👩‍👧']);
  assert.deepEqual(graphemesOf(''), []);
});
