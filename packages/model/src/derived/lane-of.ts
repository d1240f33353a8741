// The lane in which a card stands.

import type { MapIndex } from '../map-index.ts';
import type { Card, Lane } from '../record-types.ts';

/** The lane of a card; undefined where the map has none of that id. */
export function laneOf(index: MapIndex, { position }: Card): Lane | undefined {
  const lane = index.records.get(position.lane);
  return lane?.type === 'lane' ? lane : undefined;
}
