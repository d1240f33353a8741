import { eachRule } from '../../engine/rule.ts';
import { internalFact } from '../../facts/internal.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** A customer’s card in the firm’s words. */
export const firmSpeak = eachRule({
  id: 'T13',
  name: 'firm-speak',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A card in a customer lane that names a system or team which no customer meets, or that praises the firm (seamless, best-in-class, delight, premium).',
    why: 'Customers do not know the names of our systems, and do not call us seamless. Such words show that the map was not drawn from their side.',
    source: "Outside-in journey mapping practice: the customer's lane is told in the customer's words.",
    instead: 'Say what the customer does, in words the customer would use.',
  },
  reads: ['lane.role', 'participant.name'],
  uses: { sentence: sentenceFact, internal: internalFact },
  check(card, { facts }) {
    const read = facts.sentence(card);
    if (read?.lane.role !== 'customer') return undefined;
    const { praise, mentions } = read.sentence;
    const inside = mentions.find(
      ({ participant }) => participant !== undefined && facts.internal.has(participant.name),
    );
    const word = praise[0]?.text ?? inside?.name;
    if (word === undefined) return undefined;
    return {
      field: 'text',
      message: `${quoted(word)} in ${named(card.id)} is the firm’s word, not the customer’s.`,
      confidence: 0.8,
    };
  },
  violates: [
    {
      shows: 'Praise',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        guest.who = guest-p
        x.text = enjoys our seamless onboarding`,
    },
    {
      shows: 'A system that no customer meets',
      map: `customer/guest: x | chooses | pays | leaves | returns
        backstage/back: y
        los participant system LOS
        back.who = los
        y.text = stores the form
        x.text = waits for the LOS`,
    },
  ],
  passes: [
    {
      shows: 'The customer’s own words',
      map: `customer/guest: x | chooses | pays | leaves | returns
        guest-p participant customer Guest
        guest.who = guest-p
        x.text = fills in the form`,
    },
    {
      shows: 'A system that the customer meets',
      map: `customer/guest: x | chooses | pays | leaves | returns
        frontstage/front: y
        portal participant system Loan portal
        front.who = portal
        y.text = shows the form
        x.text = fills in the form in the loan portal`,
    },
  ],
});
