import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { durationOption, numberOption, wordsOption } from './options.ts';
import type { Rule } from './rule.ts';
import { mapRule } from './rule.ts';

const docs = { detects: '', why: '', source: '', instead: '' };
const base = { docs, reads: [], check: () => undefined, violates: [], passes: [] };
const rules: readonly Rule[] = [
  mapRule({
    ...base,
    id: 'A01',
    name: 'first',
    family: 'text',
    severity: 'error',
    presets: ['recommended', 'workshop'],
    options: {
      most: numberOption('how many', 3, 1, 10),
      wait: durationOption('how long', '1 d'),
      words: wordsOption('which', 'soon'),
    },
  }),
  mapRule({ ...base, id: 'A02', name: 'second', family: 'text', severity: 'info', presets: [] }),
];

function settings(...layers: readonly Readonly<Record<string, unknown>>[]) {
  const read = readConfig(rules, layers);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.settings;
}

function problems(...layers: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const read = readConfig(rules, layers);
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

test('1.2 without layers the recommended rules run as severe as they say, with default options in seconds', () => {
  const read = settings();
  assert.deepEqual(read.get('A01'), {
    severity: 'error',
    options: { most: 3, wait: 86_400, words: ['soon'] },
  });
  assert.equal(read.get('A02')?.severity, 'off');
});

test('1.2 a preset turns rules on and off; the later word on it holds', () => {
  assert.equal(settings({ preset: 'strict' }).get('A02')?.severity, 'info');
  assert.equal(settings({ preset: 'strict' }, { preset: 'workshop' }).get('A02')?.severity, 'off');
});

test('1.2 layers set severity and options by id or name, option by option', () => {
  const read = settings(
    { A01: { severity: 'warning', most: 5 }, second: 'info' },
    { first: { wait: '2 h' }, A02: 'off' },
  );
  assert.deepEqual(read.get('A01'), {
    severity: 'warning',
    options: { most: 5, wait: 7200, words: ['soon'] },
  });
  assert.equal(read.get('A02')?.severity, 'off');
});

test('1.2 an option for a rule that is off turns it on; off may be written as a YAML boolean', () => {
  assert.equal(settings({ A01: 'off' }, { A01: { most: 2 } }).get('A01')?.severity, 'error');
  assert.equal(settings({ A01: false }).get('A01')?.severity, 'off');
});

test('1.2 what cannot be understood is told, all of it, with what would be right', () => {
  assert.deepEqual(
    problems({
      preset: 'harsh',
      A1: 'off',
      frist: 'off',
      A01: { severity: 'bad', most: 11, wait: 'long', words: 'soon', least: 1 },
      A02: { most: 1 },
    }),
    [
      'preset: harsh is none; write recommended, strict, workshop',
      'rules: A1 is no rule; did you mean A01?',
      'rules: frist is no rule; did you mean first?',
      'rules.A01.severity: bad is none; write error, warning, info, off',
      'rules.A01.most: 11 does not fit; write a number from 1 to 10',
      'rules.A01.wait: "long" does not fit; write a duration such as 10 s or 1 d',
      'rules.A01.words: "soon" does not fit; write a list of words',
      'rules.A01.least: is no option of this rule; it has most, wait, words',
      'rules.A02.most: this rule has no options',
    ],
  );
  assert.deepEqual(problems({ A01: 7 }), [
    'rules.A01: write a severity (error, warning, info, off) or a mapping of severity and options',
  ]);
  assert.deepEqual(problems({ A01: { constructor: 1 } }).length, 1);
});
