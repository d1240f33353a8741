// The tennis match between front and back: how often work crosses the line of visibility, and passes from owner to
// owner, before the customer who set it going hears back.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';
import { roleRank } from '../roles.ts';
import { sideOf, workMoves } from './firm-work.ts';
import { timeOrder } from './time-order.ts';
import { laneOf } from './lane-of.ts';

/** What one contact of the customer sets going. */
export interface Rally {
  /** The customer's card. */
  readonly card: Card;
  /** The firm's cards that it sets going before a customer comes up again; each counts for the first contact. */
  readonly cards: readonly Card[];
  /** Arrows between front and back, helpers' arrows included. */
  readonly crossings: number;
  /** Hand-offs among them: the horizontal ones. */
  readonly handOffs: number;
}

/** The rallies of a map, in the order of time. Linear in its size. */
export function alternation(index: MapIndex): readonly Rally[] {
  const counted = new Set<string>();
  const rallies: Rally[] = [];
  for (const card of timeOrder(index)) {
    if (sideOf(index, card) !== 'customer') continue;
    const cards: Card[] = [];
    let [crossings, handOffs] = [0, 0];
    const open = [card.id];
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const { flow, to } of workMoves(index, id)) {
        if (flow.from !== id || sideOf(index, to) !== 'firm') continue;
        if (id !== card.id && isFront(index, id) !== isFront(index, to.id)) crossings++;
        if (flow.kind === 'handoff') handOffs++;
        if (counted.has(to.id)) continue;
        counted.add(to.id);
        cards.push(to);
        open.push(to.id);
        for (const { kind, from } of index.flowsTo(to.id))
          if (kind === 'support' && isFront(index, from) !== isFront(index, to.id)) crossings++;
      }
    if (cards.length > 0) rallies.push({ card, cards, crossings, handOffs });
  }
  return rallies;
}

function isFront(index: MapIndex, id: string): boolean {
  const card = index.records.get(id);
  const role = card?.type === 'card' ? laneOf(index, card)?.role : undefined;
  return role !== undefined && (roleRank(role) ?? 9) <= 1;
}
