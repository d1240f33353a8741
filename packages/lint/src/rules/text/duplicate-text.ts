import { mapRule } from '../../engine/rule.ts';
import { repeatedCardsFact } from '../../facts/same-work.ts';
import { named } from '../../say.ts';

/** The same work twice. */
export const duplicateText = mapRule({
  id: 'T16',
  name: 'duplicate-text',
  family: 'text',
  severity: 'info',
  language: 'en',
  docs: {
    detects: 'Two actions on the same path with the same owner, verb and object, whatever their wording.',
    why: 'The same work twice is either waste, or two different things that should be told apart.',
    source: 'Lean practice: look for repeated work first.',
    instead: 'Merge them, or say what is different the second time.',
  },
  reads: [],
  uses: { repeated: repeatedCardsFact },
  *check({ facts }) {
    for (const [id, first] of facts.repeated)
      yield {
        targets: [id],
        related: [first],
        field: 'text',
        message: `${named(id)} is the same work as ${named(first)}: merge them or say what is different.`,
        confidence: 0.8,
      };
  },
  violates: [
    {
      shows: 'Verifies the ID twice',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = verifies the ID
        y.text = verifies the ID`,
    },
    {
      shows: 'The same in other words',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Check the application
        y.text = checks the application once more`,
    },
    {
      shows: 'The same words for two acts in one',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = counts and stages the notes
        y.text = counts and stages the notes`,
    },
  ],
  passes: [
    {
      shows: 'Another object',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = verifies the ID
        y.text = verifies the payslip`,
    },
    {
      shows: 'The same thing of two people, and to two people',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y | z | q
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = checks the ID of the applicant
        y.text = checks the ID of the guarantor
        z.text = sends a letter to the tenant
        q.text = sends a letter to the landlord`,
    },
    {
      shows: 'On another path',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y@again
        path again unhappy
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = verifies the ID
        y.text = verifies the ID`,
    },
  ],
});
