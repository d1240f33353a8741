// What this device keeps beside live documents, in IndexedDB: edits that could not be saved, until somebody dismisses
// them. And the one place that touches the copy of a document that `y-indexeddb` keeps.

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
