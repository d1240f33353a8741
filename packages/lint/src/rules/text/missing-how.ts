import { eachRule } from '../../engine/rule.ts';
import { actorOf } from '@sightline/model';
import { OWNER } from '../../engine/reads.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** A contact that does not say by which channel. */
export const missingHow = eachRule({
  id: 'T06',
  name: 'missing-how',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step of a person in a frontstage lane without a touchpoint or channel, and without a word for one in its text. A system is its own channel; while nobody is named who acts, that comes first (T02).',
    why: 'By phone, by letter or face to face make different services: other times, other costs, other feelings.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Choose the touchpoint or channel, or say it: by phone, by e-mail, in person.',
  },
  reads: ['card.how', 'participant.kind', ...OWNER],
  uses: { sentence: sentenceFact },
  check(card, { library, facts }) {
    const read = facts.sentence(card);
    if (read === undefined || read.lane.role !== 'frontstage' || card.how !== undefined) return undefined;
    const who = actorOf(card, read.lane);
    // while nobody is named (T02), it may be a system
    if (who === undefined && read.sentence.subject === undefined) return undefined;
    const actor = library.get(who ?? '');
    if (actor?.type === 'participant' && actor.kind === 'system') return undefined;
    if (read.sentence.channels.length > 0) return undefined;
    return {
      field: 'how',
      message: `How does ${named(card.id)} reach the customer? Choose a touchpoint or channel.`,
    };
  },
  violates: [
    {
      shows: 'Tells the result, but how?',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = tells the guest the result`,
    },
    {
      shows: 'Asks for papers, but how?',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = asks the guest for the lease`,
    },
  ],
  passes: [
    {
      shows: 'Who acts is not said yet',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        x.text = sends a confirmation`,
    },
    {
      shows: 'The channel is chosen',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = tells the guest the result
        phone channel Phone
        x.how = phone`,
    },
    {
      shows: 'The text says how',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = calls the guest with the result`,
    },
  ],
});
