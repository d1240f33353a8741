import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { Emotion, LibraryRecord, MapRecord } from '../record-types.ts';
import { cardTitle } from './card-title.ts';
import { curveOf, curvePoints, personasWithCurve } from './curve.ts';
import { isObserved } from './is-observed.ts';
import { emotionByChannel, touchpointInventory } from './touchpoint-inventory.ts';

const felt = (...scores: readonly (number | null)[]): readonly Emotion[] =>
  scores.map((score, i) => ({
    id: `s${i + 1}:ana`,
    type: 'emotion',
    step: `s${i + 1}`,
    persona: 'ana',
    score,
  }));

test('5.9 peak, lowest point and end of a curve; unknown scores are passed over', () => {
  const points = curvePoints(felt(0.5, null, 1.5, -2, 1, null));
  assert.deepEqual([points?.peak.step, points?.lowest.step, points?.end.step], ['s3', 's4', 's5']);
  assert.equal(points?.mean, 0.25);
  assert.equal(points?.remembered, -0.5, 'mean of the most intense, -2, and the end, 1');
  assert.equal(curvePoints(felt(null, null)), undefined);
  assert.equal(curvePoints([]), undefined);
});

test('5.9 of two equally intense scores the negative one is remembered', () => {
  assert.equal(curvePoints(felt(1, -1, 0))?.remembered, -0.5);
  assert.equal(curvePoints(felt(1, 0.5, 0))?.remembered, 0.5);
  assert.equal(curvePoints(felt(0, 0))?.remembered, 0);
});

const library = new Map<string, LibraryRecord>([
  ['web', { id: 'web', type: 'channel', name: 'Web' }],
  ['form', { id: 'form', type: 'touchpoint', name: 'Web form', channel: 'web' }],
  ['clerk', { id: 'clerk', type: 'participant', name: 'Clerk', kind: 'staff' }],
  ['views', { id: 'views', type: 'source', name: 'Workshop', kind: 'staffView' }],
]);

const map = new Map<string, MapRecord>(sketch('customer: a | b | c\nfrontstage: x | y'));
const put = (id: string, fields: object): void =>
  void map.set(id, { ...map.get(id), ...fields } as MapRecord);
put('a', { how: 'web' });
put('b', { how: 'form' });
put('c', { how: 'form' });
put('x', { how: 'form', who: 'clerk', text: 'reads' });
put('y', { who: 'nobody-known', text: 'signs' });
for (const emotion of [...felt(1, -1), { ...felt(2)[0], id: 's1:ben', persona: 'ben' } as Emotion])
  put(emotion.id, emotion);
const index = createMapIndex(map);

test('5.9 each persona has a curve of its own', () => {
  assert.deepEqual(personasWithCurve(index), ['ana', 'ben']);
  assert.deepEqual(
    curveOf(index, 'ana').map(({ score }) => score),
    [1, -1],
  );
  assert.deepEqual(curveOf(index, undefined), []);
});

test('5.10 the inventory lists touchpoints with their channel and cards; emotions are averaged by channel', () => {
  const inventory = touchpointInventory(index, library);
  assert.deepEqual(
    inventory.map((use) => [use.id, use.channel, use.cards.map(({ id }) => id)]),
    [
      ['web', 'web', ['a']],
      ['form', 'web', ['x', 'b', 'c']],
    ],
  );
  assert.deepEqual([...emotionByChannel(index, library)], [['web', { mean: 2 / 3, n: 3 }]]);
});

test('5.11 a card says what the customer does, elsewhere first who or what does it', () => {
  const title = (id: string) => {
    const card = index.records.get(id);
    assert.ok(card?.type === 'card');
    return cardTitle(card, index.lanes[index.rowOf(card.position.lane)], library);
  };
  assert.deepEqual(title('a'), { title: 'a', body: '' });
  assert.deepEqual(title('x'), { title: 'Web form', body: 'reads' });
  assert.deepEqual(title('y'), { title: 'nobody-known', body: 'signs' });
});

test('5.12 observed is what has a source that is no guess; what staff think counts only out of the customer’s sight', () => {
  const card = (...sources: readonly string[]): MapRecord =>
    ({ ...(map.get('a') as MapRecord), sources }) as MapRecord;
  assert.equal(isObserved(card(), library, true), false);
  assert.equal(isObserved(card('guess'), library, true), false);
  assert.equal(isObserved(card('views'), library, false), false);
  assert.equal(isObserved(card('views'), library, true), true);
  assert.equal(isObserved(card('guess', 'unknown-source'), library, false), true);
});
