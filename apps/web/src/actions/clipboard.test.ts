// What people and programs can put on a clipboard, over the table that all entrances are held against.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command, LiveMapIndex, Problem } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { badRecords, badStart, hostileTexts, sketch } from '@sightline/model/generate';
import type { EditorState, Spot } from '../editor/editor-state.ts';
import { parseTable, pasteCards, tablePaste } from './clipboard.ts';
import { stepPaste } from './step-paste.ts';

interface Pasting {
  readonly state: EditorState;
  readonly index: LiveMapIndex;
  /** What was refused. */
  readonly problems: readonly Problem[];
}

/** As much of an editor as pasting asks for. */
function editor(start = badStart()): Pasting {
  const index = createMapIndex(start);
  const problems: Problem[] = [];
  let count = 0;
  const state = {
    index,
    view: 'full',
    get: (id: string) => index.records.get(id),
    freshId: (prefix: string) => `${prefix}-${++count}`,
    run: (command: Command): boolean => {
      const result = runMapCommand(command, index);
      if (result.ok) index.apply(result.value);
      else problems.push(...result.problems);
      return result.ok;
    },
  };
  return { state: state as unknown as EditorState, index, problems };
}

const at: Spot = { lane: 'customer', step: 's1' };
const copyOf = (cards: unknown): string => JSON.stringify({ kind: 'sightline/cards:1', cards });

for (const { name, record, says } of badRecords) {
  // what pasting makes new by itself cannot be wrong: the id and the place
  if (record['type'] !== 'card' || /^(an id|a lane|a text where)/.test(name)) continue;
  test(`a copied card with ${name} is refused in words, and nothing is pasted`, () => {
    const { state, index, problems } = editor();
    assert.ok(pasteCards(state, copyOf([{ card: record, lane: 'customer', column: 0 }]), at));
    assert.ok(
      problems.some(({ message }) => says.test(message)),
      JSON.stringify(problems),
    );
    assert.deepEqual([...index.records], [...badStart()]);
  });
}

test('what looks like a copy of ours and is none is not taken for one', () => {
  const card = { card: { id: 'a', type: 'card', text: 'x' }, lane: 'customer', column: 0 };
  for (const text of [
    'null',
    '7',
    '"x"',
    '[]',
    '{}',
    '{',
    copyOf(null),
    copyOf({}),
    copyOf([]),
    copyOf([null]),
    copyOf([{}]),
    copyOf([{ ...card, card: null }]),
    copyOf([{ ...card, column: '0' }]),
    copyOf([{ ...card, lane: 7 }]),
    copyOf([{ ...card, column: -1 }]),
    copyOf([{ ...card, column: 1e9 }]),
    JSON.stringify({ kind: 'other', cards: [card] }),
  ]) {
    const { state, index } = editor();
    assert.equal(pasteCards(state, text, at), false, text);
    assert.equal(index.records.size, badStart().size);
  }
});

test('a copied card comes in under a new id, at the cell, whatever type and id it says', () => {
  const { state, index } = editor();
  const card = { id: 'm', type: 'map', text: 'pasted', position: { lane: 'nowhere', step: 'x', order: '!' } };
  assert.ok(pasteCards(state, copyOf([{ card, lane: 'customer', column: 0 }]), at));
  const pasted = index.records.get('c-1');
  assert.ok(pasted?.type === 'card' && pasted.text === 'pasted' && pasted.position.step === 's1');
});

test('copied cards that reach beyond the last step come in all the same: the map gets the steps for them', () => {
  const { state, index, problems } = editor();
  const cards = ['one', 'two', 'three', 'four'].map((text, column) => ({
    card: { id: 'x', type: 'card', text },
    lane: 'customer',
    column,
  }));
  const last = index.steps.at(-1)?.id ?? '';
  const before = index.steps.length;
  assert.ok(pasteCards(state, copyOf(cards), { lane: 'customer', step: last }));
  assert.deepEqual(problems, []);
  assert.equal(index.steps.length, before + 3);
  assert.deepEqual(
    index.steps.slice(-4).map(({ id }) => index.cardsIn('customer', id).at(-1)?.text),
    ['one', 'two', 'three', 'four'],
  );
  assert.equal(index.steps.at(-1)?.name, `Step ${before + 3}`);
});

test('markup, code and control characters in a table are text of cards', () => {
  for (const text of [...hostileTexts, 'a\u0000b\u0007c', 'half \ud800 a character']) {
    const { state, index, problems } = editor();
    assert.ok(
      state.run({
        kind: 'batch',
        commands: tablePaste(state, `"${text.replaceAll('"', '""')}"`, at).commands,
      }),
    );
    assert.deepEqual(problems, []);
    const pasted = index.records.get('c-1');
    // oxlint-disable-next-line no-control-regex
    assert.ok(pasted?.type === 'card' && pasted.text === text.replace(/[\u0000\u0007]/g, '').toWellFormed());
  }
});

test('a text that is too long is refused with its length instead of being cut in silence', () => {
  for (const commands of [
    (state: EditorState) => tablePaste(state, 'x'.repeat(4001), at).commands,
    (state: EditorState) => stepPaste(state, `name\t${'x'.repeat(4001)}`, 's1').commands,
    (state: EditorState) => stepPaste(state, 'x'.repeat(201), 's1').commands,
  ]) {
    const { state, index, problems } = editor();
    assert.equal(state.run({ kind: 'batch', commands: commands(state) }), false);
    assert.match(problems[0]?.message ?? '', /has \d+ characters; at most \d+ fit/);
    assert.equal(index.records.size, badStart().size);
  }
});

test('steps get names of one line, also where a cell has several or none', () => {
  const { state, index } = editor();
  assert.ok(
    state.run({
      kind: 'batch',
      commands: stepPaste(state, '"Find\nthe shop"\tlooks around\n\twaits', 's2').commands,
    }),
  );
  assert.deepEqual(
    index.steps.map(({ name }) => name),
    ['s1', 's2', 'Find the shop', 'Step'],
  );
});

test('quotes that never close, and nothing but tabs, are read without end or error', () => {
  assert.deepEqual(parseTable('"open'), [['open']]);
  assert.deepEqual(parseTable('\t\t\n\n'), []);
  assert.equal(parseTable('a\tb\n'.repeat(20_000)).length, 20_000);
});

/** Where the cards of a paste landed, as `lane step text`. */
function landed({ index }: Pasting): readonly string[] {
  return [...index.records.values()]
    .filter((record) => record.type === 'card' && record.id.startsWith('c-'))
    .map((card) =>
      card.type === 'card' ? `${card.position.lane} ${card.position.step ?? ''} ${card.text ?? ''}` : '',
    );
}

test('rows go down only through lanes for the same kind of card, and what stays out is said', () => {
  const pasting = editor(sketch('evidence: |\nemotion: |\ncustomer: a | b\nfrontstage: x |'));
  const { state } = pasting;
  const paste = (lane: string): string | undefined => {
    const { commands, left } = tablePaste(state, 'p\tq\nr\ts', { lane, step: 's1' });
    if (commands.length > 0) assert.ok(state.run({ kind: 'batch', commands }));
    return left;
  };
  assert.equal(paste('customer'), undefined);
  assert.deepEqual(landed(pasting), ['customer s1 p', 'customer s2 q', 'frontstage s1 r', 'frontstage s2 s']);
  assert.match(paste('evidence') ?? '', /^One row was not pasted: below “.+” is no lane/);
  assert.deepEqual(landed(pasting).slice(4), ['evidence s1 p', 'evidence s2 q']);
  assert.match(paste('emotion') ?? '', /^2 rows were not pasted/);
  assert.equal(landed(pasting).length, 6);
});

test('rows do not go into lanes that the view hides', () => {
  const pasting = editor();
  Object.assign(pasting.state, { view: 'journey' });
  const { commands, left } = tablePaste(pasting.state, 'p\tq\nr\ts', at);
  assert.ok(pasting.state.run({ kind: 'batch', commands }));
  assert.deepEqual(landed(pasting), ['customer s1 p', 'customer s2 q']);
  assert.match(left ?? '', /^One row was not pasted/);
});

/** Pastes steps after `s2` of a blueprint; what is said of what was left out. */
function pasteSteps(text: string): { readonly cards: readonly string[]; readonly left: string | undefined } {
  const pasting = editor(
    sketch('evidence: |\nemotion: |\ncustomer: a | b\nfrontstage: |\nbackstage: |\nmetric: |'),
  );
  const { commands, left } = stepPaste(pasting.state, text, 's2');
  assert.ok(pasting.state.run({ kind: 'batch', commands }), JSON.stringify(pasting.problems));
  const names = pasting.index.steps.map(({ id, name }) => [id, name] as const);
  const name = new Map(names);
  const cards = landed(pasting).map((at) => at.replace(/s-\d+/, (id) => name.get(id) ?? id));
  return { cards, left };
}

test('a table on a step fills the lanes from the customer down, and says what found none', () => {
  assert.deepEqual(pasteSteps('Pay\ttaps\tbeeps\tbooks\nGo\tleaves\t\tcloses'), {
    cards: [
      'customer Pay taps',
      'frontstage Pay beeps',
      'backstage Pay books',
      'customer Go leaves',
      'backstage Go closes',
    ],
    left: undefined,
  });
  const { cards, left } = pasteSteps('Pay\ttaps\tbeeps\tbooks\t2 s\t1 €\nGo\t\t\t\t3 s\t');
  assert.equal(cards.length, 3);
  assert.match(left ?? '', /^Left out, with 3 cells: columns 5, 6: no lane for them below “.+”; a first row/);
});

test('a first row of headings says which lane a column goes to, by name or by role, in any order', () => {
  const { cards, left } = pasteSteps(
    'Step\tBackstage\tcustomer\tEvidence\tCost\nPay\tbooks\ttaps\ta receipt\t1 €\nGo\t\tleaves\t\t2 €',
  );
  assert.deepEqual(cards, [
    'backstage Pay books',
    'customer Pay taps',
    'evidence Pay a receipt',
    'customer Go leaves',
  ]);
  assert.equal(left, 'Left out, with 2 cells: “Cost”: no lane that takes cards is called so');
});
