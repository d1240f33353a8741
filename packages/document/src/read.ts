// Reads records out of a document: all of them at once, or those that an edit touched.

import type { AnyRecord } from '@sightline/model';
import { bornFrom, composeRecord } from './encoding.ts';
import type { Parts } from './parts.ts';
import { Keys, splitKey } from './parts.ts';

/** All records of a document, as they lie there: neither checked nor healed. `keys` are those of the document, where they are at hand. */
export function readAll(parts: Parts, keys: Keys = new Keys(parts)): Map<string, AnyRecord> {
  const records = new Map<string, AnyRecord>();
  parts.records.forEach((born, id) => records.set(id, composed(parts, keys, id, born)));
  return records;
}

/** One record as it lies in the document; undefined where there is none. */
export function readRecord(parts: Parts, keys: Keys, id: string): AnyRecord | undefined {
  return parts.records.has(id) ? composed(parts, keys, id, parts.records.get(id)) : undefined;
}

function composed(parts: Parts, keys: Keys, id: string, value: unknown): AnyRecord {
  const born = bornFrom(value);
  const [edited, written] = [keys.of('fields', id), keys.of('texts', id)];
  if (edited.length === 0 && written.length === 0) return born;
  return composeRecord(
    born,
    byPath(edited, (key) => parts.fields.get(key)),
    byPath(written, (key) => parts.texts.get(key)?.toString() ?? ''),
  );
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function byPath<T>(keys: readonly string[], read: (key: string) => T): ReadonlyMap<string, T> {
  return keys.length === 0 ? NONE : new Map(keys.map((key) => [splitKey(key)[1], read(key)]));
}
