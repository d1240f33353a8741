// Which lines of the stage an arrow crosses: where the customer meets the firm, and where work passes out of sight.

import type { MapIndex } from '../map-index.ts';
import type { Card, Flow, Lane } from '../record-types.ts';
import type { StageLineKind } from '../roles.ts';
import { linesBetween } from '../roles.ts';
import { sourceOf } from './step-of-failure.ts';
import { laneOf } from './lane-of.ts';

/** The lines that lie between the two ends of a flow, from top to bottom. A failure counts as where it happens. */
export function linesCrossed(index: MapIndex, flow: Flow): readonly StageLineKind[] {
  const [from, to] = [laneAt(index, flow.from), laneAt(index, flow.to)];
  return from === undefined || to === undefined ? [] : linesBetween(from.role, to.role);
}

/** The lane of a card, or of the card that a failure hangs on; undefined where none is known. */
export function laneAt(index: MapIndex, id: string): Lane | undefined {
  const card = cardAt(index, id);
  return card === undefined ? undefined : laneOf(index, card);
}

/** The card itself, or the card that a failure hangs on, over other failures where need be. */
export function cardAt(index: MapIndex, id: string): Card | undefined {
  const get = (other: string) => index.records.get(other);
  const seen = new Set<string>();
  let at = get(id);
  while (at?.type === 'failure' && !seen.has(at.id)) {
    seen.add(at.id);
    at = sourceOf(get, at);
  }
  return at?.type === 'card' ? at : undefined;
}
