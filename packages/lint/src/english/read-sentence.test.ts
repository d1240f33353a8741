import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSentenceReader } from './read-sentence.ts';
import type { Sentence } from './read-sentence.ts';
import { sentenceFaults } from './sentence-faults.ts';

const read = createSentenceReader({
  participants: [
    { name: 'Branch clerk', kind: 'staff' },
    { name: 'Customer', kind: 'customer' },
    { name: 'Service Management', kind: 'staff' },
    { name: 'Sales', kind: 'staff' },
    { name: 'Carrier', kind: 'thirdParty' },
    { name: 'LOS', kind: 'system' },
  ],
  channels: ['Phone', 'Post'],
  touchpoints: ['Status page'],
  systems: ['KYC app'],
  glossary: ['APR'],
});

function table<T>(
  name: string,
  of: (sentence: Sentence) => T,
  rows: readonly (readonly [string, T, string?])[],
): void {
  for (const [text, wanted, actor] of rows)
    test(`${name}: ${actor === undefined ? '' : `[${actor}] `}${text}`, () => {
      assert.deepEqual(of(read({ text, actor })), wanted);
    });
}

const faults = (sentence: Sentence): string => sentenceFaults(sentence).join(', ');

table('the seed pair', faults, [
  ['Customer receives SMS', 'receiver-subject'],
  ['Service rep sends pre-written SMS to customer via help desk system', ''],
]);

table('a text is judged together with the actor of its card', faults, [
  ['checks the ID', '', 'Branch clerk'],
  ['Check the ID', '', 'Branch clerk'],
  ['Check the ID', 'no-actor'],
  ['checks the ID', 'no-actor'],
  ['Pay', '', 'Customer'],
  ['Log in', '', 'Customer'],
  ['orders coffee', '', 'Customer'],
  ['ID check', 'nominal', 'Branch clerk'],
  ['Order confirmation', 'nominal', 'Sales'],
  ['Waiting for the doctor', 'nominal', 'Customer'],
  ['is informed by e-mail', 'passive', 'Customer'],
  ['informed by phone', 'reduced-passive', 'Customer'],
  ['called the hotline', '', 'Customer'],
  ['is on hold', 'stative', 'Customer'],
  ['gets a text', 'receiver-subject', 'Customer'],
  ['Identity is checked', 'passive', 'Branch clerk'],
  ['Sales calls the lead', '', 'Sales'],
  ['', '', 'Customer'],
]);

table('taking goods in is work of the firm, and still receiving for the customer', faults, [
  ['receives the parcel and checks the items', '', 'Branch clerk'],
  ['receives the parcel', 'receiver-subject', 'Branch clerk'],
  ['receives the letter and opens it', 'receiver-subject', 'Customer'],
]);

table('names of the map are known owners', faults, [
  ['Service Management opens a case', ''],
  ['LOS scores the case', ''],
  ['Carrier collects', ''],
]);

table('what hangs on a main clause does not make it passive', faults, [
  ['Customer reads the letter, which was sent last week', ''],
  ['Clerk calls before the account is closed', ''],
  ['Customer asks for a refund because the bag is damaged', ''],
  ['Agent reads "Your claim is closed" aloud', ''],
  ['The clerk (who was trained) stamps the form', ''],
  ['Clerk opens the file and the customer is informed', 'passive'],
]);

table('who does it, in a passive that says so', (sentence) => sentence.agent, [
  ['The claim is assessed by an expert', 'an expert'],
  ['Invoices are sent by the billing engine', 'the billing engine'],
  ['The offer is sent by e-mail', undefined],
  ['The form is returned by Friday', undefined],
]);

table('the verb is the one that is meant', (sentence) => sentence.verb?.lemma, [
  ['stores the slot in the calendar', 'store'],
  ['The customer has to call the hotline', 'call'],
  ['The manager is reviewing the case', 'review'],
  ["The driver doesn't ring the bell", 'ring'],
  ['The form needs to be signed', 'sign'],
  ['Claims adjuster inspects the car', 'inspect'],
  ['Guest services sends flowers', 'send'],
  ['Staff at the front entrance hand out masks', 'hand'],
  ['The agent who took the call writes the summary', 'write'],
]);

table('its place in the text', (sentence) => [sentence.verb?.start, sentence.verb?.end], [
  ['Clerk stamps the form', [6, 12]],
  ['The form is stamped', [12, 19]],
]);

table('owners in one step', (sentence) => sentence.owners, [
  ['Rep calls the customer and billing cancels the invoice', ['Rep', 'billing']],
  ['The rep calls and the customer answers', ['The rep', 'Customer']],
  ['Agent calls the customer and notes the answer', ['Agent']],
  ['Customer waits while the clerk counts', ['Customer']],
  ['Cashier voids the line; then she keys in the price', ['Cashier']],
]);

table('an owner in the text that is not the actor of the card', (sentence) => sentence.contradictsActor, [
  ['Customer signs the form', true, 'Branch clerk'],
  ['Clerk signs the form', false, 'Branch clerk'],
  ['signs the form', false, 'Branch clerk'],
  ['The form is signed', false, 'Branch clerk'],
]);

table('verbs in a chain', (sentence) => sentence.verbCount, [
  [
    'Agent opens the case, reads it, calls the customer, notes the answer, mails the manager and closes it',
    6,
  ],
  ['Customer inserts the card and enters the PIN', 2],
  ['walks up to the machine and checks that it works and is safe', 2, 'Customer'],
  ['Damage assessment', 0],
]);

const texts = (signals: readonly { readonly text: string }[]): string =>
  signals.map((signal) => signal.text.toLowerCase()).join(', ');

table('decisions hidden in an action', (sentence) => texts(sentence.decisions), [
  ['Clerk approves if income is above 2,000', 'if'],
  ['Either refunds or exchanges the item', 'either', 'Branch clerk'],
  ['Agent waives the fee unless the card was lost', 'unless'],
  ['Price depends on the zone', 'depends on'],
  ['Clerk checks if the form is complete', ''],
  ['Agent asks the customer if the date suits', ''],
  ['Screen shows "If in doubt, call us"', ''],
]);

table('wishes', (sentence) => texts(sentence.wishes), [
  ['Rep should call back', 'should'],
  ['Ideally the agent calls first', 'ideally'],
  ['The advisor will send the offer', 'will'],
  ['shows what the form will ask for', '', 'Sales'],
]);

table('promises', (sentence) => sentence.promises.length > 0, [
  ['We will call you back', true],
  ['Agent promises to call back on Monday', true],
  ["Rep says we'll text the date", true],
  ['The agent gets back to the user', true],
  ['The team follows up by e-mail', true],
  ['Agent lets the customer know', true],
  ['Agent calls the customer', false],
  ['Customer reads "We will call you back"', false],
]);

table('words that two people measure differently', (sentence) => texts(sentence.subjective), [
  ['Marketing hands over the lead when it is good enough', 'good, enough'],
  ['Clerk answers as soon as possible', 'as soon as possible'],
  ['Clerk answers within 2 days', ''],
]);

table('acronyms that nobody explains', (sentence) => texts(sentence.acronyms), [
  ['Rep checks the DTI in LOS', 'dti'],
  ['Clerk enters the APR and the PIN', ''],
  ['Rep opens the ATMs', ''],
  ['CALL THE CUSTOMER', ''],
]);

table('vague verbs', (sentence) => sentence.vagueVerb, [
  ['Agent handles the complaint', true],
  ['Agent handles the complaint and refunds the fee', false],
  ['deals with the claim', true, 'Branch clerk'],
  ['deals the cards', false, 'Branch clerk'],
  ['Agent takes care of the claim', true],
  ['Agent takes the claim', false],
]);

table('channels named', (sentence) => texts(sentence.channels), [
  ['Agent tells the customer the result by phone', 'by phone'],
  ['Customer reads the answer on the status page', 'on the status page'],
  ['Agent tells the customer the result', ''],
  ['Customer enters the phone number', ''],
]);

table('places and systems named', (sentence) => texts(sentence.places), [
  ['Clerk records the claim in the KYC app', 'the kyc app'],
  ['Engineer links it to the ticket in Jira', 'jira'],
  ['Clerk records the claim', ''],
  ['Clerk records the claim on Monday', ''],
]);

table('work of the firm that a customer does', (sentence) => sentence.internalWork, [
  ['calls the lending line to ask where the application is', 'chase', 'Customer'],
  ['Customer calls the parts department', 'callAgain'],
  ['Customer sends the payslip again', 'resend'],
  ['Customer reminds the shop', 'remind'],
  ['Patient carries the film from radiology to the specialist', 'carry'],
  ['Customer explains the case again to the next agent', 'explainAgain'],
  ['Customer pays the bill', undefined],
]);

table('approval and checks', (sentence) => sentence.approval, [
  ['Manager approves the refund', 'approve'],
  ['Lead signs off the batch', 'approve'],
  ['Clerk verifies the ID', 'check'],
  ['Clerk stamps the form', undefined],
]);

table('work by a fixed rule', (sentence) => sentence.deterministic, [
  ['Rep copies orders from the mail to the ERP', true],
  ['Clerk checks the name against the list', true],
  ['Rep sends the standard text', true],
  ['Customer logs in', false],
  ['Clerk checks the name', false],
]);

table('what is acted on', (sentence) => sentence.object, [
  ['Clerk verifies the bank statements', 'bank statement'],
  ['Agent gives the customer the form', 'form'],
  ['Underwriter asks the applicant for payslips', 'payslip'],
  ['Customer fills in the form', 'form'],
  ['Customer prints three months of statements', 'statement'],
  ['Customer waits', undefined],
]);

test('the same work twice has the same key, however it is worded', () => {
  const key = (text: string, actor?: string): string | undefined => read({ text, actor }).workKey;
  assert.equal(key('Branch clerk verifies the ID'), key('checks an ID', 'Branch clerk'));
  assert.equal(key('e-mails the quotes', 'Sales'), key('Sales mails the quote'));
  assert.notEqual(
    key('asks the customer for payslips', 'Sales'),
    key('asks the customer for statements', 'Sales'),
  );
  assert.notEqual(
    key('checks the ID of the applicant', 'Clerk'),
    key('checks the ID of the guarantor', 'Clerk'),
  );
  assert.notEqual(
    key('sends a letter to the tenant', 'Clerk'),
    key('sends a letter to the landlord', 'Clerk'),
  );
  assert.equal(
    key('checks the ID of an applicant', 'Clerk'),
    key('verifies the ID of the applicant', 'Clerk'),
  );
  assert.notEqual(key('shows the rate', 'LOS'), key('shows the rate and the total', 'LOS'));
  assert.notEqual(key('checks the ID', 'Sales'), key('checks the ID', 'Branch clerk'));
});

test('words that are nouns as well are verbs at the front of a step, with nobody named', () => {
  const done = [
    'Hands over the bike',
    'Works out the price',
    'Works on the bike',
    'Fits new brakes',
    'Checks brakes',
    'Books a repair',
    'Orders parts',
    'Stocks up on parts',
    'Prices the job',
    'Ships parts',
    'Drops off the bike',
    'Calls back',
    'Waits for news',
    'Pays cash',
    'Starts work',
    'Serves drinks',
    'Cuts new keys',
    'Notes down the fault',
  ];
  const things = [
    'Stock list',
    'Works order',
    'Works council',
    'Works of art',
    'Checks of papers',
    'Checks on new bikes',
    'Books on the shelf',
    'Orders in the shop',
    'Prices in the shop',
    'Parts list',
    'Price list',
    'Notes on the repair',
    'Reports of faults',
    'Quotes from suppliers',
  ];
  const mood = (text: string): string => `${text}: ${read({ text }).mood === 'nominal' ? 'thing' : 'done'}`;
  assert.deepEqual(
    done.map(mood),
    done.map((text) => `${text}: done`),
  );
  assert.deepEqual(
    things.map(mood),
    things.map((text) => `${text}: thing`),
  );
});

test('a reading is frozen and does not depend on what was read before', () => {
  const first = read({ text: 'Customer receives SMS' });
  read({ text: 'Clerk stamps the form', actor: 'Branch clerk' });
  assert.deepEqual(read({ text: 'Customer receives SMS' }), first);
  assert.ok(Object.isFrozen(first));
});

test('odd input is read without an error', () => {
  const odd = [
    '',
    ' ',
    '...',
    '"',
    '("',
    '→',
    '1.',
    '12:30',
    'и так далее',
    '顧客',
    'a'.repeat(4000),
    ', , ,',
    "n't",
    "'s",
    'by by by',
    'who who who',
    'to to',
    '—'.repeat(50),
  ];
  for (const text of odd) {
    for (const actor of [undefined, 'Customer', '']) {
      const sentence = read({ text, actor });
      assert.ok(Array.isArray(sentenceFaults(sentence)), text);
    }
  }
});
