import { numberOption } from '../../engine/options.ts';
import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A strong feeling, and nobody says why. */
export const missingTrigger = eachRule({
  id: 'X08',
  name: 'missing-trigger',
  family: 'experience',
  severity: 'info',
  each: 'emotion',
  docs: {
    detects: 'An emotion at -1 or lower, or at 1.5 or higher, without a trigger and without words.',
    why: 'A number says that people suffer, not from what. Without the reason nobody can change it, or keep it.',
    source: 'Journey mapping practice: each feeling with what set it off, in people’s own words.',
    instead: 'Write what set it off, or what people said.',
  },
  options: {
    low: numberOption('From which score down a reason is asked for', -1, -2, 0),
    high: numberOption('From which score up a reason is asked for', 1.5, 0, 2),
  },
  reads: ['emotion.score', 'emotion.trigger', 'emotion.words', 'emotion.step', 'emotion.persona'],
  check({ step, persona, score, trigger, words }, { options }) {
    if (score === null || (score > options.low && score < options.high)) return undefined;
    if (trigger !== undefined || words !== undefined) return undefined;
    const whose = persona === undefined ? '' : ` of ${named(persona)}`;
    return {
      field: 'trigger',
      related: [step],
      numbers: { score },
      message: `Why is the feeling${whose} at ${named(step)} ${score > 0 ? `+${score}` : score}? Write what set it off.`,
    };
  },
  violates: [
    {
      shows: 'The worst score, and no words',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home
        emotion s3 -2`,
    },
    {
      shows: 'Somebody was delighted, and nobody knows by what',
      map: `customer: orders | waits | unpacks | tries-on | wears
        lee persona Lee
        emotion s3 1.8 lee`,
    },
  ],
  passes: [
    {
      shows: 'The trigger is written',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home
        emotion s3 -2
        s3:.trigger = Seventy minutes without a word`,
    },
    {
      shows: 'A slight feeling needs no reason; a strong one has words',
      map: `customer: orders | waits | unpacks | tries-on | wears
        emotion s2 -0.4
        emotion s3 1.8
        s3:.words = What a lovely box!`,
    },
  ],
});
