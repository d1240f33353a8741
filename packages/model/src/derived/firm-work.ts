// The firm's side of a map: which cards are the customer's and which are the firm's, and what work leads to what without
// coming back to the customer.

import type { MapIndex } from '../map-index.ts';
import type { Card, Flow } from '../record-types.ts';
import { isWorking } from '../roles.ts';
import { laneOf } from './lane-of.ts';

/** Who acts on a card: a customer, or anybody on the firm's side of the line of interaction. */
export type Side = 'customer' | 'firm';

/** The side of a card; undefined where nobody acts, or where the card is parked. */
export function sideOf(index: MapIndex, card: Card): Side | undefined {
  if (card.position.step === undefined) return undefined;
  const role = laneOf(index, card)?.role;
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

/** The cards of some ids; what is no card is left out. */
export function cardsOf(index: MapIndex, ids: Iterable<string>): readonly Card[] {
  const cards: Card[] = [];
  for (const id of ids) {
    const record = index.records.get(id);
    if (record?.type === 'card') cards.push(record);
  }
  return cards;
}
