// What it costs to serve a customer on each path: the labour and the other costs of its cards and of the work that they
// set going. So an unhappy path has a price of its own.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import type { Card, Path } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { cardsOf } from './firm-work.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import type { PathRun } from './paths-of.ts';
import { pathsOf } from './paths-of.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';

/** The cost of one path, in the workspace's currency. */
export interface PathCost {
  /** Absent for the happy path. */
  readonly path?: Path;
  /** The cards that cost something or would: of the path and of the work it sets going. */
  readonly cards: readonly Card[];
  /** Mean seconds of work of the firm for one case. */
  readonly seconds: number;
  readonly labour: number;
  readonly other: number;
  /** For one case that passes each card once. */
  readonly perCase: number;
  /** Over the cards that have a volume; undefined where none has. */
  readonly perMonth: number | undefined;
  /** Cards of the staff without a time or without an hourly rate: the cost is at least what it says. */
  readonly unknown: readonly Card[];
}

export interface CostToServeOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
  /** Which cards serve each path, where it is at hand already. */
  readonly serving?: readonly ServingCards[];
}

/** The cards of a path and those that work for it. Follows from the arrows alone. */
export interface ServingCards {
  /** The id of the path; undefined for the happy one. */
  readonly path: string | undefined;
  readonly cards: readonly string[];
}

/** For each path, the happy one first, the ids of its cards and of the firm's cards that they, or failures leading into it, set going. */
export function servingCards(
  index: MapIndex,
  thread: Thread = threadOf(index),
  graph: MapGraph = mapGraph(index),
): readonly ServingCards[] {
  // what runs on a rhythm of its own is no cost of a case
  const takesPart = graph.ids.map((id, number) => {
    if ((graph.ranks[number] ?? -1) <= 0) return false;
    const card = index.records.get(id);
    return card?.type === 'card' && card.every === undefined;
  });
  return pathsOf(index, thread).map((run) => ({
    path: run.path?.id,
    cards: cardsServing(graph, takesPart, run),
  }));
}

/** The happy path first, then the others in order. What runs on a rhythm of its own is no cost of a case. */
export function costToServe(index: MapIndex, options: CostToServeOptions): readonly PathCost[] {
  const { library, working, serving = servingCards(index, options.thread) } = options;
  return serving.map(({ path: id, cards: ids }) => {
    const path = id === undefined ? undefined : index.records.get(id);
    const cards = cardsOf(index, ids);
    const costs = cards.map((card) => ({
      card,
      ...cardCost(index, card, working === undefined ? { library } : { library, working }),
    }));
    const sum = (of: (cost: (typeof costs)[number]) => number): number =>
      costs.reduce((whole, cost) => whole + of(cost), 0);
    const counted = costs.some(({ perMonth }) => perMonth !== undefined);
    return {
      ...(path?.type === 'path' ? { path } : {}),
      cards,
      seconds: sum(({ seconds }) => seconds),
      labour: sum(({ labour }) => labour),
      other: sum(({ other }) => other),
      perCase: sum(({ total }) => total),
      perMonth: counted ? sum(({ total, perMonth }) => total * (perMonth ?? 0)) : undefined,
      unknown: costs.filter(({ unknown }) => unknown !== undefined).map(({ card }) => card),
    };
  });
}

/** The cards of a path and the firm's cards that work for it, of those that take part: of that path, or of no other one. */
function cardsServing(graph: MapGraph, takesPart: readonly boolean[], run: PathRun): readonly string[] {
  const path = run.path?.id;
  const { ids, numbers, paths, out, into } = graph;
  const isFound = new Uint8Array(ids.length);
  const found: number[] = [];
  for (const { id } of run.cards) {
    const card = numbers.get(id);
    if (card === undefined) continue;
    isFound[card] = 1;
    found.push(card);
  }
  const open = [...found];
  const take = (to: number): void => {
    if (isFound[to] === 1 || takesPart[to] !== true) return;
    const own = paths[to];
    if (own !== undefined && own !== path) return;
    isFound[to] = 1;
    found.push(to);
    open.push(to);
  };
  // a failure that leads into the path also sets work going; ways into a card's own failures are their paths' cost
  for (const { by, from } of run.entries) {
    const failure = by === 'flow' ? (numbers.get(from) ?? -1) : -1;
    if (failure >= graph.cards) for (const { to } of out[failure] ?? []) take(to);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { kind, to } of out[at] ?? []) if (kind !== 'support') take(to);
    for (const { kind, from } of into[at] ?? []) if (kind === 'support') take(from);
  }
  return found.map((card) => ids[card] ?? '');
}
