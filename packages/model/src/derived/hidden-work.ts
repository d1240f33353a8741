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
  /** Whether each number is one of the hidden cards. */
  readonly isHidden: Uint8Array;
  /** What leads on from each of the hidden and the seen. */
  readonly edges: readonly (readonly WorkEdge[] | undefined)[];
}

/** What each card waits for without an arrow, by its id; cards that wait for nothing may be missing. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/** The rank of the lanes from which on the customer sees nothing. */
const DARK = 2;

const NONE: readonly never[] = Object.freeze([]);

const NO_ARROW: GraphArrow = { id: '', kind: 'next', order: undefined, from: -1, to: -1 };

const ownMoves: ReadonlySet<GraphArrow['kind']> = new Set(['next', 'failure', 'recovery', 'escalation']);

/** The hidden work of a map. Linear in its size. */
export function hiddenWork(index: MapIndex, graph: MapGraph, waits: Waits): HiddenWork {
  const { ids, ranks, out, order } = graph;
  const waiting = waitersOf(graph, waits);
  const isHidden = new Uint8Array(ids.length);
  for (const card of order) if ((ranks[card] ?? -1) >= DARK) isHidden[card] = 1;
  const edges: (readonly WorkEdge[] | undefined)[] = Array.from({ length: ids.length }, () => undefined);
  const hidden: number[] = [];
  const seen: number[] = [];
  const see = (number: number): void => {
    if (!waiting.has(number) && out[number]?.some(({ to }) => isHidden[to] === 1) !== true) return;
    seen.push(number);
    edges[number] = edgesFrom(graph, isHidden, number, waiting.get(number));
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
        edges[card] = edgesFrom(graph, isHidden, card, waiting.get(card));
      }
    }
    for (const { id } of index.failuresOfStep(step.id)) see(graph.numbers.get(id) ?? -1);
  }
  return { hidden, seen, isHidden, edges };
}

/** The arrows of work out of a card or failure, and what waits for it. The customer's own moves are no news. */
function edgesFrom(
  { out, ranks, isFailure }: MapGraph,
  isHidden: Uint8Array,
  source: number,
  waiters: readonly number[] = NONE,
): readonly WorkEdge[] {
  const arrows = out[source] ?? NONE;
  const fails = isFailure[source] === true;
  const isCustomers = fails || ranks[source] === 0;
  const isWork = ({ kind, to }: GraphArrow): boolean => {
    if (kind === 'failure' && !fails) return false;
    if (isCustomers && isHidden[to] !== 1 && ownMoves.has(kind)) return false;
    return (ranks[to] ?? -1) >= 0;
  };
  let kept = 0;
  while (kept < arrows.length && isWork(arrows[kept] ?? NO_ARROW)) kept++;
  // mostly all of them are
  const work = kept === arrows.length ? arrows : arrows.filter(isWork);
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
