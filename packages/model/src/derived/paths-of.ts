// The paths of a map: the happy one and the others, each with its cards in time, the ways into it and out of it.

import type { MapIndex } from '../map-index.ts';
import type { Card, Path } from '../record-types.ts';
import { pathOf } from './path-of.ts';
import type { Move, Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { timeOrder } from './time-order.ts';
import { laneOf } from './lane-of.ts';

/** One path as it runs through a map. */
export interface PathRun {
  /** The record of the path; absent for the happy path. */
  readonly path?: Path;
  /** The customers' cards on it, in the order of time. */
  readonly cards: readonly Card[];
  /** The moves that lead into it from elsewhere. */
  readonly entries: readonly (Move & { readonly from: string })[];
  /** The moves that lead out of it to a card of another path. */
  readonly exits: readonly (Move & { readonly from: string })[];
  /** The ends that it reaches. */
  readonly ends: readonly Card[];
}

/** The happy path first, then the others in their order.. */
export function pathsOf(index: MapIndex, thread: Thread = threadOf(index)): readonly PathRun[] {
  const cards = timeOrder(index).filter((card) => laneOf(index, card)?.role === 'customer');
  const runs = new Map<string | undefined, { cards: Card[]; entries: Found[]; exits: Found[] }>();
  const run = (path: string | undefined) => {
    let known = runs.get(path);
    if (known === undefined) runs.set(path, (known = { cards: [], entries: [], exits: [] }));
    return known;
  };
  run(undefined);
  for (const path of index.paths) if (path.kind !== 'happy') run(path.id);
  for (const card of cards) run(pathOf(index, card)).cards.push(card);
  for (const [from, moves] of thread) {
    const start = index.records.get(from);
    for (const move of moves) {
      const end = index.records.get(move.to);
      if (end?.type !== 'card') continue;
      const to = pathOf(index, end);
      if (start?.type === 'card' && pathOf(index, start) === to) continue;
      run(to).entries.push({ ...move, from });
      if (start?.type === 'card') run(pathOf(index, start)).exits.push({ ...move, from });
    }
  }
  return [...runs].map(([id, found]) => {
    const path = id === undefined ? undefined : index.records.get(id);
    return {
      ...(path?.type === 'path' ? { path } : {}),
      ...found,
      ends: found.cards.filter((card) => card.kind === 'end'),
    };
  });
}

type Found = Move & { readonly from: string };
