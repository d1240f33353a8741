// A map that is open: its document and its workspace's library, live over one socket, kept on this device as well, so
// that work goes on while the server is away.

import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { LibraryDocument, MapDocument } from '@sightline/document';
import { openLibraryDocument, openMapDocument } from '@sightline/document';
import type { Problem } from '@sightline/model';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** Whether what one sees is stored: always true, always shown. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsaved: boolean }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface Session {
  readonly workspace: string;
  readonly mapId: string;
  readonly map: MapDocument;
  readonly library: LibraryDocument;
  readonly saveState: SaveState;
  onSaveState(listener: () => void): () => void;
  /** Gives up what the server refused and takes its document. */
  takeServerVersion(): Promise<void>;
  close(): void;
}

interface Part {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly kept: IndexeddbPersistence;
}

/** How long to wait for the server before showing what this device keeps. */
const PATIENCE = 2500;
/** How long to wait for a server when this device keeps nothing. */
const LONGEST = 20_000;

export async function openSession(workspace: string, mapId: string): Promise<Session> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/live`,
    maxDelay: 4000,
  });
  const session = new OpenSession(workspace, mapId, socket);
  await session.ready();
  return session;
}

class OpenSession implements Session {
  readonly workspace: string;
  readonly mapId: string;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #parts: readonly [Part, Part];
  readonly #listeners = new Set<() => void>();
  #map: MapDocument | undefined;
  #library: LibraryDocument | undefined;
  #connected = false;
  #refused: readonly Problem[] | undefined;
  #state: SaveState = { kind: 'saving' };

  constructor(workspace: string, mapId: string, socket: HocuspocusProviderWebsocket) {
    this.workspace = workspace;
    this.mapId = mapId;
    this.#socket = socket;
    this.#parts = [this.#part(`map:${workspace}/${mapId}`), this.#part(`library:${workspace}`)];
    socket.on('status', ({ status }: { status: string }) => {
      this.#connected = status === 'connected';
      this.#tell();
    });
  }

  #part(name: string): Part {
    const doc = new Y.Doc();
    const kept = new IndexeddbPersistence(name, doc);
    const provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name,
      document: doc,
      onUnsyncedChanges: () => this.#tell(),
      onSynced: () => this.#tell(),
      onStateless: ({ payload }) => this.#onStateless(payload),
    });
    provider.attach();
    return { doc, provider, kept };
  }

  async ready(): Promise<void> {
    const [mapPart, libraryPart] = this.#parts;
    const live = Promise.all(this.#parts.map(synced));
    const kept = Promise.all(this.#parts.map(({ kept: own }) => own.whenSynced));
    await Promise.race([live, wait(PATIENCE).then(() => kept)]);
    // a device that keeps no copy waits on: a slow server is no missing map
    if (this.#parts.some(({ doc }) => doc.getMap('records').size === 0))
      await Promise.race([live, wait(LONGEST)]);
    if (mapPart.doc.getMap('records').size === 0) {
      this.close();
      throw new Error('missing');
    }
    this.#map = openMapDocument(mapPart.doc);
    this.#library = openLibraryDocument(libraryPart.doc);
    this.#tell();
  }

  get map(): MapDocument {
    if (this.#map === undefined) throw new Error('session: is not ready');
    return this.#map;
  }

  get library(): LibraryDocument {
    if (this.#library === undefined) throw new Error('session: is not ready');
    return this.#library;
  }

  get saveState(): SaveState {
    return this.#state;
  }

  onSaveState(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #onStateless(payload: string): void {
    const message = JSON.parse(payload) as { readonly kind: string; readonly problems?: readonly Problem[] };
    if (message.kind !== 'refused') return;
    this.#refused = message.problems ?? [];
    for (const { provider } of this.#parts) provider.detach();
    this.#tell();
  }

  #tell(): void {
    const unsaved = this.#parts.some(({ provider }) => provider.unsyncedChanges > 0);
    const synced = this.#parts.every(({ provider }) => provider.isSynced);
    const next = this.#next(unsaved, synced);
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #next(unsaved: boolean, allSynced: boolean): SaveState {
    if (this.#refused !== undefined) return { kind: 'refused', problems: this.#refused };
    if (!this.#connected) return { kind: 'offline', unsaved };
    return unsaved || !allSynced ? { kind: 'saving' } : { kind: 'saved' };
  }

  async takeServerVersion(): Promise<void> {
    await Promise.all(this.#parts.map(({ kept }) => kept.clearData()));
    location.reload();
  }

  close(): void {
    this.#map?.destroy();
    this.#library?.destroy();
    for (const { provider, kept, doc } of this.#parts) {
      provider.destroy();
      void kept.destroy();
      doc.destroy();
    }
    this.#socket.destroy();
  }
}

function synced({ provider }: Part): Promise<void> {
  return new Promise((resolve) => {
    if (provider.isSynced) resolve();
    else provider.on('synced', () => resolve());
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
