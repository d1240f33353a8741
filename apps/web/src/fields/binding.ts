// A value that a control shows and sets: a field of a record, or a part of one. Parts with a path of their own are
// written by themselves, so that what others write beside them stays; parts of an item of a list, which is one value in
// the live document, are written with their list.

import type { AnyRecord, FieldValue, Problem } from '@sightline/model';
import { getPath } from '@sightline/model';
import type { FieldHost } from './field-host.ts';

export interface Binding {
  readonly record: AnyRecord;
  /** Where in the record, items by number: what names a control. */
  readonly path: string;
  readonly value: unknown;
  /** Written key press by key press, as collaborative text; else when one leaves the control. */
  readonly live: boolean;
  /** Sets the value, undefined clears it. Gives what is wrong; nothing where it was done. */
  set(value: unknown): string | undefined;
}

/** The binding of a field of a record. */
export function fieldBinding(host: FieldHost, record: AnyRecord, path: string): Binding {
  return {
    record,
    path,
    value: getPath(record, path),
    live: true,
    set(value) {
      const result = host.run({ kind: 'set', id: record.id, path, value: value as FieldValue });
      return result.ok ? undefined : problemWords(result.problems);
    },
  };
}

/** The binding of a field within a mapping: by its own path where the mapping is written part by part. */
export function partBinding(host: FieldHost, parent: Binding, key: string): Binding {
  if (parent.live) return fieldBinding(host, parent.record, `${parent.path}.${key}`);
  return withinBinding(parent, key, entriesOf(parent.value)[key], (value) => {
    const next = { ...entriesOf(parent.value) };
    if (value === undefined) delete next[key];
    else next[key] = value;
    return parent.set(Object.keys(next).length === 0 ? undefined : next);
  });
}

/** A binding of something that is written with what it is in. */
export function withinBinding(
  parent: Binding,
  key: string,
  value: unknown,
  set: (value: unknown) => string | undefined,
): Binding {
  return { record: parent.record, path: `${parent.path}.${key}`, value, live: false, set };
}

/** A value as a mapping; an empty one where it is none. */
export function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** A value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first problem as a sentence beside its field, which needs no path. */
export function problemWords(problems: readonly Problem[]): string {
  const [first] = problems;
  const prefix = first?.path === undefined ? '' : `${first.path}: `;
  const message = first?.message ?? 'is not possible';
  const text = message.startsWith(prefix) ? message.slice(prefix.length) : message;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
