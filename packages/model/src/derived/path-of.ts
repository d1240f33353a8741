// Which path a card is on. A card without a path is on the happy one, as is a card whose path says that it is happy.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';

/** The id of the path of a card; undefined for the happy path. */
export function pathOf(index: MapIndex, card: Card): string | undefined {
  if (card.path === undefined) return undefined;
  const path = index.records.get(card.path);
  return path?.type === 'path' && path.kind === 'happy' ? undefined : card.path;
}
