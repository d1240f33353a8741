// Answers to a failure, as commands: the customer mends it in place, takes another way, is handed to somebody, or the
// journey ends with a reason. Each leads back to the happy path or to an end, so that nobody is left alone.

import { pathOf } from '../derived/path-of.ts';
import { cardAt } from '../derived/lines-crossed.ts';
import { timeOrder } from '../derived/time-order.ts';
import type { MapIndex } from '../map-index.ts';
import type { Card, Failure, Lane } from '../record-types.ts';
import type { Command } from './command.ts';
import { laneOf } from '../derived/lane-of.ts';

/** How a failure is answered. `back` is the card of the happy path to which the customer comes back. */
export type FailureAnswer =
  /** The customer mends it where it happened, or tries again; what was entered is kept. */
  | { readonly kind: 'inPlace' | 'retry'; readonly back: string }
  /** Another touchpoint or channel; `text` is what the customer does there. */
  | { readonly kind: 'alternative'; readonly how: string; readonly text: string; readonly back: string }
  /** Somebody takes over within a time; `text` is what the customer does, `work` what the owner does. */
  | {
      readonly kind: 'escalate';
      readonly owner: string;
      readonly within?: string;
      readonly text: string;
      readonly work: string;
      readonly back: string;
    }
  /** The journey ends here, with a reason; `text` is what the end is called. */
  | { readonly kind: 'end'; readonly text: string };

/**
 * The commands that answer a failure, as one batch, or undefined where the failure hangs on nothing that stands in a
 * step, or the map has no customer lane. `newId` gives fresh ids by prefix. Answers add up: a failure may have several.
 */
export function answerFailure(
  index: MapIndex,
  failure: Failure,
  answer: FailureAnswer,
  newId: (prefix: string) => string,
): Command | undefined {
  const at = cardAt(index, failure.id);
  const lane = customerLane(index, at);
  const step = at?.position.step;
  if (at === undefined || lane === undefined || step === undefined) return undefined;
  const commands: Command[] = [...respond(failure, answer)];
  const flow = (kind: string, from: string, to: string, more: object = {}): void =>
    void commands.push({ kind: 'add', record: { id: newId('f'), type: 'flow', kind, from, to, ...more } });
  if (!('text' in answer)) flow('recovery', failure.id, answer.back, { keepsData: true });
  else {
    const path = pathFor(index, failure, commands, newId);
    const card = newId('c');
    commands.push({
      kind: 'add',
      record: {
        id: card,
        type: 'card',
        position: { lane: lane.id, step },
        path,
        text: answer.text,
        ...(answer.kind === 'end' ? { kind: 'end', outcome: 'failure' } : {}),
        ...(answer.kind === 'alternative' ? { how: answer.how } : {}),
        ...(answer.kind === 'end' && failure.message !== undefined ? { message: failure.message } : {}),
      },
    });
    flow('failure', failure.id, card);
    if (answer.kind === 'escalate') {
      const taken = newId('c');
      commands.push({
        kind: 'add',
        record: {
          id: taken,
          type: 'card',
          position: { lane: laneFor(index, answer.owner, commands, newId), step },
          path,
          who: answer.owner,
          text: answer.work,
        },
      });
      flow('escalation', failure.id, taken);
      // the owner comes back to the customer
      flow('interaction', taken, card);
    }
    if (answer.kind !== 'end') flow('recovery', card, answer.back, { keepsData: true });
  }
  return { kind: 'batch', label: 'Answer a failure', commands };
}

/** Where the customer can come back to: the card where it happens first, then the happy path from there on. */
export function waysBack(index: MapIndex, failure: Failure): readonly Card[] {
  const at = cardAt(index, failure.id);
  const column = index.columnOf(at?.position.step ?? '');
  const happy = timeOrder(index).filter(
    (card) => laneOf(index, card)?.role === 'customer' && pathOf(index, card) === undefined,
  );
  return happy.filter((card) => index.columnOf(card.position.step ?? '') >= column);
}

function respond(failure: Failure, answer: FailureAnswer): readonly Command[] {
  const kind = answer.kind === 'end' ? 'explain' : answer.kind;
  const set = (path: string, value: string | boolean): Command => ({
    kind: 'set',
    id: failure.id,
    path,
    value,
  });
  return [
    ...(failure.response?.kind?.includes(kind) === true
      ? []
      : [{ kind: 'setMembers', id: failure.id, path: 'response.kind', add: [kind] } satisfies Command]),
    ...(answer.kind === 'alternative' ? [set('alternative', answer.how)] : []),
    ...(answer.kind === 'escalate'
      ? [set('escalation.owner', answer.owner), set('escalation.told', true)]
      : []),
    ...(answer.kind === 'escalate' && answer.within !== undefined
      ? [set('escalation.within', answer.within)]
      : []),
  ];
}

/** The unhappy path that the failure already leads to, else one of its own. */
function pathFor(
  index: MapIndex,
  failure: Failure,
  commands: Command[],
  newId: (prefix: string) => string,
): string {
  for (const { to } of index.flowsFrom(failure.id)) {
    const card = index.records.get(to);
    if (card?.type === 'card' && pathOf(index, card) !== undefined) return card.path ?? '';
  }
  const id = newId('p');
  commands.push({
    kind: 'add',
    record: { id, type: 'path', kind: 'unhappy', name: failure.what.slice(0, 200) },
  });
  return id;
}

function customerLane(index: MapIndex, at: Card | undefined): Lane | undefined {
  const own = at === undefined ? undefined : laneOf(index, at);
  return own?.role === 'customer' ? own : index.lanes.find(({ role }) => role === 'customer');
}

/** The frontstage or backstage lane of an owner: its own, else the first in front, else a new one. */
function laneFor(
  index: MapIndex,
  owner: string,
  commands: Command[],
  newId: (prefix: string) => string,
): string {
  const working = index.lanes.filter(({ role }) => role === 'frontstage' || role === 'backstage');
  const lane = working.find(({ who }) => who === owner) ?? working[0];
  if (lane !== undefined) return lane.id;
  const id = newId('l');
  const customer = index.lanes.findLast(({ role }) => role === 'customer');
  commands.push({
    kind: 'add',
    record: { id, type: 'lane', role: 'frontstage', name: 'Frontstage' },
    ...(customer === undefined ? {} : { place: { after: customer.id } }),
  });
  return id;
}
