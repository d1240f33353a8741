// Flaws of the cash machine in what goes wrong, and what the customer is told then.

import type { Flaw } from '../flaw.ts';
import { arrow, clear, idsOf, remove, set, withoutWaivers } from '../flaw.ts';

export const failuresFlaws: readonly Flaw[] = [
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
];
