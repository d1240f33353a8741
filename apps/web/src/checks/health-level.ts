// Health as a level, so that words and colours say the same wherever it is shown.

export type HealthLevel = 'none' | 'low' | 'middle' | 'high';

/** `score` from 0 to 100. */
export function levelOf(score: number | undefined): HealthLevel {
  if (score === undefined) return 'none';
  return score < 50 ? 'low' : score < 80 ? 'middle' : 'high';
}

/** In words what a colour says as well. */
export const levelWords: Readonly<Record<HealthLevel, string>> = {
  none: 'not known yet',
  low: 'much is missing',
  middle: 'some gaps',
  high: 'sound',
};
