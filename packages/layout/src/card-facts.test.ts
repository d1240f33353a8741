import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card, LaneRole, LibraryRecord, MapRecord } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { cardFacts } from './card-facts.ts';
import { englishWords } from './words.ts';

const map: readonly MapRecord[] = [
  { id: 'm', type: 'map', title: 'A map' },
  { id: 'elsewhere', type: 'path', kind: 'unhappy', name: 'To another machine', order: 'a' },
];
const library: readonly LibraryRecord[] = [
  { id: 'host', type: 'participant', kind: 'system', name: 'Bank host' },
  { id: 'idea', type: 'opportunity', name: 'Card first', status: 'planned', owner: 'Self-service' },
];
const context = {
  index: createMapIndex(new Map(map.map((record) => [record.id, record]))),
  library: new Map(library.map((record) => [record.id, record])),
  words: englishWords,
};

const cases: readonly (readonly [
  title: string,
  role: LaneRole,
  said: Partial<Card>,
  facts: readonly string[],
])[] = [
  [
    'a lived card says how long and on which path',
    'customer',
    { time: '3 min', path: 'elsewhere' },
    ['3 min', 'To another machine'],
  ],
  [
    'work says where, how long and how often',
    'backstage',
    { where: ['host'], work: '1 s', every: '5 min' },
    ['in Bank host', '1 s', 'every 5 min'],
  ],
  ['work that is only proposed says so', 'support', { status: 'proposed' }, ['proposed']],
  ['a pain says how much and how many', 'pain', { severity: 4, share: 0.3 }, ['severity 4 of 10', '30 %']],
  [
    'an idea says how far it is and whose',
    'opportunity',
    { opportunity: 'idea' },
    ['planned', 'Self-service'],
  ],
  [
    'an end says how it ends, and nothing else',
    'customer',
    { kind: 'end', outcome: 'failure', time: '3 min' },
    ['Failure'],
  ],
  ['a note has nothing in small', 'note', { severity: 4, time: '3 min' }, []],
];
for (const [title, role, said, facts] of cases)
  test(title, () => {
    const card: Card = {
      id: 'c',
      type: 'card',
      position: { lane: 'l', step: 's' },
      order: 'a',
      ...said,
    } as Card;
    assert.deepEqual(cardFacts(card, role, context), facts);
  });
