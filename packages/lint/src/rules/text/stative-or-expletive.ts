import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step that is a state. */
export const stativeOrExpletive = eachRule({
  id: 'T11',
  name: 'stative-or-expletive',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'A step whose main verb is be or have without an act, or that begins with "there is".',
    why: 'A state is no step. If it lasts, it is a wait with a length; if it goes wrong, it is a failure.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Model a delay as a wait with a time, a problem as a failure, and write acts as acts.',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read === undefined) return undefined;
    if (!(read.faults.includes('stative') || read.faults.includes('expletive'))) return undefined;
    return {
      field: 'text',
      message: `${named(card.id)} is a state, not an act: make it a wait or a failure, or say who does what.`,
    };
  },
  violates: [
    {
      shows: 'There is a delay',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = There is a delay`,
    },
    {
      shows: 'Has no access',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        guest.who = guest-p
        x.text = has no access to the account`,
    },
  ],
  passes: [
    {
      shows: 'A wait is told as waiting',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        guest.who = guest-p
        x.text = waits for access to the account`,
    },
    {
      shows: 'An act',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = moves the case to the next day`,
    },
  ],
});
