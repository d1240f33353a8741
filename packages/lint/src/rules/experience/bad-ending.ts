import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { curvesFact } from '../../facts/curves.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { named } from '../../say.ts';

/** A journey that ends on a low note. */
export const badEnding = mapRule({
  id: 'X06',
  name: 'bad-ending',
  family: 'experience',
  severity: 'warning',
  docs: {
    detects:
      'A curve of at least three scores, the last of them at the last step of the happy path with a card of the customer or after it, whose last score is below 0, or more than 0.5 below the mean of the curve. An end that is accepted with a reason is left out.',
    why: 'People remember a stay by its strongest moment and by its end, hardly by its length. What ends badly is remembered badly.',
    source:
      'Kahneman, Fredrickson, Schreiber and Redelmeier, When More Pain Is Preferred to Less: Adding a Better End, Psychological Science 4(6), 1993.',
    instead: 'Design the end: a thank you, a clear word that all is done, a small surprise.',
  },
  options: { below: numberOption('How far below the mean the end may lie', 0.5, 0, 4) },
  reads: ['step.position', 'phase.order', 'emotion.*'],
  uses: { curves: curvesFact, happy: happyPathFact },
  *check({ index, facts: { curves, happy }, options }) {
    const last = index.columnOf(happy.steps.at(-1) ?? '');
    for (const { persona, emotions, points } of curves) {
      if (points === undefined || emotions.filter(({ score }) => score !== null).length < 3) continue;
      const { end, mean } = points;
      // a curve that stops before the journey does tells nothing of its end
      if (index.columnOf(end.step) < last) continue;
      const score = end.score ?? 0;
      if (score >= 0 && score >= mean - options.below) continue;
      if (end.response === 'accept' && end.reason !== undefined) continue;
      const whose = persona === undefined ? '' : ` for ${named(persona)}`;
      yield {
        targets: [end.id],
        field: 'score',
        related: [end.step],
        numbers: { end: score, mean, remembered: points.remembered },
        message: `The journey ends at ${signed(score)}${whose}, at ${named(end.step)}, and its mean is ${signed(mean)}: people remember the end, so design it.`,
      };
    }
  },
  violates: [
    {
      shows: 'It ends with waiting for the refund',
      map: `customer: decides | packs | drops-off | asks | waits-for-refund
        emotion s1 0.2
        emotion s2 0.5
        emotion s3 1
        emotion s5 -1`,
    },
    {
      shows: 'A fine holiday, and a dull end',
      map: `customer: books | travels | swims | eats | queues-to-pay
        emotion s1 1
        emotion s2 0.8
        emotion s3 2
        emotion s4 1.8
        emotion s5 0.1`,
    },
  ],
  passes: [
    {
      shows: 'It ends well',
      map: `customer: decides | packs | drops-off | waits | has-money
        emotion s1 -0.4
        emotion s4 -1.4
        emotion s5 1.2`,
    },
    {
      shows: 'Nobody has asked yet how the last steps feel',
      map: `customer: books | travels | queues | sleeps | leaves
        emotion s1 1
        emotion s2 0.5
        emotion s3 -1`,
    },
    {
      shows: 'Nobody likes to pay a fine, and that is accepted',
      map: `customer: parks | finds-ticket | reads-it | asks | pays-fine
        emotion s1 0.5
        emotion s2 -1
        emotion s5 -0.5
        s5:.response = accept
        s5:.reason = A fine is meant to be felt`,
    },
  ],
});

function signed(score: number): string {
  const rounded = Number(score.toFixed(1));
  return rounded > 0 ? `+${rounded}` : String(rounded);
}
