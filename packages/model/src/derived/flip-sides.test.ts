import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import { flipSides, openQuestions } from './flip-sides.ts';

const cafe = `
  customer: orders pays | waits | takes done!
  frontstage: takes-order | board | calls-name
  backstage: brews | |
  support: | milks |
  orders interaction takes-order
  calls-name interaction takes
  takes-order trigger brews
  brews handoff milks
`;

const sidesOf = (text: string): readonly string[] =>
  flipSides(createMapIndex(sketch(text))).map(
    ({ at, meets, failures }) =>
      `${[at, ...meets].map(({ id }) => id).join(' + ')}: ${failures.map(({ id }) => id).join(' ')}`,
  );

test('5.25 moments to flip are the customer with whom the customer meets, cards in front on their own, hand-offs', () => {
  assert.deepEqual(sidesOf(cafe), [
    'orders + takes-order: ',
    'pays: ',
    'brews:handoff:milks: ',
    'waits: ',
    'board: ',
    'takes + calls-name: ',
  ]);
});

test('5.25 a failure at the card, at whom it meets, at an arrow or at an end of a hand-off is one of that moment', () => {
  const failing = `${cafe}
    fail sold-out at takes-order blocking
    fail misheard at orders:interaction:takes-order bump
    fail no-milk at milks minor
    fail wrong-name at calls-name bump`;
  assert.deepEqual(sidesOf(failing), [
    'orders + takes-order: misheard sold-out',
    'pays: ',
    'brews:handoff:milks: no-milk',
    'waits: ',
    'board: ',
    'takes + calls-name: wrong-name',
  ]);
});

test('5.25 what is open about a failure is how it is lived and what the response is', () => {
  const failure = { id: 'f', type: 'failure', at: 'a', what: 'The milk is out' } as const;
  assert.deepEqual(openQuestions(failure), ['experience', 'response']);
  assert.deepEqual(openQuestions({ ...failure, experience: ' ', response: { kind: ['retry'] } }), [
    'experience',
  ]);
  assert.deepEqual(
    openQuestions({ ...failure, experience: 'Drinks it black', response: { text: 'Oat milk' } }),
    [],
  );
});
