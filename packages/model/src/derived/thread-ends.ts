// Where the customer's thread leads, by the numbers of a graph: for walks over all of it.

import type { MapIndex } from '../map-index.ts';
import type { MapGraph } from './map-graph.ts';
import type { LiveThread } from './thread.ts';
import { movesThread } from './thread.ts';

/** The numbers to which the thread leads from a number. */
export interface ThreadEnds {
  /** By arrows, by default and by answers. */
  readonly onward: (from: number) => readonly number[];
  /** By default and by answers alone. */
  readonly undrawn: (from: number) => readonly number[];
  /** Into the failures of a card, or of its arrows. */
  readonly failing: (from: number) => readonly number[];
  /** From where the thread leads to a number, not counting that something fails. */
  readonly before: (to: number) => readonly number[];
}

const NONE: readonly never[] = Object.freeze([]);

/** The ends of a thread on the graph of the same map. */
export function threadEnds(index: MapIndex, graph: MapGraph, thread: LiveThread): ThreadEnds {
  const { numbers, out, into, failures } = graph;
  const undrawnFrom = new Map<number, readonly number[]>();
  const undrawnTo = new Map<number, number[]>();
  for (const [id, moves] of thread.undrawn) {
    const from = numbers.get(id);
    if (from === undefined) continue;
    const ends = moves.flatMap(({ to }) => numbers.get(to) ?? NONE);
    undrawnFrom.set(from, ends);
    for (const to of ends) add(undrawnTo, to, from);
  }
  const onTheWay = new Map<number, number[]>();
  for (const failure of index.failures) {
    const at = index.records.get(failure.at);
    if (at?.type === 'flow') add(onTheWay, numbers.get(at.from) ?? -1, numbers.get(failure.id) ?? -1);
  }
  return {
    onward: (from) => {
      const ends: number[] = [];
      for (const { kind, to } of out[from] ?? NONE) if (movesThread(kind)) ends.push(to);
      const undrawn = undrawnFrom.get(from);
      return undrawn === undefined ? ends : [...ends, ...undrawn];
    },
    undrawn: (from) => undrawnFrom.get(from) ?? NONE,
    failing: (from) => {
      const own = failures[from] ?? NONE;
      const way = onTheWay.get(from);
      return way === undefined ? own : [...way, ...own];
    },
    before: (to) => {
      const starts: number[] = [];
      for (const { kind, from } of into[to] ?? NONE) if (movesThread(kind)) starts.push(from);
      const undrawn = undrawnTo.get(to);
      return undrawn === undefined ? starts : [...starts, ...undrawn];
    },
  };
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
