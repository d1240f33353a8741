// Cards in the order in which the customer comes by them.

import type { Card, MapIndex } from '@sightline/model';
import { compareOrder } from '@sightline/model';

/** The cards with these ids, by column, then by lane, then by order and name; what is no card that stands in a step is left out. */
export function inTime(index: MapIndex, ids: Iterable<string>): readonly Card[] {
  const placed: { readonly card: Card; readonly column: number; readonly row: number }[] = [];
  for (const id of ids) {
    const card = index.records.get(id);
    const column = card?.type === 'card' ? columnOf(index, card) : -1;
    if (card?.type === 'card' && column >= 0)
      placed.push({ card, column, row: index.rowOf(card.position.lane) });
  }
  if (placed.length > 1)
    placed.sort(
      (a, b) =>
        a.column - b.column ||
        a.row - b.row ||
        compareOrder(a.card.position.order, b.card.position.order, a.card.id, b.card.id),
    );
  return placed.map(({ card }) => card);
}

/** The column of a card; -1 where it is parked. */
export function columnOf(index: MapIndex, card: Card): number {
  return card.position.step === undefined ? -1 : index.columnOf(card.position.step);
}
