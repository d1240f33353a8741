// Three-way merge of maps and of libraries: by record and field, then made sound. What both sides changed differently is
// a conflict: it is named, and decided only where the caller says for whom.

import { applyChange, emptyChange } from '../changes.ts';
import { titleOf } from '../diff/title-of.ts';
import { heal } from '../heal.ts';
import type { AnyRecord, LibraryRecord, MapRecord } from '../record-types.ts';
import type { Change, LibraryRecords, MapRecords, Records } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { hasOrder, orderOf, withOrder } from '../sibling-lists.ts';
import { referencesOf } from '../validate.ts';
import type { Conflict, MergeSide } from './conflict.ts';
import { compareConflicts } from './conflict.ts';
import { mergeOrders } from './merge-orders.ts';
import { mergeRecord } from './merge-record.ts';

export interface MergeOptions {
  /** For whom conflicts are decided. Without it what is in conflict stays as it is in the base. */
  readonly prefer?: MergeSide;
}

export interface Merged<R extends AnyRecord> {
  /** Sound always (unless it is too large): what only one side changed, and the decided conflicts. */
  readonly records: Records<R>;
  /** What both changed differently, sorted by record and field; told also where `prefer` decided it. */
  readonly conflicts: readonly Conflict[];
  /** What had to change so that the two make one sound whole: references to what the other removed. */
  readonly mended: Change<R>;
}

/**
 * Merges two states of a map that come from one base. Ours and theirs are valid maps; a base without a map record (no
 * common ancestor) counts as an empty map.
 */
export function mergeMaps(
  base: MapRecords,
  ours: MapRecords,
  theirs: MapRecords,
  options: MergeOptions = {},
): Merged<MapRecord> {
  const frames = new Frames({ base, ours, theirs }, 'map', options.prefer);
  const states = frames.aligned as { base: MapRecords; ours: MapRecords; theirs: MapRecords };
  const fields = mergeFields(states, options.prefer);
  const ordered = mergeOrders(fields.records as MapRecords, states, options.prefer);
  const records = frames.named(ordered.records) as MapRecords;
  const mended = heal(records);
  return {
    records: applyChange(records, mended),
    conflicts: [...fields.conflicts, ...ordered.conflicts, ...frames.conflicts].sort(compareConflicts),
    mended,
  };
}

/** Merges two states of a library that come from one base. What one side removed and the other refers to stays. */
export function mergeLibraries(
  base: LibraryRecords,
  ours: LibraryRecords,
  theirs: LibraryRecords,
  options: MergeOptions = {},
): Merged<LibraryRecord> {
  const frames = new Frames({ base, ours, theirs }, 'workspace', options.prefer);
  const fields = mergeFields(frames.aligned, options.prefer);
  const merged = frames.named(fields.records) as LibraryRecords;
  const mended = restored(merged, [ours, theirs]);
  return {
    records: applyChange(merged, mended),
    conflicts: [...fields.conflicts, ...frames.conflicts].sort(compareConflicts),
    mended,
  };
}

interface States {
  readonly base: Records;
  readonly ours: Records;
  readonly theirs: Records;
}

/** The one record that says what the whole is may have another id on each side: it is one and the same record. */
class Frames {
  readonly aligned: States;
  readonly conflicts: readonly Conflict[];
  readonly #id: string;
  readonly #common: string;

  constructor(states: States, type: 'map' | 'workspace', prefer: MergeSide | undefined) {
    const idOf = (records: Records): string | undefined => {
      for (const record of records.values()) if (record.type === type) return record.id;
      return undefined;
    };
    const [base, ours = '', theirs = ''] = [states.base, states.ours, states.theirs].map(idOf);
    this.#common = base ?? (ours < theirs ? ours : theirs);
    const torn = ours !== theirs && ours !== base && theirs !== base;
    const decided = prefer === undefined ? this.#common : prefer === 'ours' ? ours : theirs;
    this.#id = torn ? decided : ours === base ? theirs : ours;
    this.conflicts = torn
      ? [{ record: this.#common, type, title: this.#common, path: 'id', base, ours, theirs }]
      : [];
    this.aligned = {
      base: base === undefined ? withFrame(states.base, type, this.#common) : states.base,
      ours: renamed(states.ours, ours, this.#common),
      theirs: renamed(states.theirs, theirs, this.#common),
    };
  }

  /** The records with the frame under its merged id. */
  named(records: Records): Records {
    return renamed(records, this.#common, this.#id);
  }
}

/** The records with a frame that says nothing but its id, for a base where there is none. */
function withFrame(records: Records, type: 'map' | 'workspace', id: string): Records {
  const frame = type === 'map' ? { id, type, title: id } : { id, type, name: id };
  return new Map<string, AnyRecord>([[id, frame], ...records]);
}

function renamed(records: Records, from: string, to: string): Records {
  const frame = records.get(from);
  if (from === to || frame === undefined) return records;
  return new Map(
    [...records].map(([id, record]) => (id === from ? [to, { ...frame, id: to }] : [id, record])),
  );
}

function mergeFields(
  { base, ours, theirs }: States,
  prefer: MergeSide | undefined,
): { readonly records: Records; readonly conflicts: readonly Conflict[] } {
  const records = new Map<string, AnyRecord>();
  const conflicts: Conflict[] = [];
  for (const id of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [b, o, t] = [base.get(id), ours.get(id), theirs.get(id)];
    let record: AnyRecord | undefined;
    if (sameBesideOrder(o, t) || sameBesideOrder(t, b)) record = o;
    else if (sameBesideOrder(o, b)) record = t;
    else if (
      o !== undefined &&
      t !== undefined &&
      o.type === t.type &&
      (b === undefined || b.type === o.type)
    ) {
      const merged = mergeRecord({ base: b, ours: o, theirs: t }, prefer);
      record = merged.record;
      conflicts.push(...merged.conflicts);
    } else {
      conflicts.push(wholeRecord(b, o, t));
      record = prefer === undefined ? b : prefer === 'ours' ? o : t;
    }
    if (record !== undefined) records.set(id, record);
  }
  return { records, conflicts };
}

function wholeRecord(b: AnyRecord | undefined, o: AnyRecord | undefined, t: AnyRecord | undefined): Conflict {
  const { id, type } = (b ?? o ?? t) as AnyRecord;
  return { record: id, type, title: titleOf((b ?? o ?? t) as AnyRecord), base: b, ours: o, theirs: t };
}

/** The same but for the order among its siblings, which no side means by itself when it removes or edits a record. */
function sameBesideOrder(a: AnyRecord | undefined, b: AnyRecord | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (sameValue(a, b)) return true;
  if (a.type !== b.type || !hasOrder(a.type)) return false;
  const order = orderOf(a as MapRecord) ?? orderOf(b as MapRecord) ?? 'V';
  return sameValue(withOrder(a as MapRecord, order), withOrder(b as MapRecord, order));
}

/** The change that brings back what is gone from a library although others of its records refer to it. */
function restored(records: LibraryRecords, from: readonly LibraryRecords[]): Change<LibraryRecord> {
  const added = new Map<string, LibraryRecord>();
  const open = [...records.values()];
  for (let record = open.pop(); record !== undefined; record = open.pop())
    for (const { to, spec } of referencesOf(record)) {
      if (spec.library || records.has(to) || added.has(to)) continue;
      const target = from.map((side) => side.get(to)).find((known) => known !== undefined);
      if (target === undefined) continue;
      added.set(to, target);
      open.push(target);
    }
  return { ...emptyChange<LibraryRecord>(), added };
}
