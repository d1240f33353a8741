// The three maps of a document, and which keys of them belong to which record.

import type * as Y from 'yjs';

/** The three maps of a document. */
export interface Parts {
  readonly records: Y.Map<unknown>;
  readonly fields: Y.Map<unknown>;
  readonly texts: Y.Map<Y.Text>;
}

export function partsOf(doc: Y.Doc): Parts {
  return { records: doc.getMap('records'), fields: doc.getMap('fields'), texts: doc.getMap('texts') };
}

/** The id that a key of `fields` or `texts` belongs to, and the path behind it. Ids hold no dot. */
export function splitKey(key: string): readonly [id: string, path: string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)];
}

/** Keys of one part of a document, by the record that they belong to. */
type KeysByRecord = Map<string, string[]>;

/** Which keys of `fields` and `texts` each record has: one look at all of them, then kept up to date key by key. */
export class Keys {
  readonly #keys: Readonly<Record<'fields' | 'texts', KeysByRecord>>;

  constructor({ fields, texts }: Parts) {
    this.#keys = { fields: keysIn(fields), texts: keysIn(texts) };
  }

  note(part: 'fields' | 'texts', key: string, present: boolean): void {
    const keys = this.#keys[part];
    const [id] = splitKey(key);
    const others = (keys.get(id) ?? NONE).filter((other) => other !== key);
    const now = present ? [...others, key] : others;
    if (now.length === 0) keys.delete(id);
    else keys.set(id, now);
  }

  of(part: 'fields' | 'texts', id: string): readonly string[] {
    return this.#keys[part].get(id) ?? NONE;
  }
}

const NONE: readonly string[] = Object.freeze([]);

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
