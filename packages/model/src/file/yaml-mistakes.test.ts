import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYaml } from './yaml-reader.ts';

/** What is said of a text: `line:column message`. */
function said(text: string): readonly string[] {
  const read = readYaml(text);
  assert.ok(!read.ok, text);
  return read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const mistakes: readonly (readonly [name: string, text: string, says: string])[] = [
  [
    'a list is not closed',
    'a: 1\nb: [x, y\nc: 2\nd: 3\n',
    '2:4 the list that begins with [ in line 2 is not closed: add ] at its end',
  ],
  [
    'a list over lines is not closed',
    's:\n  - id: a\n    needs: [x,\n      y\n    name: B\n',
    '3:12 the list that begins with [ in line 3 is not closed: add ] at its end',
  ],
  [
    'a list is not closed at the end of the file',
    'a: 1\nb: [x, y\n',
    '2:4 the list that begins with [ in line 2 is not closed: add ] at its end',
  ],
  [
    'a mapping in a list is not closed',
    'a: [x, {y: 1]\nb: 2\n',
    '1:8 the group of fields that begins with { in line 1 is not closed: add } at its end',
  ],
  [
    'a bracket closes nothing',
    'a: [x]]\nb: 2\n',
    '1:7 this ] closes nothing: take it out, or add [ where it begins',
  ],
  [
    'a quote is not closed',
    'a: 2\nb: "hello\nc: 3\n',
    '2:4 the text that begins with " in line 2 is not closed: add " at its end',
  ],
  [
    'a quote is closed by one further down',
    'a: 1\nb: "hello\n  c: "x"\n',
    '2:4 the text that begins with " in line 2 is not closed: add " at its end',
  ],
  [
    'a quote stands within quotes',
    "a: 'it's me'\n",
    "1:8 the text in quotes ends before this: put all of it in quotes, and write '' for a ' within",
  ],
  ['a tab indents', 'a:\n\tb: 1\n', '2:1 a tab stands in the indentation: write spaces instead'],
  [
    'a line is indented too deep',
    'a:\n  b: 1\n\n   c: 2\n',
    '4:4 this line is indented deeper than line 2, which has its value already: indent both alike',
  ],
  [
    'a line is indented too little',
    'a:\n  - id: x\n    name: y\n   foo: 1\n',
    '4:4 this line is indented by 3 spaces, which fits to no line before it: 4 or 2 or 0 would',
  ],
  [
    'a colon is missing',
    's:\n  - id: a\n    name B\n    phase: x\n',
    '3:5 a colon is missing after “name”: write name: and its value',
  ],
  [
    'the space after a colon is missing',
    's:\n  - id: a\n    name:B\n    phase: x\n',
    '3:5 a space is missing after the colon of “name:”',
  ],
  [
    'a colon stands in a text',
    'a: one: two\n',
    '1:4 a colon and a space stand within a text: put the text in quotes',
  ],
  ['a key is there twice', 'a: 1\nb: 2\na: 3\n', '3:1 “a” is here twice, first in line 1: keep one'],
  [
    'an item stands among fields',
    'a: 1\n- b\n',
    '2:1 an item of a list stands among fields: put it under the field that holds the list',
  ],
  ['a text begins with a sign of YAML', 'a: @foo\n', '1:4 a text cannot begin with @: put it in quotes'],
];

for (const [name, text, says] of mistakes)
  test(`${name}: told once, in words, where it began`, () => {
    assert.deepEqual(said(text), [says]);
  });

test('brackets and quotes within texts and comments are no mistakes of theirs', () => {
  assert.deepEqual(said("a: x ] y # [\nb: \"[ {\"\nc: 'it''s ['\nd: |\n  [ \"\ne\n"), [
    '6:1 a colon is missing after “e”: write e: and its value',
  ]);
});

test('all keys that are there twice are told, up to twenty', () => {
  assert.equal(said('a: 1\na: 2\nb: 1\nb: 2\n').length, 2);
  assert.equal(said('a: 1\n'.repeat(500)).length, 20);
});
