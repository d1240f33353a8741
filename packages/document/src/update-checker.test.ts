import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketch } from '@sightline/model/generate';
import type { MapRecord } from '@sightline/model';
import { diffRecords } from '@sightline/model';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import { UpdateChecker } from './update-checker.ts';

const start = new Map<string, MapRecord>(sketch('customer: a | b'));

function documentOf(records: ReadonlyMap<string, MapRecord>): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), records));
  return doc;
}

/** What a checker says of the update that `edit` makes. */
function said(edit: (doc: Y.Doc) => void): string {
  const server = documentOf(start);
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(server));
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const before = Y.encodeStateVector(client);
  client.transact(() => edit(client));
  const result = checker.check(Y.encodeStateAsUpdate(client, before));
  checker.destroy();
  return result.ok ? 'taken' : result.problems.map(({ message }) => message).join('; ');
}

test('an honest edit is taken', () => {
  assert.equal(
    said((doc) => doc.getMap('fields').set('a.work', '5 min')),
    'taken',
  );
});

test('an update that builds on edits that are not there is refused, unless they are still to come', () => {
  const server = documentOf(start);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  for (const text of ['x', 'y', 'z']) (client.getMap('texts').get('a.text') as Y.Text).insert(0, text);
  const [first, second, third] = updates;
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(server));
  const refused = checker.check(second);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /builds on edits .* reload the page/);
  assert.ok(checker.check(second, { early: true }).ok);
  Y.applyUpdate(server, second);
  assert.equal(checker.check(third).ok, false, 'another that waits is refused');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server));
  const state = Y.encodeStateVector(other);
  other.getMap('fields').set('b.work', '5 min');
  assert.ok(checker.check(Y.encodeStateAsUpdate(other, state)).ok, 'what others wrote is taken meanwhile');
  assert.ok(checker.check(first).ok);
  assert.ok(checker.check(third).ok);
  checker.destroy();
});

test('an update that is no record, no known part or not valid is refused', () => {
  assert.match(
    said((doc) => doc.getMap('fields').set('a.severity', 99)),
    /severity: 99 is out of range/,
  );
  assert.match(
    said((doc) => doc.getMap('records').set('x', { id: 'x', type: 'robot' })),
    /"robot" is no type of record/,
  );
  assert.match(
    said((doc) => doc.getMap('other').set('x', 1)),
    /has a part other that no document has/,
  );
});

test('the record of the map stays, alone; another record may take an id over, and no edit makes one of another type', () => {
  assert.match(
    said((doc) => doc.getMap('records').delete('m')),
    /map: cannot be removed/,
  );
  assert.match(
    said((doc) => {
      doc.getMap('records').set('m2', { id: 'm2', type: 'map' });
      doc.getMap('texts').set('m2.title', new Y.Text('Second'));
    }),
    /there is a map already, m/,
  );
  assert.match(
    said((doc) => doc.getMap('records').set('m', { id: 'm', type: 'phase', name: 'P' })),
    /map: cannot be removed/,
  );
  assert.equal(
    said((doc) => doc.getMap('records').set('s1', { id: 's1', type: 'phase', name: 'P' })),
    'taken',
  );
  assert.match(
    said((doc) => doc.getMap('fields').set('s1.type', 'phase')),
    /type: is never edited/,
  );
});
