// Flaws of the cash machine in what is written in a step.

import type { Flaw } from '../flaw.ts';
import { clear, set } from '../flaw.ts';

export const wordsFlaws: readonly Flaw[] = [
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
];
