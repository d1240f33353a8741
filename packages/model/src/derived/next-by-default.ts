// What follows a customer's card without an arrow being drawn: the next card of the same lane and path.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';

const onward = new Set(['next', 'recovery']);

/**
 * The card that follows `card` by default: in a customer lane, where no `next` or `recovery` leaves it, the next card
 * of the same lane and path in time; never after an end. Undefined where nothing follows by itself.
 */
export function nextByDefault(index: MapIndex, card: Card): Card | undefined {
  const { lane, step } = card.position;
  if (step === undefined || card.kind === 'end') return undefined;
  const row = index.lanes[index.rowOf(lane)];
  if (row?.role !== 'customer' || index.flowsFrom(card.id).some((flow) => onward.has(flow.kind)))
    return undefined;
  const cell = index.cardsIn(lane, step);
  const samePath = (other: Card): boolean => other.path === card.path;
  const after = cell.slice(cell.findIndex((other) => other.id === card.id) + 1).find(samePath);
  if (after !== undefined) return after;
  for (let column = index.columnOf(step) + 1; column < index.steps.length; column++) {
    const next = index.cardsIn(lane, index.steps[column]?.id ?? '').find(samePath);
    if (next !== undefined) return next;
  }
  return undefined;
}
