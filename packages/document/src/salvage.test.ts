import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRecord, Command, LibraryRecords, MapRecord, MapRecords } from '@sightline/model';
import {
  createMapIndex,
  diffMaps,
  diffRecords,
  differenceLine,
  runMapCommand,
  validateMap,
} from '@sightline/model';
import { anyCommand, cases, generateAnyMap, pick, seededRandom, sketch } from '@sightline/model/generate';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import { openMapDocument, readMapDocument } from './map-document.ts';
import type { Salvage } from './salvage.ts';
import { nothingSalvaged, salvageLibrary, salvageMap, unsavedChange } from './salvage.ts';

function documentOf(records: ReadonlyMap<string, AnyRecord>): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), records));
  return doc;
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

interface Rescued extends Salvage {
  /** The server's map after the commands. */
  readonly map: MapRecords;
}

function rescue(server: Y.Doc, mine: Y.Doc): Rescued {
  const found = unsavedChange(Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(mine));
  const salvaged = salvageMap(found.server as MapRecords, found.change as never);
  const fresh = replica(server);
  const map = openMapDocument(fresh);
  for (const command of salvaged.commands) assert.ok(map.run(command).ok, JSON.stringify(command));
  const records = readMapDocument(fresh);
  map.destroy();
  return { ...salvaged, map: records };
}

const start = sketch('customer: a b | c\nfrontstage: x | y\na interaction x');
const setText = (id: string, value: string): Command => ({ kind: 'set', id, path: 'text', value });

test('what is valid is done again, what is not is told with its words and reason; what others did stays', () => {
  const server = documentOf(start);
  const mine = replica(server);
  const map = openMapDocument(mine);
  assert.ok(map.run(setText('a', 'asks at the counter')).ok);
  mine.getMap('fields').set('c.severity', 'eleven');
  mine.getMap('fields').set('c.colour', 'blue');
  assert.ok(openMapDocument(server).run(setText('b', 'waits')).ok);
  const { unsaved, map: saved } = rescue(server, mine);
  assert.deepEqual(
    ['a', 'b'].map((id) => (saved.get(id) as { readonly text?: string }).text),
    ['asks at the counter', 'waits'],
  );
  assert.deepEqual(
    unsaved.map(({ record, path, text, reason }) => [record, path, text, reason]),
    [
      ['c', 'severity', 'eleven', 'severity: "eleven" is no number'],
      ['c', 'colour', 'blue', 'colour: a card has no such field'],
    ],
  );
  assert.deepEqual(validateMap(saved), []);
});

test('a text that two people made too long together is told whole', () => {
  const long = `${'word '.repeat(790)}end`;
  const server = documentOf(
    new Map(start).set('a', { ...(start.get('a') as MapRecord), detail: long } as MapRecord),
  );
  const mine = replica(server);
  const add = (doc: Y.Doc, at: number, insert: string): void =>
    void assert.ok(
      openMapDocument(doc).run({ kind: 'splice', id: 'a', path: 'detail', at, remove: 0, insert }).ok,
    );
  add(mine, long.length, ' and mine'.repeat(4));
  add(server, 0, 'theirs and '.repeat(3));
  const { unsaved, map: saved } = rescue(server, mine);
  assert.equal(unsaved.length, 1);
  assert.match(unsaved[0]?.reason ?? '', /at most 4000 fit/);
  assert.ok(unsaved[0]?.text.startsWith('theirs and ') && unsaved[0].text.endsWith(' and mine'));
  assert.match((saved.get('a') as { readonly detail: string }).detail, /^theirs.*end$/s);
});

test('a new record whose name is too long is saved with what fits, and what hangs on it too', () => {
  const server = documentOf(start);
  const mine = replica(server);
  applyChangeToDocument(mine, {
    added: new Map<string, MapRecord>([
      ['new', { id: 'new', type: 'step', name: 'n'.repeat(250), position: { phase: 'p', order: 'zz' } }],
      [
        'on',
        { id: 'on', type: 'card', text: 'on it', position: { lane: 'customer', step: 'new', order: 'V' } },
      ],
      ['to', { id: 'to', type: 'flow', kind: 'next', from: 'c', to: 'on', order: 'V' }],
    ]),
    updated: new Map(),
    removed: new Map(),
  });
  const { unsaved, map: saved } = rescue(server, mine);
  assert.deepEqual(
    unsaved.map(({ record, path, text }) => [record, path, text.length]),
    [['new', 'name', 250]],
  );
  assert.ok(saved.has('on') && saved.has('to'));
  assert.equal((saved.get('new') as { readonly name: string }).name.length, 200);
});

test('what is no record at all is passed over; the map itself cannot be removed', () => {
  const server = documentOf(start);
  const mine = replica(server);
  for (const junk of [7, null, 'x', [], { id: 'j', type: 'robot' }]) mine.getMap('records').set('junk', junk);
  mine.getMap('records').delete('m');
  const { unsaved, map: saved } = rescue(server, mine);
  assert.deepEqual(
    unsaved.map(({ record }) => record),
    ['m'],
  );
  assert.ok(saved.has('m'));
});

test('all edits are told where the server does not want them a second time', () => {
  const server = documentOf(start);
  const mine = replica(server);
  const map = openMapDocument(mine);
  assert.ok(map.run(setText('a', 'asks')).ok);
  assert.ok(
    map.run({
      kind: 'add',
      record: { id: 'n', type: 'card', text: 'new', position: { lane: 'customer', step: 's1' } },
    }).ok,
  );
  assert.ok(map.run({ kind: 'remove', ids: ['y'] }).ok);
  const { change } = unsavedChange(Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(mine));
  const told = nothingSalvaged(change, 'update: has 2000000 bytes');
  assert.deepEqual(
    told.map(({ record, text }) => [record, text]).toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    [
      ['a', 'asks'],
      ['n', 'new'],
      ['y', ''],
    ],
  );
});

test('any valid edits are saved whole, in the same order', () => {
  let done = 0;
  for (let seed = 0; seed < cases(200); seed++) {
    const random = seededRandom(seed);
    const { map } = generateAnyMap(seed, 2);
    const index = createMapIndex(map);
    let count = 0;
    for (let i = 0; i < 8; i++) {
      const result = runMapCommand(
        anyCommand(random, index, () => `n${++count}`),
        index,
      );
      if (!result.ok) continue;
      index.apply(result.value);
      done++;
    }
    const server = documentOf(map);
    const mine = replica(server);
    applyChangeToDocument(mine, diffRecords(map, index.records));
    const { unsaved, map: saved } = rescue(server, mine);
    assert.deepEqual(unsaved, [], `seed ${seed}`);
    assert.deepEqual(diffMaps(index.records, saved).map(differenceLine), [], `seed ${seed}`);
  }
  assert.ok(done > cases(500), `${done} done`);
});

test('whatever is broken beside valid edits of two people, the result is sound and every word is told', () => {
  let told = 0;
  for (let seed = 0; seed < cases(200); seed++) {
    const random = seededRandom(seed);
    const { map } = generateAnyMap(seed, 2);
    const server = documentOf(map);
    const mine = replica(server);
    for (const [doc, person] of [
      [server, 's'],
      [mine, 'm'],
    ] as const) {
      const live = openMapDocument(doc);
      let count = 0;
      for (let i = 0; i < 4; i++) live.run(anyCommand(random, live.index, () => `${person}${++count}`));
      live.destroy();
    }
    const cards = [...readMapDocument(server).values()].filter(({ type }) => type === 'card');
    const words = `typed ${seed}`;
    if (cards.length > 0) mine.getMap('fields').set(`${pick(random, cards).id}.severity`, words);
    mine.getMap('records').set('odd', { id: 'odd', type: 'card', text: `odd ${seed}`, position: 7 });
    const { unsaved, map: saved } = rescue(server, mine);
    const texts = unsaved.map(({ text }) => text);
    assert.deepEqual(validateMap(saved).slice(0, 2), [], `seed ${seed}`);
    assert.ok(texts.includes(`odd ${seed}`), `seed ${seed}`);
    if (cards.length > 0 && texts.includes(words)) told++;
  }
  assert.ok(told > cases(150), `${told} told`);
});

test('a library is salvaged alike', () => {
  const library = new Map([
    ['w', { id: 'w', type: 'workspace', name: 'W' }],
    ['web', { id: 'web', type: 'channel', name: 'Web' }],
  ]) as unknown as LibraryRecords;
  const server = documentOf(library);
  const mine = replica(server);
  (mine.getMap('texts').get('web.name') as Y.Text).insert(3, 'site');
  mine.getMap('fields').set('web.screen', 'perhaps');
  const { server: now, change } = unsavedChange(Y.encodeStateAsUpdate(server), Y.encodeStateAsUpdate(mine));
  const { commands, unsaved } = salvageLibrary(now as LibraryRecords, change as never);
  assert.deepEqual(commands, [{ kind: 'set', id: 'web', path: 'name', value: 'Website' }]);
  assert.deepEqual(
    unsaved.map(({ path, text }) => [path, text]),
    [['screen', 'perhaps']],
  );
});

test('a record that took the id of one of another type does so again', () => {
  const server = documentOf(start);
  const mine = replica(server);
  const map = openMapDocument(mine);
  const note: MapRecord = { id: 'b', type: 'path', name: 'Another way', order: 'V' };
  const wanted = [...map.index.records].filter(([, record]) => record.type !== 'flow');
  assert.ok(map.replace(new Map([...wanted, ['b', note]])).ok);
  const { unsaved, map: saved } = rescue(server, mine);
  assert.deepEqual([unsaved, saved.get('b')], [[], note]);
});
