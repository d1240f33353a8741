import { eachRule } from '../../engine/rule.ts';
import { actorOf } from '@sightline/model';
import { OWNER } from '../../engine/reads.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named } from '../../say.ts';

/** Work that does not say in which system or where it is done. */
export const missingWhere = eachRule({
  id: 'T07',
  name: 'missing-where',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects:
      'A step of the staff without a system, a place or a touchpoint, and with none in its text. A system is its own where. What customers do without a touchpoint is told by S06.',
    why: 'What is not done in a system leaves no trace, and what is done in the wrong one is typed twice.',
    source: 'Service blueprinting practice: every step has one owner, a channel and a place.',
    instead: 'Name the system in which it is done, or the place.',
  },
  reads: ['card.where', 'card.place', 'card.how', 'card.kind', 'participant.kind', ...OWNER],
  uses: { sentence: sentenceFact },
  check(card, { library, facts }) {
    const read = facts.sentence(card);
    if (read === undefined || read.lane.role === 'customer' || (card.where ?? []).length > 0)
      return undefined;
    if (card.place !== undefined || card.how !== undefined || card.kind === 'wait') return undefined;
    const { places, mentions } = read.sentence;
    if (places.length > 0 || mentions.some(({ kind }) => kind === 'system')) return undefined;
    const actor = library.get(actorOf(card, read.lane) ?? '');
    if (actor?.type !== 'participant' || actor.kind !== 'staff') return undefined;
    return { field: 'where', message: `In which system or place is this done: ${named(card.id)}?` };
  },
  violates: [
    {
      shows: 'Recorded, but where?',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = records the claim`,
    },
    {
      shows: 'Checked, but in what?',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = compares the two signatures`,
    },
  ],
  passes: [
    {
      shows: 'The system is named in a field',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        crm participant system CRM
        back.who = clerk
        x.text = records the claim
        x.where = [crm]`,
    },
    {
      shows: 'The system is named in the text',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        crm participant system CRM
        back.who = clerk
        x.text = records the claim in the CRM`,
    },
  ],
});
