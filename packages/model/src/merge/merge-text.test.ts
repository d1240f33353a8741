import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hunksBetween } from './hunks.ts';
import { firstMark, markConflicts } from './mark-conflicts.ts';
import { mergeText } from './merge-text.ts';

const cases: readonly (readonly [base: string, ours: string, theirs: string, merged: string | undefined])[] =
  [
    ['walks up', 'calmly walks up', 'walks up today', 'calmly walks up today'],
    [
      'the customer waits for cash',
      'the customer queues for cash',
      'the customer waits for money',
      'the customer queues for money',
    ],
    ['one\ntwo\nthree', 'one!\ntwo\nthree', 'one\ntwo\nthree and four', 'one!\ntwo\nthree and four'],
    ['waits', 'waits', 'goes', 'goes'],
    ['waits', 'goes', 'goes', 'goes'],
    ['waits', 'goes', 'stays', undefined],
    ['takes the card', 'takes her card', 'takes the slip', undefined],
    ['', 'a', 'b', undefined],
    ['a b c', '', 'a b d', undefined],
    ['お客様は銀行で待つ', '客様は銀行で待つ', 'お客様は銀行で待った', '客様は銀行で待った'],
    ['👩‍💻 asks twice here', '👨‍💻 asks twice here', '👩‍💻 asks twice there', '👨‍💻 asks twice there'],
  ];

for (const [base, ours, theirs, merged] of cases) {
  test(`"${base}" as "${ours}" and "${theirs}" is ${merged === undefined ? 'a conflict' : `"${merged}"`}`, () => {
    assert.equal(mergeText(base, ours, theirs), merged);
    assert.equal(mergeText(base, theirs, ours), merged);
  });
}

const word = fc.constantFrom('a', 'b', 'ccc', '.', '日', '\n', '👩‍💻');
const change = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: word });
/** A text, and what two people made of it word by word. */
const texts = fc
  .array(fc.tuple(word, change, change), { maxLength: 20 })
  .map((words) => [0, 1, 2].map((i) => words.map((each) => each[i] ?? each[0]).join(' ')));

test('any three texts merge the same from either side; what one side did alone is what comes out', () => {
  let [merged, refused] = [0, 0];
  fc.assert(
    fc.property(texts, ([base = '', ours = '', theirs = '']) => {
      const both = mergeText(base, ours, theirs);
      assert.equal(mergeText(base, theirs, ours), both);
      assert.equal(mergeText(base, ours, base), ours);
      if (both === undefined) refused++;
      else if (ours !== theirs && ours !== base && theirs !== base) merged++;
    }),
    { seed: 5, numRuns: 2000 },
  );
  assert.ok(merged > 100 && refused > 100, `${merged} merged, ${refused} refused`);
});

test('hunks lead from one sequence to the other, and are the fewest', () => {
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const hunks = hunksBetween(before, after);
      const built: string[] = [];
      let [at, kept] = [0, 0];
      for (const { from, until, start, end } of hunks) {
        kept += from - at;
        built.push(...before.slice(at, from), ...after.slice(start, end));
        at = until;
      }
      kept += before.length - at;
      assert.deepEqual([...built, ...before.slice(at)], after);
      assert.equal(kept, longestCommon(before, after));
    }),
    { seed: 6, numRuns: 1000 },
  );
});

/** The length of the longest common subsequence, by the book. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = [0, ...b.map(() => 0)];
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('texts that have nothing in common are one hunk, however long', () => {
  const [a, b] = ['x', 'y'].map((letter) => Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`));
  assert.equal(hunksBetween(a ?? [], b ?? []).length, 1);
});

test('marks stand around the lines that differ, with the base between, and are found again', () => {
  const marked = markConflicts({ base: 'a\nb\nc\n', ours: 'a\nB\nc\n', theirs: 'a\nbb\nc\n' });
  assert.equal(marked, 'a\n<<<<<<< ours\nB\n||||||| base\nb\n=======\nbb\n>>>>>>> theirs\nc\n');
  assert.equal(firstMark(marked), 2);
  assert.equal(firstMark('a\n  <<<<<<< ours\n'), undefined);
  assert.equal(markConflicts({ base: 'a\n', ours: 'b\n', theirs: 'b\n' }), 'b\n');
});
