import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';

/** Many failures, of which nobody has said which matter. */
export const unrankedFails = mapRule({
  id: 'F17',
  name: 'unranked-fails',
  family: 'failure',
  severity: 'info',
  docs: {
    detects:
      'So many failures or more that have neither an impact nor any of severity, occurrence and detection.',
    why: 'A list of everything that can go wrong helps nobody to begin. What is bad, frequent and hard to notice comes first.',
    source:
      'IEC 60812, Failure modes and effects analysis: failures are ranked to decide which are treated first.',
    instead:
      'Say of each what it does to the customer, and rate how bad, how often, and how hard to notice it is.',
  },
  options: { most: numberOption('From how many unrated failures on', 5, 1, 1000) },
  reads: ['failure.impact', 'failure.severity', 'failure.occurrence', 'failure.detection'],
  check({ index, options }) {
    let all = 0;
    const unrated: string[] = [];
    for (const record of index.records.values()) {
      if (record.type !== 'failure') continue;
      all++;
      if (
        [record.impact, record.severity, record.occurrence, record.detection].every(
          (value) => value === undefined,
        )
      )
        unrated.push(record.id);
    }
    if (unrated.length < options.most) return undefined;
    return {
      related: unrated.sort(),
      message: `Of ${all} failures ${unrated.length === all ? 'none' : unrated.length} ${unrated.length === all ? 'is' : 'are not'} rated: say what each does to the customer, and which are worst and most frequent.`,
      numbers: { all, unrated: unrated.length },
    };
  },
  violates: [
    {
      shows: 'A workshop has found five failures, and rated none',
      map: `customer: orders | pays | waits | unpacks | keeps!
        fail sold-out at orders none
        fail declined at pays none
        fail late at waits none
        fail broken at unpacks none
        fail wrong-size at keeps none`,
    },
    {
      shows: 'Six of seven are not rated',
      map: `customer: orders | pays | waits | unpacks | keeps!
        fail sold-out at orders none
        fail declined at pays none
        fail late at waits none
        fail broken at unpacks none
        fail wrong-size at pays none
        fail lost at waits none
        fail missing-part at unpacks blocking`,
    },
  ],
  passes: [
    {
      shows: 'All have an impact',
      map: `customer: orders | pays | waits | unpacks | keeps!
        fail sold-out at orders bump
        fail declined at pays blocking
        fail late at waits minor
        fail broken at unpacks ends
        fail wrong-size at keeps minor`,
    },
    {
      shows: 'Few enough to keep in mind',
      map: `customer: orders | pays | waits | unpacks | keeps!
        fail sold-out at orders none
        fail declined at pays none`,
    },
  ],
});
