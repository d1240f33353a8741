import { eachRule } from '../../engine/rule.ts';
import { roleRank } from '@sightline/model';
import { isThing, sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step that nobody owns. */
export const missingActor = eachRule({
  id: 'T02',
  name: 'missing-actor',
  family: 'text',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  language: 'en',
  each: 'lane',
  beside: true,
  docs: {
    detects:
      'A step behind the line of interaction without a participant on the card or its lane, whose text names no owner before the verb either. Several of them in a lane on which nobody is named are told once, for the lane. A card in a lane of helpers that is the name of a system or firm needs none. In a map without a stage behind the customer it is a warning.',
    why: 'A step without an owner is work that everybody thinks somebody else does.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Choose who acts: on the card, or for the whole lane.',
  },
  reads: ['card.who', 'card.position', 'lane.who', 'lane.role'],
  uses: { sentence: sentenceFact },
  *check(lane, { index, facts }) {
    if (lane.who !== undefined || lane.role === 'customer') return;
    // what is passive or a mere label is told by its own check as well; the missing owner is the graver half
    const unowned = index.cardsOfLane(lane.id).filter((card) => {
      const read = card.who === undefined ? facts.sentence(card) : undefined;
      return read !== undefined && read.sentence.subject === undefined && !isThing(read);
    });
    const milder = index.lanes.every(({ role }) => (roleRank(role) ?? 0) < 2);
    if (unowned.length > 1) {
      yield {
        field: 'who',
        related: unowned.map(({ id }) => id).sort(),
        message: `Nobody is named for ${unowned.length} cards in ${named(lane.id)}: choose who acts in the lane, or card by card.`,
        numbers: { cards: unowned.length },
        milder,
      };
      return;
    }
    for (const { id } of unowned)
      yield {
        targets: [id],
        field: 'who',
        message: `Nobody is named for ${named(id)}: choose who does it.`,
        milder,
      };
  },
  violates: [
    {
      shows: 'Work behind the scenes that nobody owns',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Post the starter kit`,
    },
    {
      shows: 'A label without an owner',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Verification of papers`,
    },
    {
      shows: 'A sketch of a lane in which nobody is named',
      map: `customer: books | walks-in | sits | pays | leaves
        frontstage: sends | offers | cuts | takes
        sends.text = sends a confirmation
        offers.text = offers a coffee
        cuts.text = cuts the hair
        takes.text = takes the money`,
    },
  ],
  passes: [
    {
      shows: 'In the lane of helpers a system stands for itself',
      map: `customer: asks | chooses | pays | leaves | returns
        support: x
        x.text = Stock list`,
    },
    {
      shows: 'The lane says who acts',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = Post the starter kit`,
    },
    {
      shows: 'The text says who acts',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        
        x.text = Warehouse clerk posts the starter kit`,
    },
  ],
});
