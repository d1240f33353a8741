// Changes as data: what differs between two states of a map or library. They can be applied and reversed.

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

/** The change that leads each of these ids from one record to the other; undefined stands for no record. */
export function changeBetween<R extends AnyRecord>(
  ends: Iterable<readonly [id: string, from: R | undefined, to: R | undefined]>,
): Change<R> {
  const added = new Map<string, R>();
  const updated = new Map<string, readonly [R, R]>();
  const removed = new Map<string, R>();
  for (const [id, from, to] of ends) {
    if (from !== undefined && from.type === to?.type) {
      if (!sameValue(from, to)) updated.set(id, [from, to]);
      continue;
    }
    // a record of another type is another record, though it has the id of the first
    if (from !== undefined) removed.set(id, from);
    if (to !== undefined) added.set(id, to);
  }
  return { added, updated, removed };
}

/** What leads from one state to the other. Linear in the number of records. */
export function diffRecords<R extends AnyRecord>(before: Records<R>, after: Records<R>): Change<R> {
  return changeBetween(endsOf(before, after));
}

function* endsOf<R extends AnyRecord>(
  before: Records<R>,
  after: Records<R>,
): Iterable<readonly [string, R | undefined, R | undefined]> {
  for (const [id, to] of after) yield [id, before.get(id), to];
  for (const [id, from] of before) if (!after.has(id)) yield [id, from, undefined];
}
