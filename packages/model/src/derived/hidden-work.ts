// The work below the line of visibility, and how what the customer does or sees sets it going: what dark stretches are
// made of, without their times. It holds ids only, so it stays true while times and texts are edited.

import type { MapIndex } from '../map-index.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';

/** An arrow of work, or a wait of one card for another. */
export interface WorkEdge {
  readonly to: string;
  /** The number of `to` among the hidden cards; -1 where the customer sees it. */
  readonly hidden: number;
  /** Absent where `to` waits for the card without an arrow. */
  readonly flow?: string;
  readonly isHandOff: boolean;
  /** Whether `to` is the customer's own. */
  readonly isToCustomer: boolean;
}

/** A card or failure, and what leads on from it. */
export interface WorkPlace {
  readonly id: string;
  readonly edges: readonly WorkEdge[];
}

export interface HiddenWork {
  /** The cards below the line of visibility, in time. */
  readonly hidden: readonly WorkPlace[];
  /** The customers' cards, those in front and the failures that set hidden work going, in time. */
  readonly seen: readonly WorkPlace[];
}

/** The rank of the lanes from which on the customer sees nothing. */
const DARK = 2;

const NONE: readonly never[] = Object.freeze([]);

const ownMoves: ReadonlySet<string> = new Set(['next', 'failure', 'recovery', 'escalation']);

/** The hidden work of a map. Linear in its size. */
export function hiddenWork(index: MapIndex, graph: MapGraph = mapGraph(index)): HiddenWork {
  const { ids, numbers, ranks, out, cards } = graph;
  /** The numbers of hidden cards among themselves, by their numbers in the graph. */
  const hiddenOf: number[] = ids.map(() => -1);
  const hidden: number[] = [];
  const waiting = new Map<number, number[]>();
  for (let card = 0; card < graph.standing; card++) {
    const rank = ranks[card] ?? -1;
    if (rank < 0) continue;
    if (rank >= DARK) hiddenOf[card] = hidden.push(card) - 1;
    const record = index.records.get(ids[card] ?? '');
    for (const id of (record?.type === 'card' ? record.waitsFor : undefined) ?? NONE) {
      const awaited = numbers.get(id);
      if (awaited === undefined) continue;
      const known = waiting.get(awaited);
      if (known === undefined) waiting.set(awaited, [card]);
      else known.push(card);
    }
  }
  const isHidden = (number: number): boolean => (hiddenOf[number] ?? -1) >= 0;
  /** The arrows of work out of a card or failure, and what waits for it. The customer's own moves are no news. */
  const edgesFrom = (source: number): readonly WorkEdge[] => {
    const arrows = out[source] ?? NONE;
    const waiters = waiting.get(source) ?? NONE;
    if (arrows.length === 0 && waiters.length === 0) return NONE;
    const isCustomers = source >= cards || ranks[source] === 0;
    const edges: WorkEdge[] = [];
    const add = (to: number, flow: { readonly flow?: string; readonly isHandOff: boolean }): void => {
      edges.push({ to: ids[to] ?? '', hidden: hiddenOf[to] ?? -1, isToCustomer: ranks[to] === 0, ...flow });
    };
    for (const { id, kind, to } of arrows) {
      if (source < cards && kind === 'failure') continue;
      if (!isHidden(to) && isCustomers && ownMoves.has(kind)) continue;
      if ((ranks[to] ?? -1) >= 0) add(to, { flow: id, isHandOff: kind === 'handoff' });
    }
    for (const to of waiters) add(to, { isHandOff: false });
    return edges;
  };
  const placeOf = (number: number): WorkPlace => ({ id: ids[number] ?? '', edges: edgesFrom(number) });
  const seen: WorkPlace[] = [];
  const see = (number: number): void => {
    if (waiting.has(number) || out[number]?.some(({ to }) => isHidden(to)) === true)
      seen.push(placeOf(number));
  };
  let card = 0;
  for (const [column, step] of index.steps.entries()) {
    for (; card < graph.standing && graph.columns[card] === column; card++) {
      const rank = ranks[card] ?? -1;
      if (rank >= 0 && rank < DARK) see(card);
    }
    for (const { id } of index.failuresOfStep(step.id)) see(numbers.get(id) ?? -1);
  }
  return { hidden: hidden.map(placeOf), seen };
}
