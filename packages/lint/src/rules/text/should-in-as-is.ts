import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** A wish in a map of what is. */
export const shouldInAsIs = eachRule({
  id: 'T14',
  name: 'should-in-as-is',
  family: 'text',
  severity: 'warning',
  language: 'en',
  only: { state: 'asIs' },
  each: 'card',
  docs: {
    detects: 'A step of an as-is map with should, must, ought, ideally or will.',
    why: 'A map of the current state shows what happens, not what ought to. Wishes in it hide the gap.',
    source: 'As-is and to-be practice of process and journey mapping: never in one picture.',
    instead: 'Write what happens today; make the wish an opportunity or put it into the to-be map.',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    const [wish] = facts.sentence(card)?.sentence.wishes ?? [];
    if (wish === undefined) return undefined;
    return {
      field: 'text',
      message: `${quoted(wish.text)} in ${named(card.id)} is a wish: what happens today?`,
    };
  },
  violates: [
    {
      shows: 'Should',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = should call the customer back
        m.state = asIs`,
    },
    {
      shows: 'Ideally',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = ideally greets the guest by name
        m.state = asIs`,
    },
  ],
  passes: [
    {
      shows: 'What happens',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = calls the customer back on the next day
        m.state = asIs`,
    },
    {
      shows: 'A to-be map may say what will be',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = should call the customer back
        m.state = toBe`,
    },
  ],
});
