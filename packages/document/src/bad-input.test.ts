// What no live edit may do, over the table that all entrances are held against.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRecord } from '@sightline/model';
import { applyChange, diffRecords, heal, validateMap } from '@sightline/model';
import { badRecords, badStart, hostileTexts } from '@sightline/model/generate';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import { readMapDocument } from './map-document.ts';
import { UpdateChecker } from './update-checker.ts';

function serverOf(records: ReadonlyMap<string, AnyRecord>): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), records));
  return doc;
}

interface Said {
  readonly ok: boolean;
  readonly messages: readonly string[];
  /** The server's document after the update, where it was taken. */
  readonly after: Y.Doc;
}

function send(edit: (doc: Y.Doc) => void): Said {
  const server = serverOf(badStart());
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(server));
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const before = Y.encodeStateVector(client);
  client.transact(() => edit(client));
  const update = Y.encodeStateAsUpdate(client, before);
  const result = checker.check(update);
  if (result.ok) Y.applyUpdate(server, update);
  // a checker that refused must still take what is right
  const honest = new Y.Doc();
  Y.applyUpdate(honest, Y.encodeStateAsUpdate(server));
  const state = Y.encodeStateVector(honest);
  honest.getMap('fields').set('b.work', '5 min');
  assert.ok(checker.check(Y.encodeStateAsUpdate(honest, state)).ok, 'an honest edit afterwards is taken');
  checker.destroy();
  return {
    ok: result.ok,
    messages: result.ok ? [] : result.problems.map(({ message }) => message),
    after: server,
  };
}

/** The record as a program could send it: `Y.Map` itself refuses to make a value with a constructor of its own. */
function sent(record: Readonly<Record<string, unknown>>): object {
  if (!Object.hasOwn(record, 'constructor')) return record;
  let asked = 0;
  return Object.defineProperty({ ...record }, 'constructor', {
    enumerable: true,
    get: () => (asked++ === 0 ? Object : 1),
  });
}

for (const { name, record, says, healed } of badRecords) {
  // half a character cannot be sent: the encoding of an update puts the replacement character in its place
  if (name === 'half a character') continue;
  test(`an update with ${name} is ${healed === true ? 'healed' : 'refused in words'}`, () => {
    const id = String(record['id']);
    const { ok, messages, after } = send((doc) => doc.getMap('records').set(id, sent(record)));
    if (healed === true) {
      assert.ok(ok);
      const records = readMapDocument(after);
      assert.ok(validateMap(records).length > 0);
      assert.deepEqual(validateMap(applyChange(records, heal(records))), []);
    } else {
      assert.ok(!ok);
      assert.ok(
        messages.some((message) => says.test(message)),
        messages.join('; '),
      );
    }
  });
}

const odd: readonly (readonly [name: string, edit: (doc: Y.Doc) => void])[] = [
  ['nothing as a record', (doc) => doc.getMap('records').set('x', null)],
  ['a number as a record', (doc) => doc.getMap('records').set('x', 7)],
  ['a shared type as a record', (doc) => doc.getMap('records').set('x', new Y.Map())],
  ['bytes as a field', (doc) => doc.getMap('fields').set('a.work', new Uint8Array([1]))],
  ['an endless number', (doc) => doc.getMap('fields').set('a.severity', Number.POSITIVE_INFINITY)],
  ['a number that is none', (doc) => doc.getMap('fields').set('a.severity', Number.NaN)],
  ['a large integer as a field', (doc) => doc.getMap('fields').set('a.severity', 10n)],
  ['a key of prototypes', (doc) => doc.getMap('fields').set('a.__proto__.text', 'x')],
  ['a constructor as a key', (doc) => doc.getMap('fields').set('a.basis.constructor', { source: 's' })],
  [
    'a record under another id',
    (doc) =>
      doc
        .getMap('records')
        .set('x', { id: 'a', type: 'card', position: { lane: 'customer', step: 's1', order: 'V' } }),
  ],
  ['a map as a text', (doc) => doc.getMap('texts').set('a.text', new Y.Map())],
  [
    'a text that grew too long',
    (doc) => (doc.getMap('texts').get('a.text') as Y.Text).insert(0, 'x'.repeat(4000)),
  ],
  [
    'a picture within a text',
    (doc) => (doc.getMap('texts').get('a.text') as Y.Text).insertEmbed(0, { image: 'x' }),
  ],
  ['a part that no document has', (doc) => doc.getArray('more').push([1])],
];

for (const [name, edit] of odd)
  test(`an update with ${name} is refused, and leaves the checker sound`, () => {
    const { ok, messages } = send(edit);
    assert.equal(ok, false);
    for (const message of messages) assert.ok(message.length > 8 && message.length < 400, message);
  });

test('bytes that are no update, cut off or not UTF-8, are refused', () => {
  const server = serverOf(badStart());
  const whole = Y.encodeStateAsUpdate(serverOf(new Map([...badStart()].slice(0, 3))));
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(server));
  const broken = whole.slice();
  const text = broken.indexOf('A'.charCodeAt(0));
  broken.set([0xc3, 0x28], text);
  for (const bytes of [
    whole.subarray(0, whole.length - 9),
    broken,
    new Uint8Array([255, 255, 255, 255, 255]),
  ]) {
    const result = checker.check(bytes);
    assert.ok(!result.ok);
    assert.ok((result.problems[0]?.message ?? '').length > 8);
  }
  checker.destroy();
});

test('markup and code in a text are text', () => {
  for (const text of hostileTexts) {
    const { ok, after } = send((doc) => (doc.getMap('texts').get('a.text') as Y.Text).insert(0, text));
    assert.ok(ok);
    assert.equal((readMapDocument(after).get('a') as { readonly text: string }).text, `${text}a`);
  }
});
