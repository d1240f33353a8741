import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named } from '../../say.ts';

/** A message that gives no reason. */
export const noWhy = eachRule({
  id: 'N02',
  name: 'no-why',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message without a reason: neither a why, nor because, since, a number or a rule. One of nothing but codes is told by N04.',
    why: 'Without a reason people repeat what they did, or blame the service.',
    source:
      'Nielsen, 10 Usability Heuristics for User Interface Design, 1994, heuristic 9: help users recognise, diagnose and recover from errors.',
    instead: 'Say why: “This number has 10 digits, UK mobiles have 11.”',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    // what speaks like a machine is N04, which asks for plain words
    if (reading === undefined || reading.hasReason || reading.onlyJargon) return undefined;
    return {
      field: 'message.why',
      message: `The message at ${named(failure.id)} gives no reason: say why, with the number or the rule.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Invalid phone number',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Phone number refused
        f.message.what = Invalid phone number.
        f.message.next = Enter your number again.`,
    },
    {
      shows: 'Declined, and no word why',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Loan declined
        f.message.what = We cannot offer you this loan.
        f.message.next = Call us on 0800 123 until 18:00.`,
    },
  ],
  passes: [
    {
      shows: 'A code: that it speaks like a machine is said already',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Session ends
        f.message.what = Error 504: timeout.
        f.message.next = Sign in again.`,
    },
    {
      shows: 'The rule is told',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Phone number refused
        f.message.what = This phone number is too short.
        f.message.why = It has 10 digits, UK mobiles have 11.
        f.message.next = Add the missing digit.`,
    },
    {
      shows: 'A reason in the first sentence',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Seat taken
        f.message.what = This seat is taken because somebody booked it a minute ago.
        f.message.next = Choose another seat.`,
    },
  ],
});
