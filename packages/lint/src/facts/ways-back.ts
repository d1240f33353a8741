// How failures come back to the happy path, worked out once for all rules.

import type { Card, Failure, MapIndex, Thread, WayBack } from '@sightline/model';
import { cardAt, laneOf, pathOf, wayBack } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { workspaceFact } from './workspace.ts';
import { columnOf } from './in-time.ts';
import { deadEndsFact, threadFact } from './thread.ts';

/** The shortest way back of each failure that has one. */
export const waysBackFact = fact({
  name: 'ways back',
  reads: [
    ...STRUCTURE,
    'card.how',
    'card.time',
    'card.work',
    'card.wait',
    'touchpoint.channel',
    'channel.name',
  ],
  uses: { thread: threadFact, workspace: workspaceFact },
  of: ({ index, library, facts }): ReadonlyMap<string, WayBack> => {
    const ways = new Map<string, WayBack>();
    for (const record of index.records.values()) {
      if (record.type !== 'failure') continue;
      const way = wayBack(index, record.id, {
        library,
        thread: facts.thread,
        working: facts.workspace.working,
      });
      if (way !== undefined) ways.set(record.id, way);
    }
    return ways;
  },
});

/** Whether a card is one of a customer on the happy path. */
export function isHappy(index: MapIndex, card: Card): boolean {
  return (
    pathOf(index, card) === undefined &&
    card.position.step !== undefined &&
    laneOf(index, card)?.role === 'customer'
  );
}

/**
 * The cards and failures from which the customer can come, without anything else failing, to the happy path or to an
 * end; and those from which the customer can come to a dead end.
 */
export const whereLeadsFact = fact({
  name: 'where it leads',
  reads: [...STRUCTURE],
  uses: { thread: threadFact, deadEnds: deadEndsFact },
  of: ({ index, facts }): { readonly home: ReadonlySet<string>; readonly lost: ReadonlySet<string> } => {
    const into = backwards(facts.thread);
    const home: string[] = [];
    const lost: string[] = [];
    for (const record of index.records.values())
      if (
        record.type === 'card' &&
        (record.kind === 'end' || isHappy(index, record) || meetsHappy(index, record))
      )
        home.push(record.id);
    for (const id of facts.deadEnds) if (index.records.get(id)?.type === 'card') lost.push(id);
    return { home: allBefore(into, home), lost: allBefore(into, lost) };
  },
});

/**
 * Whether a card of the frontstage stands beneath the happy path and the customer is met there: a way back leads to it, or
 * an arrow joins it with a card of the happy path in its step. Who comes back to it is back.
 */
function meetsHappy(index: MapIndex, card: Card): boolean {
  const { step, lane } = card.position;
  if (step === undefined || pathOf(index, card) !== undefined) return false;
  if (index.lanes[index.rowOf(lane)]?.role !== 'frontstage') return false;
  const beside = index.cardsOfStep(step).filter((other) => isHappy(index, other));
  if (beside.length === 0) return false;
  if (index.flowsTo(card.id).some(({ kind }) => kind === 'recovery')) return true;
  const near: ReadonlySet<string> = new Set(beside.map(({ id }) => id));
  return (
    index.flowsFrom(card.id).some(({ to }) => near.has(to)) ||
    index.flowsTo(card.id).some(({ from }) => near.has(from))
  );
}

/** For each place, those from which a move leads there. That something fails on the way is no way back. */
function backwards(thread: Thread): ReadonlyMap<string, readonly string[]> {
  const into = new Map<string, string[]>();
  for (const [from, moves] of thread)
    for (const { to, by } of moves) {
      if (by === 'failing') continue;
      const known = into.get(to);
      if (known === undefined) into.set(to, [from]);
      else known.push(from);
    }
  return into;
}

function allBefore(
  into: ReadonlyMap<string, readonly string[]>,
  ends: readonly string[],
): ReadonlySet<string> {
  const found = new Set(ends);
  for (const id of found) for (const before of into.get(id) ?? []) found.add(before);
  return found;
}

/**
 * The card of the happy path at which the customer could go on after a failure: the first in a later column than where
 * it happens, else the last there is. Undefined where the happy path has no card.
 */
export function nextHappy(index: MapIndex, failure: Failure): Card | undefined {
  const at = cardAt(index, failure.id);
  const column = at === undefined ? -1 : columnOf(index, at);
  let last: Card | undefined;
  for (let c = column + 1; c < index.steps.length; c++) {
    const card = firstHappyIn(index, c);
    if (card !== undefined) return card;
  }
  for (let c = column; c >= 0 && last === undefined; c--) last = firstHappyIn(index, c);
  return last;
}

function firstHappyIn(index: MapIndex, column: number): Card | undefined {
  const step = index.steps[column];
  return step === undefined ? undefined : index.cardsOfStep(step.id).find((card) => isHappy(index, card));
}
