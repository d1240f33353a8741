// How rules are run: severities, drafts, gates, broken rules, shared fingerprints, what is told after an edit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command, LibraryRecords, LiveMapIndex } from '@sightline/model';
import { createMapIndex, diffRecords, runMapCommand } from '@sightline/model';
import { caseOf } from '../case-of.ts';
import { readConfig } from './config.ts';
import { eachFact, fact } from './fact.ts';
import type { Lint } from './linter.ts';
import { openLint } from './linter.ts';
import type { Rule } from './rule.ts';
import { eachRule, mapRule } from './rule.ts';

const docs = { detects: '', why: '', source: '', instead: '' };
const base = { family: 'text', docs, violates: [], passes: [] } as const;

/** How often each rule looked at a record. */
const looks: string[] = [];

const noText = eachRule({
  ...base,
  id: 'A01',
  name: 'no-text',
  severity: 'warning',
  each: 'card',
  reads: ['card.text'],
  check: (card) => {
    looks.push(card.id);
    return card.text === undefined ? { message: 'Says nothing.' } : undefined;
  },
});

function open(rules: readonly Rule[], text: string, layer: Readonly<Record<string, unknown>> = {}) {
  const { map, library } = caseOf(text);
  const index = createMapIndex(map);
  const config = readConfig(rules, [layer]);
  assert.ok(config.ok);
  return { index, library, lint: openLint(rules, { index, library, config: config.value }) };
}

function edit(index: LiveMapIndex, lint: Lint, command: Command) {
  const change = runMapCommand(command, index);
  assert.ok(change.ok, JSON.stringify(change));
  index.apply(change.value);
  return lint.afterMap(change.value);
}

const FIVE = 'customer: a | b | c | d | e';

test('2.2 an edit tells what came and what went, and looks only at what it touches', () => {
  const { index, lint } = open([noText], FIVE);
  assert.equal(lint.findings.size, 0);
  looks.length = 0;
  const { come, gone } = edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: undefined });
  assert.deepEqual(
    come.map(({ fingerprint }) => fingerprint),
    ['A01:b'],
  );
  assert.deepEqual(gone, []);
  assert.deepEqual(looks, ['b']);
  looks.length = 0;
  edit(index, lint, { kind: 'set', id: 'b', path: 'detail', value: 'more' });
  assert.deepEqual(looks, [], 'nothing that the rule reads changed');
  const back = edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: 'speaks' });
  assert.deepEqual([back.gone, back.come], [['A01:b'], []]);
});

test('2.2 with no time left an edit is looked at where it is, and the map as a whole later, for all edits at once', () => {
  let wholes = 0;
  const silent = mapRule({
    ...base,
    id: 'A09',
    name: 'silent',
    severity: 'warning',
    reads: ['card.text'],
    check: ({ index }) => {
      wholes++;
      const bare = [...index.records.values()].filter((card) => card.type === 'card' && !card.text);
      return bare.length > 1 ? { message: 'Says little.', numbers: { cards: bare.length } } : undefined;
    },
  });
  const { index, lint } = open([silent, noText], FIVE);
  wholes = 0;
  const come: string[] = [];
  for (const id of ['a', 'b', 'c']) {
    const change = runMapCommand({ kind: 'set', id, path: 'text', value: undefined }, index);
    assert.ok(change.ok);
    index.apply(change.value);
    come.push(...lint.afterMap(change.value, () => true).come.map(({ fingerprint }) => fingerprint));
    assert.ok(!lint.isSettled);
  }
  assert.deepEqual([come, wholes], [['A01:a', 'A01:b', 'A01:c'], 0]);
  assert.deepEqual(
    lint.settle().come.map(({ numbers }) => numbers),
    [{ cards: 3 }],
  );
  assert.deepEqual([lint.isSettled, wholes], [true, 1]);
});

test('2.2 removing a record takes its findings away, adding it brings them', () => {
  const { index, lint } = open([noText], `${FIVE}\nb.text = x`);
  edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: undefined });
  assert.deepEqual(edit(index, lint, { kind: 'remove', ids: ['b'] }).gone, ['A01:b']);
});

test('1.2 severity is the configuration’s; a milder report is one notch lower', () => {
  const soft = mapRule({
    ...base,
    id: 'A02',
    name: 'soft',
    severity: 'error',
    reads: [],
    check: () => [{ message: 'One.' }, { message: 'Two.', key: 'two', milder: true }],
  });
  const severities = (layer: Readonly<Record<string, unknown>>) =>
    [...open([soft], FIVE, layer).lint.findings.values()].map(({ severity }) => severity);
  assert.deepEqual(severities({}), ['error', 'warning']);
  assert.deepEqual(severities({ A02: 'info' }), ['info', 'info']);
  assert.deepEqual(severities({ A02: 'off' }), []);
});

test('2.4 on a draft of fewer than five steps only errors are told, until the fifth step', () => {
  const rules = [noText, { ...noText, id: 'A03', name: 'harsh', severity: 'error' } as Rule];
  const { index, lint } = open(rules, 'customer: a | b | c | d');
  edit(index, lint, { kind: 'set', id: 'a', path: 'text', value: undefined });
  assert.deepEqual([...lint.findings.keys()], ['A03:a']);
  const { come } = edit(index, lint, {
    kind: 'add',
    record: { id: 's5', type: 'step', name: 'Fifth', position: { phase: 'p' } },
  });
  assert.deepEqual(
    come.map(({ fingerprint }) => fingerprint),
    ['A01:a'],
  );
});

test('1.5 a rule that throws is a finding of U01 without a stack, and the others hold', () => {
  const broken = eachRule({
    ...base,
    id: 'A04',
    name: 'broken',
    severity: 'error',
    each: 'card',
    reads: ['card.text'],
    check: (card) => {
      if (card.text === 'boom') throw new Error('at /some/path');
      return undefined;
    },
  });
  const { index, lint } = open([broken, noText], FIVE);
  edit(index, lint, {
    kind: 'batch',
    commands: [
      { kind: 'set', id: 'a', path: 'text', value: 'boom' },
      { kind: 'set', id: 'b', path: 'text', value: undefined },
    ],
  });
  assert.deepEqual([...lint.findings.keys()].sort(), ['A01:b', 'U01:a#A04']);
  assert.doesNotMatch(lint.findings.get('U01:a#A04')?.message ?? '', /path|Error/);
  edit(index, lint, { kind: 'set', id: 'a', path: 'text', value: 'calm' });
  assert.deepEqual([...lint.findings.keys()], ['A01:b']);
});

test('rules for blueprints, for a state or for English wait until the map is one', () => {
  const rule = (id: string, only: NonNullable<Rule['only']>, language?: 'en'): Rule =>
    mapRule({
      ...base,
      id,
      name: `rule-${id.toLowerCase()}`,
      severity: 'warning',
      reads: [],
      only,
      ...(language === undefined ? {} : { language }),
      check: () => ({ message: 'Here.' }),
    });
  const rules = [rule('A05', { blueprint: true }), rule('A06', { state: 'asIs' }), rule('A07', {}, 'en')];
  const { index, lint } = open(rules, FIVE);
  const ids = () => [...lint.findings.values()].map(({ rule: id }) => id).sort();
  assert.deepEqual(ids(), ['A07']);
  edit(index, lint, { kind: 'add', record: { id: 'back', type: 'lane', role: 'backstage', name: 'Back' } });
  edit(index, lint, { kind: 'set', id: 'm', path: 'state', value: 'asIs' });
  assert.deepEqual(ids(), ['A05', 'A06', 'A07']);
  edit(index, lint, { kind: 'set', id: 'm', path: 'language', value: 'de-CH' });
  assert.deepEqual(ids(), ['A05', 'A06']);
});

test('a fact is worked out once and again only when what it reads changed', () => {
  let runs = 0;
  const cards = fact({
    name: 'cards',
    reads: ['card.position'],
    of: ({ index }) => {
      runs++;
      return [...index.records.values()].filter(({ type }) => type === 'card').length;
    },
  });
  const rule = (id: string): Rule =>
    mapRule({
      ...base,
      id,
      name: `rule-${id.toLowerCase()}`,
      severity: 'warning',
      reads: ['card.text'],
      uses: { cards },
      check: ({ facts }) => ({ message: `There are ${facts.cards} cards.` }),
    });
  const { index, lint } = open([rule('A08'), rule('A09')], FIVE);
  assert.equal(runs, 1);
  edit(index, lint, { kind: 'set', id: 'a', path: 'text', value: 'new' });
  assert.equal(runs, 1);
  edit(index, lint, { kind: 'remove', ids: ['a'] });
  assert.equal(runs, 2);
  assert.equal(lint.findings.get('A08:m')?.message, 'There are 4 cards.');
});

test('2.6 where a fact says the same after an edit, what rests on it does not run', () => {
  let [worked, ran] = [0, 0];
  const isShort = eachFact({
    name: 'is short',
    each: 'card',
    reads: ['card.text'],
    of: ({ text = '' }) => {
      worked++;
      return text.length < 9;
    },
  });
  const shorts = fact({
    name: 'short cards',
    reads: ['card.position'],
    uses: { isShort },
    of: ({ index, facts }) =>
      index.lanes.flatMap(({ id }) =>
        index
          .cardsOfLane(id)
          .filter(facts.isShort)
          .map((card) => card.id),
      ),
  });
  const rule = mapRule({
    ...base,
    id: 'A10',
    name: 'short',
    severity: 'info',
    reads: [],
    uses: { shorts },
    check: function* ({ facts }) {
      ran++;
      for (const id of facts.shorts) yield { targets: [id], message: 'Is short.' };
    },
  });
  const { index, lint } = open([rule], FIVE);
  assert.deepEqual([worked, ran, lint.findings.size], [5, 1, 5]);
  edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: 'Calls' });
  assert.deepEqual([worked, ran], [6, 1], 'read again, and as short as before');
  const { gone } = edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: 'Calls the bank' });
  assert.deepEqual([worked, ran], [7, 2]);
  assert.deepEqual(gone, ['A10:b']);
  edit(index, lint, { kind: 'remove', ids: ['c'] });
  assert.deepEqual([ran, lint.findings.size], [3, 3]);
});

test('2.1 the library, the day and the configuration reach the rules that read them', () => {
  const named = eachRule({
    ...base,
    id: 'A10',
    name: 'named',
    severity: 'info',
    each: 'card',
    reads: ['card.who', 'participant.name', 'today'],
    check: (card, { library, today }) => {
      const who = library.get(card.who ?? '');
      return who?.type === 'participant' ? { message: `${who.name} on ${today}.` } : undefined;
    },
  });
  const { library, lint } = open([named], `${FIVE}\nclerk participant staff Clerk\na.who = clerk`);
  assert.equal(lint.findings.get('A10:a')?.message, 'Clerk on undefined.');
  const renamed: LibraryRecords = new Map([
    ['clerk', { id: 'clerk', type: 'participant', kind: 'staff', name: 'Agent' } as const],
  ]);
  assert.equal(lint.afterLibrary(renamed, diffRecords(library, renamed)).come.length, 1);
  assert.equal(lint.afterSurroundings({ today: '2026-11-26' }).come[0]?.message, 'Agent on 2026-11-26.');
  const off = readConfig([named], [{ A10: 'off' }]);
  assert.ok(off.ok);
  assert.deepEqual(lint.afterConfig(off.value).gone, ['A10:a']);
});

test('two rules’ places that share a fingerprint show one finding, whichever comes or goes', () => {
  const shared = eachRule({
    ...base,
    id: 'A11',
    name: 'shared',
    severity: 'warning',
    each: 'card',
    reads: ['card.text'],
    check: (card) => (card.text === 'x' ? { targets: ['m'], message: `From ${card.id}.` } : undefined),
  });
  const { index, lint } = open([shared], `${FIVE}\na.text = x\nb.text = x`);
  assert.equal(lint.findings.get('A11:m')?.message, 'From a.');
  const { come } = edit(index, lint, { kind: 'set', id: 'a', path: 'text', value: 'y' });
  assert.deepEqual(
    come.map(({ message }) => message),
    ['From b.'],
  );
  assert.deepEqual(edit(index, lint, { kind: 'set', id: 'b', path: 'text', value: 'y' }).gone, ['A11:m']);
});
