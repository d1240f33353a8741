import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateAnyMap } from './generate/index.ts';
import { libraryReads, libraryReferencesOf } from './library-references.ts';
import { referencesOf } from './validate.ts';

test('the references to the library are those among all references, seeds 1 to 30', () => {
  const reads = new Set(libraryReads.map(({ type, field }) => `${type}.${field}`));
  let count = 0;
  for (let seed = 1; seed <= 30; seed++)
    for (const record of generateAnyMap(seed, 4).map.values()) {
      const said = ({ path, to }: { readonly path: string; readonly to: string }) => `${path} ${to}`;
      const all = referencesOf(record).filter(({ spec }) => spec.library);
      assert.deepEqual(
        new Set(libraryReferencesOf(record).map(said)),
        new Set(all.map(said)),
        `seed ${seed}`,
      );
      for (const { path } of all) assert.ok(reads.has(`${record.type}.${path.replace(/\..*/, '')}`), path);
      count += all.length;
    }
  assert.ok(count > 500, `only ${count} references`);
});

test('texts and references within the map are not among the fields', () => {
  const reads = new Set(libraryReads.map(({ type, field }) => `${type}.${field}`));
  assert.ok(reads.has('card.who') && reads.has('card.sources') && reads.has('cast.persona'));
  for (const other of ['card.text', 'card.waitsFor', 'flow.to', 'emotion.step'])
    assert.equal(reads.has(other), false);
});
