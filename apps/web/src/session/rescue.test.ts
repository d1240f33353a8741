import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChangeToDocument, maxUpdateBytes, openMapDocument, UpdateChecker } from '@sightline/document';
import type { Command } from '@sightline/model';
import { diffRecords, parseMapFile } from '@sightline/model';
import { badStart } from '@sightline/model/generate';
import * as Y from 'yjs';
import { keepReplaced } from './keep-replaced.ts';
import { planRescue, runInBatches } from './rescue.ts';

function serverDoc(): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), badStart()));
  return doc;
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** A paste that is larger than the server takes at once. */
function pasteMuch(doc: Y.Doc): void {
  const commands = Array.from({ length: 400 }, (_, i): Command => ({
    kind: 'add',
    record: {
      id: `p${i}`,
      type: 'card',
      text: `${i} ${'x'.repeat(3900)}`,
      position: { lane: 'customer', step: 's1' },
    },
  }));
  assert.ok(openMapDocument(doc).run({ kind: 'batch', commands }).ok);
}

test('what was too much for one update is sent in several that the server takes', () => {
  const server = serverDoc();
  const former = replica(server);
  pasteMuch(former);
  assert.ok(Y.encodeStateAsUpdate(former, Y.encodeStateVector(server)).length > maxUpdateBytes);
  const fresh = replica(server);
  const { commands, unsaved } = planRescue(fresh, { kind: 'map', former });
  assert.deepEqual(unsaved, []);
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(server));
  const sizes: number[] = [];
  fresh.on('update', (update: Uint8Array) => {
    sizes.push(update.length);
    assert.ok(checker.check(update).ok);
    Y.applyUpdate(server, update);
  });
  const map = openMapDocument(fresh);
  assert.deepEqual(runInBatches(map, commands), []);
  assert.ok(sizes.length > 1 && Math.max(...sizes) < maxUpdateBytes, sizes.join(' '));
  assert.equal(server.getMap('records').size, badStart().size + 400);
  checker.destroy();
});

test('what was refused a second time is not sent again but told, with what the server said', () => {
  const server = serverDoc();
  const former = replica(server);
  assert.ok(openMapDocument(former).run({ kind: 'set', id: 'a', path: 'text', value: 'my words' }).ok);
  const { commands, unsaved } = planRescue(replica(server), { kind: 'map', former, hopeless: 'not today' });
  assert.deepEqual(commands, []);
  assert.deepEqual(
    unsaved.map(({ record, path, text, reason }) => [record, path, text, reason]),
    [['a', 'text', 'my words', 'not today']],
  );
});

test('a copy of another document is not mixed with the new one of its name, but kept as a file', () => {
  const [former, fresh] = [serverDoc(), serverDoc()];
  assert.deepEqual(keepReplaced(fresh, { kind: 'map', former }, 'gone'), [], 'both say the same');
  assert.ok(openMapDocument(former).run({ kind: 'set', id: 'a', path: 'text', value: 'my words' }).ok);
  const [kept, ...more] = keepReplaced(fresh, { kind: 'map', former }, 'map: was deleted');
  assert.deepEqual(more, []);
  assert.deepEqual([kept?.record, kept?.type], ['m', 'map']);
  assert.match(kept?.reason ?? '', /^map: was deleted\. .* import it under another name/);
  const read = parseMapFile(kept?.text ?? '');
  const card = read.ok ? read.value.map.get('a') : undefined;
  assert.equal(card?.type === 'card' ? card.text : '', 'my words');
});
