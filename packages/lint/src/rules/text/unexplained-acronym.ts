import { mapRule } from '../../engine/rule.ts';
import { termId } from '@sightline/model';
import { inTime } from '../../facts/in-time.ts';
import { putIn } from '../../put-in.ts';
import { acronymsFact } from '../../facts/sentences.ts';
import { count, named, quoted } from '../../say.ts';

/** An acronym that nobody explains. */
export const unexplainedAcronym = mapRule({
  id: 'T15',
  name: 'unexplained-acronym',
  family: 'text',
  severity: 'info',
  language: 'en',
  docs: {
    detects:
      'An acronym of two to six capitals in a step that is no name in the library, no term of the glossary and not in common use.',
    why: 'A map is for people from several departments. What one writes without thinking, the next reads without understanding.',
    source: 'Plain language practice (ISO 24495-1:2023): explain abbreviations.',
    instead: 'Write it out, or add it to the glossary.',
  },
  reads: ['card.position', 'step.position', 'phase.order', 'lane.order'],
  uses: { acronyms: acronymsFact },
  check: function* ({ index, facts }) {
    const found = new Map<string, string[]>();
    for (const { id } of inTime(index, facts.acronyms.keys()))
      for (const text of new Set(facts.acronyms.get(id))) putIn(found, text, id);
    for (const [acronym, [first = '', ...others]] of found)
      yield {
        targets: [first],
        related: others,
        key: acronym,
        field: 'text',
        numbers: { cards: others.length + 1 },
        message: `${quoted(acronym)} in ${named(first)}${others.length > 0 ? ` and ${count(others.length, 'other card')}` : ''} is not explained: write it out or add it to the glossary.`,
      };
  },
  fix: (finding) => {
    const acronym = finding.fingerprint.slice(finding.fingerprint.indexOf('#') + 1);
    return {
      title: `Add ${acronym} to the glossary`,
      library: { kind: 'add', record: { id: termId(acronym), type: 'glossaryTerm', name: acronym } },
    };
  },
  violates: [
    {
      shows: 'DTI in a bank',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = checks the DTI of the applicant`,
    },
    {
      shows: 'Two cards, one acronym',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x | y
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = reads the MRN of the patient
        y.text = writes the MRN on the form`,
    },
  ],
  passes: [
    {
      shows: 'The glossary has it',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = checks the DTI of the applicant
        dti glossaryTerm DTI`,
    },
    {
      shows: 'A name of the library',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        crm participant system CRM
        back.who = clerk
        x.text = records the case in the CRM`,
    },
  ],
});
