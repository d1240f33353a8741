import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { curvesFact } from '../../facts/curves.ts';
import { list, named } from '../../say.ts';

/** Only good and bad, or always the same. */
export const binaryEmotion = mapRule({
  id: 'X02',
  name: 'binary-emotion',
  family: 'experience',
  severity: 'info',
  docs: {
    detects: 'A curve of at least six scores that take two values at most.',
    why: 'Experience is not a switch between satisfied and dissatisfied. A curve of two levels hides where it turns, and which of the bad moments is the worst.',
    source:
      'Journey mapping practice: experience is a curve, and no switch between satisfied and dissatisfied.',
    instead: 'Use the whole scale from -2 to +2, decimals included, and write why it feels so.',
  },
  options: { steps: numberOption('From how many scores on a curve is looked at', 6, 2, 1000) },
  reads: ['emotion.score'],
  uses: { curves: curvesFact },
  *check({ index, facts: { curves }, options }) {
    for (const { persona, emotions } of curves) {
      const scores = emotions.flatMap(({ score }) => (score === null ? [] : [score]));
      const levels = [...new Set(scores)].toSorted((a, b) => a - b);
      if (scores.length < options.steps || levels.length > 2) continue;
      const whose = persona === undefined ? '' : ` of ${named(persona)}`;
      yield {
        key: persona ?? 'all',
        targets: [index.map.id],
        numbers: { scores: scores.length, levels: levels.length },
        message: `All ${scores.length} feelings${whose} are ${list(levels.map((level) => (level > 0 ? `+${level}` : String(level))))}: use the whole scale, and write why.`,
      };
    }
  },
  violates: [
    {
      shows: 'Only the highest and the lowest score',
      map: `customer: compares | applies | waits | signs | pays | calls
        emotion s1 2
        emotion s2 2
        emotion s3 -2
        emotion s4 2
        emotion s5 -2
        emotion s6 -2`,
    },
    {
      shows: 'The same feeling all along',
      map: `customer: books | travels | checks-in | sleeps | eats | leaves
        sam persona Sam
        cast sam
        emotion s1 1 sam
        emotion s2 1 sam
        emotion s3 1 sam
        emotion s4 1 sam
        emotion s5 1 sam
        emotion s6 1 sam`,
    },
  ],
  passes: [
    {
      shows: 'Ups and downs of different strength',
      map: `customer: books | travels | checks-in | sleeps | eats | leaves
        emotion s1 0.4
        emotion s2 -0.6
        emotion s3 -1.5
        emotion s4 0.8
        emotion s5 1
        emotion s6 0.2`,
    },
    {
      shows: 'Three scores are too few to tell',
      map: `customer: books | travels | checks-in | sleeps | eats | leaves
        emotion s1 1
        emotion s2 -1
        emotion s3 1`,
    },
  ],
});
