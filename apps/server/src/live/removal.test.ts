// Documents that are removed while somebody has them open: who has is told, nothing is acknowledged that is not kept, and
// what an old client holds does not get into a new document of the same name.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMapDocument, readMapDocument } from '@sightline/document';
import type { MapDocument } from '@sightline/document';
import * as Y from 'yjs';
import type { Client } from './test-client.ts';
import { connectClient } from './test-client.ts';
import { listeningApp } from '../test-app.ts';

const { store, app, headers, port } = await listeningApp({ workspace: false });

const NAME = 'map:w/one';

async function ask(method: 'POST' | 'DELETE', url: string, payload?: object): Promise<number> {
  const answer = await app.inject({
    method,
    url: `/api/workspaces${url}`,
    headers,
    ...(payload && { payload }),
  });
  return answer.statusCode;
}

async function makeAll(): Promise<void> {
  assert.equal(await ask('POST', '', { name: 'W', id: 'w' }), 201);
  assert.equal(await ask('POST', '/w/maps', { title: 'One' }), 201);
}

async function storedTitle(): Promise<string | undefined> {
  const doc = new Y.Doc();
  await store.log.load(NAME, doc);
  assert.equal(doc.store.pendingStructs, null, 'nothing in the log waits for edits that are not there');
  const map = readMapDocument(doc).get('one');
  return map?.type === 'map' ? map.title : undefined;
}

async function shownTitle(): Promise<string | undefined> {
  const answer = await app.inject({ url: '/api/workspaces/w/maps/one', headers });
  const { records } = answer.json<{
    readonly records: readonly { readonly type: string; readonly title?: string }[];
  }>();
  return records.find(({ type }) => type === 'map')?.title;
}

function retitle(map: MapDocument, value: string): void {
  assert.ok(map.run({ kind: 'set', id: 'one', path: 'title', value }).ok);
}

interface Editing {
  readonly client: Client;
  readonly map: MapDocument;
}

async function open(doc?: Y.Doc): Promise<Editing> {
  const client = await connectClient(port, NAME, doc);
  return { client, map: openMapDocument(client.doc) };
}

test('a workspace that is removed and made again has nothing of the one before, and old clients are told', async () => {
  await makeAll();
  const { client, map } = await open();
  retitle(map, 'Former');
  await client.saved();
  assert.equal(await ask('DELETE', '/w'), 204);
  await makeAll();
  assert.equal((await client.said).kind, 'removed');
  assert.equal(await shownTitle(), 'One');
  retitle(map, 'After');
  client.close();
  const again = await open(client.doc);
  const said = await again.client.said;
  assert.equal(said.kind, 'replaced');
  assert.match(said.problems?.[0]?.message ?? '', /map: was deleted, and another has its name/);
  assert.ok(again.client.unsaved() > 0, 'nothing is acknowledged');
  assert.equal(await storedTitle(), 'One');
  const fresh = await open();
  retitle(fresh.map, 'New');
  await fresh.client.saved();
  assert.equal(await storedTitle(), 'New');
  assert.equal(await shownTitle(), 'New');
  again.client.close();
  fresh.client.close();
  assert.equal(await ask('DELETE', '/w'), 204);
});

test('a map that is deleted says so to who has it open, or comes later, and goes on once it is brought back', async () => {
  await makeAll();
  const { client, map } = await open();
  assert.equal(await ask('DELETE', '/w/maps/one'), 204);
  assert.equal((await client.said).kind, 'removed');
  client.close();
  retitle(map, 'Offline');
  const late = await open(client.doc);
  assert.equal((await late.client.said).kind, 'removed');
  late.client.close();
  assert.equal(await ask('POST', '/w/bin/one/restore'), 200);
  const back = await open(client.doc);
  await back.client.saved();
  assert.equal(await storedTitle(), 'Offline');
  back.client.close();
  assert.equal(await ask('DELETE', '/w'), 204);
});

test('edits that meet a removal are stored or refused, never half of both', async () => {
  await makeAll();
  const clients = await Promise.all([open(), open()]);
  const commands = { commands: [{ kind: 'set', id: 'one', path: 'title', value: 'By the API' }] };
  clients.forEach(({ map }, i) => retitle(map, `At once ${i}`));
  const [removed, edit] = await Promise.all([
    ask('DELETE', '/w'),
    ask('POST', '/w/maps/one/commands', commands),
  ]);
  assert.equal(removed, 204);
  assert.ok(edit === 200 || edit === 404, String(edit));
  await makeAll();
  assert.equal(await storedTitle(), 'One');
  assert.equal(await shownTitle(), 'One');
  for (const { client } of clients) client.close();
  assert.equal(await ask('DELETE', '/w'), 204);
});

test('an update that builds on edits that were never sent is refused, not stored as if it were an edit', async () => {
  await makeAll();
  const { client } = await open();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(client.doc));
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  const map = openMapDocument(copy);
  retitle(map, 'T1');
  retitle(map, 'T1 and T2');
  client.send(updates.at(-1) ?? new Uint8Array());
  const said = await client.said;
  assert.equal(said.kind, 'refused');
  assert.match(said.problems?.[0]?.message ?? '', /builds on edits/);
  assert.equal(await storedTitle(), 'One');
  client.close();
  assert.equal(await ask('DELETE', '/w'), 204);
});
