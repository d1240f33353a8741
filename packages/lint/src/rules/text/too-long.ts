import { eachRule } from '../../engine/rule.ts';
import { numberOption } from '../../engine/options.ts';
import { sentenceFact } from '../../facts/sentences.ts';
import { count, named } from '../../say.ts';

/** A step that holds several. */
export const tooLong = eachRule({
  id: 'T10',
  name: 'too-long',
  family: 'text',
  severity: 'info',
  language: 'en',
  each: 'card',
  docs: {
    detects: 'A step of more words, or of more chained verbs, than fit on a sticky note.',
    why: 'A long card holds several steps. What goes wrong between them is what the map should show.',
    source: 'Workshop practice: one act on one note.',
    instead: 'Split it at its verbs.',
  },
  reads: [],
  uses: { sentence: sentenceFact },
  options: {
    words: numberOption('the most words of a step', 25, 5, 200),
    verbs: numberOption('the most verbs in a row', 2, 1, 20),
  },
  check(card, { options, facts }) {
    const sentence = facts.sentence(card)?.sentence;
    if (sentence === undefined) return undefined;
    const { wordCount, verbCount } = sentence;
    if (wordCount <= options.words && verbCount <= options.verbs) return undefined;
    return {
      field: 'text',
      numbers: { words: wordCount, verbs: verbCount },
      message: `${named(card.id)} holds ${wordCount > options.words ? count(wordCount, 'word') : count(verbCount, 'act')}: split it.`,
    };
  },
  violates: [
    {
      shows: 'Six acts on one card',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = opens the case, reads it, calls the customer, notes the answer, mails the manager and closes it`,
    },
    {
      shows: 'A paragraph',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = writes down on the form for the archive of the branch in the town where the customer lives which of the many papers that were asked for in the first letter are still not there`,
    },
  ],
  passes: [
    {
      shows: 'Two acts',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = opens the case and calls the customer`,
    },
    {
      shows: 'One act with detail',
      map: `customer: asks | chooses | pays | leaves | returns
        backstage/back: x
        clerk participant staff Branch clerk
        back.who = clerk
        x.text = calls the customer about the two missing payslips of last year`,
    },
  ],
});
