// Contacts that come round again: the customer gets in touch, and what the firm does leads back to the customer getting
// in touch over the same thing.

import type { MapIndex } from '../map-index.ts';
import type { Card, Flow } from '../record-types.ts';
import type { FirmWays } from './firm-work.ts';
import { cardsOf, firmWalk, firmWays, sideOf, wayTo, workMoves } from './firm-work.ts';
import { timeOrder } from './time-order.ts';

/** A contact and its way round. */
export interface RepeatedContact {
  /** The customer's card that happens again. */
  readonly card: Card;
  /** The firm's cards on the way round, in order. */
  readonly firm: readonly Card[];
  /** The arrow that leads back to the customer's card. */
  readonly back: Flow;
}

const DEPTH = 8;

/** The customer's cards whose own contact with the firm leads back to them, in the order of time. */
export function repeatedContacts(index: MapIndex): readonly RepeatedContact[] {
  const found: RepeatedContact[] = [];
  const ways = firmWays(index);
  for (const card of timeOrder(index)) {
    if (sideOf(index, card) !== 'customer') continue;
    // only what such an arrow leads to can come round
    if (!index.flowsTo(card.id).some(({ kind }) => repeats(kind))) continue;
    const round = wayRound(index, card, ways);
    if (round !== undefined) found.push(round);
  }
  return found;
}

function wayRound(index: MapIndex, card: Card, ways: FirmWays): RepeatedContact | undefined {
  const last = lastBefore(index, card);
  if (last.size === 0) return undefined;
  for (const flow of index.flowsFrom(card.id)) {
    const taker = index.records.get(flow.to);
    if (flow.kind !== 'interaction' || taker?.type !== 'card' || sideOf(index, taker) !== 'firm') continue;
    const way = firmWalk(index, taker.id, DEPTH, ways);
    for (const firm of way.keys()) {
      if (!last.has(firm)) continue;
      const back = workMoves(index, firm).find((move) => move.to.id === card.id && repeats(move.flow.kind));
      if (back !== undefined) return { card, firm: cardsOf(index, wayTo(way, firm)), back: back.flow };
    }
  }
  return undefined;
}

/** The ids of the firm's cards from which, or from a failure at which, an arrow leads to a card and repeats it. */
function lastBefore(index: MapIndex, card: Card): ReadonlySet<string> {
  const last = new Set<string>();
  for (const { kind, from } of index.flowsTo(card.id)) {
    if (!repeats(kind)) continue;
    const source = index.records.get(from);
    const at = source?.type === 'failure' ? index.records.get(source.at) : source;
    if (at?.type === 'card' && sideOf(index, at) === 'firm') last.add(at.id);
  }
  return last;
}

/** An interaction back is the answer to the contact, and a trigger is side work; any other arrow back repeats the contact. */
function repeats(kind: Flow['kind']): boolean {
  return kind !== 'interaction' && kind !== 'trigger' && kind !== 'support';
}
