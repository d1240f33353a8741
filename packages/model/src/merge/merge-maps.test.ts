import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyChange, isEmptyChange } from '../changes.ts';
import { runMapCommand } from '../commands/run-map-command.ts';
import type { Command } from '../commands/command.ts';
import { createMapIndex } from '../create-map-index.ts';
import { formatMapFile } from '../file/map-writer.ts';
import { parseMapFile } from '../file/map-reader.ts';
import { anyCommand } from '../generate/any-command.ts';
import { cases } from '../generate/cases.ts';
import { anyRecord, generateAnyMap } from '../generate/generate-any.ts';
import { pick, seededRandom } from '../generate/random.ts';
import { sketch } from '../generate/sketch.ts';
import { heal } from '../heal.ts';
import { getPath, leafPaths, setPath } from '../paths.ts';
import type { AnyRecord, LibraryRecord, MapRecord } from '../record-types.ts';
import { libraryTypes } from '../record-types.ts';
import type { LibraryRecords, MapRecords, Records } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { hasOrder, siblingLists, withOrder } from '../sibling-lists.ts';
import { validateLibrary, validateMap, validateRecord } from '../validate.ts';
import type { Conflict } from './conflict.ts';
import { conflictLines } from './conflict.ts';
import { mergeLibraries, mergeMaps } from './merge-maps.ts';

/** What somebody made of a map, alone, in a few commands. */
function edited(start: MapRecords, seed: number, person: string, most = 5): MapRecords {
  const random = seededRandom(seed);
  const index = createMapIndex(start);
  let count = 0;
  for (let i = 0; i < most; i++) {
    const result = runMapCommand(
      anyCommand(random, index, () => `${person}${++count}`),
      index,
    );
    if (result.ok) index.apply(result.value);
  }
  return index.records;
}

const sorted = (members: readonly unknown[]): readonly string[] =>
  members.map(String).toSorted((a, b) => (a < b ? -1 : 1));

/** Records as they compare: without order keys, sets sorted. */
function plain(records: Records): unknown {
  return Object.fromEntries(
    [...records].map(([id, record]) => {
      let now = hasOrder(record.type) ? (withOrder(record as MapRecord, 'V') as AnyRecord) : record;
      for (const { path, kind } of leafPaths(record.type)) {
        const members = getPath(now, path);
        if (kind === 'set' && Array.isArray(members)) now = setPath(now, path, sorted(members));
      }
      return [id, now];
    }),
  );
}

function assertSame(a: Records, b: Records, message: string): void {
  if (!sameValue(plain(a), plain(b))) assert.deepEqual(plain(a), plain(b), message);
}

const sequences = (records: MapRecords): unknown => Object.fromEntries(siblingLists(records));
const bySides = ({ ours, theirs, ...rest }: Conflict): Conflict => ({ ...rest, ours: theirs, theirs: ours });

test('10.1 merging with what did not change is what changed', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const base = generateAnyMap(seed, 3).map;
      const x = edited(base, seed, 'x');
      if (!sameValue(plain(base), plain(x))) changed++;
      for (const merged of [mergeMaps(base, x, base), mergeMaps(base, base, x), mergeMaps(base, x, x)]) {
        assert.deepEqual(merged.conflicts, []);
        assertSame(merged.records, x, `seed ${seed}`);
        assert.deepEqual(sequences(merged.records), sequences(x));
        assert.ok(isEmptyChange(merged.mended));
      }
    }),
    { seed: 1, numRuns: cases(300) },
  );
  assert.ok(changed > cases(200), `${changed} changed`);
});

test('10.2 merging is the same from either side, always sound, and names a field where both changed it differently', () => {
  let [torn, mended, moved] = [0, 0, 0];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const base = generateAnyMap(seed, 2).map;
      const [ours, theirs] = [edited(base, seed, 'a', 12), edited(base, seed + 1, 'b', 12)];
      const there = mergeMaps(base, ours, theirs);
      const back = mergeMaps(base, theirs, ours);
      assertSame(there.records, back.records, `seed ${seed}`);
      assert.deepEqual(sequences(there.records), sequences(back.records), `seed ${seed}`);
      assert.deepEqual(there.conflicts, back.conflicts.map(bySides));
      for (const prefer of [undefined, 'ours', 'theirs'] as const) {
        const { records, conflicts } = mergeMaps(base, ours, theirs, prefer === undefined ? {} : { prefer });
        assert.deepEqual(validateMap(records).slice(0, 2), [], `seed ${seed}`);
        assert.ok(isEmptyChange(heal(records)));
        assert.deepEqual(conflicts, there.conflicts);
      }
      assertNamed(base, ours, theirs, there.conflicts);
      torn += there.conflicts.length;
      moved += there.conflicts.filter(({ path }) => path === 'position' || path === 'order').length;
      if (!isEmptyChange(there.mended)) mended++;
    }),
    { seed: 2, numRuns: cases(400) },
  );
  assert.ok(
    torn > cases(100) && mended > cases(20) && moved > cases(5),
    `${torn} conflicts, ${mended} mended, ${moved} moved`,
  );
});

/** Holds conflicts against the plain rule: named is what both changed differently, no more and (texts may merge) no less. */
function assertNamed(
  base: MapRecords,
  ours: MapRecords,
  theirs: MapRecords,
  conflicts: readonly Conflict[],
): void {
  const named = new Set(conflicts.map(({ record, path }) => `${record} ${path ?? ''}`));
  for (const { record, path } of conflicts) {
    const [b, o, t] = [base, ours, theirs].map((records) => records.get(record));
    if (path === undefined) assert.ok(!sameValue(o, t) && !sameValue(o, b) && !sameValue(t, b), record);
    else if (path === 'position' || path === 'order')
      assert.ok(standsElsewhere(record, ours, theirs), record);
    else {
      const [x, y, z] = [b, o, t].map((state) => (state === undefined ? undefined : getPath(state, path)));
      assert.ok(!sameValue(y, z) && !sameValue(y, x) && !sameValue(z, x), `${record} ${path}`);
    }
  }
  for (const [id, b] of base) {
    const [o, t] = [ours.get(id), theirs.get(id)];
    if (o === undefined || t === undefined || o.type !== t.type || o.type !== b.type) continue;
    for (const { path, kind, field } of leafPaths(b.type)) {
      if (kind !== 'value' || field.spec.kind === 'keyed' || path === 'position' || path === 'order')
        continue;
      const [x, y, z] = [getPath(b, path), getPath(o, path), getPath(t, path)];
      const both = !sameValue(y, z) && !sameValue(y, x) && !sameValue(z, x);
      if (both)
        assert.ok(named.has(`${id} ${path}`) || named.has(`${id} ${path.split('.')[0]}`), `${id} ${path}`);
    }
  }
}

/** Whether two states put a record into different lists, or have their common siblings in another order. */
function standsElsewhere(id: string, ours: MapRecords, theirs: MapRecords): boolean {
  const listWith = (records: MapRecords): readonly string[] =>
    [...siblingLists(records).values()].find((list) => list.includes(id)) ?? [];
  const [left, right] = [listWith(ours), listWith(theirs)];
  const [a, b] = [left.filter((each) => right.includes(each)), right.filter((each) => left.includes(each))];
  const placeOf = (records: MapRecords): unknown => {
    const record = records.get(id);
    return record?.type === 'card' || record?.type === 'step' ? { ...record.position, order: '' } : undefined;
  };
  return !sameValue(placeOf(ours), placeOf(theirs)) || !sameValue(a, b);
}

test('10.3 edits of different fields and records all arrive', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = seededRandom(seed);
      const base = generateAnyMap(seed, 3).map;
      const sides = [new Map(base), new Map(base)] as const;
      const wanted: (readonly [string, string, unknown])[] = [];
      const used = new Set<string>();
      for (let i = 0; i < 12; i++) {
        const record = pick(random, [...base.values()]);
        const leaf = pick(random, leafPaths(record.type));
        const other = anyRecord(random, record.type, record.id);
        const value = getPath(other, leaf.path);
        const [field = ''] = leaf.path.split('.');
        if (['position', 'order', 'role'].includes(field) || used.has(`${record.id}.${field}`)) continue;
        if (leaf.field.spec.kind === 'keyed' || sameValue(value, getPath(record, leaf.path))) continue;
        const side = sides[random() < 0.5 ? 0 : 1];
        const next = setPath(side.get(record.id) as MapRecord, leaf.path, value);
        if (!validateRecord(next).ok || validateMap(new Map(side).set(next.id, next)).length > 0) continue;
        used.add(`${record.id}.${field}`);
        side.set(next.id, next);
        wanted.push([record.id, leaf.path, value]);
      }
      const { records, conflicts } = mergeMaps(base, ...sides);
      assert.deepEqual(conflicts, [], `seed ${seed}`);
      for (const [id, path, value] of wanted) {
        const now = getPath(records.get(id) ?? {}, path);
        const [a, b] = [now, value].map((v) => (Array.isArray(v) ? sorted(v) : v));
        assert.deepEqual(a, b, `seed ${seed}: ${id} ${path}`);
        done++;
      }
    }),
    { seed: 3, numRuns: cases(300) },
  );
  assert.ok(done > cases(500), `${done} edits`);
});

test('10.4 libraries merge alike, and stay sound', () => {
  let torn = 0;
  for (let seed = 0; seed < cases(300); seed++) {
    const base = generateAnyMap(seed, 1).library;
    const sides = [1, 2].map((person) => editedLibrary(base, seed * 2 + person)) as [
      LibraryRecords,
      LibraryRecords,
    ];
    const there = mergeLibraries(base, ...sides);
    const back = mergeLibraries(base, sides[1], sides[0]);
    assert.deepEqual(validateLibrary(there.records).slice(0, 2), [], `seed ${seed}`);
    assertSame(there.records, back.records, `seed ${seed}`);
    assert.deepEqual(there.conflicts, back.conflicts.map(bySides));
    assertSame(mergeLibraries(base, sides[0], base).records, sides[0], `seed ${seed}`);
    torn += there.conflicts.length;
  }
  assert.ok(torn >= cases(50), `${torn} conflicts`);
});

test('10.4 a metric that one side removed stays where the other adds a reading to it', () => {
  const library = (...records: readonly LibraryRecord[]): LibraryRecords =>
    new Map(
      [{ id: 'w', type: 'workspace', name: 'W' } as LibraryRecord, ...records].map((each) => [each.id, each]),
    );
  const metric = { id: 'nps', type: 'metric', name: 'NPS' } as LibraryRecord;
  const { id, ...rest } = anyRecord(seededRandom(1), 'reading', 'r');
  const reading = { id, ...rest, metric: 'nps' } as LibraryRecord;
  const { records, mended, conflicts } = mergeLibraries(library(metric), library(), library(metric, reading));
  assert.deepEqual([...records.keys()].toSorted(), ['nps', 'r', 'w']);
  assert.deepEqual([...mended.added.keys()], ['nps']);
  assert.deepEqual(conflicts, []);
});

function editedLibrary(base: LibraryRecords, seed: number): LibraryRecords {
  const random = seededRandom(seed);
  const records = new Map(base);
  for (let i = 0; i < 6; i++) {
    const record = pick(random, [...records.values()]);
    const types = Object.keys(libraryTypes) as (keyof typeof libraryTypes)[];
    const trial = new Map(records);
    if (random() < 0.4 && record.type !== 'workspace') trial.delete(record.id);
    else if (random() < 0.3) {
      const type = pick(
        random,
        types.filter((known) => known !== 'workspace' && known !== 'glossaryTerm'),
      );
      trial.set(`new-${i}-${seed}`, anyRecord(random, type, `new-${i}-${seed}`) as LibraryRecord);
    } else {
      const other = anyRecord(random, record.type, record.id);
      const { path } = pick(random, leafPaths(record.type));
      trial.set(record.id, setPath(record, path, getPath(other, path)));
    }
    if (validateLibrary(trial).length > 0) continue;
    records.clear();
    for (const [id, each] of trial) records.set(id, each);
  }
  return records;
}

const start = sketch('customer: a b | c\nfrontstage: x | y\na interaction x');

function after(...commands: readonly Command[]): MapRecords {
  const index = createMapIndex(start);
  for (const command of commands) {
    const result = runMapCommand(command, index);
    assert.ok(result.ok, JSON.stringify(result));
    index.apply(result.value);
  }
  return index.records;
}

const card = (id: string, place: { readonly after?: string; readonly before?: string }): Command => ({
  kind: 'add',
  record: { id, type: 'card', text: id, position: { lane: 'customer', step: 's1' } },
  place,
});
const cell = (records: MapRecords): string =>
  createMapIndex(records)
    .cardsIn('customer', 's1')
    .map(({ id }) => id)
    .join(' ');

test('10.5 what two people put in at one place stands one after the other, each run in its own order', () => {
  const ours = after(card('o1', { after: 'a' }), card('o2', { after: 'o1' }));
  const theirs = after(card('t1', { after: 'a' }), card('t2', { after: 't1' }), card('t0', { before: 'a' }));
  const { records, conflicts } = mergeMaps(start, ours, theirs);
  assert.equal(cell(records), 't0 a o1 o2 t1 t2 b');
  assert.deepEqual(conflicts, []);
});

test('10.5 a list that one side keyed afresh is no conflict with what the other moved', () => {
  const ours = new Map(start);
  for (const [id, order] of [
    ['a', 'aa'],
    ['b', 'bb'],
  ] as const) {
    const record = ours.get(id);
    assert.ok(record?.type === 'card');
    ours.set(id, { ...record, position: { ...record.position, order } });
  }
  const theirs = after({
    kind: 'moveCards',
    ids: ['b'],
    lane: 'customer',
    step: 's1',
    place: { before: 'a' },
  });
  const { records, conflicts } = mergeMaps(start, ours, theirs);
  assert.equal(cell(records), 'b a');
  assert.deepEqual(conflicts, []);
});

test('10.6 one card moved to two places is a conflict, and stays where it was until somebody decides', () => {
  const ours = after({ kind: 'moveCards', ids: ['a'], lane: 'customer', step: 's2' });
  const theirs = after({ kind: 'moveCards', ids: ['a'], lane: 'frontstage', step: 's1' });
  const { records, conflicts } = mergeMaps(start, ours, theirs);
  assert.deepEqual(
    conflicts.map(({ record, path }) => [record, path]),
    [['a', 'position']],
  );
  assert.equal(cell(records), 'a b');
  const chosen = mergeMaps(start, ours, theirs, { prefer: 'theirs' }).records.get('a');
  assert.ok(chosen?.type === 'card' && chosen.position.lane === 'frontstage');
});

test('10.6 removed on one side and changed on the other is a conflict; moved among its siblings is none', () => {
  const removed = after({ kind: 'remove', ids: ['a'] });
  const changed = after({ kind: 'set', id: 'a', path: 'work', value: '5 min' });
  const { records, conflicts } = mergeMaps(start, removed, changed);
  assert.equal(conflicts.map(conflictLines).join(''), '! card a: ours removed it, theirs changed it\n');
  assert.deepEqual(records.get('a'), start.get('a'));
  const shifted = after({ kind: 'moveCards', ids: ['a'], lane: 'customer', step: 's1' });
  assert.deepEqual(mergeMaps(start, removed, shifted).conflicts, []);
});

test('10.7 fields that say nothing together are one conflict of the field that holds them', () => {
  const base = applyChange(start, {
    added: new Map([
      [
        'f',
        { id: 'f', type: 'failure', what: 'F', at: 'a', message: { what: 'No', why: 'So' } } as MapRecord,
      ],
    ]),
    updated: new Map(),
    removed: new Map(),
  });
  const withMessage = (message: object | undefined): MapRecords => {
    const failure = base.get('f') as MapRecord;
    return new Map(base).set('f', setPath(failure, 'message', message));
  };
  const { records } = mergeMaps(base, withMessage(undefined), withMessage({ what: 'No', why: 'Other' }));
  assert.deepEqual(validateMap(records), []);
});

test('10.8 a map under another id is the same map; two new ids are a conflict', () => {
  const named = (records: MapRecords, id: string): MapRecords =>
    new Map<string, MapRecord>(
      [...records.values()].map((record) =>
        record.type === 'map' ? [id, { ...record, id }] : [record.id, record],
      ),
    );
  const changed = after({ kind: 'set', id: 'm', path: 'question', value: 'Why?' });
  const { records, conflicts } = mergeMaps(start, named(start, 'n'), changed);
  const frame = records.get('n');
  assert.ok(frame?.type === 'map' && frame.question === 'Why?');
  assert.deepEqual(conflicts, []);
  assert.equal(mergeMaps(start, named(start, 'n'), named(start, 'o')).conflicts[0]?.path, 'id');
});

test('10.8 without a common ancestor both maps are laid together and what differs is named', () => {
  const theirs = after({ kind: 'set', id: 'a', path: 'text', value: 'other' }, card('t', { after: 'b' }));
  const { records, conflicts } = mergeMaps(new Map(), start, theirs);
  assert.deepEqual(validateMap(records), []);
  assert.deepEqual(
    conflicts.map(({ record, path }) => `${record} ${path}`),
    ['a text'],
  );
  assert.equal(cell(records), 'a b t');
});

test('10.9 files: an edit of each side arrives, and what nobody touched is the same bytes', () => {
  const base = parseMapFile(formatMapFile({ map: start }));
  assert.ok(base.ok);
  const side = (records: MapRecords): MapRecords => {
    const read = parseMapFile(formatMapFile({ map: records }), { before: base.value.map });
    assert.ok(read.ok);
    return read.value.map;
  };
  const ours = side(after(card('o', { after: 'a' })));
  const theirs = side(
    after({ kind: 'set', id: 'c', path: 'detail', value: 'slowly' }, card('t', { after: 'b' })),
  );
  const { records, conflicts } = mergeMaps(base.value.map, ours, theirs);
  assert.deepEqual(conflicts, []);
  const text = formatMapFile({ map: records });
  assert.equal(cell(records), 'a o b t');
  const known = new Set(text.split('\n'));
  for (const line of formatMapFile({ map: start }).split('\n'))
    if (!line.includes('id: c,')) assert.ok(known.has(line), line);
});
