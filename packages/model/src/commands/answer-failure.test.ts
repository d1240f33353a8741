import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChange } from '../changes.ts';
import { createMapIndex } from '../create-map-index.ts';
import { routesOf } from '../derived/routes.ts';
import { sketch } from '../generate/sketch.ts';
import type { Failure } from '../record-types.ts';
import { validateMap } from '../validate.ts';
import type { FailureAnswer } from './answer-failure.ts';
import { answerFailure, waysBack } from './answer-failure.ts';
import { runMapCommand } from './run-map-command.ts';

const shop =
  'customer: asks | pays | has\nfrontstage: | till |\nfail declined at pays blocking\nfail down at till blocking';

function answered(answers: readonly FailureAnswer[], text = shop, id = 'declined') {
  let records = sketch(text);
  let count = 0;
  for (const answer of answers) {
    const index = createMapIndex(records);
    const command = answerFailure(
      index,
      index.records.get(id) as Failure,
      answer,
      (prefix) => `${prefix}-${++count}`,
    );
    assert.ok(command);
    const change = runMapCommand(command, index);
    assert.ok(change.ok, JSON.stringify(change));
    records = applyChange(records, change.value);
    assert.deepEqual(validateMap(records), []);
  }
  const index = createMapIndex(records);
  const routes = routesOf(index, { library: new Map() }).failures.find(
    ({ failure }) => failure.id === id,
  )?.routes;
  return { index, routes: routes ?? [], failure: index.records.get(id) as Failure };
}

test('3.10 mended in place: a recovery to the card, with what was entered kept', () => {
  const { index, routes, failure } = answered([{ kind: 'inPlace', back: 'pays' }]);
  assert.deepEqual(failure.response?.kind, ['inPlace']);
  assert.equal(index.flowsFrom('declined')[0]?.keepsData, true);
  assert.deepEqual(
    routes.map(({ ids, end }) => `${ids.join('>')} ${end.kind}`),
    ['declined>pays rejoins'],
  );
});

test('3.10 another way: a card of the customer on an unhappy path, and back', () => {
  const { index, routes, failure } = answered([
    { kind: 'alternative', how: 'cash-desk', text: 'pays in cash at the desk', back: 'has' },
  ]);
  assert.equal(failure.alternative, 'cash-desk');
  const [route] = routes;
  assert.equal(route?.end.kind, 'rejoins');
  const [card] = route?.cards ?? [];
  assert.equal(card?.how, 'cash-desk');
  assert.equal(index.paths.find(({ id }) => id === card?.path)?.kind, 'unhappy');
});

test('3.10 handed over: the owner works, the customer is told and comes back', () => {
  const { index, routes, failure } = answered(
    [
      {
        kind: 'escalate',
        owner: 'lead',
        within: '1 h',
        text: 'talks to the lead',
        work: 'takes the case over',
        back: 'has',
      },
    ],
    shop,
    'down',
  );
  assert.deepEqual(failure.escalation, { owner: 'lead', within: '1 h', told: true });
  assert.ok(routes.every(({ end }) => end.kind === 'rejoins'));
  const kinds = index.flowsFrom('down').map(({ kind }) => kind);
  assert.deepEqual(kinds, ['failure', 'escalation']);
  const taken = [...index.records.values()].find((card) => card.type === 'card' && card.who === 'lead');
  assert.ok(taken?.type === 'card' && taken.position.lane === 'frontstage');
});

test('3.10 a map of customers only gets a lane for whoever takes over', () => {
  const { index } = answered(
    [{ kind: 'escalate', owner: 'lead', text: 'talks to the lead', work: 'takes over', back: 'has' }],
    'customer: asks | pays | has\nfail declined at pays blocking',
  );
  assert.deepEqual(
    index.lanes.map(({ role }) => role),
    ['customer', 'frontstage'],
  );
});

test('3.10 an end, and a second answer on the same unhappy path', () => {
  const { index, routes, failure } = answered([
    { kind: 'alternative', how: 'cash-desk', text: 'pays in cash', back: 'has' },
    { kind: 'end', text: 'Leaves without' },
  ]);
  assert.deepEqual(failure.response?.kind, ['alternative', 'explain']);
  assert.equal(index.paths.length, 1);
  assert.deepEqual(
    routes.map(({ end }) => end.kind),
    ['rejoins', 'ends'],
  );
});

test('3.10 the customer can come back where it happened or further on', () => {
  const index = createMapIndex(sketch(shop));
  assert.deepEqual(
    waysBack(index, index.records.get('declined') as Failure).map(({ id }) => id),
    ['pays', 'has'],
  );
});
