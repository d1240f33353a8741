// One live document of a session: kept on this device, exchanged with the server, and what the server says about it.

import { HocuspocusProvider, MessageType } from '@hocuspocus/provider';
import type { HocuspocusProviderWebsocket, onMessageParameters } from '@hocuspocus/provider';
import type { LibraryDocument, MapDocument } from '@sightline/document';
import type { Problem } from '@sightline/model';
import { IndexeddbPersistence } from 'y-indexeddb';
import { messageYjsSyncStep2 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { whenIdle } from '../app/when-idle.ts';

/** How long to wait for the copy that this device keeps, which is there at once unless the browser keeps nothing. */
const STORE = 3000;
/** How long until a document that the server does not have is asked for again: it may come out of the bin. */
const AGAIN = 3000;

/** That the server would not have what this device holds: an edit, or all of it, where it is of another document. */
export interface Refusal {
  readonly kind: 'refused' | 'replaced';
  readonly problems: readonly Problem[];
}

export interface PartName {
  readonly kind: 'map' | 'library';
  readonly name: string;
}

export interface Part extends PartName {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** The document as one works with it, once it is there. */
  document: MapDocument | LibraryDocument | undefined;
  /** Absent as long as the copy on this device is the one that the server refused. */
  kept: IndexeddbPersistence | undefined;
  /** Set once the server refused what this device holds. */
  refusal: Refusal | undefined;
  /** Whether the server has said that there is no such document, or not any more. */
  removed: boolean;
  /** Whether server and device have agreed since the session was opened. */
  agreed: boolean;
}

interface PartOptions {
  /** Whether this device keeps a copy from the start. */
  readonly keep: boolean;
  /** Called when something changes of what a part says. */
  readonly tell: () => void;
}

export function openPart(
  { kind, name }: PartName,
  socket: HocuspocusProviderWebsocket,
  { keep, tell }: PartOptions,
): Part {
  const doc = new Y.Doc();
  const part: Part = {
    name,
    kind,
    doc,
    document: undefined,
    kept: keep ? new IndexeddbPersistence(name, doc) : undefined,
    refusal: undefined,
    removed: false,
    agreed: false,
    provider: new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document: doc,
      onUnsyncedChanges: tell,
      onSynced: () => {
        part.agreed = true;
        part.removed = false;
        tell();
      },
      onStateless: ({ payload }) => {
        hear(part, JSON.parse(payload) as Refusal | { readonly kind: 'removed' });
        tell();
      },
      onAuthenticationFailed: ({ reason }) => {
        if (reason === 'removed') hear(part, { kind: reason });
        tell();
      },
    }),
  };
  loadQuietly(part);
  meet(part);
  return part;
}

function hear(part: Part, said: Refusal | { readonly kind: 'removed' }): void {
  const { provider, doc } = part;
  if (part.refusal !== undefined) return;
  if (said.kind === 'removed') {
    part.removed = true;
    // a goodbye to a server that knows no such document would wait there, and end the next exchange as it begins
    provider.configuration.websocketProvider.configuration.providerMap.delete(provider.effectiveName);
    provider.detach();
    // or it would believe that both still have the same
    provider.onClose();
    setTimeout(() => {
      if (!doc.isDestroyed) provider.attach();
    }, AGAIN);
  } else if (said.kind === 'refused' || said.kind === 'replaced') {
    part.refusal = { kind: said.kind, problems: said.problems ?? [] };
    provider.detach();
  }
}

/**
 * Connects with the server once the copy of this device is there. What that copy brings is not an edit that would have to
 * be sent: the two compare what they have when they meet.
 */
function meet({ doc, provider, kept }: Part): void {
  if (kept === undefined) return void provider.attach();
  const sends = provider.boundDocumentUpdateHandler;
  doc.off('update', sends);
  const stored = kept._db.then(
    () => wait(STORE),
    () => undefined,
  );
  void Promise.race([kept.whenSynced, stored]).then(() => {
    if (doc.isDestroyed) return;
    doc.on('update', sends);
    provider.attach();
  });
}

/**
 * The first load from the server is not written out again for those who listen for edits, which would take as long as the
 * load itself: the provider knows it anyway, and this device keeps it as it came, once there is time.
 */
function loadQuietly(part: Part): void {
  const { doc, provider, kept } = part;
  const listeners = [provider.boundDocumentUpdateHandler, ...(kept === undefined ? [] : [kept._storeUpdate])];
  let received: Uint8Array | undefined;
  const receive = ({ message }: onMessageParameters): void => {
    received = wholeDocumentIn(message);
  };
  const before = ({ origin }: Y.Transaction): void => {
    if (origin !== provider || doc.store.clients.size > 0) return;
    doc.off('beforeTransaction', before);
    provider.off('message', receive);
    for (const listener of listeners) doc.off('update', listener);
    doc.once('afterAllTransactions', () => {
      if (kept !== undefined && kept.db !== null)
        keepFirst(doc, () => kept._storeUpdate(received ?? Y.encodeStateAsUpdate(doc), provider));
      for (const listener of listeners) doc.on('update', listener);
    });
  };
  provider.on('message', receive);
  doc.on('beforeTransaction', before);
}

/**
 * Keeps what was loaded once there is time, and before any edit: the copy of an edit is worth nothing without what it was
 * made in. To be called before others listen for edits.
 */
function keepFirst(doc: Y.Doc, keep: () => void): void {
  const now = (): void => {
    doc.off('update', now);
    leave();
    if (!doc.isDestroyed) keep();
  };
  const leave = whenIdle(now);
  doc.on('update', now);
}

/** What the server answers to somebody who has nothing yet: an update with all that there is. */
function wholeDocumentIn(message: onMessageParameters['message']): Uint8Array | undefined {
  message.readVarString(); // the name of the document
  if (message.readVarUint() !== MessageType.Sync) return undefined;
  const step: number = message.readVarUint();
  return step === messageYjsSyncStep2 ? message.readVarUint8Array() : undefined;
}

/** Resolves once the server and this device have the same, or the server has said why they have not. */
export function answered(part: Part): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (part.provider.isSynced || part.removed || part.refusal !== undefined) resolve();
    };
    look();
    for (const said of ['synced', 'stateless', 'authenticationFailed']) part.provider.on(said, look);
  });
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
