// Flaws of the cash machine in who hands what to whom.

import type { Flaw } from '../flaw.ts';
import { arrow, card, clear, remove, set, withoutWaivers } from '../flaw.ts';

export const handOffsFlaws: readonly Flaw[] = [
  {
    title: 'A hand-off of nothing in particular',
    map: [clear('sees-notes-go:handoff:posts-debit', 'data')],
    come: ['H01:sees-notes-go:handoff:posts-debit'],
  },
  {
    title: 'The clerk tells the agent, nobody knows by what',
    map: [clear('corrects-account', 'where'), set('texts-correction', 'who', 'bank-agent')],
    come: [
      'G14:texts-correction',
      'H02:corrects-account:handoff:texts-correction',
      'H15:reverses-hold:next:texts-correction',
    ],
  },
  {
    title: 'Reports go to somebody who is not named',
    map: [clear('watches-fleet', 'who')],
    come: ['H03:reports-health:handoff:watches-fleet,watches-fleet', 'T02:watches-fleet'],
  },
  {
    title: 'No time agreed for the claim',
    map: [clear('opens-claim:handoff:corrects-account', 'within')],
    come: ['H04:opens-claim:handoff:corrects-account'],
  },
  {
    title: 'No time agreed for the claim, and none measured',
    map: [clear('opens-claim:handoff:corrects-account', 'within', 'time')],
    come: ['H04:opens-claim:handoff:corrects-account'],
  },
  {
    title: 'Nobody checks the orders of the forecast',
    map: [clear('orders-cash:handoff:fills-machine', 'check')],
    come: ['H05:orders-cash:handoff:fills-machine'],
  },
  {
    title: 'No key joins the order to what the crew did',
    map: [clear('orders-cash:handoff:fills-machine', 'key')],
    library: [clear('cash-order', 'key')],
    come: ['H06:orders-cash:handoff:fills-machine'],
  },
  {
    title: 'The forecast never learns whether its order arrived',
    map: [clear('orders-cash:handoff:fills-machine', 'ack')],
    come: ['H07:orders-cash:handoff:fills-machine'],
  },
  {
    title: 'Five hands for one claim',
    map: [
      remove('opens-claim:handoff:corrects-account'),
      card('screens-claim', ['support', 'cash-out'], 'screens the claim for fraud', {
        path: 'correction',
        who: 'fraud-service',
      }),
      card('files-claim', ['support', 'cash-out'], 'files the claim by machine', {
        path: 'correction',
        who: 'atm-monitoring',
      }),
      card('opens-case', ['support', 'cash-out'], 'opens a case for the claim', {
        path: 'correction',
        who: 'bank-host',
      }),
      ...[
        ['opens-claim', 'screens-claim'],
        ['screens-claim', 'files-claim'],
        ['files-claim', 'opens-case'],
        ['opens-case', 'corrects-account'],
      ].map(([from = '', to = '']) =>
        arrow(from, 'handoff', to, {
          data: ['claim'],
          mode: 'sync',
          within: '3 s',
          time: '1 s',
          check: 'Both counts are present.',
          key: 'trace number',
          ack: 'The answer itself',
        }),
      ),
    ],
    come: ['H08:wrong-count:trigger:opens-claim'],
  },
  {
    title: 'The same claim typed into two systems',
    map: [
      set('explains-block', 'dataOut', ['claim']),
      set('corrects-account', 'dataOut', ['claim']),
      set('corrects-account', 'where', ['atm-monitoring']),
    ],
    come: ['H09:corrects-account,explains-block#claim'],
  },
  {
    title: 'The PIN asked for twice',
    map: [set('picks-amount', 'dataOut', ['pin-block'])],
    come: ['H10:picks-amount,types-pin#pin-block'],
  },
  {
    title: 'The way to the bank takes two days, and nobody says a word',
    map: [set('carries-request', 'wait', '2 d')],
    come: ['H11:says-shortly:trigger:asks-bank'],
  },
  {
    title: 'A claim goes on when it looks serious',
    map: [set('opens-claim:handoff:corrects-account', 'condition', 'when the claim looks serious')],
    come: ['H12:opens-claim:handoff:corrects-account'],
  },
  {
    title: 'The balance comes from nowhere',
    map: [clear('checks-balance', 'dataOut')],
    come: ['H14:checks-notes#balance-answer'],
  },
  {
    title: 'Work changes hands as if it did not',
    map: (index) => [
      remove('encrypts-pin:handoff:verifies-pin'),
      arrow('encrypts-pin', 'next', 'verifies-pin'),
      ...withoutWaivers(index, 'F02'),
    ],
    come: ['H15:encrypts-pin:next:verifies-pin'],
    gone: ['F02:encrypts-pin:handoff:verifies-pin'],
  },
];
