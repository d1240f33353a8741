import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named, quoted } from '../../say.ts';

/** “Soon”, but when? */
export const noTime = eachRule({
  id: 'N08',
  name: 'no-time',
  family: 'message',
  severity: 'info',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message that says later, soon, shortly, or that somebody will be in touch, without a time, where the customer is not the cause.',
    why: 'Occupied, explained and finite waits feel shorter than open ones.',
    source: 'Maister, The Psychology of Waiting Lines, 1985.',
    instead: 'Give a time, and keep it: “in 10 minutes”, “by Tuesday 17:00”.',
  },
  reads: ['failure.cause'],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !(failure.cause !== 'user' && reading.openTime !== undefined))
      return undefined;
    return {
      field: 'message.next',
      message: `The message at ${named(failure.id)} leaves the time open (${quoted(reading.openTime?.text ?? '')}): say when.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Try again later',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Check is down
        f.message.what = The eligibility check is not available.
        f.message.why = We are updating it.
        f.message.next = Try again later.
        f.cause = system`,
    },
    {
      shows: 'We will contact you',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Needs a person
        f.message.what = A person has to look at your application.
        f.message.why = Your income changes.
        f.message.next = We will contact you soon.
        f.cause = policy`,
    },
  ],
  passes: [
    {
      shows: 'With a time',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Check is down
        f.message.what = The eligibility check is not available.
        f.message.why = We are updating it.
        f.message.next = It is back at 18:00. You can apply without it.
        f.cause = system`,
    },
    {
      shows: 'The customer’s own slip',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Wrong PIN
        f.message.what = That PIN is not right.
        f.message.why = It does not match your card.
        f.message.next = Try again later.
        f.cause = user`,
    },
  ],
});
