import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMapDocument } from '@sightline/document';
import type { MigrationOptions } from '@sightline/model';
import { formatVersion } from '@sightline/model';
import { sketch } from '@sightline/model/generate';
import * as Y from 'yjs';
import { Refusal } from '../http/problem.ts';
import { recordsOfBody } from '../http/records-body.ts';
import { createMap, createWorkspace, emptyLibrary } from '../workspace-files.ts';
import { loadDocument } from './load-document.ts';
import { Store } from './store.ts';

/** A future in which every card says more. Doing it twice would show. */
const future: MigrationOptions = {
  version: formatVersion + 1,
  migrations: { card: { [formatVersion + 1]: (card) => ({ ...card, text: `${String(card['text'])}!` }) } },
};

async function withMap(): Promise<Store> {
  const store = await Store.open(':memory:');
  await createWorkspace(store, 'w', emptyLibrary('w', 'W'));
  await createMap(store, 'w', sketch('customer: a | b'));
  return store;
}

async function textOf(store: Store, id: string, migration?: MigrationOptions): Promise<unknown> {
  const doc = new Y.Doc();
  assert.ok(await loadDocument(store, 'map:w/m', doc, migration));
  return (readMapDocument(doc).get(id) as { readonly text?: string } | undefined)?.text;
}

test('8.4 a stored document is migrated when it is loaded, once, and the migration is stored', async () => {
  const store = await withMap();
  assert.equal(await textOf(store, 'a'), 'a');
  assert.equal((await store.document('map:w/m'))?.version, formatVersion);
  const both = await Promise.all([textOf(store, 'a', future), textOf(store, 'a', future)]);
  assert.deepEqual(both, ['a!', 'a!']);
  assert.equal((await store.document('map:w/m'))?.version, formatVersion + 1);
  assert.equal(await textOf(store, 'b', future), 'b!');
  await store.log.fold('map:w/m', 1);
  assert.equal(await textOf(store, 'a', future), 'a!');
  await store.close();
});

test('8.4 a document that a newer Sightline stored is refused in words, and stays as it is', async () => {
  const store = await withMap();
  await textOf(store, 'a', future);
  await assert.rejects(textOf(store, 'a'), /map:w\/m cannot be migrated: sightline: version 2 is newer/);
  assert.equal(await textOf(store, 'a', future), 'a!');
  await store.close();
});

test('8.4 records that come as JSON are migrated from the version that they name', () => {
  const card = { id: 'a', type: 'card', text: 'a', position: { lane: 'l', order: 'V' } };
  const text = (body: object): unknown =>
    (recordsOfBody(body, future).get('a') as { readonly text?: string } | undefined)?.text;
  assert.equal(text({ sightline: formatVersion, records: [card] }), 'a!');
  assert.equal(text({ sightline: formatVersion + 1, records: [card] }), 'a');
  assert.throws(() => text({ sightline: formatVersion + 2, records: [card] }), Refusal);
  assert.throws(() => recordsOfBody({ sightline: 'x', records: [] }), Refusal);
});
