import { numberOption } from '../../engine/options.ts';
import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { count, named } from '../../say.ts';

/** A message that nobody reads to the end. */
export const messageTooLong = eachRule({
  id: 'N10',
  name: 'message-too-long',
  family: 'message',
  severity: 'info',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message of more words, or of a higher reading grade (Flesch-Kincaid), than people read in trouble.',
    why: 'In trouble people read little, and what they read must be easy.',
    source:
      'Kincaid et al., Derivation of New Readability Formulas, 1975, for the grade; plain language practice (ISO 24495-1:2023).',
    instead: 'Keep what, why and next, in short words.',
  },
  options: {
    words: numberOption('the most words of a message, all parts together', 40, 5, 500),
    grade: numberOption('the highest reading grade (Flesch-Kincaid)', 9, 1, 30),
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { options, facts }) {
    const reading = facts.message(failure);
    if (reading === undefined) return undefined;
    const { wordCount, grade = 0 } = reading;
    if (wordCount <= options.words && grade <= options.grade) return undefined;
    const why =
      wordCount > options.words
        ? `has ${count(wordCount, 'word')}`
        : `reads as hard as in school year ${Math.round(grade)}`;
    return {
      field: 'message.what',
      numbers: { words: wordCount, grade },
      message: `The message at ${named(failure.id)} ${why}: make it shorter and plainer.`,
    };
  },
  violates: [
    {
      shows: 'A legal paragraph',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Loan declined
        f.message.what = We regret to inform you that following a comprehensive evaluation of the information provided in your application in accordance with our internal creditworthiness assessment guidelines
        f.message.why = and in consideration of the applicable regulatory provisions governing responsible consumer lending, it has been determined that an extension of credit cannot presently be accommodated
        f.message.next = You may submit correspondence to the undersigned department.`,
    },
    {
      shows: 'Long words',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Identity not confirmed
        f.message.what = Verification of the documentation concerning your identity remains incomplete.
        f.message.why = Insufficient correspondence between photographic representation and administrative registration was established.
        f.message.next = Resubmit the documentation.`,
    },
  ],
  passes: [
    {
      shows: 'Short and plain',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Loan declined
        f.message.what = We cannot lend to you now.
        f.message.why = Your file shows missed payments in the last year.
        f.message.next = See your file for free, and apply again in May.`,
    },
    {
      shows: 'A few words',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Card cannot be read
        f.message.what = We could not read your card.
        f.message.why = The chip may be dirty.
        f.message.next = Wipe it and try again.`,
    },
  ],
});
