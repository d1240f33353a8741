// What follows a customer's card without an arrow being drawn: the next card of the same lane and path.

import type { MapIndex } from '../map-index.ts';
import { compareOrder } from '../order.ts';
import type { Card } from '../record-types.ts';
import { laneOf } from './lane-of.ts';
import { pathOf } from './path-of.ts';

const onward = new Set(['next', 'recovery']);

/**
 * The card that follows `card` by default: in a customer lane, where no `next` or `recovery` leaves it, the next card
 * of the same lane and path in time; never after an end. Undefined where nothing follows by itself.
 */
export function nextByDefault(index: MapIndex, card: Card): Card | undefined {
  if (!goesOnByDefault(index, card)) return undefined;
  const cards = index.cardsOfLane(card.position.lane);
  const path = pathOf(index, card);
  for (let i = positionIn(index, cards, card) + 1; i < cards.length; i++) {
    const next = cards[i];
    if (next?.position.step !== undefined && pathOf(index, next) === path) return next;
  }
  return undefined;
}

/** All that follows by default in a map, by the id of the card before. Linear in the number of cards. */
export function allNextByDefault(index: MapIndex): ReadonlyMap<string, Card> {
  const following = new Map<string, Card>();
  for (const lane of index.lanes) {
    if (lane.role !== 'customer') continue;
    const ahead = new Map<string | undefined, Card>();
    for (const card of index.cardsOfLane(lane.id).toReversed()) {
      if (card.position.step === undefined) continue;
      const path = pathOf(index, card);
      const next = ahead.get(path);
      if (next !== undefined && goesOnByDefault(index, card)) following.set(card.id, next);
      ahead.set(path, card);
    }
  }
  return following;
}

function goesOnByDefault(index: MapIndex, card: Card): boolean {
  const { step } = card.position;
  return (
    step !== undefined &&
    card.kind !== 'end' &&
    laneOf(index, card)?.role === 'customer' &&
    !index.flowsFrom(card.id).some((flow) => onward.has(flow.kind))
  );
}

/** Where a card stands among the cards of its lane, which are in the order of time. */
function positionIn(index: MapIndex, cards: readonly Card[], card: Card): number {
  const column = (other: Card): number => index.columnOf(other.position.step ?? '');
  const behind = (other: Card): boolean =>
    (column(other) - column(card) ||
      compareOrder(other.position.order, card.position.order, other.id, card.id)) < 0;
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = cards[middle];
    if (other !== undefined && behind(other)) low = middle + 1;
    else high = middle;
  }
  return low;
}
