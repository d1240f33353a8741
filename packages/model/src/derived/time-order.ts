// The cards of a map as time has them.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';
import { laneOf } from './lane-of.ts';

/** The cards that stand in a step, in the order of time: by column, in it from the top lane to the lowest. */
export function timeOrder(index: MapIndex): readonly Card[] {
  const cards: Card[] = [];
  for (const { id } of index.steps)
    for (const card of index.cardsOfStep(id)) if (laneOf(index, card) !== undefined) cards.push(card);
  return cards;
}
