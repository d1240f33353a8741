// What this device keeps beside live documents, in IndexedDB: edits that could not be saved, until somebody dismisses
// them, and texts that are not applied. And the one place that touches the copy of a document that `y-indexeddb` keeps.

import type { Unsaved } from '@sightline/document';

const DATABASE = 'sightline-kept';
const STORE = 'unsaved';
/** The store in which `y-indexeddb` keeps the updates of a document, in a database named after it. */
const UPDATES = 'updates';

/** The edits of a document that could not be saved. */
export async function keptUnsaved(name: string): Promise<readonly Unsaved[]> {
  return listOf(await inStore<unknown>(DATABASE, STORE, 'readonly', (store) => store.get(name)));
}

/**
 * Changes the edits that are kept of a document, in one transaction: what another window keeps meanwhile stays. Resolves
 * once the device has it.
 */
export async function changeUnsaved(
  name: string,
  change: (kept: readonly Unsaved[]) => readonly Unsaved[],
): Promise<void> {
  await inStore<unknown>(DATABASE, STORE, 'readwrite', (store) => {
    const request: IDBRequest<unknown> = store.get(name);
    request.addEventListener('success', () => {
      const next = change(listOf(request.result));
      if (next.length === 0) store.delete(name);
      else store.put(next, name);
    });
    return request;
  });
}

/** A text of a map that is not applied yet, and the file of the map that it began with. */
export interface KeptDraft {
  readonly text: string;
  readonly base: string;
}

/** The text of a document that is kept until it is applied. */
export async function keptDraft(name: string): Promise<KeptDraft | undefined> {
  return inStore<KeptDraft | undefined>(DATABASE, STORE, 'readonly', (store) => store.get(draftOf(name)));
}

/** Keeps the text of a document, in place of the one before; `undefined` lets go of it. */
export async function keepDraft(name: string, draft: KeptDraft | undefined): Promise<void> {
  await inStore<unknown>(DATABASE, STORE, 'readwrite', (store) =>
    draft === undefined ? store.delete(draftOf(name)) : store.put(draft, draftOf(name)),
  );
}

const draftOf = (name: string): string => `text of ${name}`;

const listOf = (found: unknown): readonly Unsaved[] =>
  Array.isArray(found) ? (found as readonly Unsaved[]) : [];

/** Puts one state in the place of all updates that are kept of a document, in one transaction. */
export async function replaceKeptDocument(name: string, state: Uint8Array): Promise<void> {
  await inStore(name, UPDATES, 'readwrite', (store) => {
    store.clear();
    return store.add(state);
  });
}

function inStore<T>(
  database: string,
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => { readonly result: T },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    const fail = (): void => reject(new Error(`${database}: this device cannot keep anything`));
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(store, store === UPDATES ? { autoIncrement: true } : {});
    });
    opening.addEventListener('error', fail);
    opening.addEventListener('success', () => {
      const db = opening.result;
      const transaction = db.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.addEventListener('complete', () => {
        db.close();
        resolve(request.result);
      });
      transaction.addEventListener('abort', () => {
        db.close();
        fail();
      });
    });
  });
}
