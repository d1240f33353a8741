import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendMarks } from './legend-marks.ts';
import { englishWords } from './words.ts';

test('the legend of the marks explains each mark once, by a sample that fits its box', () => {
  const marks = legendMarks(englishWords);
  assert.deepEqual(
    marks.map(({ kind }) => kind),
    Object.keys(englishWords.marks),
  );
  for (const { text, sample } of marks) {
    assert.notEqual(text, '');
    for (const item of sample.items)
      if (item.kind === 'rect') assert.ok(item.x + item.w <= sample.w && item.y + item.h <= sample.h);
  }
});
