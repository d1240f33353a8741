import { eachRule } from '../../engine/rule.ts';
import { named, quoted } from '../../say.ts';

/** The customer is sent to support for a slip of their own, or told to correct what they did not break. */
export const wrongResponseType = eachRule({
  id: 'F11',
  name: 'wrong-response-type',
  family: 'failure',
  severity: 'warning',
  each: 'failure',
  docs: {
    detects:
      'A failure by the customer whose only response is to escalate it, or of which the message only says to contact somebody; and a failure by a system or for lack of capacity whose message tells the customer to correct something.',
    why: 'A slip is mended fastest where it happens, and support is for what people cannot mend. And who is told to check their entry while the server is down tries five times and then distrusts the service.',
    source:
      'Nielsen, Enhancing the Explanatory Power of Usability Heuristics, CHI 1994, heuristic 9: indicate the problem precisely and suggest a solution.',
    instead:
      'Let the customer mend their own slip in place, with what is wrong and an example; for a failure of yours say so, and offer another way.',
  },
  options: {
    contact: {
      kind: 'words',
      default: ['contact', 'call us', 'call support', 'customer service', 'get in touch', 'write to us'],
      what: 'Words that send the customer to somebody',
    },
    correct: {
      kind: 'words',
      default: [
        'correct',
        'check your entry',
        'check your entries',
        'check your details',
        'check your input',
        'check the number',
        're-enter',
        'enter a valid',
        'enter valid',
        'invalid entry',
      ],
      what: 'Words that tell the customer to mend something',
    },
  },
  reads: ['failure.cause', 'failure.response', 'failure.message'],
  check(failure, { options }) {
    const { cause } = failure;
    const kinds = failure.response?.kind ?? [];
    const next = (failure.message?.next ?? '').toLowerCase();
    const said = [failure.message?.what, failure.message?.next].join(' ').toLowerCase();
    if (cause === 'user') {
      const only = kinds.length > 0 && kinds.every((kind) => kind === 'escalate');
      const sent = kinds.length === 0 && options.contact.some((word) => next.includes(word));
      if (!only && !sent) return undefined;
      return {
        field: only ? 'response.kind' : 'message.next',
        message: `${named(failure.id)} is a slip of the customer, who is only sent to somebody else: let them mend it in place.`,
        confidence: only ? 1 : 0.8,
      };
    }
    if (cause !== 'system' && cause !== 'capacity') return undefined;
    const word = options.correct.find((told) => said.includes(told));
    if (word === undefined) return undefined;
    return {
      field: 'message.next',
      message: `${named(failure.id)} is not the customer’s fault, but they are told to mend something (${quoted(word)}): say that it is yours, and offer another way.`,
      confidence: 0.8,
    };
  },
  violates: [
    {
      shows: 'A wrong PIN: “contact support”',
      map: `customer: inserts-card | types-pin | picks-amount | takes-cash | leaves!
        fail wrong-pin at types-pin bump
        wrong-pin.what = The PIN is wrong
        wrong-pin.cause = user
        wrong-pin.response = {kind: [escalate], text: Contact support}`,
    },
    {
      shows: 'The server is down: “check your entry”',
      map: `customer: fills-in | sends | waits | reads | signs!
        fail down at sends blocking
        down.what = The server does not answer
        down.cause = system
        down.message = {what: Sending failed., next: Check your entry and try again.}`,
    },
  ],
  passes: [
    {
      shows: 'The customer types the PIN again',
      map: `customer: inserts-card | types-pin | picks-amount | takes-cash | leaves!
        fail wrong-pin at types-pin bump
        wrong-pin.cause = user
        wrong-pin.response = {kind: [retry, escalate]}
        wrong-pin.message = {next: Try again or contact support.}`,
    },
    {
      shows: 'The server is down: the line says so and takes the order by phone',
      map: `customer: fills-in | sends | waits | reads | signs!
        fail down at sends blocking
        down.cause = system
        down.response = {kind: [alternative]}
        down.message = {what: We cannot take it now., why: Our system is down., next: Call 0808 157 0456 and we write it down.}`,
    },
  ],
});
