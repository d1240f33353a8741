// Changes as data: what differs between two states of a map or library. They can be applied, reversed and squashed.

import { sameValue } from './same-value.ts';
import type { AnyRecord } from './record-types.ts';
import type { Change, Records } from './records.ts';

/** A change that changes nothing. */
export function emptyChange<R extends AnyRecord>(): Change<R> {
  return { added: new Map(), updated: new Map(), removed: new Map() };
}

/** True where a change changes nothing. */
export function isEmptyChange(change: Change): boolean {
  return change.added.size === 0 && change.updated.size === 0 && change.removed.size === 0;
}

/** The state after a change; the state before is left as it was. */
export function applyChange<R extends AnyRecord>(records: Records<R>, change: Change<R>): Records<R> {
  const after = new Map(records);
  for (const id of change.removed.keys()) after.delete(id);
  for (const [id, [, to]] of change.updated) after.set(id, to);
  for (const [id, record] of change.added) after.set(id, record);
  return after;
}

/** The change that takes a change back. */
export function reverseChange<R extends AnyRecord>(change: Change<R>): Change<R> {
  const updated = new Map<string, readonly [R, R]>();
  for (const [id, [from, to]] of change.updated) updated.set(id, [to, from]);
  return { added: change.removed, updated, removed: change.added };
}

/** One change that does what `first` and then `second` do. */
export function squashChanges<R extends AnyRecord>(first: Change<R>, second: Change<R>): Change<R> {
  const before = new Map<string, R | undefined>();
  const after = new Map<string, R | undefined>();
  for (const change of [first, second]) {
    for (const [id, record] of change.added) note(before, after, id, undefined, record);
    for (const [id, [from, to]] of change.updated) note(before, after, id, from, to);
    for (const [id, record] of change.removed) note(before, after, id, record, undefined);
  }
  return between(before, after);
}

function note<R>(
  before: Map<string, R | undefined>,
  after: Map<string, R | undefined>,
  id: string,
  from: R | undefined,
  to: R | undefined,
): void {
  if (!before.has(id)) before.set(id, from);
  after.set(id, to);
}

function between<R extends AnyRecord>(
  before: ReadonlyMap<string, R | undefined>,
  after: ReadonlyMap<string, R | undefined>,
): Change<R> {
  const added = new Map<string, R>();
  const updated = new Map<string, readonly [R, R]>();
  const removed = new Map<string, R>();
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from === undefined && to !== undefined) added.set(id, to);
    else if (from !== undefined && to === undefined) removed.set(id, from);
    else if (from !== undefined && to !== undefined && !sameValue(from, to)) updated.set(id, [from, to]);
  }
  return { added, updated, removed };
}

/** What leads from one state to the other. Linear in the number of records. */
export function diffRecords<R extends AnyRecord>(before: Records<R>, after: Records<R>): Change<R> {
  const ends = new Map<string, R | undefined>(after);
  for (const id of before.keys()) if (!after.has(id)) ends.set(id, undefined);
  return between(before, ends);
}
