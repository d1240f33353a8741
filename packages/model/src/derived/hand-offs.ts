// Hand-offs: where work passes from one actor to another, which is where it gets lost.

import type { MapIndex } from '../map-index.ts';
import type { Flow } from '../record-types.ts';
import { actorOf } from './card-title.ts';
import { timeOrder } from './time-order.ts';
import { laneOf } from './lane-of.ts';

/** A hand-off with the participants on both sides, as far as cards and lanes name them. */
export interface HandOff {
  readonly flow: Flow;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The flows of kind `handoff`, in the order of time of what they leave. */
export function handOffs(index: MapIndex): readonly HandOff[] {
  const actor = (id: string): string | undefined => {
    const card = index.records.get(id);
    return card?.type === 'card' ? actorOf(card, laneOf(index, card)) : undefined;
  };
  return timeOrder(index)
    .flatMap((card) => index.flowsFrom(card.id))
    .filter((flow) => flow.kind === 'handoff')
    .map((flow) => ({ flow, from: actor(flow.from), to: actor(flow.to) }));
}
