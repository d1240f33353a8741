// The live side: documents in memory while people edit them, every edit checked and on the disk before it is applied,
// told to others and acknowledged. Edits of the server itself (healing, the API) take the same way.

import type { Change, LibraryRecords, MapChange, MapRecords, Problem } from '@sightline/model';
import { heal, isEmptyChange } from '@sightline/model';
import {
  applyChangeToDocument,
  isOfAnotherDocument,
  maxFirstSyncBytes,
  maxUpdateBytes,
  readLibraryDocument,
  readMapDocument,
  UpdateChecker,
} from '@sightline/document';
import { Hocuspocus } from '@hocuspocus/server';
import type { beforeSyncPayload, Connection, Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { loadDocument } from '../storage/load-document.ts';
import type { Store } from '../storage/store.ts';
import { summaryOf } from '../storage/summary.ts';

/** What the hub says in the log. */
export interface HubLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Said where a document is asked for that there is not, or not any more. `reason` is what clients are told. */
export class NoDocument extends Error {
  readonly reason = 'removed';

  constructor(name: string) {
    super(`${name.replace(/:.*/, '')}: there is none of this name`);
  }
}

export class Hub {
  readonly hocuspocus: Hocuspocus;
  /** Is told the name of a document a moment after it was edited. */
  onEdited: ((name: string) => void) | undefined;
  readonly #store: Store;
  readonly #log: HubLog;
  readonly #checkers = new Map<string, UpdateChecker>();
  readonly #healing = new Map<string, NodeJS.Timeout>();
  /** One after the other per document, so that the order of the log is the order in which edits were checked. */
  readonly #turns = new Map<string, Promise<void>>();
  /** The names of documents that are about to be removed: nobody opens them any more. */
  readonly #leaving = new Set<string>();
  /** Documents that were removed while they were open: whatever still has hold of one must not take it for its name's. */
  readonly #removed = new WeakSet<Y.Doc>();
  /** Connections that have sent all they had when they came. */
  readonly #met = new WeakSet<Connection>();

  constructor(store: Store, log: HubLog) {
    this.#store = store;
    this.#log = log;
    this.hocuspocus = new Hocuspocus({
      quiet: true,
      debounce: 1000,
      maxDebounce: 5000,
      flushDelay: 20,
      onLoadDocument: async ({ documentName, document }) => {
        if (this.#leaving.has(documentName) || !(await loadDocument(store, documentName, document))) {
          // nobody else does: its awareness would go on for ever
          document.destroy();
          throw new NoDocument(documentName);
        }
        if (documentName.startsWith('map:')) this.#healSoon(documentName);
      },
      beforeSync: (payload) => this.#beforeSync(payload),
      onStoreDocument: async ({ documentName, document }) => this.#afterEdits(documentName, document),
      // unloading goes by the name, which may be another document's by now
      beforeUnloadDocument: async ({ document }) => {
        if (this.#removed.has(document)) throw new Error('');
      },
      afterUnloadDocument: async ({ documentName }) => {
        this.#checkers.get(documentName)?.destroy();
        this.#checkers.delete(documentName);
      },
    });
  }

  async #beforeSync({ type, payload, documentName, document, connection }: beforeSyncPayload): Promise<void> {
    if (connection.readOnly) return;
    const refuse = (problems: readonly Problem[], kind: 'refused' | 'replaced' = 'refused'): never => {
      connection.sendStateless(JSON.stringify({ kind, problems }));
      connection.close({ code: 4400, reason: kind });
      throw new Error(kind);
    };
    if (type === 0) {
      if (isOfAnotherDocument(document, payload)) refuse([replacedProblem(documentName)], 'replaced');
      return;
    }
    // until a client has sent what it had when it came, its edits may build on what is still to come
    const early = type === 2 && !this.#met.has(connection);
    if (type === 1) this.#met.add(connection);
    if (payload.length === 2 && payload[0] === 0 && payload[1] === 0) return;
    const limit = type === 1 ? maxFirstSyncBytes : maxUpdateBytes;
    if (payload.length > limit)
      refuse([{ message: `update: has ${payload.length} bytes; at most ${limit} fit` }]);
    await this.#inTurn(documentName, async () => {
      if (this.#removed.has(document)) throw new NoDocument(documentName);
      const checked = this.#checker(documentName, document).check(payload, { early });
      if (!checked.ok) {
        this.#log.warn(
          { document: documentName, problem: checked.problems[0]?.message },
          'an edit was refused',
        );
        refuse(checked.problems);
      }
      try {
        await this.#store.log.append(documentName, payload);
      } catch (error) {
        this.#log.error(
          { document: documentName, reason: error instanceof Error ? error.message : 'unknown' },
          'an edit could not be stored',
        );
        // the client is cut off and sends again: what is not stored is never acknowledged
        connection.webSocket.close(1013, 'not stored');
        throw error;
      }
      if (
        checked.ok &&
        (checked.value.removed.size > 0 || checked.value.added.size > 0 || checked.value.updated.size > 0)
      )
        this.#healSoon(documentName);
    });
  }

  async #inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(name, settled);
    void settled.then(() => {
      if (this.#turns.get(name) === settled) this.#turns.delete(name);
    });
    return mine;
  }

  #checker(name: string, document: Document): UpdateChecker {
    let checker = this.#checkers.get(name);
    if (checker === undefined) {
      checker = new UpdateChecker(name.startsWith('map:') ? 'map' : 'library', () =>
        Y.encodeStateAsUpdate(document),
      );
      this.#checkers.set(name, checker);
    }
    return checker;
  }

  #healSoon(name: string): void {
    if (this.#healing.has(name) || !name.startsWith('map:')) return;
    const timer = setTimeout(() => {
      this.#healing.delete(name);
      void this.#heal(name);
    }, 50);
    timer.unref();
    this.#healing.set(name, timer);
  }

  async #heal(name: string): Promise<void> {
    const document = this.hocuspocus.documents.get(name);
    if (document === undefined) return;
    const healing: MapChange = heal(readMapDocument(document));
    if (isEmptyChange(healing)) return;
    await this.edit(name, () => healing as Change).catch(() => undefined);
  }

  /**
   * An edit of the server's own: `make` gives the change for the document as it is, or undefined for none. The edit is
   * stored, then applied and told to everybody. Gives the change.
   */
  async edit(name: string, make: (doc: Y.Doc) => Change | undefined): Promise<Change | undefined> {
    const direct = await this.hocuspocus.openDirectConnection(name);
    try {
      const { document } = direct;
      if (document === null) throw new NoDocument(name);
      return await this.#inTurn(name, async () => {
        if (this.#removed.has(document)) throw new NoDocument(name);
        const change = make(document);
        if (change === undefined || isEmptyChange(change)) return change;
        const update = updateFor(document, change);
        await this.#store.log.append(name, update);
        this.#checkers.get(name)?.check(update);
        Y.applyUpdate(document, update, { source: 'local' });
        return change;
      });
    } finally {
      await direct.disconnect();
    }
  }

  /** The records of a document now, in memory or on the disk; undefined where there is none. */
  async records(name: string): Promise<MapRecords | LibraryRecords | undefined> {
    const read = name.startsWith('map:') ? readMapDocument : readLibraryDocument;
    const open = this.hocuspocus.documents.get(name);
    if (open !== undefined && !open.isLoading) return read(open);
    const doc = new Y.Doc();
    const records = (await loadDocument(this.#store, name, doc)) ? read(doc) : undefined;
    doc.destroy();
    return records;
  }

  /**
   * Lets `remove` take documents off the disk, in the turn of each, so that no edit comes in between, and takes them out
   * of memory. Who has one open is told.
   */
  async remove(names: readonly string[], remove: () => Promise<void>): Promise<void> {
    for (const name of names) this.#leaving.add(name);
    try {
      await Promise.allSettled(names.map(async (name) => this.hocuspocus.loadingDocuments.get(name)));
      // all take their turns in one order, so that two removals never wait for each other
      const inTurns = [...new Set(names)].toSorted(byName).reduce<() => Promise<void>>(
        (inner, name) => () => this.#inTurn(name, inner),
        async () => {
          await remove();
          for (const name of names) this.#drop(name);
        },
      );
      await inTurns();
    } finally {
      for (const name of names) this.#leaving.delete(name);
    }
  }

  #drop(name: string): void {
    clearTimeout(this.#healing.get(name));
    this.#healing.delete(name);
    this.#checkers.get(name)?.destroy();
    this.#checkers.delete(name);
    const document = this.hocuspocus.documents.get(name);
    if (document === undefined) return;
    this.#removed.add(document);
    for (const connection of document.getConnections()) {
      connection.sendStateless(JSON.stringify({ kind: 'removed' }));
      connection.close({ code: 4404, reason: 'removed' });
    }
    this.hocuspocus.documents.delete(name);
    document.destroy();
  }

  async #afterEdits(name: string, document: Y.Doc): Promise<void> {
    if (this.#removed.has(document)) return;
    const summary = summaryOf(
      name.startsWith('map:') ? readMapDocument(document) : readLibraryDocument(document),
    );
    await this.#store.summarise(name, summary, this.#store.now());
    await this.#store.log.fold(name);
    this.onEdited?.(name);
  }

  /** Ends all connections and writes what lists show; every edit that was acknowledged is on the disk already. */
  async close(): Promise<void> {
    for (const timer of this.#healing.values()) clearTimeout(timer);
    this.hocuspocus.closeConnections();
    this.hocuspocus.flushPendingStores();
    await this.#store.log.settle();
  }
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function replacedProblem(name: string): Problem {
  const what = name.startsWith('map:') ? 'map' : 'library';
  return { message: `${what}: was deleted, and another has its name now` };
}

/** The bytes of the update that a change makes in a document, without touching the document. */
function updateFor(document: Y.Doc, change: Change): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  const state = Y.encodeStateVector(copy);
  applyChangeToDocument(copy, change);
  const update = Y.encodeStateAsUpdate(copy, state);
  copy.destroy();
  return update;
}
