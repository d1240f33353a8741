// Deleted maps lie in the bin of their workspace, with all their edits, and come back as they were.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { binDays } from '../storage/store.ts';
import { testApp } from '../test-app.ts';

let now = Date.UTC(2026, 10, 26);
const { store, app, headers } = await testApp({
  folder: join(import.meta.dirname, '../../../../examples/retail-bank'),
  now: () => now,
});
const base = '/api/workspaces/retail-bank';
const map = `${base}/maps/atm-withdrawal`;

async function get(url: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await app.inject({ url, headers });
  return { status: answer.statusCode, body: answer.json() };
}

const listed = async (): Promise<readonly string[]> =>
  ((await get(`${base}/maps`)).body as { id: string }[]).map(({ id }) => id);
const remove = async (): Promise<number> =>
  (await app.inject({ method: 'DELETE', url: map, headers })).statusCode;
const restore = async (): Promise<number> =>
  (await app.inject({ method: 'POST', url: `${base}/bin/atm-withdrawal/restore`, headers })).statusCode;

test('a deleted map is gone everywhere but in the bin, and comes back with every record', async () => {
  const before = (await get(map)).body;
  const count = (await store.workspaces())[0]?.maps ?? 0;
  assert.equal(await remove(), 204);
  assert.equal((await get(map)).status, 404);
  assert.ok(!(await listed()).includes('atm-withdrawal'));
  assert.equal((await store.workspaces())[0]?.maps, count - 1);
  assert.deepEqual((await get(`${base}/bin`)).body, [
    { id: 'atm-withdrawal', title: 'Withdraw cash at an ATM', removedAt: now },
  ]);
  assert.equal(await remove(), 404, 'it is not deleted twice');
  assert.equal(await restore(), 200);
  assert.deepEqual((await get(map)).body, before);
  assert.deepEqual((await get(`${base}/bin`)).body, []);
  assert.equal(await restore(), 404, 'what is not in the bin cannot be restored');
});

test('a new map does not take the id of one in the bin', async () => {
  await remove();
  const made = await app.inject({
    method: 'POST',
    url: `${base}/maps`,
    headers,
    payload: { title: 'ATM withdrawal' },
  });
  assert.notEqual(made.json<{ id: string }>().id, 'atm-withdrawal');
  assert.equal(await restore(), 200);
});

test('after its days in the bin a map goes for good', async () => {
  await remove();
  now += binDays * 24 * 3600 * 1000;
  await store.emptyBin();
  assert.equal((await store.binned('retail-bank')).length, 1);
  now += 1;
  await store.emptyBin();
  assert.equal((await store.binned('retail-bank')).length, 0);
  assert.equal(await restore(), 404);
});
