import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named, quoted } from '../../say.ts';

/** “Contact us”, but where? */
export const deadPhone = eachRule({
  id: 'N07',
  name: 'dead-phone',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message that says contact us, call us or ask support, and gives neither a number, link, address nor hours.',
    why: 'Searching for the number is work that the service gives its customer in the worst moment.',
    source: 'Nielsen Norman Group, Error-Message Guidelines, 2023.',
    instead: 'Give the channel, the hours and a reference number.',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !(reading.deadContact !== undefined)) return undefined;
    return {
      field: 'message.next',
      message: `The message at ${named(failure.id)} sends people away (${quoted(reading.deadContact?.text ?? '')}) without saying where: add the number and hours.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Please contact us',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Payment stuck
        f.message.what = Your payment is stuck.
        f.message.why = The bank has not answered.
        f.message.next = Please contact us.`,
    },
    {
      shows: 'The only number in it is an example of what to enter',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Number refused
        f.message.what = This phone number is too short.
        f.message.why = A digit is missing.
        f.message.next = Contact us.
        f.message.example = 07700 900123`,
    },
    {
      shows: 'Ask support',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Login blocked
        f.message.what = Your login is blocked.
        f.message.why = Three wrong passwords.
        f.message.next = Contact customer support.`,
    },
  ],
  passes: [
    {
      shows: 'With a number and hours',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Payment stuck
        f.message.what = Your payment is stuck.
        f.message.why = The bank has not answered.
        f.message.next = Call 0800 157 0123, day and night, with reference 4471.`,
    },
    {
      shows: 'No contact needed',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Login blocked
        f.message.what = Your login is blocked.
        f.message.why = Three wrong passwords.
        f.message.next = Choose a new password with the link in your e-mail.`,
    },
  ],
});
