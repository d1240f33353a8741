import { roleRank } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step told from the side of who receives. */
export const receiverSubject = eachRule({
  id: 'T03',
  name: 'receiver-subject',
  family: 'text',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step whose subject receives, gets, obtains or hears back, and so is not who acts. On a map of the customer’s lanes alone customers may receive.',
    why: 'Whoever receives does nothing. Who sends, by which channel and from which system is what has to work.',
    source: 'Plain language practice (ISO 24495-1:2023): say who does what, in the active voice.',
    instead: 'Tell it from the sender: "Service rep sends pre-written SMS to customer via help desk system".',
  },
  reads: ['lane.role'],
  uses: { sentence: sentenceFact },
  check(card, { index, facts }) {
    const read = facts.sentence(card);
    if (read === undefined) return undefined;
    if (!read.faults.includes('receiver-subject')) return undefined;
    // a journey tells how it is for the customer: who sends stands on no lane of it
    if (read.lane.role === 'customer' && !index.lanes.some(({ role }) => (roleRank(role) ?? 0) > 0))
      return undefined;
    return {
      field: 'text',
      message: `${named(card.id)} tells who receives: say who sends it, how, and from which system.`,
    };
  },
  violates: [
    {
      shows: 'The customer receives',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        frontstage: asks-back
        guest.who = guest-p
        x.text = receives SMS`,
    },
    {
      shows: 'A member of staff gets an e-mail',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = gets an e-mail about the order`,
    },
  ],
  passes: [
    {
      shows: 'A journey of a guest, and nothing of the firm yet',
      map: `customer: books | walks-in | gets-haircut | pays | leaves
        gets-haircut.text = gets the haircut`,
    },
    {
      shows: 'The sender acts',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = Service rep sends pre-written SMS to customer via help desk system`,
    },
    {
      shows: 'A customer does something with it',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        guest.who = guest-p
        x.text = reads the SMS and writes the code down`,
    },
  ],
});
