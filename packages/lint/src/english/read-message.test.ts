import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageFaults } from './message-faults.ts';
import type { MessageLimits } from './message-faults.ts';
import { createMessageReader } from './read-message.ts';
import type { Message, MessageContext } from './read-message.ts';
import { readingGrade, syllables } from './reading-grade.ts';

const read = createMessageReader();

type Row = readonly [Message, string, (MessageContext & MessageLimits)?];

/** Judged by hand as the ninth heuristic asks: plain, precise, constructive, polite. */
const rows: readonly Row[] = [
  // good messages of many trades
  [
    {
      what: 'We could not read your card.',
      why: 'The chip may be dirty.',
      next: 'Clean the chip and insert it again.',
    },
    '',
  ],
  [{ what: 'This machine cannot make 50.', why: 'Only 20s are left.', next: 'Choose 40 or 60.' }, ''],
  [
    {
      what: 'That PIN is not right.',
      why: 'It does not match your card. 2 tries left.',
      next: 'Try again, or see your PIN in the app.',
    },
    '',
  ],
  [
    {
      what: 'Your seat 14C is taken.',
      why: 'Another guest booked it a minute ago.',
      next: 'Pick one of the 6 free seats below.',
    },
    '',
  ],
  [
    {
      what: 'Your parcel will arrive on Thursday, not today.',
      why: 'The van broke down.',
      next: 'You can collect it tomorrow from 9:00 at the depot, 12 Dock Road.',
    },
    '',
  ],
  [
    {
      what: 'The photo is too dark to read.',
      why: 'The reader needs the whole page in light.',
      next: 'Take it again near a window.',
    },
    '',
  ],
  [
    { what: 'This promo code ended on Sunday.', next: 'Continue without it, or choose a current offer.' },
    '',
    undefined,
  ],
  [
    {
      what: 'This number has 10 digits.',
      why: 'Mobile numbers here have 11.',
      next: 'Add the missing digit.',
      example: '07700 900123',
    },
    '',
  ],
  [
    {
      what: 'Your payment did not go through.',
      why: 'Your bank said no.',
      effect: 'Nothing was taken from your account.',
      next: 'Pay with another card, or call your bank on 0808 157 0123.',
    },
    '',
    { atStake: true },
  ],
  [
    {
      what: 'Your appointment on 3 May is cancelled.',
      why: 'Dr Hill is ill.',
      next: 'Choose a new time here, or call 020 7946 0100, mon-fri 8 to 18.',
    },
    '',
  ],
  [
    {
      what: 'The meter photo is upside down.',
      why: 'We read the digits from left to right.',
      next: 'Turn the phone and take it again.',
      example: '04521',
    },
    '',
  ],
  [
    {
      what: 'We cannot find policy MX-20817.',
      why: 'Motor policies begin with MO.',
      next: 'Check the number on your letter.',
      example: 'MO-20817',
    },
    '',
  ],
  [
    {
      what: 'Room 312 is not ready.',
      why: 'Housekeeping needs until 15:00.',
      next: 'Leave your bags with us and we text you when the key works.',
    },
    '',
    { cause: 'capacity' },
  ],
  [
    {
      what: 'The date is in the past.',
      why: 'A booking needs a day from today on.',
      next: 'Choose another day.',
    },
    '',
  ],
  [{ what: 'The file is larger than 5 MB.', next: 'Send a smaller one, or split it in two.' }, ''],
  [
    {
      what: 'We are out of oat milk.',
      why: 'The delivery comes at noon.',
      next: 'Choose another milk, or we refund the drink now.',
    },
    '',
    { cause: 'capacity' },
  ],
  [
    {
      what: 'Your line is down.',
      why: 'A digger cut the cable in Mill Lane.',
      effect: 'Calls to your number go to voicemail.',
      next: 'You need not do anything. We text you by 18:00.',
    },
    '',
    { cause: 'thirdParty' },
  ],
  [
    {
      what: 'The exam slot is full.',
      why: 'All 30 places are taken.',
      next: 'Pick 9 June, or join the waiting list.',
    },
    '',
  ],
  [
    {
      what: 'Your permit needs one more paper.',
      why: 'The site plan is missing.',
      effect: 'Everything else is saved.',
      next: 'Upload the plan by Friday.',
    },
    '',
  ],
  [
    {
      what: 'We did not get your answer about the roof.',
      why: 'Question 4 is empty.',
      next: 'Choose yes or no.',
    },
    '',
  ],

  // no object named (N01)
  [
    { what: 'Something went wrong.', why: 'The line to the bank was cut.', next: 'Try again in 5 minutes.' },
    'no-what',
    { cause: 'system' },
  ],
  [
    { what: 'An error occurred.', why: 'Your session ran out after 10 minutes.', next: 'Sign in again.' },
    'no-what',
  ],
  [
    {
      what: 'Oops! We could not complete your request.',
      why: 'Question 4 is empty.',
      next: 'Choose yes or no.',
    },
    'no-what',
  ],
  [
    { what: 'Invalid input.', why: 'The postcode is missing.', next: 'Enter it.', example: 'BS1 4ND' },
    'no-what, blames-user',
  ],
  [{ what: 'Request failed.', why: 'The store is closed until 9:00.', next: 'Come back then.' }, 'no-what'],
  [{ what: 'Access denied', why: 'The page is for members.', next: 'Join for free, or go back.' }, 'no-what'],
  [
    { what: 'Unknown problem', why: 'The printer is out of paper.', next: 'See the entry in your app.' },
    'no-what',
  ],

  // no reason (N02)
  [{ what: 'Your card was refused.', next: 'Use another card.' }, 'no-why'],
  [{ what: 'Invalid phone number', next: 'Correct it.', example: '07700 900123' }, 'no-why'],
  [
    { what: 'The lift is out of service.', why: 'For technical reasons.', next: 'Use the stairs.' },
    'no-why',
    { cause: 'system' },
  ],
  [
    {
      what: 'Your booking is cancelled.',
      why: 'An unexpected error occurred.',
      effect: 'The amount is back on your card.',
      next: 'Book again.',
    },
    'no-why',
  ],
  [
    {
      what: 'Your loan is declined.',
      why: 'Because your income is below 12,000 a year.',
      next: 'Apply again when it has changed.',
    },
    '',
  ],

  // no way on (N03)
  [
    { what: 'Your claim is declined.', why: 'The policy ended in March.', effect: 'Nothing is paid.' },
    'no-next',
  ],
  [{ what: 'This flight is full.', why: 'All 180 seats are sold.' }, 'no-next'],
  [{ what: 'Declined.' }, 'no-what, no-why, no-next'],
  [{}, 'no-what, no-why, no-next'],
  [{ what: 'Your permit expired on 1 May.', why: 'It runs for one year.', next: 'Sorry.' }, 'no-next'],

  // codes (N04)
  [{ what: 'Error 504: timeout.', next: 'Please try again.' }, 'no-what, no-why, code-or-jargon'],
  [{ what: 'Error 4012: token expired', next: 'Sign in again.' }, 'no-what, no-why, code-or-jargon'],
  [{ what: 'HTTP 500 internal server error' }, 'no-what, no-why, no-next, code-or-jargon'],
  [{ what: '0x80070057', next: 'Restart the app.' }, 'no-what, no-why, code-or-jargon'],
  [
    { what: 'Null reference exception in payload', next: 'Contact support on 0808 157 0123.' },
    'no-what, no-why, code-or-jargon',
  ],
  [{ what: 'We could not save your photo (E-4012).', why: 'The line was cut.', next: 'Send it again.' }, ''],

  // blame (N05)
  [
    { what: 'You entered a wrong PIN.', why: 'It does not match the card.', next: 'Try again.' },
    'blames-user',
  ],
  [
    { what: 'You failed to fill in the date of birth.', why: 'We need it for the price.', next: 'Enter it.' },
    'blames-user',
  ],
  [
    {
      what: 'Illegal character in the name.',
      why: 'Names have letters only.',
      next: 'Remove the sign.',
      example: 'Anna-Maria',
    },
    'blames-user',
  ],
  [{ what: 'You did not pay the fee.', why: 'It was due on 3 May.', next: 'Pay it here.' }, 'blames-user'],
  [
    { what: 'You must choose a seat.', why: 'The flight has numbered seats.', next: 'Choose one.' },
    'blames-user',
  ],
  [
    {
      what: 'The seat is not chosen yet.',
      why: 'The flight has numbered seats.',
      next: 'You can choose one now.',
    },
    '',
  ],

  // no example (N06)
  [{ what: 'This is not a valid e-mail address.', why: 'The @ is missing.', next: 'Add it.' }, 'no-example'],
  [
    { what: 'The date format is not known here.', why: 'We need day and month.', next: 'Enter it again.' },
    'no-example',
  ],
  [
    {
      what: 'The postcode has too few characters.',
      why: 'It has 5 of 7.',
      next: 'Enter it in full, for example BS1 4ND.',
    },
    '',
  ],

  // contact without a way (N07)
  [
    { what: 'Your account is locked.', why: 'Three tries did not match.', next: 'Please contact us.' },
    'dead-contact',
  ],
  [
    {
      what: 'Your refund is late.',
      why: 'The bank is slow.',
      effect: 'The money is safe.',
      next: 'Contact customer service.',
    },
    'dead-contact',
  ],
  [
    {
      what: 'Your SIM is blocked.',
      why: 'Somebody reported it lost.',
      next: 'Call support on 0800 123 4567, day or night.',
    },
    '',
  ],
  [
    {
      what: 'Your ticket cannot be changed online.',
      why: 'It was sold at a station.',
      next: 'Go to the counter at any station.',
    },
    '',
  ],
  [
    { what: 'Your bike is not here.', why: 'The courier did not scan it.', next: 'Chat with us in the app.' },
    '',
  ],

  // no time (N08)
  [
    { what: 'Your cash will be dispensed shortly.', why: 'We are counting the notes.', next: 'Please wait.' },
    'no-time',
    { cause: 'system' },
  ],
  [
    { what: 'The check is resting.', why: 'The bureau updates its files.', next: 'Try again later.' },
    'no-time',
    { cause: 'thirdParty' },
  ],
  [
    {
      what: 'Your case needs a person.',
      why: 'Your income changes from month to month.',
      next: 'We will contact you.',
    },
    'no-time',
    { cause: 'policy' },
  ],
  [
    {
      what: 'Your case needs a person.',
      why: 'Your income changes from month to month.',
      next: 'We will contact you by Tuesday 17:00.',
    },
    '',
    { cause: 'policy' },
  ],
  [
    { what: 'The PIN is not right.', why: 'It does not match the card.', next: 'Try again later.' },
    '',
    { cause: 'user' },
  ],

  // what became of money and data (N09)
  [
    { what: 'Transfer failed.', why: 'The account number is not known there.', next: 'Check the number.' },
    'hidden-effect',
  ],
  [
    { what: 'Your order could not be placed.', why: 'The jacket sold out.', next: 'Choose another colour.' },
    'hidden-effect',
  ],
  [
    {
      what: 'We lost the line while you sent the form.',
      why: 'The train is in a tunnel.',
      next: 'Send it again.',
    },
    'hidden-effect',
    { atStake: true },
  ],
  [
    {
      what: 'Transfer failed.',
      why: 'The account number is not known there. Nothing was taken.',
      next: 'Check the number.',
    },
    '',
  ],
  [
    {
      what: 'Your order could not be placed.',
      why: 'The jacket sold out.',
      effect: 'Your card was not charged.',
      next: 'Choose another colour.',
    },
    '',
  ],

  // too long or too hard (N10)
  [
    {
      what: 'Notwithstanding the aforementioned eligibility stipulations, your application for reimbursement has been determined to be inadmissible.',
      why: 'The supplementary documentation is insufficient pursuant to section 4.',
      effect: 'No amount is paid.',
      next: 'Send the papers again.',
    },
    'too-long',
  ],
  [
    {
      what: 'We could not take the money for your new plan this month from the card that you gave us.',
      why: 'The bank told us that the card ran out at the end of May, and that a new one is on its way to your home.',
      effect: 'Your plan goes on as it is.',
      next: 'Add the new card in the app when you have it in your hand.',
    },
    'too-long',
  ],
];

for (const [message, wanted, known] of rows)
  test(`message: ${Object.values(message).join(' / ') || '(empty)'} -> ${wanted || 'good'}`, () => {
    assert.equal(messageFaults(read(message, known), known).join(', '), wanted);
  });

test('a message may name an object of the step by the words of the map', () => {
  const message = { what: 'Entry not valid.', why: 'The @ is missing.', next: 'Add it.' };
  assert.equal(read(message).names.length, 0);
  assert.deepEqual(read(message, { objects: ['Entry'] }).names, ['Entry']);
});

test('syllables by rule', () => {
  const wanted: Record<string, number> = {
    card: 1,
    money: 2,
    payment: 2,
    number: 2,
    account: 2,
    application: 4,
    taken: 2,
    used: 1,
    wanted: 2,
    services: 3,
    table: 2,
    media: 3,
    eligibility: 6,
    '42': 1,
  };
  for (const [word, count] of Object.entries(wanted)) assert.equal(syllables(word), count, word);
});

test('the Flesch-Kincaid grade: short words score low, legal prose high', () => {
  assert.equal(readingGrade(''), undefined);
  // 10 words, 2 sentences, 10 syllables: 0.39 x 5 + 11.8 x 1 - 15.59 is below 0
  assert.equal(readingGrade('Take the card out. Put it in the slot again now.') ?? -1, 0);
  const plain =
    readingGrade('We could not read your card. Clean the chip and put it in again, chip first.') ?? 99;
  const legal =
    readingGrade(
      'Notwithstanding the aforementioned stipulations, reimbursement is inadmissible pursuant to the regulations.',
    ) ?? 0;
  assert.ok(plain < 4, String(plain));
  assert.ok(legal > 14, String(legal));
});

test('odd messages are read without an error', () => {
  for (const text of ['', '?', '...', '0', '顧客', 'a '.repeat(3000), '(((', '@@@'])
    assert.ok(
      messageFaults(read({ what: text, why: text, next: text, effect: text, example: text })).length >= 0,
      text,
    );
});
