import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named } from '../../say.ts';

/** A message that does not say what failed. */
export const noWhat = eachRule({
  id: 'N01',
  name: 'no-what',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message whose words name no thing: no data of the step, no object, only error, problem, invalid, something. One of nothing but codes is told by N04.',
    why: 'Who does not learn what failed can neither mend it nor tell somebody else.',
    source:
      'Nielsen, 10 Usability Heuristics for User Interface Design, 1994, heuristic 9: help users recognise, diagnose and recover from errors.',
    instead: 'Name the thing: “We could not read your card.”',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    // what speaks like a machine is N04, which asks for plain words
    if (reading === undefined || reading.names.length > 0 || reading.onlyJargon) return undefined;
    return {
      field: 'message.what',
      message: `The message at ${named(failure.id)} does not say what failed: name the card, the field, the payment.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Something went wrong',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Card cannot be read
        f.message.what = Something went wrong.
        f.message.next = Try again in 5 minutes.`,
    },
    {
      shows: 'An error occurred',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Upload breaks off
        f.message.what = An error occurred.
        f.message.why = The request failed.`,
    },
  ],
  passes: [
    {
      shows: 'A code: that it speaks like a machine is said already',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Session ends
        f.message.what = Error 4012: token expired.
        f.message.next = Sign in again.`,
    },
    {
      shows: 'The card is named',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Card cannot be read
        f.message.what = We could not read your card.
        f.message.why = The chip may be dirty.
        f.message.next = Wipe the chip and insert it again.`,
    },
    {
      shows: 'No message yet is another matter',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Card cannot be read`,
    },
  ],
});
