import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRecord, MapRecord, MapRecords } from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  diffRecords,
  getPath,
  isEmptyChange,
  leafPaths,
  runMapCommand,
  sameValue,
  setPath,
  validateLibrary,
  validateMap,
} from '@sightline/model';
import { anyCommand, cases, generateAnyMap, seededRandom } from '@sightline/model/generate';
import * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import { readLibraryDocument } from './library-document.ts';
import { openMapDocument, readMapDocument } from './map-document.ts';

/** Records by id, the members of sets in one order, since a set has none. */
function plain(records: ReadonlyMap<string, AnyRecord>): unknown {
  const sorted = [...records].map(([id, record]) => {
    let now = record;
    for (const { path, kind } of leafPaths(record.type)) {
      const members = getPath(now, path);
      if (kind === 'set' && Array.isArray(members))
        now = setPath(
          now,
          path,
          members.map(String).toSorted((a, b) => (a < b ? -1 : 1)),
        );
    }
    return [id, now] as const;
  });
  return Object.fromEntries(sorted);
}

function assertSame(
  a: ReadonlyMap<string, AnyRecord>,
  b: ReadonlyMap<string, AnyRecord>,
  message: string,
): void {
  if (!sameValue(plain(a), plain(b))) assert.deepEqual(plain(a), plain(b), message);
}

function documentOf(records: ReadonlyMap<string, AnyRecord>): Y.Doc {
  const doc = new Y.Doc();
  applyChangeToDocument(doc, diffRecords(new Map(), records));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Records after they went over the wire as JSON. */
const overJson = <R extends AnyRecord>(records: ReadonlyMap<string, R>): ReadonlyMap<string, R> =>
  new Map(
    (JSON.parse(JSON.stringify([...records.values()])) as readonly R[]).map((record) => [record.id, record]),
  );

test('any map and library is the same after it went through a document and JSON', () => {
  for (let seed = 0; seed < cases(1000); seed++) {
    const { map, library } = generateAnyMap(seed, 2);
    assertSame(overJson(map), map, `seed ${seed}`);
    assertSame(overJson(library), library, `seed ${seed}`);
    assert.deepEqual(
      [...validateMap(overJson(map)), ...validateLibrary(overJson(library))],
      [],
      `seed ${seed}`,
    );
    assertSame(readMapDocument(documentOf(map)), map, `seed ${seed}`);
    assertSame(readLibraryDocument(documentOf(library)), library, `seed ${seed}`);
  }
});

test('any commands lead a document where they lead the records', () => {
  let done = 0;
  for (let seed = 0; seed < cases(300); seed++) {
    const random = seededRandom(seed);
    let records: MapRecords = generateAnyMap(seed, 2).map;
    const doc = documentOf(records);
    let count = 0;
    for (let i = 0; i < 10; i++) {
      const index = createMapIndex(records);
      const command = anyCommand(random, index, () => `n${++count}`);
      const result = runMapCommand(command, index);
      if (!result.ok) continue;
      done++;
      records = applyChange(records, result.value);
      applyChangeToDocument(doc, result.value);
      assertSame(readMapDocument(doc), records, `seed ${seed}: ${JSON.stringify(command)}`);
    }
  }
  assert.ok(done > cases(1000), `${done} done`);
});

test('any map becomes any other, and itself again, in a document', () => {
  let others = 0;
  for (let seed = 0; seed < cases(60); seed++) {
    const start: MapRecords = generateAnyMap(seed, 2).map;
    const other = retyped(generateAnyMap(seed + 1000, 2).map, mapIdOf(start));
    for (const [id, { type }] of other) if ((start.get(id)?.type ?? type) !== type) others++;
    const map = openMapDocument(documentOf(start));
    const random = seededRandom(seed);
    let count = 0;
    for (let i = 0; i < 5; i++) map.run(anyCommand(random, map.index, () => `n${++count}`));
    const edited = new Map(map.index.records);
    const undone: MapRecords[] = [];
    for (const wanted of [other, edited, start, other]) {
      const before = new Map(map.index.records);
      const replaced = map.replace(wanted);
      assert.ok(replaced.ok, `seed ${seed}: ${JSON.stringify(replaced)}`);
      assertSame(map.index.records, wanted, `seed ${seed}`);
      if (!isEmptyChange(replaced.value)) undone.push(before);
    }
    for (const before of undone.toReversed()) {
      map.undo();
      assertSame(map.index.records, before, `seed ${seed}, undone`);
    }
  }
  assert.ok(others > cases(50), `${others} records of another type under one id`);
});

const mapIdOf = (records: MapRecords): string =>
  [...records.values()].find(({ type }) => type === 'map')?.id ?? '';

/** A map whose paths have ids of phases and the other way round, under the given id: a document stays the one that it is. */
function retyped(records: MapRecords, id: string): MapRecords {
  const from = mapIdOf(records);
  const text = JSON.stringify([...records.values()])
    .replace(
      /"(path|phase)-(\d+)"/g,
      (_, type: string, n: string) => `"${type === 'path' ? 'phase' : 'path'}-${n}"`,
    )
    .replaceAll(`"id":"${from}"`, `"id":"${id}"`);
  return new Map((JSON.parse(text) as readonly MapRecord[]).map((record) => [record.id, record]));
}
