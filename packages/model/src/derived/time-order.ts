// The cards of a map as time has them.

import type { MapIndex } from '../map-index.ts';
import { compareOrder } from '../order.ts';
import type { Card } from '../record-types.ts';

/** The cards that stand in a step, in the order of time: by column, in it from the top lane to the lowest. */
export function timeOrder(index: MapIndex): readonly Card[] {
  return index.steps.flatMap((step) =>
    index.cardsOfStep(step.id).filter((card) => index.rowOf(card.position.lane) >= 0),
  );
}

/** Some cards in the order of time; those that stand in no step or lane are left out. Costs what is sorted, not the map. */
export function inTime(index: MapIndex, cards: Iterable<Card>): readonly Card[] {
  const placed: { readonly card: Card; readonly column: number; readonly row: number }[] = [];
  for (const card of cards) {
    const { lane, step } = card.position;
    const [column, row] = [step === undefined ? -1 : index.columnOf(step), index.rowOf(lane)];
    if (column >= 0 && row >= 0) placed.push({ card, column, row });
  }
  return placed
    .sort(
      (a, b) =>
        a.column - b.column ||
        a.row - b.row ||
        compareOrder(a.card.position.order, b.card.position.order, a.card.id, b.card.id),
    )
    .map(({ card }) => card);
}
