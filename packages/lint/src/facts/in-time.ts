// Cards in the order in which the customer comes by them.

import type { Card, MapIndex } from '@sightline/model';

/** The cards with these ids, by column, then by lane, then by name; what is no card that stands in a step is left out. */
export function inTime(index: MapIndex, ids: Iterable<string>): readonly Card[] {
  const cards: Card[] = [];
  for (const id of ids) {
    const card = index.records.get(id);
    if (card?.type === 'card' && columnOf(index, card) >= 0) cards.push(card);
  }
  return cards.sort(
    (a, b) =>
      columnOf(index, a) - columnOf(index, b) ||
      index.rowOf(a.position.lane) - index.rowOf(b.position.lane) ||
      (a.position.order < b.position.order
        ? -1
        : a.position.order > b.position.order
          ? 1
          : a.id < b.id
            ? -1
            : 1),
  );
}

/** The column of a card; -1 where it is parked. */
export function columnOf(index: MapIndex, card: Card): number {
  return card.position.step === undefined ? -1 : index.columnOf(card.position.step);
}
