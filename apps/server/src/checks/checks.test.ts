// Findings over the API: as the command line finds them, with a history that survives a restart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { testApp } from '../test-app.ts';

const folder = join(import.meta.dirname, '../../../../examples/retail-bank');
let now = Date.parse('2026-11-26T09:00:00Z');
const { store, app, headers } = await testApp({ folder, now: () => now });

const [workspace] = await store.workspaces();
const ws = workspace?.id ?? '';

interface Findings {
  readonly health: { readonly score: number };
  readonly fixed: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly fingerprint: string;
    readonly state: string;
    readonly message: string;
  }[];
}

async function findings(map: string): Promise<Findings> {
  const answer = await app.inject({ url: `/api/workspaces/${ws}/maps/${map}/findings`, headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

async function command(map: string, ...commands: readonly object[]): Promise<void> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/workspaces/${ws}/maps/${map}/commands`,
    headers,
    payload: { commands },
  });
  assert.equal(answer.statusCode, 200, answer.body);
}

test('a finding is new, then open, fixed when mended, reopened when it comes back', async () => {
  const map = 'online-loan';
  await findings(map);
  await command(map, { kind: 'add', record: { id: 'off', type: 'path', kind: 'unhappy', name: 'Off' } });
  await command(map, {
    kind: 'add',
    record: {
      id: 'lost',
      type: 'card',
      position: { lane: 'customer', step: 'details' },
      text: 'stands there',
      path: 'off',
    },
  });
  const state = async (): Promise<string | undefined> =>
    (await findings(map)).findings.find(({ fingerprint }) => fingerprint === 'S01:lost')?.state;
  assert.equal(await state(), 'new');
  assert.equal(await state(), 'open');
  await command(map, { kind: 'set', id: 'lost', path: 'kind', value: 'end' });
  const mended = await findings(map);
  assert.ok(!mended.findings.some(({ fingerprint }) => fingerprint === 'S01:lost'));
  assert.ok(mended.fixed > 0);
  await command(map, { kind: 'set', id: 'lost', path: 'kind', value: 'action' });
  assert.equal(await state(), 'reopened');
  for (const { message } of mended.findings) assert.doesNotMatch(message, /\u2E28|undefined/, message);
});

test('the health of a workspace names each map, and grows by a day when a day has passed', async () => {
  const ask = async () => {
    const answer = await app.inject({ url: `/api/workspaces/${ws}/health`, headers });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{
      score: number;
      maps: readonly { map: string; score: number; days: readonly { day: string }[] }[];
    }>();
  };
  const first = await ask();
  assert.deepEqual(first.maps.map(({ map }) => map).toSorted(), [
    'atm-withdrawal',
    'online-loan',
    'online-loan-to-be',
  ]);
  assert.ok(first.score >= 0 && first.score <= 100);
  now += 86_400_000;
  await findings('atm-withdrawal');
  const atm = (await ask()).maps.find(({ map }) => map === 'atm-withdrawal');
  assert.deepEqual(
    atm?.days.map(({ day }) => day),
    ['2026-11-26', '2026-11-27'],
  );
});

test('what is not there is told so', async () => {
  for (const url of [`/api/workspaces/${ws}/maps/none/findings`, '/api/workspaces/none/health'])
    assert.equal((await app.inject({ url, headers })).statusCode, 404);
});

test('asking many times at once gives each the same findings', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => findings('atm-withdrawal')));
  const prints = all.map(({ findings: found }) => found.map(({ fingerprint }) => fingerprint).join());
  assert.equal(new Set(prints).size, 1);
});
