// The work below the line of visibility, and how what the customer does or sees sets it going: what dark stretches are
// made of, without their times.

import type { MapIndex } from '../map-index.ts';
import type { GraphArrow, MapGraph } from './map-graph.ts';

/** An arrow of work, or a wait of one card for another, which has no arrow and neither id nor kind. */
export interface WorkEdge {
  readonly id?: string;
  readonly kind?: GraphArrow['kind'];
  /** The number of the card where it leads. */
  readonly to: number;
}

/** All by the numbers of a graph. */
export interface HiddenWork {
  /** The cards below the line of visibility, in time. */
  readonly hidden: readonly number[];
  /** The customers' cards, those in front and the failures that set hidden work going, in time. */
  readonly seen: readonly number[];
  /** What leads on from each of these. */
  readonly edges: readonly (readonly WorkEdge[] | undefined)[];
}

/** What each card waits for without an arrow, by its id; cards that wait for nothing may be missing. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/** The rank of the lanes from which on the customer sees nothing. */
const DARK = 2;

const NONE: readonly never[] = Object.freeze([]);

const ownMoves: ReadonlySet<GraphArrow['kind']> = new Set(['next', 'failure', 'recovery', 'escalation']);

/** Whether the customer sees nothing of a card. */
export function isHidden({ places, ranks }: MapGraph, number: number): boolean {
  return (ranks[number] ?? -1) >= DARK && (places[number] ?? -1) >= 0;
}

/** The hidden work of a map. Linear in its size. */
export function hiddenWork(index: MapIndex, graph: MapGraph, waits: Waits): HiddenWork {
  const { ids, ranks, out, order } = graph;
  const waiting = waitersOf(graph, waits);
  const edges: (readonly WorkEdge[] | undefined)[] = Array.from({ length: ids.length }, () => undefined);
  const hidden: number[] = [];
  const seen: number[] = [];
  const see = (number: number): void => {
    if (!waiting.has(number) && out[number]?.some(({ to }) => isHidden(graph, to)) !== true) return;
    seen.push(number);
    edges[number] = edgesFrom(graph, number, waiting.get(number));
  };
  let at = 0;
  for (const [column, step] of index.steps.entries()) {
    for (; at < order.length && graph.columns[order[at] ?? -1] === column; at++) {
      const card = order[at] ?? -1;
      const rank = ranks[card] ?? -1;
      if (rank < 0) continue;
      if (rank < DARK) see(card);
      else {
        hidden.push(card);
        edges[card] = edgesFrom(graph, card, waiting.get(card));
      }
    }
    for (const { id } of index.failuresOfStep(step.id)) see(graph.numbers.get(id) ?? -1);
  }
  return { hidden, seen, edges };
}

/** The arrows of work out of a card or failure, and what waits for it. The customer's own moves are no news. */
function edgesFrom(graph: MapGraph, source: number, waiters: readonly number[] = NONE): readonly WorkEdge[] {
  const { out, ranks, isFailure } = graph;
  const arrows = out[source] ?? NONE;
  const isCustomers = isFailure[source] === true || ranks[source] === 0;
  const isWork = ({ kind, to }: GraphArrow): boolean => {
    if (kind === 'failure' && isFailure[source] !== true) return false;
    if (isCustomers && ownMoves.has(kind) && !isHidden(graph, to)) return false;
    return (ranks[to] ?? -1) >= 0;
  };
  const work = arrows.every(isWork) ? arrows : arrows.filter(isWork);
  return waiters.length === 0 ? work : [...work, ...waiters.map((to) => ({ to }))];
}

/** Which cards wait for a card or failure, in time, by its number. */
function waitersOf(
  { numbers, places, ranks }: MapGraph,
  waits: Waits,
): ReadonlyMap<number, readonly number[]> {
  const waiters = new Map<number, number[]>();
  for (const [id, awaited] of waits) {
    const card = numbers.get(id) ?? -1;
    if ((ranks[card] ?? -1) < 0 || (places[card] ?? -1) < 0) continue;
    for (const other of awaited) {
      const number = numbers.get(other);
      if (number === undefined) continue;
      const known = waiters.get(number);
      if (known === undefined) waiters.set(number, [card]);
      else known.push(card);
    }
  }
  const place = (card: number): number => places[card] ?? -1;
  for (const cards of waiters.values()) if (cards.length > 1) cards.sort((a, b) => place(a) - place(b));
  return waiters;
}
