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
  [{ what: 'This promo code ended on Sunday.', next: 'Continue without it, or choose a current offer.' }, ''],
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

  [
    {
      what: 'The gate did not open.',
      why: 'The ticket is of yesterday.',
      next: 'Go to the desk on the left.',
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

  // a second round, written after the first was read right
  [
    {
      what: 'Your table for six is gone.',
      why: 'The kitchen closed early after a leak.',
      next: 'Book another evening, or come to our sister house at 14 Park Row.',
    },
    '',
  ],
  [
    {
      what: 'We can only ship four bottles.',
      why: 'The law of your state sets that limit.',
      next: 'Lower the number to 4.',
    },
    '',
  ],
  [
    {
      what: 'The blood sample cannot be used.',
      why: 'The tube leaked on the way.',
      effect: 'No result is stored.',
      next: 'A nurse calls you today to find a new time.',
    },
    '',
  ],
  [
    {
      what: 'Gate B12 has changed to B40.',
      why: 'A plane needs repair.',
      next: 'Walk 8 minutes along the signs.',
    },
    '',
  ],
  [
    {
      what: 'The coupon does not fit this basket.',
      why: 'It counts from 50 euros on; yours holds 42.',
      next: 'Add something for 8 euros, or go on without it.',
    },
    '',
  ],
  [
    {
      what: 'Your bin was not emptied.',
      why: 'A car blocked the lane.',
      next: 'Leave it out; the crew comes back tomorrow by noon.',
    },
    '',
    { cause: 'thirdParty' },
  ],
  [{ what: 'This username is taken.', next: 'Try another, such as ana.b42.' }, 'no-why'],
  [
    {
      what: 'The upload stopped at 80 %.',
      why: 'The signal dropped.',
      effect: 'Your first 12 photos are stored.',
      next: 'Press Resume.',
    },
    '',
  ],
  [
    {
      what: 'We could not verify your address.',
      why: 'The bill is older than 3 months.',
      next: 'Upload a newer one.',
    },
    '',
  ],
  [
    {
      what: 'Passport photo rejected.',
      why: 'Shadows cover half the face.',
      next: 'Stand facing the light and retake it.',
    },
    '',
  ],
  [
    {
      what: 'Your tutor is away.',
      why: 'She has a fever.',
      next: 'Ms Reed takes the class on Zoom at 10:00.',
    },
    '',
  ],
  [
    { what: 'Sorry, an unexpected problem has occurred.', next: 'Please try again later.' },
    'no-what, no-why, no-time',
    { cause: 'system' },
  ],
  [{ what: 'Operation not permitted' }, 'no-what, no-why, no-next'],
  [{ what: 'Your session has timed out.', next: 'Log in again.' }, 'no-what, no-why, code-or-jargon'],
  [{ what: 'Card declined.', next: 'Contact your bank.' }, 'no-why, dead-contact'],
  [{ what: 'You have entered an incorrect password.', next: 'Re-enter it.' }, 'no-why, blames-user'],
  [
    { what: 'Unable to process payment.', why: 'Technical difficulties.', next: 'Try later.' },
    'no-why, no-time, hidden-effect',
    { cause: 'system' },
  ],
  [
    { what: 'Appointment cancelled.', why: 'The doctor is ill.', next: 'Someone will be in touch soon.' },
    'no-time',
    { cause: 'capacity' },
  ],
  [
    { what: 'Your tracking number is invalid.', why: 'It should have 12 digits.', next: 'Check it.' },
    'no-example',
  ],
  [{ what: 'IBAN malformed', next: 'Correct the IBAN.', example: 'GB29 NWBK 6016 1331 9268 19' }, 'no-why'],
  [
    { what: 'SQL error in query', why: 'Deadlock detected', next: 'Retry.' },
    'no-what, no-why, code-or-jargon',
  ],
  [
    { what: 'You cannot board this flight.', why: 'The visa ended in May.', next: 'Rebook at desk 4.' },
    'blames-user',
  ],
  [
    {
      what: 'We had to stop your order.',
      why: 'The lamp broke in our store.',
      next: 'Choose another lamp, or wait for a new one.',
    },
    'hidden-effect',
    { atStake: true },
  ],
  [
    {
      what: 'The meter could not be read.',
      why: 'Nobody opened the door.',
      next: 'Send us a photo of the dial.',
    },
    '',
  ],
  [
    {
      what: 'Your card is stuck.',
      why: 'The slot jammed.',
      effect: 'It is safe in the machine.',
      next: 'Ring the bell; a guard opens it within 10 minutes.',
    },
    '',
  ],
  [
    {
      what: 'Your claim needs a second look.',
      why: 'Two dates differ.',
      next: 'We decide by Friday and write to you.',
    },
    '',
  ],
  [{ what: 'The code is wrong.', why: 'Codes live for 5 minutes only.', next: 'Ask for a new code.' }, ''],
  [{ what: 'Login failed.', next: 'Please contact your system administrator.' }, 'no-why, dead-contact'],
  [{ what: 'Error.', next: 'OK' }, 'no-what, no-why, no-next'],
  [
    {
      what: 'Flight BA204 is late by 3 hours.',
      why: 'Fog closed the airport.',
      effect: 'Your seat is kept.',
      next: 'Have a meal on us: show this message at any cafe.',
    },
    '',
  ],
  [
    {
      what: 'Your withdrawal was interrupted.',
      why: 'The power failed.',
      next: 'Check your balance in the app.',
    },
    'hidden-effect',
  ],
  [
    { what: 'You forgot to sign page 3.', why: 'The bank needs it.', next: 'Sign and scan it again.' },
    'blames-user',
  ],
  [
    { what: 'Exception 0xC0000005', why: 'Access violation at address 00401000', next: 'Press OK.' },
    'no-what, no-why, code-or-jargon',
  ],
  [
    {
      what: 'No stylists are free on Saturday.',
      why: 'All six are booked.',
      next: 'Pick Friday after 16:00.',
    },
    '',
  ],
  [
    {
      what: 'The date of birth is not valid.',
      why: 'The month is 13.',
      next: 'Enter day, month, year.',
      example: '31 12 1990',
    },
    '',
  ],
  [
    {
      what: 'Please hold.',
      why: 'All agents are busy.',
      next: 'We answer in about 4 minutes, or press 1 and we call you back by 15:00.',
    },
    'no-what',
  ],
  [
    {
      what: 'Your report is not ready.',
      why: 'Two pupils still write.',
      next: 'You will get it on Thursday.',
    },
    '',
  ],
  [
    {
      what: 'Delivery attempted.',
      why: 'Nobody was at home.',
      next: 'Collect it from the locker at 5 Mill Lane from 14:00.',
    },
    '',
  ],

  // a third one
  [
    {
      what: 'Your kayak is not back yet.',
      why: 'The group before you is late.',
      next: 'Wait at pier 2; the next one lands at 15:20.',
    },
    '',
    { cause: 'capacity' },
  ],
  [
    {
      what: 'We sent the wrong keys.',
      why: 'Two flats share a number.',
      next: 'A courier brings the right ones tonight and takes these back.',
    },
    '',
    { cause: 'system' },
  ],
  [
    {
      what: 'The scale shows an error.',
      why: 'The bag is over 32 kg.',
      next: 'Take something out, or split it over two bags.',
    },
    '',
  ],
  [{ what: 'That fare is no longer on sale.', next: 'See fares from 89 euros on other days.' }, ''],
  [
    { what: 'Something has gone wrong with your request', next: 'Contact the help desk' },
    'no-what, no-why, dead-contact',
  ],
  [{ what: 'Ticket machine out of order', next: 'Buy on board without a surcharge.' }, 'no-why'],
  [{ what: 'ERR_CONN_RESET' }, 'no-what, no-why, no-next, code-or-jargon'],
  [{ what: 'Validation failed for parameter 3' }, 'no-what, no-why, no-next, code-or-jargon'],
  [
    {
      what: 'Your password has too few characters.',
      why: 'It has 6 and needs 10.',
      next: 'Make it longer.',
      example: 'three-blue-cats',
    },
    '',
  ],
  [
    {
      what: 'Your top-up did not arrive.',
      why: 'The shop lost its line.',
      effect: 'The 20 euros are still on your card.',
      next: 'Top up in the app, at once.',
    },
    '',
  ],
  [
    { what: 'You have exceeded the maximum number of attempts.', next: 'Your account is now locked.' },
    'no-next',
  ],
  [
    {
      what: 'The child seat is sold out.',
      why: 'Only two were in the van.',
      next: 'We can bring one on Monday at no cost.',
    },
    '',
  ],
  [{ what: 'Payment unsuccessful.', next: 'Please try again.' }, 'no-why, hidden-effect'],
  [
    {
      what: 'Your visa form is not finished.',
      why: 'Page 2 has no birth place.',
      effect: 'All pages are saved.',
      next: 'Go to page 2.',
    },
    '',
  ],
  [
    {
      what: 'We cannot open the door for you.',
      why: 'The code is for room 14, this is 41.',
      next: 'Turn around and walk to the end.',
    },
    '',
  ],
  [
    { what: 'Invalid date format', why: 'Wrong input', next: 'Use DD/MM/YYYY' },
    'no-why, blames-user, no-example',
  ],
  [
    { what: 'The vet is with an emergency.', why: 'A dog was hit by a car.', next: 'Please wait.' },
    'no-time',
    { cause: 'capacity' },
  ],
  [
    {
      what: 'Your vote was not counted.',
      why: 'The poll closed at 18:00.',
      next: 'The next poll opens on 4 June.',
    },
    '',
  ],
  [
    {
      what: 'You are not authorised to view this record.',
      why: 'It belongs to another ward.',
      next: 'Ask the ward sister on extension 4410.',
    },
    'blames-user',
  ],
  [{ what: 'Session expired' }, 'no-what, no-why, no-next, code-or-jargon'],
  [
    {
      what: 'The shipment is held at customs.',
      why: 'The invoice is missing.',
      next: 'E-mail it to desk@port.example; we release the box within a day.',
    },
    '',
  ],
  [
    {
      what: 'Your prescription is not here.',
      why: 'The surgery has not sent it.',
      next: 'We ring them now and text you before 17:00.',
    },
    '',
  ],
  [{ what: 'Feature unavailable', next: 'Upgrade your plan' }, 'no-why'],
  [
    { what: 'Sorry! We are experiencing high demand.', next: 'Please bear with us.' },
    'no-what, no-next',
    { cause: 'capacity' },
  ],
  [
    {
      what: 'Your direct debit came back.',
      why: 'The account had too little on it.',
      effect: 'No fee was taken.',
      next: 'Pay by card here by 12 May.',
    },
    '',
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
