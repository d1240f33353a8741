// Reads records out of a document: all of them at once, or those that an edit touched.

import type { AnyRecord } from '@sightline/model';
import type { Parts } from './encoding.ts';
import { bornFrom, composeRecord, splitKey } from './encoding.ts';

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

/** Which keys of `fields` and `texts` each record has, kept up to date, so that one record can be read by itself. */
export class Keys {
  readonly #fields = new Map<string, Set<string>>();
  readonly #texts = new Map<string, Set<string>>();

  constructor(parts: Parts) {
    for (const key of parts.fields.keys()) this.note('fields', key, true);
    for (const key of parts.texts.keys()) this.note('texts', key, true);
  }

  note(part: 'fields' | 'texts', key: string, present: boolean): void {
    const sets = part === 'fields' ? this.#fields : this.#texts;
    const [id] = splitKey(key);
    let keys = sets.get(id);
    if (keys === undefined) sets.set(id, (keys = new Set()));
    if (present) keys.add(key);
    else keys.delete(key);
  }

  /** One record as it lies in the document; undefined where there is none. */
  read(parts: Parts, id: string): AnyRecord | undefined {
    if (!parts.records.has(id)) return undefined;
    const born = bornFrom(parts.records.get(id));
    const edits = new Map<string, unknown>();
    for (const key of this.#fields.get(id) ?? []) edits.set(splitKey(key)[1], parts.fields.get(key));
    const texts = new Map<string, string>();
    for (const key of this.#texts.get(id) ?? [])
      texts.set(splitKey(key)[1], parts.texts.get(key)?.toString() ?? '');
    return composeRecord(born, edits, texts);
  }
}
