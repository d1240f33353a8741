// The firm's side of a map: which cards are the customer's and which are the firm's, and what work leads to what without
// coming back to the customer.

import type { MapIndex } from '../map-index.ts';
import type { Card, Flow } from '../record-types.ts';
import { isWorking } from '../roles.ts';

/** Who acts on a card: a customer, or anybody on the firm's side of the line of interaction. */
export type Side = 'customer' | 'firm';

/** The side of a card; undefined where nobody acts, or where the card is parked. */
export function sideOf(index: MapIndex, card: Card): Side | undefined {
  if (card.position.step === undefined) return undefined;
  const role = index.lanes[index.rowOf(card.position.lane)]?.role;
  if (role === undefined || !isWorking(role)) return undefined;
  return role === 'customer' ? 'customer' : 'firm';
}

/** One way on from a card of the firm: the flow and the card where it arrives. */
export interface WorkMove {
  readonly flow: Flow;
  readonly to: Card;
}

/**
 * Where a card leads by any arrow but `support` (which only helps), the ways out of its own failures included.
 */
export function workMoves(index: MapIndex, id: string): readonly WorkMove[] {
  const found: WorkMove[] = [];
  addMoves(index, id, found);
  for (const failure of index.failuresAt(id)) addMoves(index, failure.id, found);
  return found;
}

function addMoves(index: MapIndex, from: string, found: WorkMove[]): void {
  for (const flow of index.flowsFrom(from)) {
    if (flow.kind === 'support') continue;
    const to = index.records.get(flow.to);
    if (to?.type === 'card') found.push({ flow, to });
  }
}

/** The ids of cards that a walk reaches, each with that of the card before (undefined for the start), nearest first. */
export type Walk = ReadonlyMap<string, string | undefined>;

/** What of the firm a card of the firm leads to, by id. */
export type FirmWays = (id: string) => readonly string[];

/** Where the firm's cards lead within the firm; each looked up once, for who walks many times over a map that rests. */
export function firmWays(index: MapIndex): FirmWays {
  const ways = new Map<string, readonly string[]>();
  return (id) => {
    let known = ways.get(id);
    if (known === undefined) {
      const to: string[] = [];
      for (const move of workMoves(index, id)) if (sideOf(index, move.to) === 'firm') to.push(move.to.id);
      ways.set(id, (known = to));
    }
    return known;
  };
}

/** What of the firm can be reached from a card of the firm without passing a customer, at most `depth` arrows away. */
export function firmWalk(
  index: MapIndex,
  start: string,
  depth: number,
  ways: FirmWays = firmWays(index),
): Walk {
  const before = new Map<string, string | undefined>([[start, undefined]]);
  let frontier: readonly string[] = [start];
  for (let hops = 0; hops < depth && frontier.length > 0; hops++) {
    const next: string[] = [];
    for (const id of frontier)
      for (const to of ways(id)) {
        if (before.has(to)) continue;
        before.set(to, id);
        next.push(to);
      }
    frontier = next;
  }
  return before;
}

/** The way of a walk to one of its cards, both ends included. */
export function wayTo(walk: Walk, end: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = walk.get(id)) way.push(id);
  return way.reverse();
}

/** The cards of some ids; what is no card is left out. */
export function cardsOf(index: MapIndex, ids: Iterable<string>): readonly Card[] {
  const cards: Card[] = [];
  for (const id of ids) {
    const record = index.records.get(id);
    if (record?.type === 'card') cards.push(record);
  }
  return cards;
}
