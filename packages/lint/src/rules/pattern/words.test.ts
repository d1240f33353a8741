import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  approves,
  asksForSomething,
  companyWork,
  deedIn,
  followsARule,
  givesNoValue,
  promisesContact,
  talksLikeAMachine,
} from './words.ts';

/** Asks a question of texts that it should answer with yes, and of others. */
function answers(question: (text: string) => unknown, yes: readonly string[], no: readonly string[]): void {
  for (const text of yes) assert.ok(question(text), `not seen: ${text}`);
  for (const text of no) assert.ok(!question(text), `seen in vain: ${text}`);
}

test('what asks the customer for something', () =>
  answers(
    asksForSomething,
    ['asks the applicant for payslips', 'requests a copy of the ID', 'requires two more forms'],
    ['asks how it went', 'shows the form', 'thanks the customer for the order', 'waits for the bus'],
  ));

test('what is the firm’s work and the customer does it', () =>
  answers(
    companyWork,
    [
      'calls the lending line to ask where the application is',
      'chases the refund',
      'explains the fault again to the second agent',
      'sends the same form once more',
      'calls the parts department',
      'carries the blood sample to the lab',
      'e-mails because nobody answered',
      'repeats the story to a new agent',
    ],
    [
      'asks a friend where the shop is',
      'asks passers-by where the entrance is',
      'calls the claims team about the accident',
      'phones and tells where the accident is',
      'calls the helpline and asks the agent to free the card',
      'takes the parcel to the post office',
      'sends a photo of the receipt to the shop',
      'asks a passer-by for the nearest machine',
      'brings the car to the garage',
      'looks at where the parcel is',
    ],
  ));

test('what promises to get in touch', () =>
  answers(
    promisesContact,
    [
      'We will call you back.',
      'We’ll get back to you soon',
      'tells her that they will let her know',
      'promises to follow up',
      'says that a technician will call back',
      'We text you within 30 minutes.',
      'Check the number; Anna calls you within 2 hours.',
    ],
    [
      'Do we have the e-mails you sent?',
      'calls the customer back',
      'The machine will keep the card.',
      'follows the signs',
      'Call 0808 157 0123.',
    ],
  ));

test('what approves', () =>
  answers(
    approves,
    ['approves the refund', 'team lead signs the order', 'checks the dose', 'countersigns'],
    ['pays the refund', 'sends a check to the customer who signs it later on', 'designs the form'],
  ));

test('what gives the customer nothing', () =>
  answers(
    givesNoValue,
    [
      'prints the form',
      'scans payslips and sends them by e-mail',
      'enters the address again',
      'queues at the desk',
      're-enters the number',
    ],
    ['signs with a code', 'enters the address', 'reads the offer', 'collects the parcel'],
  ));

test('what follows a rule', () =>
  answers(
    followsARule,
    [
      'copies the order from the e-mail into the order system',
      'reads the payslips and types them into the risk sheet',
      'checks the name against the sanctions list',
      'sends a standard text',
    ],
    [
      'decides on the discount',
      'checks the identity and clears the case',
      'calls the customer',
      'repairs the pump',
    ],
  ));

test('which names say that a machine talks', () =>
  answers(
    talksLikeAMachine,
    ['Chatbot', 'Chat-bot of the shop', 'Voice menu', 'Virtual assistant Ada', 'IVR'],
    ['Robotics team', 'Web chat', 'Shop assistant', 'Bottle bank'],
  ));

test('a deed is verb and object in one form', () => {
  for (const [text, deed] of [
    ['verifies the identity in the register', 'check identity'],
    ['checks the identities', 'check identity'],
    ['pulls the card in', 'pull card'],
    ['opens a return with a number', 'open return'],
    ['waits', undefined],
    ['', undefined],
  ] as const)
    assert.equal(deedIn(text), deed, text);
});
