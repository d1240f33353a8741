import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named, quoted } from '../../say.ts';

/** A message that blames the customer. */
export const blamesUser = eachRule({
  id: 'N05',
  name: 'blames-user',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message that says you failed, you entered wrong, you did not, you must, you cannot, illegal, bad, forbidden.',
    why: 'Who is told off leaves, or stops telling the truth. Politeness is part of the heuristic.',
    source: 'Nielsen Norman Group, Error-Message Guidelines, 2023.',
    instead: 'Speak of the thing: “That PIN is not right. 2 tries left.”',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !(reading.blame !== undefined)) return undefined;
    return {
      field: 'message.what',
      message: `The message at ${named(failure.id)} blames the customer (${quoted(reading.blame?.text ?? '')}): speak of the thing instead.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'You entered a wrong PIN',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Wrong PIN
        f.message.what = You entered a wrong PIN.
        f.message.why = It does not match the card.
        f.message.next = Try again.`,
    },
    {
      shows: 'You failed to',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Form sent late
        f.message.what = You failed to send the form by Friday.
        f.message.why = The term was 5 days.
        f.message.next = Apply again.`,
    },
  ],
  passes: [
    {
      shows: 'The PIN is not right',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Wrong PIN
        f.message.what = That PIN is not right.
        f.message.why = It does not match your card. 2 tries left.
        f.message.next = Try again, or see it in the app.`,
    },
    {
      shows: 'What the firm could not do',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Form sent late
        f.message.what = Your form came after Friday.
        f.message.why = The term was 5 days.
        f.message.next = Apply again; your entries are kept.`,
    },
  ],
});
