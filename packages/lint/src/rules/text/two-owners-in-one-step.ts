import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { list, named, quoted } from '../../say.ts';

/** A step in which two act. */
export const twoOwnersInOneStep = eachRule({
  id: 'T09',
  name: 'two-owners-in-one-step',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'A step with two or more clauses whose subjects differ.',
    why: 'One step, one owner: what two do in one card cannot be timed, checked or handed over.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Split it into a card for each, joined by an interaction or a hand-off.',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const owners = facts.sentence(card)?.sentence.owners ?? [];
    if (owners.length < 2) return undefined;
    return {
      field: 'text',
      message: `In ${named(card.id)} ${list(owners.map(quoted))} act: give each a card of their own.`,
    };
  },
  violates: [
    {
      shows: 'The rep calls and the customer answers',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = Rep calls the customer and the customer confirms the address`,
    },
    {
      shows: 'Two teams in one card',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Rep calls the customer and billing cancels the invoice`,
    },
  ],
  passes: [
    {
      shows: 'One owner, two verbs',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = calls the customer and cancels the invoice`,
    },
    {
      shows: 'Another person as object',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = tells the billing team to cancel the invoice`,
    },
  ],
});
