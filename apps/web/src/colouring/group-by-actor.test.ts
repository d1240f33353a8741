import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Participant } from '@sightline/model';
import { actorGroupings, groupByActor } from './group-by-actor.ts';

const participant = (id: string, rest: Omit<Participant, 'id' | 'type'>): Participant => ({
  id,
  type: 'participant',
  ...rest,
});
const who: Readonly<Record<string, Participant | undefined>> = {
  ana: participant('ana', { name: 'Ana', kind: 'customer' }),
  clerk: participant('clerk', { name: 'Clerk', kind: 'staff', team: 'Branch' }),
  other: participant('other', { name: 'Clerk', kind: 'staff', team: 'Back office' }),
  guard: participant('guard', { name: 'Guard', kind: 'thirdParty', team: 'Branch' }),
};
const cards = ['clerk 1', 'nobody 1', 'ana 1', 'other 1', 'clerk 2', 'guard 1', 'nobody 2'];
const grouped = (by: (typeof actorGroupings)[number]) =>
  groupByActor(by, cards, (card) => who[card.split(' ')[0] ?? '']).map(({ key, name, things }) => [
    key,
    name,
    things.join(', '),
  ]);

test('participants of one name stay apart; groups and what is in them keep the order in which they came', () => {
  assert.deepEqual(grouped('participant'), [
    ['clerk', 'Clerk', 'clerk 1, clerk 2'],
    ['', 'Nobody named', 'nobody 1, nobody 2'],
    ['ana', 'Ana', 'ana 1'],
    ['other', 'Clerk', 'other 1'],
    ['guard', 'Guard', 'guard 1'],
  ]);
});

test('kinds are named as everywhere', () => {
  assert.deepEqual(grouped('kind'), [
    ['staff', 'Staff', 'clerk 1, other 1, clerk 2'],
    ['', 'Nobody named', 'nobody 1, nobody 2'],
    ['customer', 'Customer', 'ana 1'],
    ['thirdParty', 'Third party', 'guard 1'],
  ]);
});

test('who is in no team stands with what nobody is named for', () => {
  assert.deepEqual(grouped('team'), [
    ['Branch', 'Branch', 'clerk 1, clerk 2, guard 1'],
    ['', 'No team named', 'nobody 1, ana 1, nobody 2'],
    ['Back office', 'Back office', 'other 1'],
  ]);
});

test('nothing is lost, and nothing stands in two groups', () => {
  for (const by of actorGroupings)
    assert.deepEqual(
      groupByActor(by, cards, (card) => who[card.split(' ')[0] ?? ''])
        .flatMap(({ things }) => things)
        .toSorted(),
      cards.toSorted(),
      by,
    );
});
