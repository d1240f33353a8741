// What becomes of a client's edits when the server refuses one of them. The client takes the server's document, since
// after a refused update every later one of its own would wait for it for ever; what is still valid is done again as
// commands, and what is not is told with its reason, nothing that was typed thrown away.

import type {
  AnyRecord,
  Change,
  Command,
  FieldValue,
  LibraryChange,
  LibraryRecords,
  MapChange,
  MapRecords,
  NewRecord,
  Place,
  Problem,
  Records,
  Result,
} from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  diffRecords,
  fieldsOf,
  getPath,
  leafPaths,
  risingRun,
  runLibraryCommand,
  runMapCommand,
  sameValue,
  siblingLists,
  titleOf,
} from '@sightline/model';
import * as Y from 'yjs';
import { partsOf } from './parts.ts';
import { readAll } from './read.ts';
import { soundRecord } from './sound-record.ts';

/** An edit that cannot be saved, with what was typed. */
export interface Unsaved {
  readonly record: string;
  readonly type: string;
  /** What the record is called. */
  readonly title: string;
  /** The field; absent where the record as a whole is meant. */
  readonly path?: string;
  /** What was typed or chosen, as text; empty where something was to be removed. */
  readonly text: string;
  /** Why it cannot be saved, as the model or the server says it. */
  readonly reason: string;
}

export interface Salvage {
  /** What is still valid, to be run one after the other on the server's document. */
  readonly commands: readonly Command[];
  readonly unsaved: readonly Unsaved[];
}

/** The state of the server, and what a client's own edits make of it. Both documents as Yjs updates. */
export function unsavedChange(
  server: Uint8Array,
  mine: Uint8Array,
): { readonly server: Records; readonly change: Change } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, server);
  const before = soundOnes(readAll(partsOf(doc)));
  Y.applyUpdate(doc, mine);
  const after = soundOnes(readAll(partsOf(doc)));
  doc.destroy();
  return { server: before, change: diffRecords(before, after) };
}

/** Only what is a record at all: a broken client may have put anything. */
function soundOnes(records: ReadonlyMap<string, unknown>): Records {
  const isRecord = (value: unknown): value is AnyRecord =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    fieldsOf(String(value.type)) !== undefined;
  return new Map([...records].filter((entry): entry is [string, AnyRecord] => isRecord(entry[1])));
}

/** What of a change can be done again in a map as the server has it. */
export function salvageMap(server: MapRecords, change: MapChange): Salvage {
  const index = createMapIndex(server);
  const run: Run = (command) => {
    const result = runMapCommand(command, index);
    if (result.ok) index.apply(result.value);
    return result;
  };
  return salvage(server, change, { run, records: () => index.records });
}

/** What of a change can be done again in a library as the server has it. */
export function salvageLibrary(server: LibraryRecords, change: LibraryChange): Salvage {
  let library = server;
  const run: Run = (command) => {
    const result = runLibraryCommand(command, library);
    if (result.ok) library = applyChange(library, result.value);
    return result;
  };
  return salvage(server, change, { run, records: () => library });
}

/** All of a change as edits that cannot be saved, for one reason: where the server would not have them twice. */
export function nothingSalvaged(change: Change, reason: string): readonly Unsaved[] {
  const { attempts, unsaved } = attemptsFor(new Map(), change);
  return [...unsaved, ...attempts.map(({ lost }) => ({ ...lost, reason }))];
}

/** One edit: the ways to do it, the best first, and what to tell where none works. */
interface Attempt {
  readonly ways: readonly Command[];
  readonly lost: Omit<Unsaved, 'reason'>;
}

type Run = (command: Command) => Result<Change>;

/** The records in the making. */
interface State {
  readonly run: Run;
  readonly records: () => Records;
}

function salvage(server: Records, change: Change, { run, records }: State): Salvage {
  const { attempts, unsaved } = attemptsFor(server, change);
  const commands: Command[] = [];
  let open: readonly Attempt[] = attempts;
  // an arrow may come before the card that it leads to: go round as long as something works, the best ways first, so
  // that nothing goes to another place than its own because its neighbour is still to come
  for (const breadth of [1, 2, Number.POSITIVE_INFINITY])
    for (let left = Number.POSITIVE_INFINITY; open.length > 0 && open.length < left;) {
      left = open.length;
      open = open.filter(({ ways }) => {
        // what went together with something else is removed as well as by itself
        if (ways[0]?.kind === 'remove' && !records().has(ways[0].ids[0] ?? '')) return false;
        const way = ways.slice(0, breadth).find((command) => succeeds(run, command));
        if (way !== undefined) commands.push(way);
        return way === undefined;
      });
    }
  commands.push(...putInOrder(siblingLists(applyChange(server, change)), { run, records }));
  const lost = open.map(({ ways, lost: told }) => ({ ...told, reason: reasonOf(run, ways) }));
  return { commands, unsaved: [...unsaved, ...lost] };
}

/** Moves what came to stand elsewhere than wanted, since its list was another when it came. */
function putInOrder(
  wanted: ReadonlyMap<string, readonly string[]>,
  { run, records }: State,
): readonly Command[] {
  const commands: Command[] = [];
  for (const [name, list] of siblingLists(records())) {
    const ranks = new Map((wanted.get(name) ?? []).map((id, rank) => [id, rank]));
    const common = list.filter((id) => ranks.has(id));
    const stays = risingRun(common.map((id) => ranks.get(id)));
    if (stays.size === common.length) continue;
    const sorted = common.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    const misplaced = new Set(common.filter((_, i) => !stays.has(i)));
    sorted.forEach((id, i) => {
      const [record, after, before] = [
        records().get(id),
        sorted[i - 1],
        sorted.find((each) => !misplaced.has(each)),
      ];
      if (!misplaced.has(id) || record === undefined) return;
      const place = after === undefined ? (before === undefined ? undefined : { before }) : { after };
      if (place === undefined) return;
      const command: Command = { ...moveOf(record), place };
      if (succeeds(run, command)) commands.push(command);
    });
  }
  return commands;
}

function succeeds(run: Run, command: Command): boolean {
  try {
    return run(command).ok;
  } catch {
    return false;
  }
}

function reasonOf(run: Run, ways: readonly Command[]): string {
  const [first] = ways;
  if (first === undefined) return 'cannot be saved';
  try {
    const result = run(first);
    return result.ok ? 'cannot be saved' : messageOf(result.problems);
  } catch {
    return 'is no value that a map can hold';
  }
}

const messageOf = (problems: readonly Problem[]): string => problems[0]?.message ?? 'cannot be saved';

/** The edits of a change one by one, in an order in which they can work; and what is known to be lost already. */
function attemptsFor(
  server: Records,
  change: Change,
): { readonly attempts: readonly Attempt[]; readonly unsaved: readonly Unsaved[] } {
  const places = placesIn(applyChange(server, change), change);
  const placed: (readonly [rank: number, Attempt])[] = [];
  const fields: Attempt[] = [];
  const unsaved: Unsaved[] = [];
  const rankOf = (id: string): number => places.get(id)?.rank ?? 0;
  for (const record of change.added.values()) {
    const sound = soundRecord(record);
    if ('reason' in sound) {
      unsaved.push({ ...named(record, undefined, wordsOf(record)), reason: sound.reason });
      continue;
    }
    unsaved.push(...sound.lost.map(({ path, value, reason }) => ({ ...named(record, path, value), reason })));
    const attempt = adding(sound.record, places);
    placed.push([rankOf(record.id), change.removed.has(record.id) ? inPlaceOf(record.id, attempt) : attempt]);
  }
  for (const [from, to] of change.updated.values()) {
    placed.push(...moving(from, to, places).map((attempt) => [rankOf(to.id), attempt] as const));
    fields.push(...updating(from, to));
  }
  const attempts = [...placed.sort(([a], [b]) => a - b).map(([, attempt]) => attempt), ...fields];
  for (const record of change.removed.values())
    if (!change.added.has(record.id))
      attempts.push({ ways: [{ kind: 'remove', ids: [record.id] }], lost: named(record) });
  return { attempts, unsaved };
}

function named(record: AnyRecord, path?: string, value?: unknown): Omit<Unsaved, 'reason'> {
  const text =
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  const { id, type } = record;
  return { record: id, type, title: titleOf(record), ...(path === undefined ? {} : { path }), text };
}

interface Neighbours {
  readonly rank: number;
  readonly places: readonly Place[];
}

/**
 * Where each record stands among its siblings: behind the one ahead of it; the first of all ahead of the next one that
 * the change leaves where it is.
 */
function placesIn(records: Records, { added, updated }: Change): ReadonlyMap<string, Neighbours> {
  const places = new Map<string, Neighbours>();
  const stays = (id: string): boolean => {
    const [from, to] = updated.get(id) ?? [];
    return !added.has(id) && (from === undefined || to === undefined || samePlace(from, to));
  };
  for (const list of siblingLists(records).values()) {
    const next = list.find(stays);
    list.forEach((id, rank) => {
      const after = list[rank - 1];
      const before = next === undefined || next === id ? [] : [{ before: next }];
      places.set(id, { rank, places: after === undefined ? before : [{ after }] });
    });
  }
  return places;
}

const samePlace = (a: AnyRecord, b: AnyRecord): boolean =>
  ['position', 'order'].every((path) => sameValue(getPath(a, path), getPath(b, path)));

function adding(record: AnyRecord, places: ReadonlyMap<string, Neighbours>): Attempt {
  const value = record as unknown as NewRecord;
  const ways = (places.get(record.id)?.places ?? []).map((place): Command => ({
    kind: 'add',
    record: value,
    place,
  }));
  return { ways: [...ways, { kind: 'add', record: value }], lost: named(record, undefined, wordsOf(record)) };
}

/** The same, with what has the id taken away first: both or neither. */
function inPlaceOf(id: string, { ways, lost }: Attempt): Attempt {
  const remove: Command = { kind: 'remove', ids: [id] };
  return { ways: ways.map((way) => ({ kind: 'batch', commands: [remove, way] })), lost };
}

/** All that somebody wrote in a record, for people to copy. */
function wordsOf(record: AnyRecord): string {
  const words = leafPaths(record.type)
    .filter(({ kind }) => kind === 'text')
    .map(({ path }) => getPath(record, path))
    .filter((text) => typeof text === 'string');
  return words.length > 0 ? words.join('\n') : JSON.stringify(record, undefined, 2);
}

function updating(from: AnyRecord, to: AnyRecord): readonly Attempt[] {
  const known = leafPaths(to.type).flatMap(({ path, kind, field }): readonly Attempt[] => {
    const [before, after] = [getPath(from, path), getPath(to, path)];
    if (path === 'position' || path === 'order' || sameValue(before, after)) return [];
    const lost = named(to, path, after);
    if (kind === 'set' && !isOdd(before) && !isOdd(after))
      return [{ ways: [members(to.id, path, before, after)], lost }];
    // a key with a dot is no path: such a field is set as a whole
    if (field.spec.kind === 'keyed' && ![before, after].some(hasDottedKey))
      return keys(to, path, mappingOf(before), mappingOf(after));
    return [{ ways: [{ kind: 'set', id: to.id, path, value: after as FieldValue }], lost }];
  });
  const strange = Object.keys(to).filter(
    (key) => key !== 'id' && key !== 'type' && !Object.hasOwn(fieldsOf(to.type) ?? {}, key),
  );
  return [
    ...known,
    ...strange.map((path): Attempt => {
      const value = getPath(to, path);
      return {
        ways: [{ kind: 'set', id: to.id, path, value: value as FieldValue }],
        lost: named(to, path, value),
      };
    }),
  ];
}

const hasDottedKey = (value: unknown): boolean =>
  Object.keys(mappingOf(value)).some((key) => key.includes('.'));
const isOdd = (value: unknown): boolean => value !== undefined && !Array.isArray(value);
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const mappingOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function members(id: string, path: string, before: unknown, after: unknown): Command {
  const [was, is] = [listOf(before), listOf(after)];
  return {
    kind: 'setMembers',
    id,
    path,
    add: is.filter((member) => !was.includes(member)),
    remove: was.filter((member) => !is.includes(member)),
  };
}

function keys(
  record: AnyRecord,
  path: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Attempt[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !sameValue(before[key], after[key]))
    .map((key) => ({
      ways: [{ kind: 'set', id: record.id, path: `${path}.${key}`, value: after[key] as FieldValue }],
      lost: named(record, `${path}.${key}`, after[key]),
    }));
}

function moving(
  from: AnyRecord,
  record: AnyRecord,
  places: ReadonlyMap<string, Neighbours>,
): readonly Attempt[] {
  if (samePlace(from, record)) return [];
  const move = moveOf(record);
  const around = places.get(record.id)?.places ?? [];
  const ways = around.map((place): Command => ({ ...move, place }));
  // without a neighbour a reorder says nothing; a card or step can still go to the end of its list
  if (move.kind !== 'reorder') ways.push(move);
  return ways.length === 0 ? [] : [{ ways, lost: named(record, 'position', getPath(record, 'position')) }];
}

function moveOf(
  record: AnyRecord,
): Extract<Command, { kind: 'moveCards' | 'moveSteps' }> | { readonly kind: 'reorder'; readonly id: string } {
  if (record.type === 'card') {
    const { lane, step } = record.position;
    return { kind: 'moveCards', ids: [record.id], lane, ...(step === undefined ? {} : { step }) };
  }
  if (record.type === 'step') return { kind: 'moveSteps', ids: [record.id], phase: record.position.phase };
  return { kind: 'reorder', id: record.id };
}
