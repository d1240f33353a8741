import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badStart } from '@sightline/model/generate';
import { diffRecords } from '@sightline/model';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import { openMapDocument } from './map-document.ts';
import { isOfAnotherDocument } from './same-document.ts';

function made(): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), badStart()));
  // what is stored is loaded by another client
  return replica(doc);
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const edited = (doc: Y.Doc, value: string): Y.Doc => {
  assert.ok(openMapDocument(doc).run({ kind: 'set', id: 'a', path: 'text', value }).ok);
  return doc;
};

test('copies of one document are of it, whatever was edited on either side; an empty one is of any', () => {
  const server = made();
  const client = edited(replica(server), 'mine');
  edited(server, 'yours');
  assert.equal(isOfAnotherDocument(server, Y.encodeStateVector(client)), false);
  assert.equal(isOfAnotherDocument(server, Y.encodeStateVector(new Y.Doc())), false);
});

test('a document made of the same records is another one', () => {
  assert.equal(isOfAnotherDocument(made(), Y.encodeStateVector(edited(made(), 'mine'))), true);
});
