import { eachRule } from '../../engine/rule.ts';
import { actorOf, roleRank } from '@sightline/model';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A step that nobody owns. */
export const missingActor = eachRule({
  id: 'T02',
  name: 'missing-actor',
  family: 'text',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step behind the line of interaction without a participant on the card or its lane, whose text names no owner before the verb either. In a map without a stage behind the customer it is a warning.',
    why: 'A step without an owner is work that everybody thinks somebody else does.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Choose who acts: on the card, or for the whole lane.',
  },
  reads: ['card.who', 'lane.who', 'lane.role'],
  uses: { sentence: sentenceFact },
  check(card, { index, facts }) {
    const read = facts.sentence(card);
    if (read === undefined || read.lane.role === 'customer') return undefined;
    if (actorOf(card, read.lane) !== undefined || read.sentence.subject !== undefined) return undefined;
    // what is passive or a mere label is told by its own check as well; the missing owner is the graver half
    return {
      field: 'who',
      message: `Nobody is named for ${named(card.id)}: choose who does it.`,
      milder: index.lanes.every(({ role }) => (roleRank(role) ?? 0) < 2),
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
  ],
  passes: [
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
