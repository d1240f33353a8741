import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChange } from '../changes.ts';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { LiveMapIndex } from '../map-index.ts';
import type { Card, MapRecord } from '../record-types.ts';
import { validateMap } from '../validate.ts';
import type { Command } from './command.ts';
import { withBelongings } from './duplicate.ts';
import { runMapCommand } from './run-map-command.ts';

const shop = `
  path long unhappy
  customer: a b | c | d!
  frontstage: x y | z |
  failure: | |
  a interaction x
  c next d
  fail f at c
  f recovery d
`;

const start = (text = shop, edit: Readonly<Record<string, object>> = {}): LiveMapIndex => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return createMapIndex(records);
};

/** The map after a command, which must be done. */
function after(command: Command, index = start()): LiveMapIndex {
  const result = runMapCommand(command, index);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  const records = applyChange(index.records, result.value);
  assert.deepEqual(validateMap(records), []);
  return createMapIndex(records);
}

/** Why a command is refused. */
function refused(command: Command, index = start()): string {
  const result = runMapCommand(command, index);
  assert.ok(!result.ok, `${command.kind} was done`);
  return result.problems.map(({ message }) => message).join('; ');
}

const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(' ');
const phase = (id: string): { id: string; type: 'phase'; name: string } => ({ id, type: 'phase', name: id });

test('3.2 a record is added at the end of its siblings, or beside one of them', () => {
  const position = { lane: 'customer', step: 's1' };
  const add = (place: object): string =>
    ids(
      after({ kind: 'add', record: { id: 'n', type: 'card', position }, ...place }).cardsIn('customer', 's1'),
    );
  assert.equal(add({}), 'a b n');
  assert.equal(add({ place: { before: 'a' } }), 'n a b');
  assert.equal(add({ place: { after: 'a' } }), 'a n b');
  assert.match(
    refused({ kind: 'add', record: { id: 'n', type: 'card', position }, place: { after: 'c' } }),
    /place: c is not among its siblings/,
  );
});

test('3.2 what cannot be added is refused with what would be right', () => {
  assert.match(refused({ kind: 'add', record: phase('p') }), /id: p is taken; choose another/);
  assert.match(
    refused({ kind: 'add', record: { id: 'n', type: 'card' } }),
    /position: is missing; say where the card stands/,
  );
  assert.match(refused({ kind: 'add', record: { id: 'n', type: 'metric' } }), /no record of a map/);
  assert.match(
    refused({ kind: 'add', record: { id: 'n', type: 'flow', kind: 'next', from: 'a', to: 'gone' } }),
    /to: no card or failure has the id gone/,
  );
  assert.match(
    refused({ kind: 'add', record: { id: 'n', type: 'card', position: { lane: 'failure', step: 's1' } } }),
    /holds no cards/,
  );
  assert.match(
    refused({ kind: 'add', record: { id: 'n', type: 'lane', role: 'customer', name: 'Late' } }),
    /move it above/,
  );
  assert.match(refused({ kind: 'add', record: { id: 'm2', type: 'map', title: 'Two' } }), /map/);
});

test('3.2 siblings with the same key, made by two people apart, are told apart when something goes between them', () => {
  const twin = (id: string): object => ({ id, type: 'phase', name: id, order: 'V' });
  const index = start(shop, { p: twin('p'), q: twin('q'), r: twin('r') });
  const now = after({ kind: 'add', record: phase('n'), place: { after: 'p' } }, index);
  assert.equal(ids(now.phases), 'p n q r');
});

test('3.2 insertion never comes to an end', () => {
  const index = start();
  let count = 0;
  for (let i = 0; i < 600; i++) {
    // always between the two last inserted, turn by turn: the worst there is
    const place = i % 2 === 0 ? { after: i === 0 ? 'a' : `n${i - 1}` } : { before: `n${i - 1}` };
    const record = { id: `n${i}`, type: 'card' as const, position: { lane: 'customer', step: 's1' } };
    const result = runMapCommand({ kind: 'add', record, place }, index);
    assert.ok(result.ok);
    index.apply(result.value);
    count = Math.max(count, result.value.updated.size);
  }
  const cards = index.cardsIn('customer', 's1');
  assert.equal(cards.length, 602);
  assert.ok(cards.every((card) => card.position.order.length <= 60));
  assert.ok(count > 0, 'the list was keyed afresh at least once');
});

test('3.3 fields are set and cleared; places are not', () => {
  const set = (path: string, value?: string | number | boolean) =>
    after({ kind: 'set', id: 'a', path, ...(value === undefined ? {} : { value }) } as Command).records.get(
      'a',
    );
  assert.equal((set('message.what', 'Sorry') as Card).message?.what, 'Sorry');
  assert.ok(!('optional' in (set('optional', false) ?? {})), 'a default is left out');
  assert.ok(!('text' in (set('text') ?? {})));
  for (const path of ['id', 'type', 'position', 'position.lane', 'order'])
    assert.match(refused({ kind: 'set', id: 'a', path, value: 'x' }), /is set by moving, not by hand/);
  for (const path of [
    'txt',
    'message.waht',
    '__proto__',
    'message.__proto__',
    'constructor.name',
    '',
    'text.length',
  ])
    assert.match(refused({ kind: 'set', id: 'a', path, value: 'x' }), /has no such field/, path);
  assert.match(refused({ kind: 'set', id: 'a', path: 'txt', value: 'x' }), /did you mean text\?/);
  assert.match(
    refused({ kind: 'set', id: 'frontstage', path: 'role', value: 'emotion' }),
    /move or park the cards of frontstage first/,
  );
  assert.match(refused({ kind: 'set', id: 'm', path: 'title', value: undefined }), /title: is missing/);
});

test('3.3 members join and leave a set', () => {
  const now = after({ kind: 'setMembers', id: 'a', path: 'dataIn', add: ['x1', 'x2', 'x1'] });
  assert.deepEqual((now.records.get('a') as Card).dataIn, ['x1', 'x2']);
  const later = after({ kind: 'setMembers', id: 'a', path: 'dataIn', remove: ['x1', 'x2', 'x3'] }, now);
  assert.ok(!('dataIn' in (later.records.get('a') ?? {})));
});

test('3.3 texts are spliced where they have room', () => {
  const splice = (at: number, remove: number, insert: string): Command => ({
    kind: 'splice',
    id: 'a',
    path: 'text',
    at,
    remove,
    insert,
  });
  assert.equal((after(splice(1, 0, 'sks')).records.get('a') as Card).text, 'asks');
  assert.ok(!('text' in (after(splice(0, 1, '')).records.get('a') ?? {})), 'an empty text is none');
  for (const command of [splice(2, 0, 'x'), splice(0, 2, ''), splice(-1, 0, 'x'), splice(Number.NaN, 0, 'x')])
    assert.match(refused(command), /is outside|is no whole number/);
  assert.match(refused(splice(0, 0, 'x'.repeat(4000))), /has 4001 characters/);
});

test('3.4 removing a step parks its cards; failures at them and arrows stay', () => {
  const now = after({ kind: 'remove', ids: ['s2'] });
  assert.equal(ids(now.parked), 'c z');
  assert.equal(ids(now.failuresAt('c')), 'f');
  assert.equal(ids(now.flowsFrom('c')), 'c:next:d');
  assert.equal(ids(now.steps), 's1 s3');
});

test('3.4 removing a step with its cards takes along what hangs on them', () => {
  const now = after({ kind: 'remove', ids: ['s2', 'c'], withCards: true });
  for (const id of ['s2', 'c', 'z', 'f', 'c:next:d', 'f:recovery:d']) assert.ok(!now.records.has(id), id);
  assert.ok(now.records.has('a:interaction:x'));
});

test('3.4 removing a phase removes its steps; removing what is only mentioned clears the mention', () => {
  const index = start(shop, {
    b: { path: 'long', waitsFor: ['c', 'x'], untilStep: 's2' },
    d: { waitsFor: ['c'] },
  });
  assert.equal(ids(after({ kind: 'remove', ids: ['p'] }, index).parked).split(' ').length, 7);
  const now = after({ kind: 'remove', ids: ['long', 's2', 'c'] }, index);
  const { order, ...position } = (now.records.get('b') as Card).position;
  assert.ok(order.length > 0);
  assert.deepEqual(now.records.get('b'), {
    id: 'b',
    type: 'card',
    text: 'b',
    position: { ...position, order },
    waitsFor: ['x'],
  });
  assert.ok(!('waitsFor' in (now.records.get('d') ?? {})));
  assert.match(refused({ kind: 'remove', ids: ['m'] }), /cannot be removed/);
  assert.match(refused({ kind: 'remove', ids: ['a', 'nobody'] }), /no record has the id nobody/);
});

test('3.5 cards move into a cell in their present order, or are parked', () => {
  const now = after({
    kind: 'moveCards',
    ids: ['z', 'y', 'x'],
    lane: 'customer',
    step: 's1',
    place: { after: 'a' },
  });
  assert.equal(ids(now.cardsIn('customer', 's1')), 'a x y z b');
  assert.equal(ids(after({ kind: 'moveCards', ids: ['a'], lane: 'customer' }).parked), 'a');
  assert.match(refused({ kind: 'moveCards', ids: ['a'], lane: 'failure', step: 's1' }), /holds no cards/);
  assert.match(
    refused({ kind: 'moveCards', ids: ['a'], lane: 'nowhere', step: 's1' }),
    /no lane has the id nowhere/,
  );
  assert.match(
    refused({ kind: 'moveCards', ids: ['s1'], lane: 'customer', step: 's1' }),
    /no card has the id s1/,
  );
});

test('3.5 steps move into a phase; lanes and failures among their siblings', () => {
  const added = after({ kind: 'add', record: phase('q') });
  assert.equal(ids(after({ kind: 'moveSteps', ids: ['s3', 's1'], phase: 'q' }, added).steps), 's2 s1 s3');
  assert.equal(ids(after({ kind: 'reorder', id: 's3', place: { before: 's1' } }).steps), 's3 s1 s2');
  assert.match(
    refused({ kind: 'reorder', id: 'frontstage', place: { before: 'customer' } }),
    /move it above/,
  );
  const more = after({
    kind: 'add',
    record: { id: 'g', type: 'failure', at: 'z', what: 'G' },
    place: { before: 'f' },
  });
  assert.equal(
    ids(more.failuresOfStep('s2')),
    'g f',
    'failures of one step are siblings, whatever card they are at',
  );
  assert.match(refused({ kind: 'reorder', id: 'm', place: {} }), /has no order/);
});

test('3.6 a step is copied with its cards, failures, emotions and the arrows among them, right behind itself', () => {
  const index = start(shop, {
    's2:ana': { id: 's2:ana', type: 'emotion', step: 's2', persona: 'ana', score: 1, about: 'c' },
  });
  const belongings = withBelongings(index, ['s1', 's2']);
  assert.deepEqual([...belongings].sort(), [
    'a',
    'a:interaction:x',
    'b',
    'c',
    'f',
    's1',
    's2',
    's2:ana',
    'x',
    'y',
    'z',
  ]);
  const names = Object.fromEntries(belongings.map((id) => [id, `copy-${id.replaceAll(':', '-')}`]));
  const now = after({ kind: 'duplicate', ids: names }, index);
  assert.equal(ids(now.steps), 's1 s2 copy-s1 copy-s2 s3');
  assert.equal(ids(now.cardsIn('customer', 'copy-s1')), 'copy-a copy-b');
  assert.equal(ids(now.failuresOfStep('copy-s2')), 'copy-f');
  assert.deepEqual(
    now.emotionsOf('copy-s2').map(({ about }) => about),
    ['copy-c'],
  );
  assert.equal(ids(now.flowsFrom('copy-a')), 'copy-a-interaction-x');
  assert.equal(now.flowsFrom('copy-a')[0]?.to, 'copy-x');
  assert.equal(ids(now.flowsFrom('copy-c')), '', 'an arrow out of what is copied is not');
});

test('3.6 copied cards stand behind the last original, in its order; references in lists follow', () => {
  const index = start(shop, { b: { waitsFor: ['a', 'c'], causes: [{ process: 'a', why: 'x' }] } });
  const now = after({ kind: 'duplicate', ids: { b: 'b2', a: 'a2' } }, index);
  assert.equal(ids(now.cardsIn('customer', 's1')), 'a b a2 b2');
  const copy = now.records.get('b2') as Card;
  assert.deepEqual([copy.waitsFor, copy.causes], [['a2', 'c'], [{ process: 'a2', why: 'x' }]]);
  assert.match(refused({ kind: 'duplicate', ids: { a: 'b' } }), /id: b is taken/);
  assert.match(refused({ kind: 'duplicate', ids: { a: 'n', b: 'n' } }), /id: n is taken/);
});

test('3.7 a batch is one change; each command sees what the one before did, and one refusal refuses all', () => {
  const commands: readonly Command[] = [
    { kind: 'add', record: phase('q') },
    { kind: 'add', record: { id: 'n', type: 'step', name: 'N', position: { phase: 'q' } } },
    { kind: 'moveCards', ids: ['a'], lane: 'customer', step: 'n' },
    { kind: 'remove', ids: ['b'] },
  ];
  assert.equal(ids(after({ kind: 'batch', commands }).cardsIn('customer', 'n')), 'a');
  assert.match(
    refused({ kind: 'batch', commands: [...commands, { kind: 'remove', ids: ['b'] }] }),
    /no record has the id b/,
  );
  assert.match(refused({ kind: 'teleport' } as never), /command: teleport is none that there is/);
});

test('3.8 a cause that lets go of its card keeps what it says; an empty list is none', () => {
  const index = start(shop, {
    b: { causes: [{ process: 'a', why: 'slow' }, { process: 'a' }] },
    d: { causes: [{ process: 'a' }] },
  });
  const now = after({ kind: 'remove', ids: ['a'] }, index);
  assert.deepEqual((now.records.get('b') as Card).causes, [{ why: 'slow' }]);
  assert.ok(!('causes' in (now.records.get('d') ?? {})));
});

test('2.3 a data set is bound to a target once', () => {
  const bind = (id: string, target: string): Command => ({
    kind: 'add',
    record: { id, type: 'binding', dataSet: 'log', target },
  });
  const index = after(bind('one', 'a'));
  assert.match(
    refused(bind('two', 'a'), index),
    /^target: one binds log to a already; put the activities there$/,
  );
  const both = after(bind('two', 'b'), index);
  assert.match(
    refused({ kind: 'set', id: 'one', path: 'target', value: 'b' }, both),
    /^target: two binds log to b already/,
  );
});
