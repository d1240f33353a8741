// Where library records are used, asked of the routes of a server in memory.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testApp } from './test-app.ts';

const folder = join(import.meta.dirname, '../../../examples/retail-bank');
const { app, headers } = await testApp({ folder });

const get = async (path: string): Promise<unknown> =>
  (await app.inject({ url: `/api/workspaces/retail-bank/${path}`, headers })).json();
const post = (path: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/workspaces/retail-bank/${path}`, headers, payload });

test('a library record tells the maps, records and fields that name it', async () => {
  const { maps } = (await get('library/uses/branch-manager')) as {
    maps: { map: string; title: string; uses: { record: string; type: string; path: string }[] }[];
  };
  assert.ok(maps.some(({ map }) => map === 'atm-withdrawal'));
  const uses = maps.flatMap((map) => map.uses);
  assert.ok(
    uses.some(({ path }) => path.startsWith('raci.accountable')),
    JSON.stringify(uses),
  );
});

test('counts follow an edit of a map at once', async () => {
  const counts = async () =>
    ((await get('library/uses')) as { uses: Record<string, { maps: number; records: number }> }).uses;
  const before = (await counts())['post'];
  assert.equal(before, undefined);
  const answer = await post('maps/atm-withdrawal/commands', {
    commands: [{ kind: 'set', id: 'walks-up', path: 'how', value: 'post' }],
  });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual((await counts())['post'], { maps: 1, records: 1 });
});

test('a copy as future state keeps the ids and names the map that it was made from', async () => {
  const made = await post('maps/atm-withdrawal/copy', { title: 'Cash, one day', as: 'toBe' });
  assert.equal(made.statusCode, 201);
  const { records } = (await get('maps/cash-one-day')) as {
    records: { id: string; type: string; state?: string; basedOn?: object }[];
  };
  const map = records.find(({ type }) => type === 'map');
  assert.equal(map?.state, 'toBe');
  assert.deepEqual(map?.basedOn, { map: 'atm-withdrawal', as: 'toBe' });
  assert.ok(records.some(({ id }) => id === 'walks-up'));
});
