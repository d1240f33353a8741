import { openQuestions } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { named } from '../../say.ts';

/** A failure of which only the name is known. */
export const noFailureDetail = eachRule({
  id: 'F10',
  name: 'no-failure-detail',
  family: 'failure',
  severity: 'warning',
  presets: [],
  each: 'failure',
  docs: {
    detects: 'A failure that does not say how the customer lives it (`experience`), or what the response is.',
    why: 'A name is no insight. What the customer goes through shows how bad it is; the response shows what has to be built.',
    source:
      'Service blueprinting practice, after Shostack 1984: what could fail, how it is experienced, which response is needed.',
    instead: 'Fill in what is missing, with the words of somebody who saw it.',
  },
  reads: ['failure.experience', 'failure.response'],
  check(failure) {
    const open = openQuestions(failure);
    if (open.length === 0) return undefined;
    const missing = { experience: 'how the customer lives it', response: 'what you do about it' };
    return {
      field: open[0] === 'experience' ? 'experience' : 'response.text',
      message: `Say of ${named(failure.id)} ${open.map((question) => missing[question]).join(', and ')}.`,
    };
  },
  violates: [
    {
      shows: '“Payment problem”, and no more',
      map: `customer: orders | pays | waits | unpacks | keeps!
        fail trouble at pays bump
        trouble.what = Payment problem
        trouble recovery pays`,
    },
    {
      shows: 'How it feels is known, what is done about it is not',
      map: `customer: arrives | checks-in | waits | sees-doctor | leaves!
        fail lost at checks-in blocking
        lost.what = The referral letter is missing
        lost.experience = Stands at the desk and has come for nothing
        lost recovery checks-in`,
    },
  ],
  passes: [
    {
      shows: 'All three questions are answered',
      map: `customer: arrives | checks-in | waits | sees-doctor | leaves!
        fail lost at checks-in blocking
        lost.what = The referral letter is missing
        lost.experience = Stands at the desk and has come for nothing
        lost.response = {kind: [alternative], text: The desk asks the practice for it by phone}
        lost recovery checks-in`,
    },
    {
      shows: 'The kind of response says enough',
      map: `customer: types-code | waits | reads | signs | leaves!
        fail wrong at types-code bump
        wrong.experience = Counts the tries that are left
        wrong.response = {kind: [retry]}
        wrong recovery types-code`,
    },
  ],
});
