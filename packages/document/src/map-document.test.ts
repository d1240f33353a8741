import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Command, MapRecords } from '@sightline/model';
import {
  emptyChange,
  formatMapFile,
  heal,
  isEmptyChange,
  newId,
  parseMapFile,
  validateMap,
} from '@sightline/model';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import type { MapDocument } from './map-document.ts';
import { openMapDocument, readMapDocument } from './map-document.ts';
import { UpdateChecker } from './update-checker.ts';

function atm(): MapRecords {
  const read = parseMapFile(
    readFileSync(new URL('../../../examples/retail-bank/atm-withdrawal.journey.yaml', import.meta.url)),
  );
  assert.ok(read.ok);
  return read.value.map;
}

function docOf(records: MapRecords): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, { ...emptyChange(), added: records });
  return doc;
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [toB, toA] = [
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
  ];
  Y.applyUpdate(b, toB);
  Y.applyUpdate(a, toA);
}

/** A small generator with a long period (xorshift), so that a seed tells the whole run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

test('what is written into a document reads back as the same map, byte for byte as a file', () => {
  const records = atm();
  const doc = replica(docOf(records));
  assert.equal(formatMapFile({ map: readMapDocument(doc) }), formatMapFile({ map: records }));
});

test('two people who edit different fields and words of one card both keep their work', () => {
  const a = docOf(atm());
  const b = replica(a);
  const [mapA, mapB] = [openMapDocument(a), openMapDocument(b)];
  const card = (map: MapDocument) =>
    map.get('walks-up') as { text: string; work?: unknown; sources: readonly string[] };
  assert.ok(mapA.run({ kind: 'set', id: 'walks-up', path: 'text', value: `calmly ${card(mapA).text}` }).ok);
  assert.ok(mapB.run({ kind: 'set', id: 'walks-up', path: 'text', value: `${card(mapB).text} today` }).ok);
  assert.ok(mapB.run({ kind: 'set', id: 'walks-up', path: 'work', value: '12 s' }).ok);
  assert.ok(mapA.run({ kind: 'setMembers', id: 'walks-up', path: 'sources', add: ['claims-file'] }).ok);
  exchange(a, b);
  assert.deepEqual(card(mapA), card(mapB));
  assert.match(card(mapA).text, /^calmly walks.* today$/);
  assert.equal(card(mapA).work, '12 s');
  assert.deepEqual(card(mapA).sources, ['lobby-walk', 'claims-file']);
});

test('undo takes back what oneself did, and leaves what others did', () => {
  const a = docOf(atm());
  const b = replica(a);
  const [mapA, mapB] = [openMapDocument(a), openMapDocument(b)];
  for (const name of ['W', 'Wa', 'Walk'])
    assert.ok(mapA.run({ kind: 'set', id: 'approach', path: 'name', value: name }).ok);
  assert.ok(mapB.run({ kind: 'set', id: 'pin', path: 'name', value: 'Type the PIN' }).ok);
  exchange(a, b);
  assert.ok(mapA.canUndo);
  mapA.undo();
  assert.equal((mapA.get('approach') as { name: string }).name, 'Walk up', 'typing in one text is one step');
  assert.equal((mapA.get('pin') as { name: string }).name, 'Type the PIN');
  mapA.redo();
  assert.equal((mapA.get('approach') as { name: string }).name, 'Walk');
});

test('what is taken back as if it had never been cannot be done again; what was before can be undone', () => {
  const map = openMapDocument(docOf(atm()));
  const name = (): unknown => (map.get('approach') as { name: string }).name;
  assert.ok(map.run({ kind: 'set', id: 'approach', path: 'name', value: 'Walk' }).ok);
  const { undo } = map.undoDepth;
  const position = { lane: 'customer', step: 'pin' };
  assert.ok(map.run({ kind: 'add', record: { id: 'new', type: 'card', position } }).ok);
  assert.ok(map.run({ kind: 'set', id: 'new', path: 'text', value: 'x' }).ok);
  map.takeBack(undo);
  assert.equal(map.get('new'), undefined);
  assert.deepEqual([map.canRedo, name()], [false, 'Walk']);
  map.undo();
  assert.equal(name(), 'Walk up');
});

test('undone down to a depth, what changed nothing does not take along what was done before', () => {
  const map = openMapDocument(docOf(atm()));
  const name = (): unknown => (map.get('approach') as { name: string }).name;
  const type = (value: string | undefined): boolean =>
    map.run({ kind: 'set', id: 'new', path: 'text', value }, 'typing').ok;
  assert.ok(map.run({ kind: 'set', id: 'approach', path: 'name', value: 'Walk' }).ok);
  const { undo } = map.undoDepth;
  const position = { lane: 'customer', step: 'pin' };
  assert.ok(map.run({ kind: 'add', record: { id: 'new', type: 'card', position } }).ok);
  assert.ok(type('x') && type(undefined));
  assert.equal(map.undoTo(undo), true);
  assert.deepEqual([map.get('new'), name(), map.undoDepth.undo], [undefined, 'Walk', undo]);
  assert.equal(map.undoTo(undo), false);
  assert.ok(map.redo());
  assert.notEqual(map.get('new'), undefined);
});

test('typing in one text is one step until the step is ended', () => {
  const map = openMapDocument(docOf(atm()));
  const text = (): unknown => (map.get('types-pin') as { text?: string }).text;
  const type = (value: string): boolean => map.run({ kind: 'set', id: 'types-pin', path: 'text', value }).ok;
  assert.ok(type('a') && type('ab'));
  map.endStep();
  assert.ok(type('abc') && type('abcd'));
  map.undo();
  assert.equal(text(), 'ab');
});

test('a change says whether it was made here: undone and done again it was, from elsewhere it was not', () => {
  const a = docOf(atm());
  const b = replica(a);
  const [mapA, mapB] = [openMapDocument(a), openMapDocument(b)];
  const said: boolean[] = [];
  mapA.onChange((_change, own) => said.push(own));
  assert.ok(mapA.run({ kind: 'set', id: 'approach', path: 'name', value: 'Walk' }).ok);
  mapA.undo();
  mapA.redo();
  assert.ok(mapB.run({ kind: 'remove', ids: ['types-pin'] }).ok);
  exchange(a, b);
  assert.deepEqual(said, [true, true, true, false]);
});

test('a card that one person moves into a step that another removes is parked on both sides, its text kept', () => {
  const a = docOf(atm());
  const b = replica(a);
  const [mapA, mapB] = [openMapDocument(a), openMapDocument(b)];
  assert.ok(mapA.run({ kind: 'moveCards', ids: ['walks-up'], lane: 'customer', step: 'pin' }).ok);
  assert.ok(mapB.run({ kind: 'remove', ids: ['pin'] }).ok);
  exchange(a, b);
  for (const map of [mapA, mapB]) {
    assert.ok(
      map.index.parked.some((card) => card.id === 'walks-up' && (card.text ?? '').startsWith('walks up')),
    );
    assert.deepEqual(validateMap(map.index.records), []);
  }
});

for (const seed of [11, 12, 13, 14]) {
  test(`random edits on two replicas, often apart, end in the same sound map (seed ${seed})`, () => {
    const next = random(seed);
    const a = docOf(atm());
    const b = replica(a);
    const maps = [openMapDocument(a), openMapDocument(b)];
    let done = 0;
    for (let i = 0; i < 150; i++) {
      const map = maps[next() < 0.5 ? 0 : 1];
      if (map !== undefined && map.run(randomCommand(map, next)).ok) done++;
      if (next() < 0.1) map?.undo();
      if (next() < 0.15) exchange(a, b);
    }
    exchange(a, b);
    assert.ok(done > 60, `only ${done} commands took`);
    const [left, right] = maps.map((map) => formatMapFile({ map: map.index.records }));
    assert.equal(left, right);
    for (const map of maps) {
      assert.deepEqual(validateMap(map.index.records), []);
      assert.ok(isEmptyChange(heal(map.index.records)));
    }
  });
}

function randomCommand(map: MapDocument, next: () => number): Command {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const all = [...map.index.records.values()];
  const cards = all.filter((record) => record.type === 'card');
  const step = pick(map.index.steps)?.id ?? 'none';
  const lane = pick(
    map.index.lanes.filter((record) => record.role === 'customer' || record.role === 'backstage'),
  ).id;
  const kind = Math.floor(next() * 7);
  if (kind === 0) return { kind: 'set', id: pick(cards).id, path: 'text', value: `text ${next()}` };
  if (kind === 1) return { kind: 'moveCards', ids: [pick(cards).id], lane, step };
  if (kind === 2)
    return {
      kind: 'add',
      record: { id: newId('c', next), type: 'card', position: { lane, step }, text: 'new' },
    };
  if (kind === 3)
    return {
      kind: 'add',
      record: { id: newId('f', next), type: 'flow', kind: 'next', from: pick(cards).id, to: pick(cards).id },
    };
  if (kind === 4)
    return {
      kind: 'remove',
      ids: [
        pick(all.filter((record) => record.type !== 'map' && (record.type !== 'phase' || next() < 0.1))).id,
      ],
    };
  if (kind === 5) return { kind: 'moveSteps', ids: [step], phase: pick(map.index.phases)?.id ?? 'none' };
  return { kind: 'set', id: pick(cards).id, path: 'dataIn', value: ['card-data'] };
}

test('an update that breaks a record is refused with record, field and reason, and leaves the checker sound', () => {
  const doc = docOf(atm());
  const checker = new UpdateChecker('map', () => Y.encodeStateAsUpdate(doc));
  const bad = replica(doc);
  const before = Y.encodeStateVector(bad);
  bad.getMap('fields').set('walks-up.severity', 'eleven');
  const refused = checker.check(Y.encodeStateAsUpdate(bad, before));
  assert.ok(!refused.ok);
  assert.equal(refused.problems[0]?.record, 'walks-up');
  assert.equal(refused.problems[0]?.path, 'severity');
  for (const wrong of [
    (copy: Y.Doc) => copy.getMap('records').set('x', 7),
    (copy: Y.Doc) => copy.getMap('records').set('x', { id: 'x', type: 'robot' }),
    (copy: Y.Doc) => copy.getMap('elsewhere').set('a', 1),
    (copy: Y.Doc) => copy.getMap('fields').set('walks-up.__proto__', 1),
  ]) {
    const copy = replica(doc);
    const state = Y.encodeStateVector(copy);
    wrong(copy);
    assert.ok(!checker.check(Y.encodeStateAsUpdate(copy, state)).ok, String(wrong));
  }
  assert.ok(!checker.check(new Uint8Array([1, 2, 3, 250])).ok);
  const good = replica(doc);
  const state = Y.encodeStateVector(good);
  openMapDocument(good).run({ kind: 'set', id: 'walks-up', path: 'detail', value: 'in the dark' });
  const taken = checker.check(Y.encodeStateAsUpdate(good, state));
  assert.ok(taken.ok);
  assert.equal(taken.value.updated.size, 1);
});

test('a record that takes the id of one of another type is whole, here and for others, and undo brings the first back', () => {
  const a = docOf(atm());
  const b = replica(a);
  const [map, other] = [openMapDocument(a), openMapDocument(b)];
  const first = { id: 'zz', type: 'path', name: 'P', kind: 'alternative' } as const;
  const second = { id: 'zz', type: 'review', date: '2026-01-01', kind: 'review' } as const;
  for (const record of [first, second])
    assert.ok(map.replace(new Map([...map.index.records, ['zz', record]])).ok);
  exchange(a, b);
  for (const shown of [map.get('zz'), readMapDocument(a).get('zz'), other.get('zz')])
    assert.deepEqual(shown, second);
  assert.deepEqual(
    [...map.index.paths, ...other.index.paths].filter(({ id }) => id === 'zz'),
    [],
  );
  map.undo();
  assert.deepEqual(map.get('zz'), first);
});

test('a batch that removes a record and adds one of another type under its id leaves the second whole', () => {
  const map = openMapDocument(docOf(atm()));
  const add = (record: { readonly id: string; readonly type: 'path' | 'review' }): Command => ({
    kind: 'add',
    record,
  });
  assert.ok(map.run(add({ id: 'zz', type: 'path', ...{ name: 'P' } })).ok);
  const review = { id: 'zz', type: 'review', date: '2026-01-01', kind: 'review' } as const;
  const commands: readonly Command[] = [{ kind: 'remove', ids: ['zz'] }, add(review)];
  assert.ok(map.run({ kind: 'batch', commands }).ok);
  assert.deepEqual(map.get('zz'), review);
});

test('a record that comes back under its id has nothing of what was edited of it before', () => {
  const map = openMapDocument(docOf(atm()));
  const before = new Map(map.index.records);
  const flow = [...before.values()].find((record) => record.type === 'flow' && record.data === undefined);
  const binding = [...before.values()].find(({ type }) => type === 'binding');
  assert.ok(flow !== undefined && binding !== undefined);
  const { id } = flow;
  assert.ok(map.run({ kind: 'setMembers', id, path: 'data', add: ['secret-data'] }).ok);
  assert.ok(map.run({ kind: 'set', id: binding.id, path: 'where', value: { branch: 'secret' } }).ok);
  assert.ok(map.run({ kind: 'remove', ids: [id, binding.id] }).ok);
  assert.ok(map.replace(before).ok);
  assert.deepEqual([map.get(id), map.get(binding.id)], [flow, binding]);
});

test('a feeling that is to be found out stays so when it was known before', () => {
  const map = openMapDocument(docOf(atm()));
  const emotion = [...map.index.records.values()].find(({ type }) => type === 'emotion');
  assert.ok(emotion !== undefined);
  assert.ok(map.run({ kind: 'set', id: emotion.id, path: 'score', value: null }).ok);
  assert.deepEqual(map.get(emotion.id), { ...emotion, score: null });
});
