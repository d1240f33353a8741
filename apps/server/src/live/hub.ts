// The live side: documents in memory while people edit them, every edit checked and on the disk before it is applied,
// told to others and acknowledged. Edits of the server itself (healing, the API) take the same way.

import type { Change, LibraryRecords, MapChange, MapRecords, Problem } from '@sightline/model';
import { heal, isEmptyChange } from '@sightline/model';
import {
  applyChangeToDocument,
  maxFirstSyncBytes,
  maxUpdateBytes,
  readLibraryDocument,
  readMapDocument,
  UpdateChecker,
} from '@sightline/document';
import { Hocuspocus } from '@hocuspocus/server';
import type { beforeSyncPayload, Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { loadDocument } from '../storage/load-document.ts';
import type { Store } from '../storage/store.ts';
import { summaryOf } from '../storage/summary.ts';

/** What the hub says in the log. */
export interface HubLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
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

  constructor(store: Store, log: HubLog) {
    this.#store = store;
    this.#log = log;
    this.hocuspocus = new Hocuspocus({
      quiet: true,
      debounce: 1000,
      maxDebounce: 5000,
      flushDelay: 20,
      onLoadDocument: async ({ documentName, document }) => {
        if (!(await loadDocument(store, documentName, document)))
          throw new Error(`there is no document ${documentName}`);
        if (documentName.startsWith('map:')) this.#healSoon(documentName);
      },
      beforeSync: (payload) => this.#beforeSync(payload),
      onStoreDocument: async ({ documentName, document }) => this.#afterEdits(documentName, document),
      afterUnloadDocument: async ({ documentName }) => {
        this.#checkers.get(documentName)?.destroy();
        this.#checkers.delete(documentName);
      },
    });
  }

  async #beforeSync({ type, payload, documentName, document, connection }: beforeSyncPayload): Promise<void> {
    if (type === 0 || connection.readOnly) return;
    if (payload.length === 2 && payload[0] === 0 && payload[1] === 0) return;
    const limit = type === 1 ? maxFirstSyncBytes : maxUpdateBytes;
    const refuse = (problems: readonly Problem[]): never => {
      connection.sendStateless(JSON.stringify({ kind: 'refused', problems }));
      connection.close({ code: 4400, reason: 'refused' });
      throw new Error('refused');
    };
    if (payload.length > limit)
      refuse([{ message: `update: has ${payload.length} bytes; at most ${limit} fit` }]);
    await this.#inTurn(documentName, async () => {
      const checked = this.#checker(documentName, document).check(payload);
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
      if (document === null) throw new Error(`there is no document ${name}`);
      return await this.#inTurn(name, async () => {
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

  async #afterEdits(name: string, document: Y.Doc): Promise<void> {
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
