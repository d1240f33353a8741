import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** A step whose verb says nothing of what is done. */
export const vagueVerb = eachRule({
  id: 'T05',
  name: 'vague-verb',
  family: 'text',
  severity: 'info',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step whose only verb is handle, manage, process, deal with, take care of, support, do, look into, address, liaise, coordinate or the like.',
    why: 'A vague verb hides the steps, the waiting and the hand-offs that a blueprint is there to show.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Say what one would see somebody do: "Agent refunds the fee in Zendesk and e-mails the reason".',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const sentence = facts.sentence(card)?.sentence;
    if (sentence?.vagueVerb !== true) return undefined;
    return {
      field: 'text',
      message: `${named(card.id)} does not say what is done: ${quoted(sentence.verb?.lemma ?? '')} can mean anything.`,
      confidence: 0.8,
    };
  },
  violates: [
    {
      shows: 'Handles',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = handles the complaint`,
    },
    {
      shows: 'Takes care of',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = takes care of the refund`,
    },
  ],
  passes: [
    {
      shows: 'Concrete work',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = refunds the fee in the till and e-mails the reason`,
    },
    {
      shows: 'A vague verb beside a concrete one',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = processes the claim and pays the invoice`,
    },
  ],
});
