// Flaws of the cash machine in what leads where.

import type { Flaw } from '../flaw.ts';
import { add, arrow, card, clear, idsOf, remove, set, withoutWaivers } from '../flaw.ts';

export const structureFlaws: readonly Flaw[] = [
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
];
