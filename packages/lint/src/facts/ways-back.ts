// How failures come back to the happy path, worked out once for all rules.

import type { Card, Failure, MapGraph, MapIndex, WayBack } from '@sightline/model';
import { cardAt, laneOf, pathOf, reachFrom, wayBack } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { workspaceFact } from './workspace.ts';
import { columnOf } from './in-time.ts';
import { graphFact } from './graph.ts';
import { endsFact } from './marked-cards.ts';
import { deadEndsFact, tablesFact, threadFact } from './thread.ts';

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
    for (const { id } of index.failures) {
      const way = wayBack(index, id, {
        library,
        thread: facts.thread.moves,
        working: facts.workspace.working,
      });
      if (way !== undefined) ways.set(id, way);
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

/** By the ids of failures. */
export interface WhereLeads {
  /** Those from which the customer can come, without anything else failing, to the happy path or to an end. */
  readonly home: ReadonlySet<string>;
  /** Those from which the customer can come to a dead end. */
  readonly lost: ReadonlySet<string>;
}

/** Where failures lead. */
export const whereLeadsFact = fact({
  name: 'where it leads',
  reads: ['failure.at', 'card.position'],
  uses: { graph: graphFact, ends: endsFact, tables: tablesFact, deadEnds: deadEndsFact },
  of: ({ index, facts: { graph, ends, tables, deadEnds } }): WhereLeads => {
    const { numbers, isFailure, order, ranks, paths } = graph;
    const numberOf = (id: string): number => numbers.get(id) ?? -1;
    const home: number[] = [];
    for (const id of ends.keys()) home.push(numberOf(id));
    for (const card of order)
      if (paths[card] === undefined && (ranks[card] === 0 || (ranks[card] === 1 && meetsHappy(graph, card))))
        home.push(card);
    const lost = deadEnds.map(numberOf).filter((number) => isFailure[number] !== true);
    const failuresBefore = (goals: readonly number[]): ReadonlySet<string> => {
      const isBefore = new Uint8Array(graph.ids.length);
      reachFrom(tables.threadBack, goals, isBefore);
      return new Set(index.failures.filter(({ id }) => isBefore[numberOf(id)] === 1).map(({ id }) => id));
    };
    return { home: failuresBefore(home), lost: failuresBefore(lost) };
  },
});

/**
 * Whether a card of the frontstage stands beneath the happy path and the customer is met there: a way back leads to it, or
 * an arrow joins it with a card of the happy path in its step. Who comes back to it is back.
 */
function meetsHappy(graph: MapGraph, card: number): boolean {
  const { columns, ranks, paths, places, order, out, into } = graph;
  const isBeside = (other: number | undefined): boolean =>
    other !== undefined &&
    ranks[other] === 0 &&
    paths[other] === undefined &&
    columns[other] === columns[card];
  /** Whether the happy path runs through the column at all. */
  const hasBeside = (): boolean => {
    const isHere = (place: number): boolean => columns[order[place] ?? -1] === columns[card];
    let first = places[card] ?? 0;
    while (isHere(first - 1)) first--;
    for (let place = first; isHere(place); place++) if (isBeside(order[place])) return true;
    return false;
  };
  if (out[card]?.some(({ to }) => isBeside(to)) === true) return true;
  if (into[card]?.some(({ from }) => isBeside(from)) === true) return true;
  return into[card]?.some(({ kind }) => kind === 'recovery') === true && hasBeside();
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
