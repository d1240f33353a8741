import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { readStringsQuickly } from './quick-strings.ts';

const words = [
  '',
  'plain',
  'Zażółć gęślą jaźń',
  '日本語',
  'emoji 👩‍👧 within',
  'x'.repeat(300),
  '\u0000\u007f',
];

/** A document with strings as keys, as values, within values and as texts. */
function filled(count: number): Y.Doc {
  const doc = new Y.Doc();
  const [records, texts] = [doc.getMap('records'), doc.getMap('texts')];
  doc.transact(() => {
    for (let i = 0; i < count; i++) {
      const word = words[i % words.length] ?? '';
      records.set(`${word}-${i}`, i % 2 === 0 ? word : { word, list: [word, i, null, true] });
      texts.set(`text-${i}`, new Y.Text(word));
    }
  });
  return doc;
}

const contents = (doc: Y.Doc): unknown => [doc.getMap('records').toJSON(), doc.getMap('texts').toJSON()];

test('an update of any size and any letters is read as Yjs reads it', () => {
  const docs = [3, 60, 3000].map((count) => filled(count));
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  readStringsQuickly();
  readStringsQuickly();
  updates.forEach((update, i) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, update);
    assert.deepEqual(contents(copy), contents(docs[i] ?? copy));
    assert.deepEqual(Y.encodeStateAsUpdate(copy), update);
  });
  assert.ok((updates[2]?.length ?? 0) > 100_000, 'one of them is large');
});

test('an update that is cut off is refused as before', () => {
  readStringsQuickly();
  const update = Y.encodeStateAsUpdate(filled(3000));
  for (const length of [20_000, 33_333, update.length - 1])
    assert.throws(() => Y.applyUpdate(new Y.Doc(), update.slice(0, length)));
});
