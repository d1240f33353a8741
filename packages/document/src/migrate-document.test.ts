import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MigrationOptions } from '@sightline/model';
import { validateMap } from '@sightline/model';
import * as Y from 'yjs';
import { readMapDocument } from './map-document.ts';
import { migrateDocument } from './migrate-document.ts';

const migration: MigrationOptions = {
  version: 2,
  migrations: {
    card: {
      2: ({ words, from, ...card }) => ({ ...card, text: words, sources: from }),
    },
    mood: { 2: () => undefined },
  },
};

/** A document as a version before this one kept it: a text, a set and a type that are no more. */
function old(): Y.Doc {
  const doc = new Y.Doc();
  const [records, fields, texts] = [doc.getMap('records'), doc.getMap('fields'), doc.getMap('texts')];
  records.set('m', { id: 'm', type: 'map' });
  texts.set('m.title', new Y.Text('M'));
  records.set('p', { id: 'p', type: 'phase', order: 'V' });
  texts.set('p.name', new Y.Text('P'));
  records.set('s', { id: 's', type: 'step', position: { phase: 'p', order: 'V' } });
  texts.set('s.name', new Y.Text('S'));
  records.set('l', { id: 'l', type: 'lane', role: 'customer', order: 'V' });
  texts.set('l.name', new Y.Text('L'));
  records.set('c', { id: 'c', type: 'card', from: ['a'], position: { lane: 'l', step: 's', order: 'V' } });
  texts.set('c.words', new Y.Text('reads'));
  fields.set('c.from.b', true);
  fields.set('c.work', '5 min');
  records.set('x', { id: 'x', type: 'mood' });
  return doc;
}

test('8.4 a live document of an older version becomes one of today, edits, texts and sets included', () => {
  const doc = old();
  const untouched = doc.getMap('records').get('p');
  assert.deepEqual(migrateDocument(doc, 1, migration), []);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const records = readMapDocument(copy);
  assert.deepEqual(records.get('c'), {
    id: 'c',
    type: 'card',
    text: 'reads',
    sources: ['a', 'b'],
    work: '5 min',
    position: { lane: 'l', step: 's', order: 'V' },
  });
  assert.equal(records.has('x'), false);
  assert.deepEqual(validateMap(records), []);
  assert.equal(doc.getMap('records').get('p'), untouched);
  assert.deepEqual([...copy.getMap('texts').keys()].toSorted(), [
    'c.detail',
    'c.text',
    'l.name',
    'm.title',
    'p.name',
    's.name',
  ]);
});

test('8.4 where a migration leaves something unsound, or the version is none, nothing changes', () => {
  const doc = old();
  const before = Y.encodeStateAsUpdate(doc);
  const broken: MigrationOptions = {
    version: 2,
    migrations: { card: { 2: (card) => (card.id === 'c' ? { ...card, more: 1 } : card) } },
  };
  assert.match(migrateDocument(doc, 1, broken)[0]?.message ?? '', /unknown field/);
  assert.match(migrateDocument(doc, 3, migration)[0]?.message ?? '', /newer/);
  assert.deepEqual(Y.encodeStateAsUpdate(doc), before);
});
