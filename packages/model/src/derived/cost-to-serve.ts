// What it costs to serve a customer on each path: the labour and the other costs of its cards and of the work that they
// set going. So an unhappy path has a price of its own.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import type { Card, Path } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { cardsOf, sideOf } from './firm-work.ts';
import { pathOf } from './path-of.ts';
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
export function servingCards(index: MapIndex, thread: Thread = threadOf(index)): readonly ServingCards[] {
  return pathsOf(index, thread).map((run) => ({
    path: run.path?.id,
    cards: cardsServing(index, run),
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

/** The cards of a path and the firm's cards that work for it: of that path, or of no other one. */
function cardsServing(index: MapIndex, run: PathRun): readonly string[] {
  const path = run.path?.id;
  const found = new Set<string>(run.cards.map(({ id }) => id));
  const open = [...found];
  const take = (id: string): void => {
    if (found.has(id)) return;
    const card = index.records.get(id);
    if (card?.type !== 'card' || card.every !== undefined || sideOf(index, card) !== 'firm') return;
    const own = pathOf(index, card);
    if (own !== undefined && own !== path) return;
    found.add(id);
    open.push(id);
  };
  // a failure that leads into the path also sets work going; ways into a card's own failures are their paths' cost
  for (const { by, from } of run.entries)
    if (by === 'flow' && index.records.get(from)?.type === 'failure')
      for (const { to } of index.flowsFrom(from)) take(to);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const flow of index.flowsFrom(id)) if (flow.kind !== 'support') take(flow.to);
    for (const flow of index.flowsTo(id)) if (flow.kind === 'support') take(flow.from);
  }
  return [...found];
}
