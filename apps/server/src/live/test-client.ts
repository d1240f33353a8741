// A client of the live side, for tests: the provider of the web app on a document of its own.

import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Problem } from '@sightline/model';
import * as Y from 'yjs';

/** What a server says about a document beside its content. */
export interface Said {
  readonly kind: string;
  readonly problems?: readonly Problem[];
}

export interface Client {
  readonly doc: Y.Doc;
  /** The first thing that the server says beside the content. */
  readonly said: Promise<Said>;
  /** Resolves once the server has everything. */
  readonly saved: () => Promise<void>;
  readonly unsaved: () => number;
  /** Sends an update that the document itself does not have. */
  readonly send: (update: Uint8Array) => void;
  readonly close: () => void;
}

/** Connects and waits until both have the same, or the server says that it will not have it. */
export async function connectClient(port: number, name: string, doc = new Y.Doc()): Promise<Client> {
  const socket = new HocuspocusProviderWebsocket({ url: `ws://localhost:${port}/live` });
  const { promise: said, resolve: tell } = Promise.withResolvers<Said>();
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document: doc,
    onStateless: ({ payload }) => tell(JSON.parse(payload) as Said),
    onAuthenticationFailed: ({ reason }) => tell({ kind: reason }),
  });
  provider.attach();
  await Promise.race([new Promise<void>((resolve) => provider.on('synced', () => resolve())), said]);
  return {
    doc,
    said,
    saved: async () => {
      while (provider.unsyncedChanges > 0)
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
    },
    unsaved: () => provider.unsyncedChanges,
    send: (update) => provider.documentUpdateHandler(update, undefined),
    close: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}
