// How each kind of arrow looks: weight, dash and head tell it without its colour.

import type { FlowKind } from '@sightline/model';

export interface ArrowLook {
  readonly paint: string;
  /** The paint where both ends are below the line of visibility. */
  readonly below: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly head: 'solid' | 'open' | 'double';
}

export const arrowLooks: { readonly [K in FlowKind]: ArrowLook } = {
  next: { paint: 'customerFlow', below: 'blueprintFlow', width: 2.25, head: 'solid' },
  interaction: { paint: 'flow', below: 'blueprintFlow', width: 1.5, head: 'solid' },
  trigger: { paint: 'flow', below: 'blueprintFlow', width: 1.25, head: 'open' },
  support: { paint: 'data', below: 'data', width: 2.2, dash: [0.1, 4.4], head: 'solid' },
  handoff: { paint: 'data', below: 'data', width: 1.6, dash: [9, 4], head: 'solid' },
  failure: { paint: 'failure', below: 'failure', width: 1.6, dash: [5, 4], head: 'solid' },
  recovery: { paint: 'recovery', below: 'recovery', width: 1.6, head: 'solid' },
  escalation: {
    paint: 'momentOfTruth',
    below: 'momentOfTruth',
    width: 1.6,
    dash: [9, 3, 1.5, 3],
    head: 'double',
  },
};
