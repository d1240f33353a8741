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

/** Which keys of `fields` and `texts` each record has: one look at all of them, then kept up to date key by key. */
export class Keys {
  readonly #keys = {
    fields: new Map<string, Set<string>>(),
    texts: new Map<string, Set<string>>(),
  };

  constructor(parts: Parts) {
    for (const key of parts.fields.keys()) this.note('fields', key, true);
    for (const key of parts.texts.keys()) this.note('texts', key, true);
  }

  note(part: 'fields' | 'texts', key: string, present: boolean): void {
    const sets = this.#keys[part];
    const [id] = splitKey(key);
    let keys = sets.get(id);
    if (keys === undefined) sets.set(id, (keys = new Set()));
    if (present) keys.add(key);
    else keys.delete(key);
    if (keys.size === 0) sets.delete(id);
  }

  of(part: 'fields' | 'texts', id: string): Iterable<string> {
    return this.#keys[part].get(id) ?? [];
  }
}
