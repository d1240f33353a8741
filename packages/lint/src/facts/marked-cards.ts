// Cards that are marked for what they are: those that end the way, wait for others, or run on a rhythm of their own.

import { eachFact, gatheredFact } from '../engine/fact.ts';

/** The ends of a map, by the ids of their cards. */
export const endsFact = gatheredFact(
  'ends',
  eachFact({
    name: 'end',
    each: 'card',
    reads: ['card.kind'],
    of: ({ kind }): true | undefined => (kind === 'end' ? true : undefined),
  }),
);

const waitsForFact = eachFact({
  name: 'what a card waits for',
  each: 'card',
  reads: ['card.waitsFor'],
  of: ({ waitsFor }) => waitsFor,
});

/** The cards that wait for others without an arrow, by id, with those. */
export const waitersFact = gatheredFact('cards that wait for others', waitsForFact);

/** The cards that run on a rhythm of their own, by id. */
export const rhythmsFact = gatheredFact(
  'cards with a rhythm',
  eachFact({ name: 'rhythm of a card', each: 'card', reads: ['card.every'], of: ({ every }) => every }),
);
