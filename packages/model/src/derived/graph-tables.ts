// Where everything on a map leads, in tables, for what walks over all of it.

import type { MapIndex } from '../map-index.ts';
import type { MapGraph } from './map-graph.ts';
import type { Table } from './table.ts';
import { TableBuilder } from './table.ts';
import type { LiveThread } from './thread.ts';
import { movesThread } from './thread.ts';

/** By the numbers of a graph. */
export interface GraphTables {
  /** The customer's thread: by arrows, by default and by answers. */
  readonly thread: Table;
  /** The same from where it leads to where it comes from. */
  readonly threadBack: Table;
  /** The thread, and into the failures of a card or of its arrows. */
  readonly lived: Table;
  /** Over arrows of any kind, by default, into failures, and from who is helped to who helps. */
  readonly reaching: Table;
  /** Over arrows but those of helpers, and from who is helped to who helps. */
  readonly serving: Table;
}

/** The tables of a map and of its thread. Linear in its size. */
export function graphTables(index: MapIndex, graph: MapGraph, { undrawn }: LiveThread): GraphTables {
  const { ids, numbers, out, failures } = graph;
  const make = (): TableBuilder => new TableBuilder(ids.length);
  const [thread, lived, reaching, serving] = [make(), make(), make(), make()];
  for (let from = 0; from < ids.length; from++) {
    for (const { kind, to } of out[from] ?? []) {
      reaching.add(from, to);
      if (kind === 'support') {
        reaching.add(to, from);
        serving.add(to, from);
      } else serving.add(from, to);
      if (!movesThread(kind)) continue;
      thread.add(from, to);
      lived.add(from, to);
    }
    for (const failure of failures[from] ?? []) {
      lived.add(from, failure);
      reaching.add(from, failure);
    }
  }
  for (const [id, moves] of undrawn) {
    const from = numbers.get(id) ?? -1;
    for (const { to } of moves)
      for (const table of [thread, lived, reaching]) table.add(from, numbers.get(to) ?? -1);
  }
  for (const failure of index.failures) {
    const at = index.records.get(failure.at);
    if (at?.type !== 'flow') continue;
    for (const table of [lived, reaching])
      table.add(numbers.get(at.from) ?? -1, numbers.get(failure.id) ?? -1);
  }
  return {
    thread: thread.build(),
    threadBack: thread.buildBackwards(),
    lived: lived.build(),
    reaching: reaching.build(),
    serving: serving.build(),
  };
}
