import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv-text.ts';

test('commas, quotes and line breaks stay within their field', () => {
  assert.equal(
    csvText([['a,b', 'say "no"', 'two\nlines', 'plain']]),
    '"a,b","say ""no""","two\nlines",plain\r\n',
  );
});

test('a text that would be a formula is none, and a negative number stays one', () => {
  assert.equal(csvText([['=1+1', '+49 30', '@home', '-1.5', '-x']]), "'=1+1,'+49 30,'@home,-1.5,'-x\r\n");
});
