import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMapCommand } from './commands/run-map-command.ts';
import type { Command } from './commands/command.ts';
import { createMapIndex } from './create-map-index.ts';
import { generateMap } from './generate/generate-map.ts';
import { sketch } from './generate/sketch.ts';
import type { LiveMapIndex } from './map-index.ts';

function run(index: LiveMapIndex, command: Command): void {
  const result = runMapCommand(command, index);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  index.apply(result.value);
}

test('4.7 lists that a change does not touch keep their identity; a list that it touches is a new one', () => {
  const index = createMapIndex(generateMap({ cards: 400 }).map);
  const lists = () => [
    ...index.lanes.map((lane) => index.cardsOfLane(lane.id)),
    ...index.steps.flatMap((step) => [
      index.cardsOfStep(step.id),
      index.failuresOfStep(step.id),
      index.emotionsOf(step.id),
    ]),
    ...[...index.records.keys()].map((id) => index.flowsFrom(id)),
    index.steps,
    index.lanes,
    index.phases,
    index.paths,
    index.parked,
  ];
  const before = lists();
  run(index, { kind: 'set', id: 'card-7', path: 'text', value: 'other words' });
  const changed = lists().filter((list, i) => list !== before[i]);
  assert.equal(changed.length, 2, 'the lane and the step of the card');
  for (const list of changed) assert.ok(list.some((record) => record.id === 'card-7'));
});

test('4.8 parked cards follow moves, and steps and lanes that come and go', () => {
  const index = createMapIndex(sketch('customer: a | b'));
  const parked = (): readonly string[] => index.parked.map(({ id }) => id).sort();
  assert.deepEqual(parked(), []);
  run(index, { kind: 'moveCards', ids: ['a'], lane: 'customer' });
  assert.deepEqual(parked(), ['a']);
  run(index, { kind: 'set', id: 'a', path: 'text', value: 'x' });
  assert.equal(index.parked[0]?.text, 'x');
  run(index, { kind: 'remove', ids: ['s2'] });
  assert.deepEqual(parked(), ['a', 'b']);
  run(index, { kind: 'moveCards', ids: ['a', 'b'], lane: 'customer', step: 's1' });
  assert.deepEqual(parked(), []);
});

test('4.9 a failure stands under its own step, or that of what it hangs on, however far', () => {
  const index = createMapIndex(
    sketch(
      'customer: a | b | c\nfail f at a\nf failure b\nfail g at f:failure:b\ng recovery c\nfail h at g:recovery:c',
    ),
  );
  const under = (step: string): readonly string[] => index.failuresOfStep(step).map(({ id }) => id);
  assert.deepEqual(under('s1'), ['f', 'g', 'h']);
  run(index, { kind: 'moveCards', ids: ['a'], lane: 'customer', step: 's3' });
  assert.deepEqual([under('s1'), under('s3')], [[], ['f', 'g', 'h']]);
  run(index, { kind: 'set', id: 'g', path: 'step', value: 's2' });
  assert.deepEqual([under('s2'), under('s3')], [['g', 'h'], ['f']]);
});

test('4.10 cards of a lane are in the order of time, cards of a step from the top', () => {
  const index = createMapIndex(sketch('customer: a b | c\nfrontstage: x | y'));
  const lane = (): readonly string[] => index.cardsOfLane('customer').map(({ id }) => id);
  assert.deepEqual(lane(), ['a', 'b', 'c']);
  assert.deepEqual(
    index.cardsOfStep('s1').map(({ id }) => id),
    ['a', 'b', 'x'],
  );
  run(index, { kind: 'reorder', id: 's2', place: { before: 's1' } });
  assert.deepEqual(lane(), ['c', 'a', 'b']);
  run(index, {
    kind: 'add',
    record: { id: 'top', type: 'lane', role: 'evidence', name: 'Top' },
    place: { before: 'customer' },
  });
  run(index, { kind: 'moveCards', ids: ['b'], lane: 'top', step: 's1' });
  assert.deepEqual(
    index.cardsOfStep('s1').map(({ id }) => id),
    ['b', 'a', 'x'],
  );
  assert.equal(index.rowOf('customer'), 1);
});

test('4.11 asking for what is not there gives an empty list, always the same', () => {
  const index = createMapIndex(sketch('customer: a'));
  assert.equal(index.cardsIn('customer', 'nowhere'), index.flowsFrom('nobody'));
  assert.deepEqual([index.columnOf('nowhere'), index.rowOf('nowhere')], [-1, -1]);
  assert.throws(() => createMapIndex(new Map()).map, /no record of type map/);
});
