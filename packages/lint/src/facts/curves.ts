// How each persona feels along the happy path.

import type { CurvePoints, Emotion } from '@sightline/model';
import { curveOf, curvePoints, personasWithCurve } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** The curve of one persona. */
export interface Curve {
  readonly persona: string | undefined;
  readonly emotions: readonly Emotion[];
  /** Absent where nothing has a score. */
  readonly points: CurvePoints | undefined;
}

/** The curves of a map, in the order of its cast. */
export const curvesFact = fact({
  name: 'curves',
  reads: ['emotion.*', 'cast.persona', 'cast.order', 'step.position', 'phase.order'],
  of: ({ index }): readonly Curve[] =>
    personasWithCurve(index).map((persona) => {
      const emotions = curveOf(index, persona);
      return { persona, emotions, points: curvePoints(emotions) };
    }),
});
