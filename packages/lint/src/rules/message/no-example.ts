import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named } from '../../say.ts';

/** A format is refused and none is shown. */
export const noExample = eachRule({
  id: 'N06',
  name: 'no-example',
  family: 'message',
  severity: 'info',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message about the form of an entry (format, digits, characters, a date) without an example of a valid one.',
    why: 'An example says in a glance what a rule says in three lines.',
    source: 'Nielsen Norman Group, Error-Message Guidelines, 2023.',
    instead: 'Add an example: “Example: 07700 900123”.',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !(reading.aboutFormat && !reading.hasExample)) return undefined;
    return {
      field: 'message.example',
      message: `The message at ${named(failure.id)} refuses a form of writing and shows none that is right: add an example.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'Wrong format',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Phone number refused
        f.message.what = The phone number has the wrong format.
        f.message.why = It has 10 digits.
        f.message.next = Enter it again.`,
    },
    {
      shows: 'A date',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Date refused
        f.message.what = The date of birth has an invalid format.
        f.message.why = It must have a day, month and year.
        f.message.next = Enter it again.`,
    },
  ],
  passes: [
    {
      shows: 'With an example',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Phone number refused
        f.message.what = The phone number has the wrong format.
        f.message.why = It has 10 digits, UK mobiles have 11.
        f.message.next = Enter it again.
        f.message.example = 07700 900123`,
    },
    {
      shows: 'Nothing about form',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Card cannot be read
        f.message.what = We could not read your card.
        f.message.why = The chip may be dirty.
        f.message.next = Wipe the chip and insert it again.`,
    },
  ],
});
