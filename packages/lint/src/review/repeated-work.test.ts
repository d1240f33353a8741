import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapRecord } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { caseOf } from '../case-of.ts';
import { repeatedWork } from './repeated-work.ts';

const people = 'clerk participant staff Branch clerk\nagent participant staff Agent';

function mapOf(id: string, text: string, basedOn?: string) {
  const { map, library } = caseOf(`customer: asks\nbackstage/back: x y\n${people}\n${text}`);
  const records = new Map<string, MapRecord>(map);
  const own = records.get('m');
  assert.ok(own?.type === 'map');
  records.delete('m');
  records.set(id, {
    ...own,
    id,
    ...(basedOn === undefined ? {} : { basedOn: { map: basedOn, as: 'toBe' } }),
  });
  return { index: createMapIndex(records), library };
}

test('the same act on the same thing by two owners, or in two maps, is told with its places', () => {
  const one = mapOf(
    'one',
    'x.who = clerk\nx.text = verifies the ID\ny.who = agent\ny.text = Verify the ID once more',
  );
  const two = mapOf('two', 'x.who = clerk\nx.text = verifies an ID\ny.who = clerk\ny.text = files the form');
  const [found, ...others] = repeatedWork([one.index, two.index], one.library);
  assert.deepEqual(others, []);
  assert.equal(found?.act, 'verify id');
  assert.deepEqual(
    found?.places.map(({ map, card, actor }) => `${map.map.id} ${card.id} ${actor}`),
    ['one x clerk', 'one y agent', 'two x clerk'],
  );
});

test('the same owner in one map, the customer, and a map that was made from another are no repetition', () => {
  const one = mapOf(
    'one',
    'x.who = clerk\nx.text = verifies the ID\ny.who = clerk\ny.text = verifies the ID',
  );
  const future = mapOf('future', 'x.who = agent\nx.text = verifies the ID\ny.text = files the form', 'one');
  assert.deepEqual(repeatedWork([one.index, future.index], one.library), []);
  assert.deepEqual(repeatedWork([future.index, one.index], one.library), []);
});
