// What a rule or a fact reads, as data: the fields of which record types. After an edit only what reads something that
// the edit changed runs again. A test holds every rule to what it declares.

import type { Change, libraryTypes, mapTypes, RecordType } from '@sightline/model';

type Tables = typeof mapTypes & typeof libraryTypes;

/** One thing that is read: a field of a record type, all of a type, or something from outside the map. */
export type Read =
  | { [T in RecordType]: `${T}.${keyof Tables[T] & string}` | `${T}.*` }[RecordType]
  | Surrounding;

/** What a check may be told beside map and library; without it the rules that need it stay silent. */
export type Surrounding = 'today' | 'revision' | 'maps';

/** Where cards stand and what leads where: what nearly every rule about structure reads. */
export const STRUCTURE = [
  'card.position',
  'card.kind',
  'card.path',
  'flow.kind',
  'flow.from',
  'flow.to',
  'failure.at',
  'failure.step',
  'lane.role',
  'lane.order',
  'step.position',
  'phase.order',
  'path.kind',
] as const satisfies readonly Read[];

/** Who acts: the card's own actor or that of its lane. */
export const OWNER = [
  'card.who',
  'card.position',
  'lane.who',
  'lane.role',
] as const satisfies readonly Read[];

/** The fields that a change touches, each as `type.field`; what came or went touches all fields of its type. */
export function changedReads(change: Change): ReadonlySet<string> {
  const found = new Set<string>();
  for (const record of [...change.added.values(), ...change.removed.values()]) found.add(`${record.type}.*`);
  for (const [from, to] of change.updated.values()) {
    const [before, after] = [Object.entries(from), Object.entries(to)];
    for (const [field, value] of before)
      if ((to as unknown as Readonly<Record<string, unknown>>)[field] !== value)
        found.add(`${to.type}.${field}`);
    for (const [field] of after) if (!(field in from)) found.add(`${to.type}.${field}`);
  }
  return found;
}

/** Whether any of `reads` is among the changed fields. */
export function concerns(reads: readonly string[], changed: ReadonlySet<string>): boolean {
  return reads.some((read) => {
    if (changed.has(read)) return true;
    const type = read.slice(0, read.indexOf('.'));
    if (changed.has(`${type}.*`)) return true;
    if (!read.endsWith('.*')) return false;
    for (const field of changed) if (field.startsWith(`${type}.`)) return true;
    return false;
  });
}
