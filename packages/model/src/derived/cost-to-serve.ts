// What it costs to serve a customer on each path: the labour and the other costs of its cards and of the work that they
// set going. So an unhappy path has a price of its own.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import type { Card, Path } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { cardsOf } from './firm-work.ts';
import { graphTables } from './graph-tables.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import type { Table } from './table.ts';
import { liveThread, movesThread } from './thread.ts';

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
  /** Which cards serve each path, where it is at hand already. */
  readonly serving?: readonly ServingCards[];
}

/** The cards of a path and those that work for it. Follows from the arrows alone. */
export interface ServingCards {
  /** The id of the path; undefined for the happy one. */
  readonly path: string | undefined;
  readonly cards: readonly string[];
}

/** What is at hand already. */
export interface ServingOptions {
  readonly graph?: MapGraph;
  readonly serving?: Table;
  /** The cards that run on a rhythm of their own. */
  readonly rhythms?: { has(card: string): boolean };
}

/**
 * For each path, the happy one first, the ids of its cards and of the firm's cards that they, or failures leading into it,
 * set going, in the order of time. What runs on a rhythm of its own is no cost of a case.
 */
export function servingCards(
  index: MapIndex,
  {
    graph = mapGraph(index),
    serving = graphTables(index, graph, liveThread(index)).serving,
    rhythms = cardsWithRhythm(index),
  }: ServingOptions = {},
): readonly ServingCards[] {
  const { ids, order, ranks, paths, out, isFailure } = graph;
  const starts = new Map<string | undefined, number[]>([[undefined, []]]);
  for (const path of index.paths) if (path.kind !== 'happy') starts.set(path.id, []);
  for (const card of order) if (ranks[card] === 0) startsOf(starts, paths[card]).push(card);
  // a failure that leads into a path also sets work going; ways into a card's own failures are their paths' cost
  const failures = new Map<string | undefined, number[]>();
  for (let number = 0; number < ids.length; number++) {
    if (isFailure[number] !== true) continue;
    for (const { kind, to } of out[number] ?? [])
      if (movesThread(kind) && isFailure[to] !== true) startsOf(failures, paths[to]).push(number);
  }
  const takesPart = new Uint8Array(ids.length);
  for (const card of order) if ((ranks[card] ?? -1) > 0 && !rhythms.has(ids[card] ?? '')) takesPart[card] = 1;
  const foundFor = new Int32Array(ids.length).fill(-1);
  return [...starts].map(([path, cards], run) => ({
    path,
    cards: cardsServing(graph, serving, {
      path,
      cards,
      failures: failures.get(path) ?? [],
      run,
      takesPart,
      foundFor,
    }),
  }));
}

function startsOf(starts: Map<string | undefined, number[]>, path: string | undefined): number[] {
  let known = starts.get(path);
  if (known === undefined) starts.set(path, (known = []));
  return known;
}

function cardsWithRhythm(index: MapIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const record of index.records.values())
    if (record.type === 'card' && record.every !== undefined) found.add(record.id);
  return found;
}

/** The happy path first, then the others in order. What runs on a rhythm of its own is no cost of a case. */
export function costToServe(index: MapIndex, options: CostToServeOptions): readonly PathCost[] {
  const { library, working, serving = servingCards(index) } = options;
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

/** What is looked for: the cards of a path and what leads into it, numbers of the graph. */
interface Serving {
  readonly path: string | undefined;
  readonly cards: readonly number[];
  readonly failures: readonly number[];
  /** Tells this path from the others in `foundFor`. */
  readonly run: number;
  readonly takesPart: Uint8Array;
  /** The last run that found a card. */
  readonly foundFor: Int32Array;
}

/** The cards of a path and the firm's cards that work for it, of those that take part: of that path, or of no other one. */
function cardsServing(
  { ids, order, places, paths, out }: MapGraph,
  { starts, ends }: Table,
  { path, cards, failures, run, takesPart, foundFor }: Serving,
): readonly string[] {
  const found = [...cards];
  for (const card of cards) foundFor[card] = run;
  const take = (to: number): void => {
    if (foundFor[to] === run || takesPart[to] !== 1) return;
    const own = paths[to];
    if (own !== undefined && own !== path) return;
    foundFor[to] = run;
    found.push(to);
  };
  for (const failure of failures) for (const { to } of out[failure] ?? []) take(to);
  for (const at of found) {
    const last = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < last; i++) take(ends[i] ?? 0);
  }
  const inTime = Int32Array.from(found, (card) => places[card] ?? -1).sort();
  return Array.from(inTime, (place) => ids[order[place] ?? -1] ?? '');
}
