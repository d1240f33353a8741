// How a feeling is written where no face shows it.

import { englishWords, readableNumber } from '@sightline/layout';

export function scoreText(score: number | null): string {
  return score === null ? englishWords.unknownEmotion : readableNumber(score);
}
