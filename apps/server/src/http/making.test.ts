// Workspaces and maps are made whole and sound, or not at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapRecord } from '@sightline/model';
import { badStart } from '@sightline/model/generate';
import { testApp } from '../test-app.ts';

const { app, headers } = await testApp({ map: badStart() });

const maps = '/api/workspaces/w/maps';

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly error?: { readonly message: string } };
}

async function post(url: string, payload: object): Promise<Answer> {
  const answer = await app.inject({ method: 'POST', url, payload, headers });
  return { status: answer.statusCode, body: JSON.parse(answer.body === '' ? '{}' : answer.body) };
}

async function recordsAt(url: string): Promise<readonly MapRecord[]> {
  const answer = await app.inject({ url, headers });
  return answer.json<{ readonly records: readonly MapRecord[] }>().records;
}

const listed = async (): Promise<string> => (await app.inject({ url: maps, headers })).body;

const unsound: readonly (readonly [name: string, body: object, says: RegExp])[] = [
  ['a line break in its title', { title: 'a\nb' }, /title: .*line/],
  ['a NUL in its title', { title: 'a\u0000b' }, /title: /],
  ['a line break in its folder', { title: 'Fine', folder: 'a\nb' }, /folder: .*line/],
];

for (const [name, body, says] of unsound)
  test(`a map with ${name} is not made, nor copied`, async () => {
    const before = await listed();
    const made = await post(maps, body);
    assert.equal(made.status, 422);
    assert.match(made.body.error?.message ?? '', says);
    if (!('folder' in body)) assert.equal((await post(`${maps}/m/copy`, body)).status, 422);
    assert.equal(await listed(), before);
  });

test('a workspace with a line break in its name is not made, and its id stays free', async () => {
  const refused = await post('/api/workspaces', { name: 'a\nb', id: 'ab' });
  assert.equal(refused.status, 422);
  assert.match(refused.body.error?.message ?? '', /name: .*line/);
  assert.equal((await post('/api/workspaces', { name: 'A b', id: 'ab' })).status, 201);
});

test('a copy whose title would give the id of one of its records gets another id, and keeps every record', async () => {
  const copied = await post(`${maps}/m/copy`, { title: 'S1' });
  assert.equal(copied.status, 201);
  assert.notEqual(copied.body.id, 's1');
  const copy = await recordsAt(`${maps}/${copied.body.id}`);
  assert.equal(copy.length, badStart().size);
  assert.equal(copy.find(({ id }) => id === 's1')?.type, 'step');
});

test('a map from a template whose title would give the id of one of its records keeps every record', async () => {
  const plain = await post(maps, { title: 'Zed', template: 'coffee-app' });
  const records = await recordsAt(`${maps}/${plain.body.id}`);
  const step = records.find(({ type }) => type === 'step');
  assert.ok(step !== undefined);
  const made = await post(maps, { title: step.id, template: 'coffee-app' });
  assert.equal(made.status, 201);
  assert.equal((await recordsAt(`${maps}/${made.body.id}`)).length, records.length);
});

const text = (library: string): string =>
  `sightline: 1\nmap: m\ntitle: S1\nlanes:\n  - id: s1\n    role: customer\n    name: C\n${library}`;

test('a map that is refused leaves nothing in the library', async () => {
  const made = await post('/api/workspaces', { name: 'Plain' });
  const url = `/api/workspaces/${made.body.id}`;
  assert.equal((await post(`${url}/maps`, { title: 'a\nb', template: 'coffee-app' })).status, 422);
  assert.equal((await recordsAt(`${url}/library`)).length, 1);
});

test('a map whose library does not go with that of the workspace is refused', async () => {
  const made = await post('/api/workspaces', { name: 'Other' });
  const url = `/api/workspaces/${made.body.id}`;
  const record = { id: 'nps', type: 'participant', kind: 'system', name: 'Asks' };
  const added = await post(`${url}/library/commands`, { commands: [{ kind: 'add', record }] });
  assert.equal(added.status, 204);
  const library =
    'library:\n  metrics:\n    nps:\n      name: NPS\n      measure: {kind: share}\n      readings:\n        - {from: 2026-05-01, value: 61}\n';
  const refused = await post(`${url}/maps`, { text: text(library) });
  assert.equal(refused.status, 422);
  assert.match(refused.body.error?.message ?? '', /metric: "nps" is a participant; name a metric/);
  assert.equal((await app.inject({ url: `${url}/maps`, headers })).body, '[]');
});

test('a map from text does not take the id of one of its records either', async () => {
  const made = await post(maps, { text: text('') });
  assert.equal(made.status, 201);
  assert.deepEqual((await recordsAt(`${maps}/${made.body.id}`)).map(({ type }) => type).toSorted(), [
    'lane',
    'map',
  ]);
});
