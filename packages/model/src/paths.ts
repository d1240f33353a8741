// Paths of fields within a record: `text`, `message.what`, `basis.work.source`. The field tables say which exist.

import type { Field, Fields } from './field.ts';
import { fieldsOf } from './record-types.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor']);

/** The parts of a path; undefined where one is empty or names a key of object prototypes. */
export function pathParts(path: string): readonly string[] | undefined {
  const parts = path.split('.');
  return parts.every((part) => part !== '' && !FORBIDDEN.has(part)) ? parts : undefined;
}

/** The field that a path names in a record type; undefined where there is none. */
export function fieldAt(type: string, path: string): Field | undefined {
  const fields = fieldsOf(type);
  const parts = pathParts(path);
  if (fields === undefined || parts === undefined) return undefined;
  return fieldWithin(fields, parts);
}

function fieldWithin(fields: Fields, parts: readonly string[]): Field | undefined {
  const [head, ...rest] = parts;
  if (head === undefined || !Object.hasOwn(fields, head)) return undefined;
  return descend(fields[head], rest);
}

function descend(field: Field | undefined, rest: readonly string[]): Field | undefined {
  if (field === undefined || rest.length === 0) return field;
  if (field.spec.kind === 'object') return fieldWithin(field.spec.fields, rest);
  if (field.spec.kind === 'keyed') return descend(field.spec.of, rest.slice(1));
  return undefined;
}

/** The value at a path of a record; undefined where nothing is there. */
export function getPath(record: object, path: string): unknown {
  let value: unknown = record;
  for (const part of pathParts(path) ?? ['']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The record with another value at a path; undefined clears it, and a parent that becomes empty goes too. */
export function setPath<R extends object>(record: R, path: string, value: unknown): R {
  const parts = pathParts(path);
  if (parts === undefined) throw new RangeError(`path: ${path} names no field`);
  return (put(record, parts, value) ?? {}) as R;
}

function put(at: unknown, parts: readonly string[], value: unknown): unknown {
  const [head, ...rest] = parts;
  if (head === undefined) return value;
  const fields: Record<string, unknown> =
    typeof at === 'object' && at !== null && !Array.isArray(at) ? { ...at } : {};
  const next = put(Object.hasOwn(fields, head) ? fields[head] : undefined, rest, value);
  if (next === undefined) delete fields[head];
  else fields[head] = next;
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/** How a field merges: collaborative text, a set by member, or one value (last writer). */
export type LeafKind = 'text' | 'set' | 'value';

/** A path whose value is merged as one: a text, a set or a value. */
export interface Leaf {
  readonly path: string;
  readonly kind: LeafKind;
  readonly field: Field;
}

const leaves = new Map<string, readonly Leaf[]>();

/** The paths of a record type that have a fixed name, each with how it merges. Keys of keyed fields are not among them. */
export function leafPaths(type: string): readonly Leaf[] {
  let known = leaves.get(type);
  if (known === undefined) {
    known = collect(fieldsOf(type) ?? {}, '');
    leaves.set(type, known);
  }
  return known;
}

function collect(fields: Fields, prefix: string): readonly Leaf[] {
  return Object.entries(fields).flatMap(([key, field]): readonly Leaf[] => {
    const path = prefix + key;
    const { kind } = field.spec;
    if (kind === 'object' && key !== 'position') return collect(field.spec.fields, `${path}.`);
    if (kind === 'name' || kind === 'prose') return [{ path, kind: 'text', field }];
    return [{ path, kind: kind === 'set' ? 'set' : 'value', field }];
  });
}
