// A map that is open: its document and its workspace's library, live over one socket, kept on this device as well, so
// that work goes on while the server is away. Where the server refuses an edit, another session takes over: it begins
// with the server's document and does again what of the former one is still valid.

import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { LibraryDocument, MapDocument, Unsaved } from '@sightline/document';
import { openLibraryDocument, openMapDocument } from '@sightline/document';
import type { Problem } from '@sightline/model';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { whenIdle } from '../app/when-idle.ts';
import { changeUnsaved, keptUnsaved, replaceKeptDocument } from './kept.ts';
import { planRescue, runInBatches } from './rescue.ts';

/** Whether what one sees is stored: always true, always shown. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsaved: boolean };

export interface Session {
  readonly workspace: string;
  readonly mapId: string;
  readonly map: MapDocument;
  readonly library: LibraryDocument;
  readonly saveState: SaveState;
  /** Edits that could not be saved, with their reasons; kept on this device until they are dismissed. */
  readonly unsaved: readonly Unsaved[];
  /** Called when the state of saving or the unsaved edits change. */
  onSaveState(listener: () => void): () => void;
  /** Keeps an edit of the map that could not be made, on this device as well. */
  keepUnsaved(edit: Unsaved): void;
  /** Lets go of unsaved edits; done once this device has forgotten them. */
  dismissUnsaved(edits: readonly Unsaved[]): Promise<void>;
  /** Called once the server has refused an edit: another session has to take over, see `openSession`. */
  onRefused(listener: () => void): void;
  close(): void;
}

interface Part {
  readonly name: string;
  readonly kind: 'map' | 'library';
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Absent as long as the copy on this device is the one that the server refused. */
  kept: IndexeddbPersistence | undefined;
  /** What the server said when it refused an edit of this part. */
  refused: readonly Problem[] | undefined;
  /** Whether server and device have agreed since the map was opened. */
  agreed: boolean;
}

/** How long to wait for the server before showing what this device keeps. */
const PATIENCE = 2500;
/** How long to wait for the copy that this device keeps, which is there at once unless the browser keeps nothing. */
const STORE = 3000;
/** How long to wait for a server when this device keeps nothing. */
const LONGEST = 20_000;

/** Opens a map. `former` is the session that the server refused an edit of: this one takes over what it holds. */
export async function openSession(workspace: string, mapId: string, former?: Session): Promise<Session> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/live`,
    maxDelay: 4000,
  });
  const refused = former instanceof OpenSession ? former : undefined;
  const session = new OpenSession({ workspace, mapId }, socket, refused);
  await session.ready();
  if (!session.isRefused) return session;
  // what this device kept from before was refused as soon as the server was there
  try {
    return await openSession(workspace, mapId, session);
  } finally {
    session.close();
  }
}

class OpenSession implements Session {
  readonly workspace: string;
  readonly mapId: string;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #former: OpenSession | undefined;
  readonly #parts: readonly [Part, Part];
  readonly #listeners = new Set<() => void>();
  #map: MapDocument | undefined;
  #library: LibraryDocument | undefined;
  #connected = false;
  #state: SaveState = { kind: 'saving' };
  #unsaved: readonly Unsaved[] = [];
  /** True once everything was stored: what is refused after that is another edit. */
  #wasSaved = false;
  readonly #refusal = withResolver();

  constructor(
    { workspace, mapId }: { readonly workspace: string; readonly mapId: string },
    socket: HocuspocusProviderWebsocket,
    former: OpenSession | undefined,
  ) {
    this.workspace = workspace;
    this.mapId = mapId;
    this.#socket = socket;
    this.#former = former;
    this.#parts = [
      this.#part('map', `map:${workspace}/${mapId}`),
      this.#part('library', `library:${workspace}`),
    ];
    socket.on('status', ({ status }: { status: string }) => {
      this.#connected = status === 'connected';
      this.#tell();
    });
  }

  #part(kind: Part['kind'], name: string): Part {
    const doc = new Y.Doc();
    const part: Part = {
      name,
      kind,
      doc,
      kept: this.#formerPart(name) === undefined ? new IndexeddbPersistence(name, doc) : undefined,
      refused: undefined,
      provider: new HocuspocusProvider({
        websocketProvider: this.#socket,
        name,
        document: doc,
        onUnsyncedChanges: () => this.#tell(),
        onSynced: () => {
          part.agreed = true;
          this.#tell();
        },
        onStateless: ({ payload }) => this.#onStateless(part, payload),
      }),
      agreed: false,
    };
    loadQuietly(part);
    meet(part);
    return part;
  }

  /** The part of the former session that the server refused an edit of. */
  #formerPart(name: string): Part | undefined {
    return this.#former?.refusedParts.find((part) => part.name === name);
  }

  async ready(): Promise<void> {
    const [mapPart, libraryPart] = this.#parts;
    const live = Promise.race([Promise.all(this.#parts.map(synced)), this.#refusal.promise]);
    if (this.#parts.some(({ kept }) => kept === undefined)) await this.#takeOver(live);
    else {
      const kept = Promise.all(this.#parts.map(async (part) => part.kept?.whenSynced));
      await Promise.race([live, wait(PATIENCE).then(() => kept)]);
      // a device that keeps no copy waits on: a slow server is no missing map
      if (this.#parts.some(({ doc }) => doc.getMap('records').size === 0))
        await Promise.race([live, wait(LONGEST)]);
      if (mapPart.doc.getMap('records').size === 0 && !this.isRefused) {
        this.close();
        throw new Error('missing');
      }
      this.#map = openMapDocument(mapPart.doc);
      this.#library = openLibraryDocument(libraryPart.doc);
    }
    const kept = await Promise.all(this.#parts.map(({ name }) => keptUnsaved(name).catch(() => [])));
    this.#unsaved = [...this.#unsaved, ...kept.flat()];
    this.#tell();
  }

  /** Begins with the server's documents and does again what of the former session is still valid. */
  async #takeOver(live: Promise<unknown>): Promise<void> {
    const [mapPart, libraryPart] = this.#parts;
    await Promise.race([live, wait(LONGEST)]);
    if (this.#parts.some(({ provider }) => !provider.isSynced)) {
      this.close();
      throw new Error('away');
    }
    this.#map = openMapDocument(mapPart.doc);
    this.#library = openLibraryDocument(libraryPart.doc);
    for (const part of this.#parts) {
      const former = this.#formerPart(part.name);
      if (former === undefined) continue;
      await former.kept?.whenSynced;
      const hopeless = this.#former?.isHopeless === true ? former.refused?.[0]?.message : undefined;
      const document = part.kind === 'map' ? this.#map : this.#library;
      const { commands, unsaved } = planRescue(part.doc, {
        kind: part.kind,
        former: former.doc,
        ...(hopeless === undefined ? {} : { hopeless }),
      });
      const lost = [...unsaved, ...runInBatches(document, commands)];
      this.#wasSaved = false;
      await changeUnsaved(part.name, (kept) => [...kept, ...lost]).catch(() => {
        this.#unsaved = [...this.#unsaved, ...lost];
      });
      await former.kept?.destroy();
      former.kept = undefined;
      await replaceKeptDocument(part.name, Y.encodeStateAsUpdate(part.doc)).catch(() => undefined);
      part.kept = new IndexeddbPersistence(part.name, part.doc);
    }
  }

  get isRefused(): boolean {
    return this.refusedParts.length > 0;
  }

  get refusedParts(): readonly Part[] {
    return this.#parts.filter(({ refused }) => refused !== undefined);
  }

  /** True where what a session took over was refused again: sending it a third time would go on for ever. */
  get isHopeless(): boolean {
    return this.#former !== undefined && !this.#wasSaved;
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

  get unsaved(): readonly Unsaved[] {
    return this.#unsaved;
  }

  onSaveState(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRefused(listener: () => void): void {
    void this.#refusal.promise.then(listener);
  }

  keepUnsaved(edit: Unsaved): void {
    const same = JSON.stringify(edit);
    if (this.#unsaved.some((other) => JSON.stringify(other) === same)) return;
    this.#unsaved = [...this.#unsaved, edit];
    // where the device keeps nothing it is here as long as the page
    void changeUnsaved(this.#parts[0].name, (kept) => [...kept, edit]).catch(() => undefined);
    for (const listener of this.#listeners) listener();
  }

  async dismissUnsaved(edits: readonly Unsaved[]): Promise<void> {
    const gone = new Set(edits.map((edit) => JSON.stringify(edit)));
    const rest = (kept: readonly Unsaved[]): readonly Unsaved[] =>
      kept.filter((edit) => !gone.has(JSON.stringify(edit)));
    // where the device keeps nothing there is nothing to let go of
    await Promise.all(this.#parts.map(({ name }) => changeUnsaved(name, rest).catch(() => undefined)));
    this.#unsaved = this.#unsaved.filter((edit) => !edits.includes(edit));
    for (const listener of this.#listeners) listener();
  }

  #onStateless(part: Part, payload: string): void {
    const message = JSON.parse(payload) as { readonly kind: string; readonly problems?: readonly Problem[] };
    if (message.kind !== 'refused' || part.refused !== undefined) return;
    part.refused = message.problems ?? [];
    part.provider.detach();
    this.#refusal.resolve();
    this.#tell();
  }

  #tell(): void {
    const unsaved = this.#parts.some(({ provider, agreed }) => provider.unsyncedChanges > 0 || !agreed);
    const isSynced = this.#parts.every(({ provider }) => provider.isSynced);
    const next = this.#next(unsaved, isSynced);
    this.#wasSaved ||= next.kind === 'saved' && this.#map !== undefined;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #next(unsaved: boolean, allSynced: boolean): SaveState {
    if (!this.#connected) return this.#same({ kind: 'offline', unsaved });
    return this.#same({ kind: unsaved || !allSynced || this.isRefused ? 'saving' : 'saved' });
  }

  /** The state as it is where it says the same, since React compares objects. */
  #same(next: SaveState): SaveState {
    return JSON.stringify(next) === JSON.stringify(this.#state) ? this.#state : next;
  }

  close(): void {
    this.#map?.destroy();
    this.#library?.destroy();
    for (const { provider, kept, doc } of this.#parts) {
      provider.destroy();
      void kept?.destroy();
      doc.destroy();
    }
    this.#socket.destroy();
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
 * load itself: the provider knows it anyway, and this device keeps its copy once there is time.
 */
function loadQuietly(part: Part): void {
  const { doc, provider, kept } = part;
  const listeners = [provider.boundDocumentUpdateHandler, ...(kept === undefined ? [] : [kept._storeUpdate])];
  const before = ({ origin }: Y.Transaction): void => {
    if (origin !== provider || doc.store.clients.size > 0) return;
    doc.off('beforeTransaction', before);
    for (const listener of listeners) doc.off('update', listener);
    doc.once('afterAllTransactions', () => {
      for (const listener of listeners) doc.on('update', listener);
      if (kept !== undefined && kept.db !== null)
        whenIdle(() => {
          if (!kept._destroyed) kept._storeUpdate(Y.encodeStateAsUpdate(doc), provider);
        });
    });
  };
  doc.on('beforeTransaction', before);
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

interface Resolvable {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function withResolver(): Resolvable {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}
