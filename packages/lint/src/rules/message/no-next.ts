import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named } from '../../say.ts';

/** A message that leaves the customer with nothing to do. */
export const noNext = eachRule({
  id: 'N03',
  name: 'no-next',
  family: 'message',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message without an imperative or an offer: neither what the customer can do (try, enter, choose, call, wait until), nor what the firm does next.',
    why: 'A message without a next step is a dead end in words.',
    source:
      'Nielsen, 10 Usability Heuristics for User Interface Design, 1994, heuristic 9: help users recognise, diagnose and recover from errors.',
    instead: 'Offer a way on: “Choose 40 or 60”, “We call you by 17:00”.',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || reading.hasNext) return undefined;
    return {
      field: 'message.next',
      message: `The message at ${named(failure.id)} does not say what to do now: offer a way on.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Declined.',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Loan declined
        f.message.what = Your application was declined.
        f.message.why = Your file shows missed payments.`,
    },
    {
      shows: 'Out of cash',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Machine out of cash
        f.message.what = This machine has no cash.
        f.message.why = It was a busy day.`,
    },
  ],
  passes: [
    {
      shows: 'A choice',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Notes do not fit
        f.message.what = This machine cannot make 50.
        f.message.why = Only 20s are left.
        f.message.next = Choose 40 or 60.`,
    },
    {
      shows: 'The firm acts',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Count was wrong
        f.message.what = The count of your cash was wrong.
        f.message.why = A note got stuck.
        f.message.next = We will correct your account in 24 hours. You need not do anything.`,
    },
  ],
});
