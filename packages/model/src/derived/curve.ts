// The emotion curve of a persona: its points in time, its peak, its lowest point and its end, and how it is remembered.

import type { MapIndex } from '../map-index.ts';
import type { Emotion } from '../record-types.ts';

/** The emotions of a persona on the happy path, in time. Without a persona: those that name none. */
export function curveOf(index: MapIndex, persona: string | undefined): readonly Emotion[] {
  return index.steps.flatMap((step) =>
    index.emotionsOf(step.id).filter((emotion) => emotion.persona === persona && emotion.path === undefined),
  );
}

/** The personas that have a curve: the cast in its order, then others that emotions name. */
export function personasWithCurve(index: MapIndex): readonly (string | undefined)[] {
  const named = new Set<string | undefined>(index.cast.map((entry) => entry.persona));
  const felt = new Set<string | undefined>();
  for (const step of index.steps) for (const emotion of index.emotionsOf(step.id)) felt.add(emotion.persona);
  return [...named, ...[...felt].filter((persona) => !named.has(persona))].filter((persona) =>
    felt.has(persona),
  );
}

/** The named points of a curve; absent where no point has a score. */
export interface CurvePoints {
  readonly peak: Emotion;
  readonly lowest: Emotion;
  readonly end: Emotion;
  /** Mean of the most intense score and the last (Kahneman, Fredrickson et al. 1993): how the whole is remembered. */
  readonly remembered: number;
  readonly mean: number;
}

/** Peak, lowest point and end of a curve; the negative one is the more intense of two equals. */
export function curvePoints(curve: readonly Emotion[]): CurvePoints | undefined {
  const scored = curve.filter((emotion) => emotion.score !== null);
  const [first] = scored;
  const end = scored.at(-1);
  if (first === undefined || end === undefined) return undefined;
  const score = (emotion: Emotion): number => emotion.score ?? 0;
  const peak = scored.reduce((best, emotion) => (score(emotion) > score(best) ? emotion : best), first);
  const lowest = scored.reduce((least, emotion) => (score(emotion) < score(least) ? emotion : least), first);
  const intense = Math.abs(score(lowest)) >= Math.abs(score(peak)) && score(lowest) < 0 ? lowest : peak;
  const mean = scored.reduce((sum, emotion) => sum + score(emotion), 0) / scored.length;
  return { peak, lowest, end, mean, remembered: (score(intense) + score(end)) / 2 };
}
