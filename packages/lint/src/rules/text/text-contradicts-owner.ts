import { eachRule } from '../../engine/rule.ts';
import { actorOf } from '@sightline/model';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** A step whose text names another owner than its card. */
export const textContradictsOwner = eachRule({
  id: 'T18',
  name: 'text-contradicts-owner',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'A step whose text begins with another owner than the one that its card or lane names.',
    why: 'Two answers to “who does it?” are worse than none: times, costs and hand-offs go to the wrong one.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Move the card to the owner’s lane, choose that owner, or take the name out of the text.',
  },
  reads: ['card.who', 'lane.who', 'participant.name'],
  uses: { sentence: sentenceFact },
  check(card, { library, facts }) {
    const read = facts.sentence(card);
    if (read?.sentence.contradictsActor !== true) return undefined;
    const actor = actorOf(card, read.lane);
    if (actor === undefined || !library.has(actor)) return undefined;
    return {
      field: 'who',
      related: [],
      message: `${named(card.id)} begins with ${quoted(read.sentence.subject?.text ?? '')}, but is ${named(actor)}’s.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Clerk’s lane, guest’s text',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        guest participant customer Guest
        back.who = clerk
        x.text = Guest signs the form`,
    },
    {
      shows: 'Courier’s card, clerk’s text',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        courier participant thirdParty Courier
        back.who = courier
        x.text = Clerk hands the parcel over`,
    },
  ],
  passes: [
    {
      shows: 'The same owner',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Branch clerk signs the form`,
    },
    {
      shows: 'Only the act',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = signs the form`,
    },
  ],
});
