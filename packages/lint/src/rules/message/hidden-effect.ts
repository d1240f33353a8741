import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { list, named } from '../../say.ts';

/** Money or data are at stake, and nobody says what became of them. */
export const hiddenEffect = eachRule({
  id: 'N09',
  name: 'hidden-effect',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A failure with something at stake, or a message about money or data that failed, which does not say what happened to it.',
    why: 'After a failed payment people first ask whether their money is gone.',
    source: 'Nielsen Norman Group, Error-Message Guidelines, 2023.',
    instead: 'Say it: “Nothing was taken from your account.”',
  },
  reads: ['failure.atStake'],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !(reading.atStake && !reading.saysEffect)) return undefined;
    return {
      field: 'message.effect',
      message: `The message at ${named(failure.id)} does not say what became of ${stake(failure.atStake)}: tell the customer.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Transfer failed',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Transfer fails
        f.message.what = Your transfer failed.
        f.message.why = We could not reach your bank.
        f.message.next = Try again in 10 minutes.
        f.atStake = [money]`,
    },
    {
      shows: 'A form breaks off',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Form times out
        f.message.what = This page timed out after 15 minutes.
        f.message.why = Nobody typed.
        f.message.next = Open it again.
        f.atStake = [entries]`,
    },
  ],
  passes: [
    {
      shows: 'Nothing was taken',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Transfer fails
        f.message.what = Your transfer failed.
        f.message.why = We could not reach your bank.
        f.message.effect = Nothing was taken from your account.
        f.message.next = Try again in 10 minutes.
        f.atStake = [money]`,
    },
    {
      shows: 'Nothing at stake',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Seat taken
        f.message.what = This seat is taken.
        f.message.why = Somebody booked it a minute ago.
        f.message.next = Choose another seat.`,
    },
  ],
});

/** What is at stake, in words. */
function stake(atStake: readonly string[] | undefined): string {
  return atStake === undefined || atStake.length === 0
    ? 'the customer’s money or data'
    : `the ${list([...atStake].sort())}`;
}
