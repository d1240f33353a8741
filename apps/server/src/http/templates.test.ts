// Templates: told in one line each, and made into maps whose library speaks of the new map.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testApp } from '../test-app.ts';

const { app, headers } = await testApp({
  folder: join(import.meta.dirname, '../../../../examples/retail-bank'),
});

test('a dozen templates, the blank ones first, each with one line and the number of its steps', async () => {
  const answer = await app.inject({ url: '/api/templates', headers });
  const templates = answer.json<{ id: string; title: string; summary: string; steps: number }[]>();
  assert.equal(templates.length, 12);
  assert.deepEqual(
    templates.map(({ id }) => id.startsWith('blank-')),
    templates.map((_, index) => index < 2),
  );
  for (const { id, title, summary, steps } of templates) {
    assert.ok(title.length >= 10 && title.length <= 60, title);
    assert.match(summary, /^[A-Z][^\n]{39,139}\.$/, id);
    assert.ok(steps >= 3 && steps <= 10, id);
  }
});

test('what the opportunity of a template solves is found on the map that was made from it', async () => {
  const made = await app.inject({
    method: 'POST',
    url: '/api/workspaces/retail-bank/maps',
    headers,
    payload: { title: 'Our returns', template: 'parcel-return' },
  });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  assert.equal(id, 'our-returns');
  const library = await app.inject({ url: '/api/workspaces/retail-bank/library', headers });
  const { records } = library.json<{ records: { id: string; solves?: string[] }[] }>();
  assert.deepEqual(records.find((record) => record.id === 'word-at-the-gate')?.solves, [
    'our-returns/no-word',
  ]);
});

test('a map made from a blank template has no note of the template; from a rich one it says that its numbers are examples', async () => {
  const noteOf = async (template: string): Promise<string | undefined> => {
    const made = await app.inject({
      method: 'POST',
      url: '/api/workspaces/retail-bank/maps',
      headers,
      payload: { title: `From ${template}`, template },
    });
    const { id } = made.json<{ id: string }>();
    const answer = await app.inject({ url: `/api/workspaces/retail-bank/maps/${id}`, headers });
    const { records } = answer.json<{ records: { type: string; note?: string }[] }>();
    return records.find(({ type }) => type === 'map')?.note;
  };
  assert.equal(await noteOf('blank-blueprint'), undefined);
  assert.equal(await noteOf('blank-journey'), undefined);
  assert.match((await noteOf('motor-claim')) ?? '', /Example data/);
});
