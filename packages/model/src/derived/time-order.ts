// The cards of a map as time has them.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';

/** The cards that stand in a step, in the order of time: by column, in it from the top lane to the lowest. */
export function timeOrder(index: MapIndex): readonly Card[] {
  return index.steps.flatMap((step) =>
    index.cardsOfStep(step.id).filter((card) => index.rowOf(card.position.lane) >= 0),
  );
}
