// Refusals over a real socket: said with record, field and reason, nothing stored, nobody else disturbed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMapDocument } from '@sightline/document';
import type { Problem } from '@sightline/model';
import { badStart } from '@sightline/model/generate';
import * as Y from 'yjs';
import type { Client } from './test-client.ts';
import { connectClient } from './test-client.ts';
import { listeningApp } from '../test-app.ts';

const NAME = 'map:w/m';
const { store, app, port } = await listeningApp({ map: badStart() });

const connect = (doc?: Y.Doc): Promise<Client> => connectClient(port, NAME, doc);
const problemsOf = async ({ said }: Client): Promise<readonly Problem[]> => (await said).problems ?? [];

async function stored(): Promise<Y.Doc> {
  const doc = new Y.Doc();
  await store.log.load(NAME, doc);
  return doc;
}

const textOf = (doc: Y.Doc, key: string): Y.Text => doc.getMap('texts').get(key) as Y.Text;

const cases: readonly (readonly [name: string, edit: (doc: Y.Doc) => void, says: RegExp, path?: string])[] = [
  [
    'a number out of range',
    (doc) => doc.getMap('fields').set('a.severity', 99),
    /severity: 99 is out of range/,
    'severity',
  ],
  [
    'an unknown field',
    (doc) => doc.getMap('fields').set('a.colour', 'blue'),
    /colour: unknown field/,
    'colour',
  ],
  [
    'more than a megabyte',
    (doc) => textOf(doc, 'a.text').insert(0, 'x'.repeat(1024 * 1024)),
    /has \d+ bytes; at most \d+ fit/,
  ],
];

for (const [name, edit, says, path] of cases)
  test(`an update with ${name} is refused with its reason, and others go on working`, async () => {
    const [bad, good] = [await connect(), await connect()];
    const state = Y.encodeStateVector(await stored());
    bad.doc.transact(() => edit(bad.doc));
    const problems = await problemsOf(bad);
    assert.match(problems[0]?.message ?? '', says);
    if (path !== undefined) assert.deepEqual([problems[0]?.record, problems[0]?.path], ['a', path]);
    assert.deepEqual(Y.encodeStateVector(await stored()), state, 'nothing was stored');
    good.doc.getMap('fields').set('b.work', `${name.length} min`);
    await good.saved();
    const card = readMapDocument(await stored()).get('b');
    assert.ok(card?.type === 'card' && card.work === `${name.length} min`);
    bad.close();
    good.close();
  });

test('what was written offline is refused on the first exchange alike', async () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(await stored()));
  doc.getMap('fields').set('a.severity', 'eleven');
  const state = Y.encodeStateVector(await stored());
  const client = await connect(doc);
  assert.match((await problemsOf(client))[0]?.message ?? '', /severity: "eleven" is no number/);
  assert.deepEqual(Y.encodeStateVector(await stored()), state);
  client.close();
});

test('a socket from another page is turned away', async () => {
  const answer = await app.inject({
    method: 'GET',
    url: '/live',
    headers: { host: 'localhost', origin: 'https://example.org', 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(answer.statusCode, 403);
});
