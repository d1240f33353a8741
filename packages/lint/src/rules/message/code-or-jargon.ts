import { eachRule } from '../../engine/rule.ts';
import { messageFact } from '../../facts/messages.ts';
import { named } from '../../say.ts';

/** A message in the words of machines. */
export const codeOrJargon = eachRule({
  id: 'N04',
  name: 'code-or-jargon',
  family: 'message',
  severity: 'warning',
  language: 'en',
  each: 'failure',
  docs: {
    detects:
      'A message whose what and why are nothing but codes and words of machines: error 4012, token expired, HTTP 403, timeout.',
    why: 'A code is for whoever mends the machine. To everybody else it says: you are alone.',
    source:
      'Nielsen, 10 Usability Heuristics for User Interface Design, 1994, heuristic 9: help users recognise, diagnose and recover from errors.',
    instead: 'Write plain words; a code may follow in brackets, for support.',
  },
  reads: [],
  uses: { message: messageFact },
  check(failure, { facts }) {
    const reading = facts.message(failure);
    if (reading === undefined || !reading.onlyJargon) return undefined;
    return {
      field: 'message.what',
      message: `The message at ${named(failure.id)} speaks like a machine: say in plain words what failed and why, and put the code in brackets.`,
      confidence: 0.9,
    };
  },
  violates: [
    {
      shows: 'A code and a token',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Session ends
        f.message.what = Error 4012: token expired.
        f.message.next = Sign in again.`,
    },
    {
      shows: 'HTTP',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Data source refuses
        f.message.what = HTTP 403.
        f.message.next = Ask your administrator.`,
    },
  ],
  passes: [
    {
      shows: 'Plain words, code in brackets',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Session ends
        f.message.what = You were signed out after 10 minutes without a click (4012).
        f.message.why = So that nobody else sees your account.
        f.message.next = Sign in again.`,
    },
    {
      shows: 'Plain words',
      map: `customer: asks | enters | waits | gets | leaves!
        fail f at enters bump
        f.what = Upload breaks off
        f.message.what = Your photo did not arrive.
        f.message.why = The connection broke off.
        f.message.next = Send it again.`,
    },
  ],
});
