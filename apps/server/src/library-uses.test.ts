// Where library records are used, asked of the routes of a server in memory.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createApp } from './http/app.ts';
import { Store } from './storage/store.ts';
import { loadFolder } from './workspace-files.ts';

const examples = join(import.meta.dirname, '../../../examples/retail-bank');

async function bank() {
  const store = await Store.open(':memory:');
  await loadFolder(store, examples);
  const app = await createApp({ store, logLevel: 'silent' });
  const headers = { host: 'localhost' };
  return {
    get: async (path: string) =>
      (await app.inject({ method: 'GET', url: `/api/workspaces/retail-bank/${path}`, headers })).json(),
    post: (path: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/workspaces/retail-bank/${path}`, headers, payload }),
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

test('a library record tells the maps, records and fields that name it', async () => {
  const server = await bank();
  const { maps } = (await server.get('library/uses/branch-manager')) as {
    maps: { map: string; title: string; uses: { record: string; type: string; path: string }[] }[];
  };
  assert.ok(maps.some(({ map }) => map === 'atm-withdrawal'));
  const uses = maps.flatMap((map) => map.uses);
  assert.ok(
    uses.some(({ path }) => path.startsWith('raci.accountable')),
    JSON.stringify(uses),
  );
  await server.close();
});

test('counts follow an edit of a map at once', async () => {
  const server = await bank();
  const counts = async () =>
    ((await server.get('library/uses')) as { uses: Record<string, { maps: number; records: number }> }).uses;
  const before = (await counts())['post'];
  assert.equal(before, undefined);
  const answer = await server.post('maps/atm-withdrawal/commands', {
    commands: [{ kind: 'set', id: 'walks-up', path: 'how', value: 'post' }],
  });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual((await counts())['post'], { maps: 1, records: 1 });
  await server.close();
});

test('a copy as future state keeps the ids and names the map that it was made from', async () => {
  const server = await bank();
  const made = await server.post('maps/atm-withdrawal/copy', { title: 'Cash, one day', as: 'toBe' });
  assert.equal(made.statusCode, 201);
  const { records } = (await server.get('maps/cash-one-day')) as {
    records: { id: string; type: string; state?: string; basedOn?: object }[];
  };
  const map = records.find(({ type }) => type === 'map');
  assert.equal(map?.state, 'toBe');
  assert.deepEqual(map?.basedOn, { map: 'atm-withdrawal', as: 'toBe' });
  assert.ok(records.some(({ id }) => id === 'walks-up'));
  await server.close();
});
