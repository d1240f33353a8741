// Flaws of the cash machine in how the service works as a whole.

import type { Flaw } from '../flaw.ts';
import { arrow, card, clear, remove, set } from '../flaw.ts';

export const patternsFlaws: readonly Flaw[] = [
  {
    title: 'The customer calls to ask where the card is',
    map: [
      set('brings-id', 'text', 'calls the branch again to ask where the card is'),
      set('brings-id', 'how', 'helpline'),
    ],
    come: ['P02:brings-id'],
  },
  {
    title: 'A promise that nobody keeps',
    map: [clear('says-shortly', 'promise.keptBy')],
    come: ['P03:says-shortly'],
  },
  {
    title: 'More calls than the agents have hours',
    map: [set('explains-block', 'volume', '3000 per month')],
    library: [set('bank-agent', 'shifts', [{ count: 1, calendar: 'branch-hours' }])],
    come: ['P04:bank-agent', 'P05:bank-agent'],
  },
  {
    title: 'One alone who cannot be replaced',
    library: [
      set('reconciliation-clerk', 'shifts', [{ count: 1, calendar: 'office-hours' }]),
      clear('reconciliation-clerk', 'fallback'),
    ],
    come: ['P04:reconciliation-clerk#alone'],
  },
  {
    title: 'The clerk verifies once more what the host has verified',
    map: [set('resets-pin', 'text', 'verifies the card and the PIN')],
    come: ['P06:resets-pin,verifies-pin#check card'],
  },
  {
    title: 'Two signatures on one claim',
    map: [
      set('corrects-account', 'text', 'approves the correction in the bank host'),
      remove('corrects-account:handoff:texts-correction'),
      card('signs-claim', ['support', 'cash-out'], 'signs the correction in the bank host', {
        who: 'branch-manager',
        path: 'correction',
        where: ['bank-host'],
        raci: { accountable: ['branch-manager'] },
      }),
      arrow('corrects-account', 'next', 'signs-claim'),
      arrow('signs-claim', 'trigger', 'texts-correction'),
    ],
    come: ['G13:atm-withdrawal', 'H15:corrects-account:next:signs-claim', 'P07:corrects-account,signs-claim'],
  },
  {
    title: 'The cash takes minutes',
    map: [set('waits-for-cash', 'time', '4 min')],
    come: ['P09:waits-for-cash'],
  },
  {
    title: 'Hundreds of claims typed by hand',
    map: [
      set('corrects-account', 'text', 'types the counts into the bank host'),
      set('corrects-account', 'volume', '400 per month'),
    ],
    come: ['P11:corrects-account'],
  },
  {
    title: 'A network without a second way',
    library: [clear('card-network', 'fallback')],
    come: ['P12:card-network'],
  },
  {
    title: 'Calls are counted, minutes are not',
    map: [clear('explains-block', 'work')],
    come: ['P14:explains-block'],
  },
];
