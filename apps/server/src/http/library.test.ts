// Writing a whole library: it stays the library of its workspace, and what maps may use is retired, never dropped.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryRecord } from '@sightline/model';
import { testApp } from '../test-app.ts';

const workspace: LibraryRecord = { id: 'w', type: 'workspace', name: 'W' };
const web: LibraryRecord = { id: 'web', type: 'channel', name: 'Web' };
const site: LibraryRecord = { id: 'site', type: 'touchpoint', name: 'Site', channel: 'web' };
const term = { id: 'kyc', type: 'glossaryTerm', name: 'KYC', meaning: 'Know your customer' };
const { app, headers } = await testApp();

const url = '/api/workspaces/w/library';

async function put(
  ...records: readonly object[]
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await app.inject({ method: 'PUT', url, headers, payload: { records } });
  return { status: answer.statusCode, body: answer.body };
}

interface Rec {
  readonly id: string;
  readonly retired?: boolean;
}

async function library(): Promise<ReadonlyMap<string, Rec>> {
  const answer = await app.inject({ url, headers });
  const { records } = answer.json<{ readonly records: readonly Rec[] }>();
  return new Map(records.map((record) => [record.id, record]));
}

test('a library without the record of its workspace, or with another, is refused and changes nothing', async () => {
  const before = await library();
  for (const records of [[], [{ ...workspace, id: 'other' }], [workspace, { ...workspace, id: 'other' }]]) {
    const { status, body } = await put(...records);
    assert.equal(status, 422);
    assert.match(body, /workspace: .*\bw\b/);
  }
  assert.deepEqual(await library(), before);
});

test('what a written library leaves out is retired; readings and terms go', async () => {
  assert.equal((await put(workspace, web, site, term)).status, 204);
  assert.equal((await put(workspace, web)).status, 204);
  const now = await library();
  assert.deepEqual([...now.keys()].toSorted(), ['site', 'w', 'web']);
  assert.deepEqual(now.get('site'), { ...site, retired: true });
  assert.equal(now.get('web')?.retired, undefined);
});

test('a record that is written again comes back', async () => {
  assert.equal((await put(workspace, web, site)).status, 204);
  assert.deepEqual((await library()).get('site'), site);
});

test('a record does not become one of another type', async () => {
  const { status, body } = await put(workspace, web, { id: 'site', type: 'channel', name: 'Site' });
  assert.equal(status, 422);
  assert.match(body, /type: a touchpoint cannot become a channel/);
  assert.deepEqual((await library()).get('site'), site);
});
