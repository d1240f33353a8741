// Reads records out of a document: all of them at once, or those that an edit touched.

import type { AnyRecord } from '@sightline/model';
import type * as Y from 'yjs';
import type { Parts } from './encoding.ts';
import { bornFrom, composeRecord, splitKey } from './encoding.ts';

/** All records of a document, as they lie there: neither checked nor healed. */
export function readAll(parts: Parts): Map<string, AnyRecord> {
  return new Keys(parts).readAll();
}

/** Keys of one part of a document, by the record that they belong to. */
type KeysByRecord = Map<string, string[]>;

/** Which keys of `fields` and `texts` each record has, kept up to date, so that one record can be read by itself. */
export class Keys {
  readonly #parts: Parts;
  readonly #keys: Readonly<Record<'fields' | 'texts', KeysByRecord>>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#keys = { fields: keysIn(parts.fields), texts: keysIn(parts.texts) };
  }

  note(part: 'fields' | 'texts', key: string, present: boolean): void {
    const [id] = splitKey(key);
    const others = (this.#keys[part].get(id) ?? []).filter((other) => other !== key);
    this.#keys[part].set(id, present ? [...others, key] : others);
  }

  /** All records as they lie in the document. */
  readAll(): Map<string, AnyRecord> {
    const records = new Map<string, AnyRecord>();
    this.#parts.records.forEach((born, id) => records.set(id, this.#composed(id, born)));
    return records;
  }

  /** One record as it lies in the document; undefined where there is none. */
  read(id: string): AnyRecord | undefined {
    const { records } = this.#parts;
    return records.has(id) ? this.#composed(id, records.get(id)) : undefined;
  }

  #composed(id: string, value: unknown): AnyRecord {
    const born = bornFrom(value);
    const [edited, written] = [this.#keys.fields.get(id), this.#keys.texts.get(id)];
    if (edited === undefined && written === undefined) return born;
    const { fields, texts } = this.#parts;
    return composeRecord(
      born,
      byPath(edited, (key) => fields.get(key)),
      byPath(written, (key) => texts.get(key)?.toString() ?? ''),
    );
  }
}

function keysIn<T>(part: Y.Map<T>): KeysByRecord {
  const keys: KeysByRecord = new Map();
  part.forEach((_, key) => {
    const [id] = splitKey(key);
    const others = keys.get(id);
    if (others === undefined) keys.set(id, [key]);
    else others.push(key);
  });
  return keys;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function byPath<T>(keys: readonly string[] | undefined, read: (key: string) => T): ReadonlyMap<string, T> {
  if (keys === undefined || keys.length === 0) return NONE;
  return new Map(keys.map((key) => [splitKey(key)[1], read(key)]));
}
