import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** A step whose owner could be anybody. */
export const vagueActor = eachRule({
  id: 'T04',
  name: 'vague-actor',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step whose subject is they, it, we, someone, somebody, one, nobody, or the relevant, appropriate or responsible team, department or person.',
    why: 'An owner that could be anybody is nobody.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Name the role or the team.',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read === undefined) return undefined;
    if (!read.faults.includes('vague-actor')) return undefined;
    return {
      field: 'text',
      message: `${named(card.id)} does not say who ${quoted(read.sentence.subject?.text ?? 'they')} is: name the role or team.`,
    };
  },
  violates: [
    {
      shows: 'The relevant team',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = The relevant team follows up with the guest`,
    },
    {
      shows: 'Somebody',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Somebody calls the guest back`,
    },
  ],
  passes: [
    {
      shows: 'A named team',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Complaints team calls the guest with an offer`,
    },
    {
      shows: 'The lane names the owner',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = calls the guest with an offer`,
    },
  ],
});
