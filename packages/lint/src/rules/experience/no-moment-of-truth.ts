import { mapRule } from '../../engine/rule.ts';
import { curvesFact } from '../../facts/curves.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { list, named } from '../../say.ts';

/** No step decides anything, says the map. */
export const noMomentOfTruth = mapRule({
  id: 'X03',
  name: 'no-moment-of-truth',
  family: 'experience',
  severity: 'warning',
  docs: {
    detects:
      'A map with cards of the customer on which feelings have scores and no step is a moment of truth with a weight above 0. While nothing says how it feels, that comes first (X01, S17).',
    why: 'At a few moments people stop, judge the firm, and stay or leave. Who does not say which they are spends the same effort everywhere.',
    source: 'Carlzon, Moments of Truth, 1987.',
    instead: 'Ask at which step people decide to stay or to leave, mark it, and write why.',
  },
  reads: ['step.momentOfTruth', 'step.position', 'phase.order', 'emotion.step'],
  uses: { happy: happyPathFact, curves: curvesFact },
  check({ index, facts: { happy, curves } }) {
    if (happy.steps.length === 0) return undefined;
    if (index.steps.some(({ momentOfTruth }) => isMarked(momentOfTruth))) return undefined;
    const [first] = curves.flatMap(({ points }) => (points === undefined ? [] : [points]));
    // first how it feels, then where it decides
    if (first === undefined) return undefined;
    const strong = [...new Set([first.lowest.step, first.peak.step])];
    return {
      related: strong,
      message: `At which step do people decide to stay or to leave? No step is marked as a moment of truth; feelings are strongest at ${list(strong.map(named))}.`,
    };
  },
  violates: [
    {
      shows: 'Nothing is marked',
      map: `customer: compares | applies | waits | signs | sees-money
        emotion s3 -1
        emotion s5 1.5`,
    },
    {
      shows: 'Nothing is marked, though one step feels much worse than the others',
      map: `customer: orders | waits | takes-parcel | tries-on | sends-back
        emotion s1 0.5
        emotion s2 -1.8
        emotion s4 1.1`,
    },
  ],
  passes: [
    {
      shows: 'A first sketch: how it feels comes first',
      map: 'customer: compares | applies | waits | signs | sees-money',
    },
    {
      shows: 'The step with the money is marked',
      map: `customer: compares | applies | waits | signs | sees-money
        s5.momentOfTruth.kind = smot
        s5.momentOfTruth.weight = 3`,
    },
    {
      shows: 'Marked, and not weighed yet',
      map: `customer: orders | waits | takes-parcel | tries-on | sends-back
        s4.momentOfTruth.why = Here they know whether it fits`,
    },
  ],
});

function isMarked(moment: { readonly weight?: number } | undefined): boolean {
  return moment !== undefined && moment.weight !== 0;
}
