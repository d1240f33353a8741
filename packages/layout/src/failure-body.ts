// The card of a failure: what breaks, in red, and what is done about it.

import type { Failure } from '@sightline/model';
import type { BodyContext } from './card-body.ts';
import { inks } from './inks.ts';
import { faces } from './sizes.ts';
import type { Body } from './stack.ts';
import { sentence, Stack } from './stack.ts';

const icons = {
  user: 'confusion',
  system: 'unplugged',
  thirdParty: 'unavailable',
  policy: 'blocked',
  capacity: 'lateness',
} as const;

export function failureBody(failure: Failure, width: number, below: boolean, { measure }: BodyContext): Body {
  const paint = inks(below);
  const stack = new Stack(measure, 49, 10, width - 60);
  stack.text(sentence(failure.what), faces.heading, { fill: 'failure', max: 4 });
  stack.text(sentence(failure.response?.text ?? failure.experience ?? ''), faces.small, {
    fill: paint.soft,
    max: 4,
  });
  const h = Math.max(50, stack.y + 10);
  const minor = failure.impact === 'minor';
  return {
    h,
    items: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: 11,
        fill: paint.card,
        stroke: 'failureBorder',
        width: 1.25,
        shadow: true,
        ...(minor ? { dash: [2, 3] } : {}),
      },
      { kind: 'rect', x: 11, y: 11, w: 28, h: 28, r: 8, fill: 'failureTint' },
      {
        kind: 'icon',
        name: failure.cause === undefined ? 'failure' : icons[failure.cause],
        x: 17,
        y: 17,
        size: 16,
        stroke: 'failure',
      },
      ...stack.items,
    ],
  };
}
