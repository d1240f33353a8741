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

/** What is read, made ready to be held against changes. */
export class Reading {
  readonly #fields: ReadonlySet<string>;
  readonly #types = new Set<string>();
  readonly #wholeTypes = new Set<string>();

  constructor(reads: Iterable<string>) {
    this.#fields = new Set(reads);
    for (const read of this.#fields) {
      const dot = read.indexOf('.');
      if (dot < 0) continue;
      const type = read.slice(0, dot);
      this.#types.add(type);
      if (read.endsWith('.*')) this.#wholeTypes.add(type);
    }
  }

  /** Whether any of it is among the changed fields. */
  concerns(changed: Iterable<string>): boolean {
    for (const field of changed) {
      if (this.#fields.has(field)) return true;
      const dot = field.indexOf('.');
      if (dot < 0) continue;
      const type = field.slice(0, dot);
      if (this.#wholeTypes.has(type) || (field.endsWith('.*') && this.#types.has(type))) return true;
    }
    return false;
  }

  /** The same, leaving out the fields of one type. */
  concernsBeside(type: string, changed: Iterable<string>): boolean {
    for (const field of changed) if (!field.startsWith(`${type}.`) && this.concerns([field])) return true;
    return false;
  }
}
