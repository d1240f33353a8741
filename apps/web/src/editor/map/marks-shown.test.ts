import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLayout } from '@sightline/layout';
import type { Card, Participant } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { sketch } from '@sightline/model/generate';
import { marksShown } from './marks-shown.ts';

const measure = (text: string) => ({ lines: [text], widths: [80], width: 80 });
const post: Participant = { type: 'participant', id: 'post', name: 'Post', kind: 'thirdParty' };
const library = new Map([[post.id, post]]);

/** The marks of a small map of which one card, of this text, is changed. */
function marksWith(text: string, change: Partial<Card>): readonly string[] {
  const records = new Map(sketch('customer: a | b\nfrontstage: c | d'));
  for (const [id, record] of records)
    if (record.type === 'card' && record.text === text) records.set(id, { ...record, ...change });
  const index = createMapIndex(records);
  const scene = createLayout(measure, { view: 'full' }).full(index, library);
  return [...marksShown(scene, index, library)];
}

for (const [text, change, marks] of [
  ['a', {}, []],
  ['a', { optional: true }, ['optional']],
  ['b', { path: 'detour' }, ['offPath']],
  ['c', { path: 'detour' }, []],
  ['d', { who: 'post' }, ['thirdParty']],
] as const)
  test(`${text} with ${JSON.stringify(change)} wears ${marks.join(', ') || 'no mark'}`, () => {
    assert.deepEqual(marksWith(text, change), marks);
  });
