// Walks over the work of the firm: what it does after a card of its own, until the customer comes up again.

import type { MapGraph } from './map-graph.ts';

/** The numbers of the cards that a walk reaches, the start first, nearest first. */
export interface FirmWalk {
  readonly cards: readonly number[];
  /** For each of them the place in `cards` of the one before; -1 for the start. */
  readonly before: readonly number[];
}

/** Follows the firm's work from a card of the firm, without passing a customer, at most `depth` arrows away. */
export type FirmWalker = (start: number, depth: number) => FirmWalk;

/** Walks on one graph, which share what they look up. */
export function firmWalker(graph: MapGraph): FirmWalker {
  const ways: (readonly number[] | undefined)[] = [];
  // the number of the last walk that came by: so a new one begins with nothing seen at no cost
  const seen = new Int32Array(graph.ids.length);
  let walk = 0;
  return (start, depth) => {
    walk++;
    const cards = [start];
    const before = [-1];
    seen[start] = walk;
    let from = 0;
    for (let hops = 0; hops < depth && from < cards.length; hops++) {
      const until = cards.length;
      for (; from < until; from++) {
        const card = cards[from] ?? start;
        for (const to of (ways[card] ??= firmWays(graph, card))) {
          if (seen[to] === walk) continue;
          seen[to] = walk;
          cards.push(to);
          before.push(from);
        }
      }
    }
    return { cards, before };
  };
}

/** The ids on the way of a walk to the card at a place of it, both ends included. */
export function wayTo({ ids }: MapGraph, { cards, before }: FirmWalk, place: number): readonly string[] {
  const way: string[] = [];
  for (let at = place; at >= 0; at = before[at] ?? -1) way.push(ids[cards[at] ?? -1] ?? '');
  return way.reverse();
}

/** The numbers of the cards to which work leads from a card, as `workMoves` has them. */
export function workEnds(graph: MapGraph, card: number): readonly number[] {
  const ends: number[] = [];
  addEnds(graph, card, ends);
  for (const failure of graph.failures[card] ?? []) addEnds(graph, failure, ends);
  return ends;
}

function addEnds({ out, isFailure }: MapGraph, from: number, ends: number[]): void {
  for (const { kind, to } of out[from] ?? []) if (kind !== 'support' && isFailure[to] !== true) ends.push(to);
}

function firmWays(graph: MapGraph, card: number): readonly number[] {
  return workEnds(graph, card).filter((to) => (graph.ranks[to] ?? -1) > 0);
}
