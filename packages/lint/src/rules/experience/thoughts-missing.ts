import { mapRule } from '../../engine/rule.ts';
import { voicedFact } from '../../facts/felt-steps.ts';
import { happyPathFact } from '../../facts/happy-path.ts';

/** What people do, and nothing of what they think. */
export const thoughtsMissing = mapRule({
  id: 'X14',
  name: 'thoughts-missing',
  family: 'experience',
  severity: 'info',
  presets: [],
  docs: {
    detects:
      'A map with cards of the customer on which no card stands in a lane of thoughts or quotes, and no emotion has words.',
    why: 'What people think is why they do what they do. A map of actions alone leaves everybody to guess.',
    source:
      'Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: actions, mindsets, emotions; Gray, Empathy Map Canvas, XPLANE, 2017: think and feel.',
    instead: 'Add what people say or think at each step, in their own words.',
  },
  reads: ['emotion.step', 'emotion.words', 'step.position', 'phase.order'],
  uses: { happy: happyPathFact, voiced: voicedFact },
  check({ index, facts: { happy, voiced } }) {
    if (happy.cards.length === 0) return undefined;
    const isHeard =
      voiced || index.steps.some(({ id }) => index.emotionsOf(id).some(({ words }) => words !== undefined));
    return isHeard
      ? undefined
      : {
          related: happy.steps,
          message:
            'This map says what people do, and nothing of what they think: add what they say, in their own words.',
        };
  },
  violates: [
    { shows: 'Actions only', map: 'customer: compares | applies | waits | signs | has-money!' },
    {
      shows: 'Scores without a word',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home!
        emotion s1 0.4
        emotion s3 -1.5`,
    },
  ],
  passes: [
    {
      shows: 'A lane of thoughts',
      map: `customer: compares | applies | waits | signs | has-money!
        thought: | | why-so-long
        why-so-long.text = Why does it take so long?`,
    },
    {
      shows: 'A feeling with words',
      map: `customer: books | checks-in | waits | sees-doctor | goes-home!
        emotion s3 -1.5
        s3:.words = Have they forgotten me?`,
    },
  ],
});
