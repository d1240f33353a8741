// Flaws of the cash machine: what goes wrong in words, lines, hand-offs, failures and data when people draw a map.

import type { Flaw } from './flaw.ts';
import { add, arrow, card, clear, idsOf, remove, set, setAll, withoutWaivers } from './flaw.ts';

export const atmFlaws: readonly Flaw[] = [
  // words
  {
    title: 'A step in the passive does not say who acts',
    map: [set('verifies-pin', 'text', 'The PIN is verified against the account')],
    come: ['T01:verifies-pin'],
  },
  {
    title: 'Nobody is named for what happens in sealed hardware',
    map: [clear('decrypts-pin', 'who')],
    come: ['T02:decrypts-pin'],
  },
  {
    title: 'Told from the side of the one who gets it',
    map: [set('resets-pin', 'text', 'receives the ID and a new PIN')],
    come: ['T03:resets-pin'],
  },
  {
    title: 'Somebody checks the chip',
    map: [set('reads-chip', 'text', 'Someone checks the chip of the card')],
    come: ['T04:reads-chip'],
  },
  {
    title: 'The agent “handles” the forgotten PIN',
    map: [set('resets-pin', 'text', 'handles the forgotten PIN')],
    come: ['T05:resets-pin'],
  },
  {
    title: 'Handed back, but by what way?',
    map: [clear('hands-card-back', 'how')],
    come: ['T06:hands-card-back'],
  },
  {
    title: 'The clerk matches journals, but in which system?',
    map: [
      clear('matches-journal', 'where'),
      set('matches-journal', 'text', 'matches the journal with the bookings'),
    ],
    come: ['T07:matches-journal'],
  },
  {
    title: 'A noun where a step should be',
    map: [set('checks-balance', 'text', 'Verification of the balance')],
    come: ['T08:checks-balance'],
  },
  {
    title: 'Two people act in one step',
    map: [set('resets-pin', 'text', 'The bank agent checks the ID and the customer chooses a new PIN')],
    come: ['T09:resets-pin'],
  },
  {
    title: 'A whole procedure on one sticky note',
    map: [
      set(
        'corrects-account',
        'text',
        'opens the journal, compares it with the count, calls the crew, writes a note and corrects the account in the bank host',
      ),
    ],
    come: ['T10:corrects-account'],
  },
  {
    title: 'A state instead of an act',
    map: [set('resets', 'text', 'There is a short delay before the next customer')],
    come: ['T11:resets'],
  },
  {
    title: 'A decision hidden in a sentence',
    map: [set('says-take-card', 'text', 'shows "Take your card" if the notes are counted')],
    come: ['T12:says-take-card'],
  },
  {
    title: 'The firm praises itself in the customer’s lane',
    map: [set('picks-amount', 'text', 'enjoys the seamless choice of an amount')],
    come: ['T13:picks-amount'],
  },
  {
    title: 'A wish in a map of today',
    map: [set('closes-session', 'text', 'should update the bank host and close the session')],
    come: ['T14:closes-session'],
  },
  {
    title: 'An acronym that nobody explained',
    map: [set('stores-pin', 'text', 'stores the new PIN in the KMS')],
    come: ['T15:stores-pin#KMS'],
  },
  {
    title: 'The same act written down twice',
    map: [set('checks-notes', 'text', 'counts and stages the notes')],
    come: ['T16:counts-notes'],
  },
  {
    title: 'A ticket that acts by itself',
    map: [set('watches-fleet', 'text', 'The ticket goes to the technician')],
    come: ['T17:watches-fleet'],
  },
  {
    title: 'Text and card name different owners',
    map: [set('matches-journal', 'text', 'The branch manager matches the journal with the bookings')],
    come: ['T18:matches-journal'],
  },

  // structure
  {
    title: 'After the cash code nobody says how it goes on',
    map: [remove('gets-code:recovery:picks-amount')],
    come: ['S01:gets-code'],
  },
  {
    title: 'Nobody says how people come to the branch for a kept card',
    map: [remove('card-forgotten:escalation:brings-id')],
    come: ['F03:card-forgotten', 'S02:brings-id'],
  },
  {
    title: 'The good end is not marked as one',
    map: [clear('has-cash', 'outcome')],
    come: ['S03:atm-withdrawal#end', 'S03:has-cash'],
  },
  {
    title: 'A weekly report that serves no customer',
    map: [card('weekly-report', ['backstage', 'goodbye'], 'prints the weekly report', { every: '7 d' })],
    come: ['S04:weekly-report'],
  },
  {
    title: 'A screen with nothing behind it',
    map: [
      card('shows-offer', ['machine', 'amount'], 'shows an offer for a credit card', { how: 'atm-screen' }),
      arrow('offers-amounts', 'next', 'shows-offer'),
      arrow('shows-offer', 'interaction', 'picks-amount'),
    ],
    come: ['S05:shows-offer'],
  },
  {
    title: 'A customer who asks for help, on no touchpoint',
    map: [
      card('asks-help', ['customer', 'amount'], 'asks for help with the limit'),
      arrow('picks-amount', 'next', 'asks-help'),
      arrow('asks-help', 'next', 'waits-for-cash'),
    ],
    come: ['F02:asks-help', 'S06:asks-help'],
  },
  {
    title: 'A voice that speaks to nobody',
    map: [
      card('plays-jingle', ['machine', 'amount'], 'plays a jingle', { how: 'machine-front' }),
      arrow('checks-notes', 'trigger', 'plays-jingle'),
    ],
    come: ['F02:plays-jingle', 'S07:plays-jingle'],
  },
  {
    title: 'The customer talks to the controller straight',
    map: [remove('shows-dots:trigger:encrypts-pin'), arrow('types-pin', 'trigger', 'encrypts-pin')],
    come: ['S05:shows-dots', 'S08:types-pin:trigger:encrypts-pin'],
  },
  {
    title: 'A choice with one way out',
    map: [remove('calls-helpline:next:left-without-cash')],
    come: ['S09:calls-helpline'],
  },
  {
    title: 'Wrong PINs may be tried for ever',
    map: [clear('wrong-pin:recovery:types-pin', 'max'), remove('wrong-pin:failure:pin-locked')],
    come: ['S10:wrong-pin#tries'],
  },
  {
    title: 'A phase without a step',
    map: [add({ id: 'complain', type: 'phase', name: 'Complain', kind: 'after', owner: 'Back office lead' })],
    come: ['S11:complain'],
  },
  {
    title: 'A blueprint without anything behind the machine',
    map: (index) => [remove('backstage', 'support'), ...withoutWaivers(index, 'F02')],
    come: [
      'G12:waits-blind',
      'H14:offers-amounts#pin-answer',
      'S02:atm-withdrawal#many',
      'S12:atm-withdrawal#backstage',
    ],
    gone: [
      'F02:encrypts-pin:handoff:verifies-pin',
      'F02:reads-chip:handoff:routes-card',
      'F02:verifies-pin:handoff:offers-amounts',
    ],
  },
  {
    title: 'What people hold in hand when they leave is not shown',
    map: [remove('receipt')],
    come: ['S13:goodbye'],
  },
  {
    title: 'Two visits in one map',
    map: [set('goodbye', 'visit', 'The next morning')],
    come: ['S14:atm-withdrawal'],
  },
  {
    title: 'Everything the controller does, screw by screw',
    map: [
      ['wakes', 'switches the light of the slot on'],
      ['clears', 'clears the keypad of the last session'],
      ['closes-door', 'closes the door of the dispenser'],
      ['moves-belt', 'moves the belt back to its start'],
      ['cools', 'cools the print head'],
      ['counts-paper', 'measures the paper that is left'],
      ['dims', 'dims the screen'],
    ].flatMap(([id = '', text = ''], nth, all) => [
      card(id, ['backstage', 'goodbye'], text),
      arrow(nth === 0 ? 'resets' : (all[nth - 1]?.[0] ?? ''), 'next', id),
    ]),
    come: ['S15:atm-withdrawal'],
  },
  {
    title: 'Nobody says where the map begins',
    map: [clear('atm-withdrawal', 'scope.from')],
    come: ['S16:atm-withdrawal#open'],
  },
  {
    title: 'A blueprint without a feeling',
    map: (index) => [remove(...idsOf(index, 'emotion'))],
    come: ['S17:atm-withdrawal', 'X14:atm-withdrawal'],
  },
  {
    title: 'Nothing after the withdrawal',
    map: [set('depart', 'kind', 'during')],
    come: ['S19:atm-withdrawal'],
  },
  {
    title: 'An idea drawn as if it were there today',
    map: [set('says-goodbye', 'status', 'proposed')],
    come: ['S20:says-goodbye'],
  },
  {
    title: 'One way in, and no word of the others',
    map: [clear('asks-way', 'entry')],
    come: ['S21:atm-withdrawal'],
  },
  {
    title: 'Two that wait for each other',
    map: [arrow('verifies-pin', 'support', 'decrypts-pin')],
    come: ['S22:decrypts-pin,verifies-pin'],
  },

  // hand-offs
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

  // failures and messages
  {
    title: 'A map where nothing ever fails',
    map: (index) => [
      ...withoutWaivers(index, 'F02'),
      remove(...idsOf(index, 'failure')),
      remove(
        ...[...index.records.values()].flatMap((record) =>
          record.type === 'card' && record.path !== undefined ? [record.id] : [],
        ),
      ),
    ],
    come: ['F01:atm-withdrawal', 'S02:left-without-cash', 'X13:atm-withdrawal'],
    gone: [
      'F02:encrypts-pin:handoff:verifies-pin',
      'F02:reads-chip:handoff:routes-card',
      'F02:says-goodbye',
      'F02:says-take-card',
      'F02:verifies-pin:handoff:offers-amounts',
    ],
  },
  {
    title: 'Nobody asked what could fail at the receipt',
    map: [remove('no-paper')],
    come: ['F02:closes-session:handoff:matches-journal', 'F02:takes-receipt'],
  },
  {
    title: 'Out of service, and nothing after',
    map: [remove('out-of-service:failure:walks-on')],
    come: ['F03:out-of-service', 'S02:walks-on'],
  },
  {
    title: 'A wrong count that ends with the bank',
    map: [remove('wrong-count:recovery:takes-receipt')],
    come: ['F03:wrong-count'],
  },
  {
    title: 'A blocked card and nobody who could free it',
    map: [
      remove('card-blocked:escalation:calls-helpline'),
      clear('card-blocked', 'escalation', 'alternative'),
      set('card-blocked', 'response.kind', ['explain']),
      arrow('card-blocked', 'failure', 'left-without-cash'),
    ],
    come: ['F06:card-blocked', 'S02:calls-helpline'],
  },
  {
    title: 'A case passed on behind the customer’s back',
    map: [set('wrong-count', 'escalation.told', false)],
    come: ['F07:wrong-count'],
  },
  {
    title: 'Passed on without a time',
    map: [clear('wrong-count', 'escalation.within')],
    come: ['F08:wrong-count'],
  },
  {
    title: 'The bank is away, and no other way is offered',
    map: [clear('bank-unreachable', 'alternative')],
    come: ['F09:bank-unreachable'],
  },
  {
    title: 'How the customer lives it is not written',
    map: [clear('over-limit', 'experience')],
    come: ['F10:over-limit'],
  },
  {
    title: 'The system is slow, and the customer is told to correct something',
    map: [set('bank-unreachable', 'message.next', 'Check your entry and try again in 10 minutes.')],
    come: ['F11:bank-unreachable'],
  },
  {
    title: 'Counting in silence',
    map: [
      remove('says-shortly:interaction:waits-for-cash'),
      clear('says-shortly', 'promise'),
      set('waits-for-cash', 'time', '40 s'),
    ],
    come: ['F13:waits-for-cash', 'P09:waits-for-cash'],
  },
  {
    title: 'Five failures that nobody ranked',
    map: ['out-of-service', 'card-unreadable', 'wrong-pin', 'no-such-notes', 'over-limit'].map((id) =>
      clear(id, 'impact', 'severity', 'occurrence', 'detection'),
    ),
    come: ['F17:atm-withdrawal'],
  },
  {
    title: 'Something went wrong',
    map: [set('card-unreadable', 'message.what', 'Something went wrong.')],
    come: ['N01:card-unreadable'],
  },
  {
    title: 'No reason given',
    map: [clear('card-unreadable', 'message.why')],
    come: ['N02:card-unreadable'],
  },
  {
    title: 'A message without a way on',
    map: [clear('over-limit', 'message.next')],
    come: ['N03:over-limit'],
  },
  {
    title: 'The code of a machine instead of words',
    map: [
      set('card-unreadable', 'message.what', 'Error 4012'),
      set('card-unreadable', 'message.why', 'Token expired'),
    ],
    come: ['N04:card-unreadable'],
  },
  {
    title: 'The customer is blamed',
    map: [set('wrong-pin', 'message.what', 'You entered a wrong PIN.')],
    come: ['N05:wrong-pin'],
  },
  {
    title: '“Contact us”, without a number',
    map: [set('card-blocked', 'message.next', 'Please contact us.')],
    come: ['N07:card-blocked'],
  },
  {
    title: '“Later”, without a time',
    map: [set('bank-unreachable', 'message.next', 'Take your card. Try again later.')],
    come: ['N08:bank-unreachable'],
  },
  {
    title: 'Not a word on what became of the money',
    map: [clear('bank-unreachable', 'message.effect')],
    come: ['N09:bank-unreachable'],
  },
  {
    title: 'A paragraph on a small screen',
    map: [
      set(
        'over-limit',
        'message.why',
        'Your limit today is 120, since the terms and conditions of your account, in the version of last spring, provide that withdrawals at machines of other banks and of this bank together may not exceed the sum agreed between you and your branch.',
      ),
    ],
    come: ['N10:over-limit'],
  },

  // patterns
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

  // experience
  {
    title: 'Half of the steps without a feeling',
    map: [remove('approach:ana', 'card-in:ana', 'pin:ana', 'amount:ana')],
    come: ['X01:atm-withdrawal'],
  },
  {
    title: 'Feelings told by two values only',
    map: (index) =>
      [...index.records.values()].flatMap((record) =>
        record.type === 'emotion' ? [set(record.id, 'score', (record.score ?? 0) < 0 ? -1 : 1)] : [],
      ),
    come: ['X02:atm-withdrawal#ana', 'X07:card-in:ana'],
  },
  {
    title: 'No moment of truth',
    map: [clear('cash-out', 'momentOfTruth'), clear('card-out', 'momentOfTruth')],
    come: ['X03:atm-withdrawal'],
  },
  {
    title: 'Everything is a moment of truth',
    map: ['approach', 'card-in', 'pin', 'amount'].map((id) =>
      set(id, 'momentOfTruth', { kind: 'contact', weight: 1, why: 'It matters.', sources: ['lobby-walk'] }),
    ),
    come: ['X04:atm-withdrawal'],
  },
  {
    title: 'A moment of truth by hearsay',
    map: [clear('cash-out', 'momentOfTruth.sources'), clear('cash-out:ana', 'sources'), remove('n-disputes')],
    come: ['X05:cash-out', 'X09:atm-withdrawal'],
  },
  {
    title: 'A sad end',
    map: [set('goodbye:ana', 'score', -0.6)],
    come: ['X06:goodbye:ana'],
  },
  {
    title: 'The lowest point, and nothing is planned',
    map: [
      set('counting:ana', 'score', -1.4),
      clear('counting:ana', 'response', 'reason'),
      remove('idea-card-first'),
    ],
    library: [set('card-while-counting', 'solves', ['atm-withdrawal/card-forgotten'])],
    come: ['X07:counting:ana'],
  },
  {
    title: 'A peak without a word why',
    map: [clear('cash-out:ana', 'trigger', 'words')],
    come: ['X08:cash-out:ana'],
  },
  {
    title: 'Feelings from nobody',
    map: [clear('amount:ana', 'sources')],
    come: ['X09:atm-withdrawal'],
  },
  {
    title: 'Only what the firm controls',
    library: [set('passer-by', 'controlled', true)],
    come: ['X10:atm-withdrawal'],
  },
  {
    title: 'For whom, and to what end?',
    map: [clear('atm-withdrawal', 'jobStory')],
    come: ['X11:atm-withdrawal#job'],
  },
  {
    title: 'A map for nobody',
    map: (index) => [remove(...idsOf(index, 'cast'))],
    come: ['X11:atm-withdrawal#persona'],
  },
  {
    title: 'What people expect is not written',
    map: [clear('atm-withdrawal', 'expectation')],
    come: ['X12:atm-withdrawal#journey'],
  },
  {
    title: 'A channel in the inventory that no map shows',
    library: [set('chat', 'status', undefined)],
    come: ['X13:atm-withdrawal'],
  },
  {
    title: 'Acts without thoughts',
    map: (index) => setAll(index, 'emotion', 'words', undefined),
    come: ['X14:atm-withdrawal'],
  },
  {
    title: 'One feeling told twice',
    map: [
      add({
        id: 'second-feeling',
        type: 'emotion',
        step: 'amount',
        persona: 'ana',
        score: -0.2,
        words: 'Hm.',
        sources: ['lobby-walk'],
      }),
    ],
    come: ['X15:amount:ana,second-feeling'],
  },

  // data and governance
  {
    title: 'A number that nobody defined',
    library: [clear('disputes', 'definition')],
    come: ['G01:disputes'],
  },
  {
    title: 'A number without a target',
    library: [clear('nps', 'target')],
    come: ['G02:nps'],
  },
  {
    title: 'Nobody has looked at the map for a year',
    map: (index) => idsOf(index, 'review').map((id, nth) => set(id, 'date', `2025-0${nth + 1}-10`)),
    come: ['G03:atm-withdrawal'],
  },
  {
    title: 'Data younger than the map',
    told: { revision: { edits: 0, newerData: ['atm-log'] } },
    come: ['G03:atm-withdrawal#data'],
  },
  {
    title: 'Nobody owns the map',
    map: [clear('atm-withdrawal', 'owner')],
    come: ['G04:atm-withdrawal'],
  },
  {
    title: 'The customer’s side told by the staff',
    map: (index) =>
      [...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['ops-workshop'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
    come: ['G05:atm-withdrawal'],
  },
  {
    title: 'Words without numbers',
    map: (index) => [
      ...[...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['street-interviews'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
      set('cash-out', 'momentOfTruth.sources', ['street-interviews']),
      set('card-out', 'momentOfTruth.sources', ['street-interviews']),
      ...idsOf(index, 'binding').map((id) => remove(id)),
    ],
    come: ['G06:atm-withdrawal#words'],
  },
  {
    title: 'A map made from memory',
    map: (index) => [
      ...[...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['guess'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
      clear('atm-withdrawal', 'metrics'),
      clear('cash-out', 'momentOfTruth.sources'),
      clear('card-out', 'momentOfTruth.sources'),
      remove(...idsOf(index, 'binding')),
      remove(
        ...[...index.records.values()].flatMap((record) =>
          record.type === 'card' && record.metric !== undefined ? [record.id] : [],
        ),
      ),
    ],
    library: [clear('ana', 'quotes')],
    come: ['G07:atm-withdrawal', 'X05:cash-out'],
  },
  {
    title: 'An idea without effort',
    library: [clear('card-while-counting', 'effort')],
    come: ['G09:card-while-counting'],
  },
  {
    title: 'An idea that serves no goal',
    library: [clear('card-while-counting', 'metric', 'keyResult')],
    come: ['G10:card-while-counting'],
  },
  {
    title: 'Done in spring, never measured',
    library: [set('card-while-counting', 'status', 'done'), set('card-while-counting', 'due', '2026-10-15')],
    come: ['G11:card-while-counting'],
  },
  {
    title: 'A pain without a cause',
    map: [clear('watched', 'causes')],
    come: ['G12:watched'],
  },
  {
    title: 'Teams that were never asked',
    map: (index) => [
      remove('2026-11-16:review'),
      ...idsOf(index, 'review')
        .filter((id) => id !== '2026-11-16:review')
        .map((id) => set(id, 'attendees', { 'Self-service lead': 'Self-service' })),
    ],
    come: ['G13:atm-withdrawal'],
  },
  {
    title: 'Two who answer for one thing',
    map: [set('explains-block', 'raci.accountable', ['branch-manager', 'bank-agent'])],
    come: ['G14:explains-block'],
  },
  {
    title: 'Nobody answers for the kept card',
    map: [clear('hands-card-back', 'raci')],
    come: ['G14:hands-card-back'],
  },
  {
    title: 'Staff in the colour of systems',
    library: [set('bank-agent', 'colour', 'blue')],
    come: ['G15:atm-controller,atm-monitoring,bank-agent,bank-host,cash-forecast,security-module#blue'],
  },
  {
    title: 'A roll-out without a measure',
    library: [
      set('new-controller', 'phases', [
        { id: 'pilot', name: 'Two machines in the lobby', from: '2026-12-01', until: '2026-12-14' },
        {
          id: 'city',
          name: 'All machines',
          from: '2026-12-15',
          until: '2027-01-31',
          kpis: { 'cards-kept': 4 },
        },
      ]),
    ],
    come: ['G17:new-controller'],
  },
  {
    title: 'Fourteen edits and no word on them',
    told: { revision: { edits: 14 } },
    come: ['G18:atm-withdrawal'],
  },

  // upkeep
  {
    title: 'A waiver for what is in order',
    map: [
      add({
        id: 'S01:types-pin',
        type: 'waiver',
        rule: 'S01',
        targets: ['types-pin'],
        reason: 'It goes on elsewhere.',
      }),
    ],
    come: ['U02:S01:types-pin'],
  },
  {
    title: 'A waiver that ran out',
    map: [
      clear('over-limit', 'experience'),
      add({
        id: 'F10:over-limit',
        type: 'waiver',
        rule: 'F10',
        targets: ['over-limit'],
        reason: 'We ask people in October.',
        until: '2026-10-31',
      }),
    ],
    come: ['F10:over-limit', 'U03:F10:over-limit'],
  },
  {
    title: 'A touchpoint that the library does not have',
    map: [set('says-goodbye', 'how', 'loudspeaker')],
    come: ['U04:says-goodbye#loudspeaker'],
  },
];
