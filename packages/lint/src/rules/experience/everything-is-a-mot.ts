import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { list, named } from '../../say.ts';

/** Where all moments decide, none does. */
export const everythingIsAMot = mapRule({
  id: 'X04',
  name: 'everything-is-a-mot',
  family: 'experience',
  severity: 'info',
  docs: {
    detects:
      'A map in which at least three, and more than 25 % of the steps with a card of the customer on the happy path are moments of truth with a weight above 0.',
    why: 'Moments of truth say where to put effort first. If most steps are marked, they say nothing.',
    source: 'Service design practice: few moments decide, and effort follows them.',
    instead: 'Rank them by what they cost when they go wrong, and keep the few on top.',
  },
  options: {
    share: numberOption('How many per cent of the steps may be marked', 25, 0, 100),
    least: numberOption('From how many marked steps on', 3, 2, 1000),
  },
  reads: ['step.momentOfTruth'],
  uses: { happy: happyPathFact },
  check({ index, facts: { happy }, options }) {
    const marked = happy.steps.filter((id) => {
      const step = index.records.get(id);
      return step?.type === 'step' && step.momentOfTruth !== undefined && step.momentOfTruth.weight !== 0;
    });
    if (marked.length < options.least || marked.length * 100 <= options.share * happy.steps.length)
      return undefined;
    return {
      related: marked,
      numbers: { steps: happy.steps.length, marked: marked.length },
      message: `As moments of truth ${marked.length} of ${happy.steps.length} steps are marked: ${list(marked.map(named))}. Which one decides most?`,
    };
  },
  violates: [
    {
      shows: 'Four of five steps',
      map: `customer: compares | applies | waits | signs | sees-money
        s1.momentOfTruth.weight = 1
        s2.momentOfTruth.weight = 2
        s3.momentOfTruth.weight = 3
        s5.momentOfTruth.weight = 3`,
    },
    {
      shows: 'Three of eight steps',
      map: `customer: hears | compares | orders | waits | unpacks | tries-on | wears | tells
        s2.momentOfTruth.kind = fmot
        s6.momentOfTruth.kind = smot
        s8.momentOfTruth.kind = tmot`,
    },
  ],
  passes: [
    {
      shows: 'Two of five',
      map: `customer: compares | applies | waits | signs | sees-money
        s3.momentOfTruth.weight = 3
        s5.momentOfTruth.weight = 3`,
    },
    {
      shows: 'Three are looked at and two of them found to weigh nothing',
      map: `customer: compares | applies | waits | signs | sees-money
        s1.momentOfTruth.weight = 0
        s2.momentOfTruth.weight = 0
        s3.momentOfTruth.weight = 3`,
    },
  ],
});
