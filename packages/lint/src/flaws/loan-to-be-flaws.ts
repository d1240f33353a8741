// Flaws of the loan as it is to be: how a good plan falls back into chasing, starting again and waiting.

import type { Flaw } from './flaw.ts';
import { arrow, card, clear, remove, set } from './flaw.ts';

export const loanToBeFlaws: readonly Flaw[] = [
  {
    title: 'The scope takes in everything',
    map: [set('online-loan-to-be', 'scope.statement', 'The whole onboarding of a borrower')],
    come: ['S16:online-loan-to-be#wide'],
  },
  {
    title: 'A week until the decision',
    map: [set('waits-decision', 'time', '6 d'), set('waits-decision', 'tolerance', '9 d')],
    come: ['P09:online-loan-to-be#path'],
  },
  {
    title: 'Nobody knows yet how the loan is booked',
    map: [set('books-loan', 'status', 'unknown')],
    come: ['S20:books-loan'],
  },
  {
    title: 'Calls are told of, screens only are shown',
    map: [clear('shows-identity', 'how')],
    library: ['phone', 'street', 'post', 'branch'].map((id) => set(id, 'screen', true)),
    come: ['S18:online-loan-to-be'],
  },
  {
    title: 'The bureau is asked, and no answer comes back',
    map: [set('requests-checks:handoff:sends-file', 'mode', 'async'), remove('sends-file:support:scores')],
    come: ['H13:requests-checks:handoff:sends-file'],
  },
  {
    title: 'A no without a reason',
    map: [
      clear('declined-end', 'message.why', 'message.next'),
      clear('declined-outright', 'message.why', 'message.next'),
    ],
    come: ['F05:declined-end', 'N02:declined-outright'],
  },
  {
    title: 'An unclear fraud check, sent back into the queue for ever',
    map: [
      remove('fraud-unclear:escalation:shows-identity'),
      arrow('fraud-unclear', 'recovery', 'checks-identity', { keepsData: true }),
    ],
    come: ['F04:fraud-unclear', 'S02:shows-identity'],
  },
  {
    title: 'The form is empty again after a wrong phone number',
    map: [set('phone-refused:recovery:enters-phone', 'keepsData', false)],
    come: ['F14:phone-refused:recovery:enters-phone'],
  },
  {
    title: 'The number is refused only when the form is sent',
    map: [set('sent-twice', 'cause', 'user'), set('sent-twice', 'data', ['loan-application'])],
    come: [
      'F02:requests-checks:handoff:checks-fraud',
      'F02:requests-checks:handoff:sends-file',
      'F15:sent-twice#loan-application',
    ],
  },
  {
    title: 'Nobody said before that papers would be needed',
    map: [clear('shows-price', 'announces')],
    come: ['F16:address-too-young#address-history', 'F16:asks-once:interaction:uploads-once#income-proof'],
  },
  {
    title: 'A form refused without an example',
    map: [clear('phone-refused', 'message.example')],
    come: ['N06:phone-refused'],
  },
  {
    title: 'The applicant can only call for a mistake of their own',
    map: [
      set('phone-refused', 'response.kind', ['escalate']),
      set('phone-refused', 'message.next', 'Contact us.'),
    ],
    come: ['F11:phone-refused'],
  },
  {
    title: 'Two hours of scanning until it goes on',
    map: [set('uploads-once', 'work', '2 h')],
    come: ['F12:goes-to-a-person'],
  },
  {
    title: 'A second request for papers',
    map: [
      card('asks-again', ['portal', 'decision'], 'asks the applicant for the tax return', {
        path: 'referred',
        who: 'underwriter',
        how: 'loan-e-mail',
        raci: { accountable: ['underwriter'] },
      }),
      card('sends-return', ['customer', 'decision'], 'uploads the tax return', {
        path: 'referred',
        how: 'upload-page',
        work: '9 min',
        dataOut: ['income-proof'],
      }),
      arrow('decides-case', 'trigger', 'asks-again'),
      arrow('asks-again', 'interaction', 'sends-return', { asksFor: ['income-proof'] }),
      arrow('sends-return', 'interaction', 'confirms-upload'),
    ],
    come: ['H10:sends-return,uploads-once#income-proof', 'P01:asks-again,asks-once'],
  },
  {
    title: 'From screen to post to phone within one form',
    map: [set('finds-addresses', 'how', 'loan-letter'), set('enters-phone', 'how', 'lending-line')],
    come: ['P08:apply'],
  },
  {
    title: 'Print, scan and enter again',
    map: [
      set('enters-phone', 'text', 'enters the phone number again'),
      set('uploads-once', 'text', 'prints all papers and scans them'),
      set('signs', 'text', 'prints the agreement and posts it'),
      set('corrects-account', 'text', 'enters the account number again'),
    ],
    come: ['P10:online-loan-to-be'],
  },
  {
    title: 'A chatbot that only knows its own answers',
    map: [
      card('bot-answers', ['portal', 'compare'], 'answers questions about the loan', {
        who: 'loan-chatbot',
        how: 'loan-page',
        where: ['loan-portal'],
      }),
      arrow('compares-rates', 'interaction', 'bot-answers'),
    ],
    library: [
      {
        kind: 'add',
        record: {
          id: 'loan-chatbot',
          type: 'participant',
          kind: 'system',
          name: 'Loan chatbot',
          team: 'Lending',
          owner: 'Lending product lead',
        },
      },
    ],
    come: ['P13:bot-answers'],
  },
  {
    title: 'More cases than the underwriters have hours',
    map: [set('decides-case', 'volume', '5000 per month')],
    come: ['P04:underwriter', 'P05:underwriter'],
  },
  {
    title: 'An answer within a minute that nobody gives',
    map: [clear('confirms', 'promise.keptBy')],
    come: ['P03:confirms'],
  },
  {
    title: 'The promise to text is in a message, without an owner',
    map: [clear('bureau-silent', 'escalation', 'response.acknowledgeWithin', 'response.fixWithin')],
    come: ['P03:bureau-silent'],
  },
];
