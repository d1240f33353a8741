// Records without noise: no undefined, no defaults spelled out, no empty lists or mappings. What is equal looks equal.

import type { Field, Fields } from './field.ts';
import { fieldsOf } from './record-types.ts';

/** The record as it is kept. Unknown fields stay, so that the validator can name them. */
export function cleanRecord(record: object): object {
  const { type } = record as { readonly type?: unknown };
  return cleanFields(record, fieldsOf(String(type)) ?? {}) ?? {};
}

function cleanFields(value: object, fields: Fields): object | undefined {
  const kept: (readonly [string, unknown])[] = [];
  for (const [key, entry] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const next = field === undefined ? entry : cleanValue(entry, field);
    if (next !== undefined) kept.push([key, next]);
  }
  // fromEntries makes even "__proto__" a key like any other, for the validator to refuse
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A value as it is kept; undefined where it says nothing (the default, an empty text, list or mapping). */
export function cleanValue(value: unknown, field: Field): unknown {
  if (value === undefined || (field.fallback !== undefined && value === field.fallback)) return undefined;
  const { spec } = field;
  if (value === '' && !field.must) return undefined;
  if (Array.isArray(value))
    return cleanList(value, spec.kind === 'set' || spec.kind === 'list' ? spec.of : undefined);
  if (typeof value !== 'object' || value === null) return value;
  if (spec.kind === 'object') return cleanFields(value, spec.fields);
  if (spec.kind !== 'keyed') return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, cleanValue(entry, spec.of)] as const);
  const kept = entries.filter(([, entry]) => entry !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function cleanList(value: readonly unknown[], of: Field | undefined): unknown {
  if (value.length === 0) return undefined;
  return of === undefined ? value : value.map((entry) => cleanValue(entry, of) ?? entry);
}
