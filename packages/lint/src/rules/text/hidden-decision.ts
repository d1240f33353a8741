import { eachRule } from '../../engine/rule.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { named, quoted } from '../../say.ts';

/** An action that hides a decision. */
export const hiddenDecision = eachRule({
  id: 'T12',
  name: 'hidden-decision',
  family: 'text',
  severity: 'warning',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'An action whose text holds if, unless, depending on, or either … or.',
    why: 'A decision in a sentence has a path that nobody drew. The other case happens all the same.',
    source: 'BPMN 2.0 practice and blueprinting since Shostack, 1984: a decision point has labelled exits.',
    instead: 'Make it a choice with an exit for each case.',
  },
  reads: ['card.kind'],
  uses: { sentence: sentenceFact },
  check(card, { facts }) {
    if (card.kind === 'choice') return undefined;
    const [first] = facts.sentence(card)?.sentence.decisions ?? [];
    if (first === undefined) return undefined;
    return {
      field: 'kind',
      message: `${named(card.id)} hides a decision (${quoted(first.text)}): make it a choice with an exit for each case.`,
    };
  },
  fix: (finding) => ({
    title: 'Make it a choice',
    map: { kind: 'set', id: finding.targets[0] ?? '', path: 'kind', value: 'choice' },
  }),
  violates: [
    {
      shows: 'Approves if',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = approves the loan if income is above 2,000`,
    },
    {
      shows: 'Either or',
      map: `customer: asks | chooses | pays | leaves | returns
        frontstage/front: x
        clerk participant staff Branch clerk
        front.who = clerk
        x.text = offers either a refund or a voucher depending on the receipt`,
    },
  ],
  passes: [
    {
      shows: 'A choice says so',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = approves the loan if income is above 2,000
        x.kind = choice`,
    },
    {
      shows: 'No decision',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = approves the loan`,
    },
  ],
});
