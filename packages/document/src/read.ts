// Reads records out of a document: all of them at once, or those that an edit touched.

import type { AnyRecord } from '@sightline/model';
import { bornFrom, composeRecord } from './encoding.ts';
import type { Keys, Parts } from './parts.ts';
import { splitKey } from './parts.ts';

/** All records of a document, as they lie there: neither checked nor healed. */
export function readAll(parts: Parts): Map<string, AnyRecord> {
  const edits = grouped(parts.fields.entries(), (value) => value);
  const texts = grouped(parts.texts.entries(), (text) => text.toString());
  const records = new Map<string, AnyRecord>();
  for (const [id, born] of parts.records.entries())
    records.set(id, composeRecord(bornFrom(born), edits.get(id) ?? NONE, texts.get(id) ?? NO_TEXTS));
  return records;
}

const NONE: ReadonlyMap<string, unknown> = new Map();
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

function grouped<T, U>(
  entries: IterableIterator<[string, T]>,
  read: (value: T) => U,
): Map<string, Map<string, U>> {
  const groups = new Map<string, Map<string, U>>();
  for (const [key, value] of entries) {
    const [id, path] = splitKey(key);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, new Map([[path, read(value)]]));
    else group.set(path, read(value));
  }
  return groups;
}

/** One record as it lies in the document; undefined where there is none. */
export function readRecord(parts: Parts, keys: Keys, id: string): AnyRecord | undefined {
  if (!parts.records.has(id)) return undefined;
  const edits = new Map<string, unknown>();
  for (const key of keys.of('fields', id)) edits.set(splitKey(key)[1], parts.fields.get(key));
  const texts = new Map<string, string>();
  for (const key of keys.of('texts', id)) texts.set(splitKey(key)[1], parts.texts.get(key)?.toString() ?? '');
  return composeRecord(bornFrom(parts.records.get(id)), edits, texts);
}
