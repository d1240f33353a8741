// A workspace's library that is open by itself: the same live document that editors of its maps share, kept on this
// device as well.

import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { LibraryDocument } from '@sightline/document';
import { openLibraryDocument } from '@sightline/document';
import type { Problem } from '@sightline/model';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { SaveState } from './session.ts';

/** Whether what one sees is stored; or that the server would not have an edit. */
export type LibrarySaveState =
  | SaveState
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface LibrarySession {
  readonly workspace: string;
  readonly library: LibraryDocument;
  readonly saveState: LibrarySaveState;
  readonly onSaveState: (listener: () => void) => () => void;
  /** Gives up what the server refused and takes its document. */
  takeServerVersion(): Promise<void>;
  close(): void;
}

/** How long to wait for the server before showing what this device keeps, and when it keeps nothing. */
const PATIENCE = 2500;
const LONGEST = 20_000;

/** Opens the library of a workspace; throws where there is none. */
export async function openLibrarySession(workspace: string): Promise<LibrarySession> {
  const name = `library:${workspace}`;
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/live`,
    maxDelay: 4000,
  });
  const doc = new Y.Doc();
  const kept = new IndexeddbPersistence(name, doc);
  const listeners = new Set<() => void>();
  let connected = false;
  let refused: readonly Problem[] | undefined;
  let state: LibrarySaveState = { kind: 'saving' };
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document: doc,
    onUnsyncedChanges: () => tell(),
    onSynced: () => tell(),
    onStateless: ({ payload }) => {
      const message = JSON.parse(payload) as {
        readonly kind: string;
        readonly problems?: readonly Problem[];
      };
      if (message.kind !== 'refused') return;
      refused = message.problems ?? [];
      provider.detach();
      tell();
    },
  });
  const next = (): LibrarySaveState => {
    if (refused !== undefined) return { kind: 'refused', problems: refused };
    const unsaved = provider.unsyncedChanges > 0;
    if (!connected) return { kind: 'offline', unsaved };
    return unsaved || !provider.isSynced ? { kind: 'saving' } : { kind: 'saved' };
  };
  function tell(): void {
    const now = next();
    if (JSON.stringify(now) === JSON.stringify(state)) return;
    state = now;
    for (const listener of listeners) listener();
  }
  socket.on('status', ({ status }: { status: string }) => {
    connected = status === 'connected';
    tell();
  });
  provider.attach();

  const live = new Promise<void>((resolve) => {
    if (provider.isSynced) resolve();
    else provider.on('synced', () => resolve());
  });
  const isEmpty = (): boolean => doc.getMap('records').size === 0;
  await Promise.race([live, wait(PATIENCE).then(() => kept.whenSynced)]);
  if (isEmpty()) await Promise.race([live, wait(LONGEST)]);
  const close = (): void => {
    provider.destroy();
    void kept.destroy();
    doc.destroy();
    socket.destroy();
  };
  if (isEmpty()) {
    close();
    throw new Error('missing');
  }
  const library = openLibraryDocument(doc);
  tell();
  return {
    workspace,
    library,
    get saveState() {
      return state;
    },
    onSaveState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async takeServerVersion() {
      await kept.clearData();
      location.reload();
    },
    close() {
      library.destroy();
      close();
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
