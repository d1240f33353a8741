// What sessions of maps and of libraries are made of: live documents over one socket, kept on this device as well, so that
// work goes on while the server is away. Where the server refuses what this device holds, another session takes over: it
// begins with the server's document and does again what of the former one is still valid.

import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { LibraryDocument, MapDocument, Unsaved } from '@sightline/document';
import { openLibraryDocument, openMapDocument, readStringsQuickly } from '@sightline/document';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { changeUnsaved, keptUnsaved, replaceKeptDocument } from './kept.ts';
import type { Part, PartName } from './part.ts';
import { answered, openPart, wait } from './part.ts';
import { planRescue, runInBatches } from './rescue.ts';

/** Whether what one sees is stored: always true, always shown. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsaved: boolean }
  /** The server does not have the document any more; it is kept on this device. */
  | { readonly kind: 'removed' };

/** What is common to all sessions. */
export interface LiveSession {
  readonly saveState: SaveState;
  /** Edits that could not be saved, with their reasons; kept on this device until they are dismissed. */
  readonly unsaved: readonly Unsaved[];
  /** Called when the state of saving or the unsaved edits change. */
  onSaveState(listener: () => void): () => void;
  /** Keeps an edit of the first document that could not be made, on this device as well. */
  keepUnsaved(edit: Unsaved): void;
  /** Lets go of unsaved edits; done once this device has forgotten them. */
  dismissUnsaved(edits: readonly Unsaved[]): Promise<void>;
  /** Called once the server has refused what this device holds: another session has to take over, see `keepOpen`. */
  onRefused(listener: () => void): void;
  close(): void;
}

/** How long to wait for the server before showing what this device keeps. */
const PATIENCE = 2500;
/** How long to wait for a server when this device keeps nothing. */
const LONGEST = 20_000;

/** Opens documents. `former` are those that the server refused: these take over what they hold. Throws where there is none. */
export async function openParts(names: readonly PartName[], former?: OpenParts): Promise<OpenParts> {
  readStringsQuickly();
  // the server may not have said yet that it refuses the others as well
  if (former !== undefined) await Promise.race([former.answered(), wait(PATIENCE)]);
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/live`,
    maxDelay: 4000,
  });
  const parts = new OpenParts(names, socket, former);
  await parts.ready();
  if (!parts.isRefused) return parts;
  // what this device kept from before was refused as soon as the server was there
  try {
    return await openParts(names, parts);
  } finally {
    parts.close();
  }
}

export class OpenParts implements LiveSession {
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #former: OpenParts | undefined;
  readonly #parts: readonly Part[];
  readonly #listeners = new Set<() => void>();
  #isReady = false;
  #connected = false;
  #state: SaveState = { kind: 'saving' };
  #unsaved: readonly Unsaved[] = [];
  /** True once everything was stored: what is refused after that is another edit. */
  #wasSaved = false;
  readonly #refusal = withResolver();

  constructor(
    names: readonly PartName[],
    socket: HocuspocusProviderWebsocket,
    former: OpenParts | undefined,
  ) {
    this.#socket = socket;
    this.#former = former;
    this.#parts = names.map((name) =>
      openPart(name, socket, {
        keep: this.#formerPart(name.name) === undefined,
        tell: () => this.#tell(),
      }),
    );
    socket.on('status', ({ status }: { status: string }) => {
      this.#connected = status === 'connected';
      this.#tell();
    });
  }

  /** The part of the former session that the server refused an edit of. */
  #formerPart(name: string): Part | undefined {
    return this.#former?.refusedParts.find((part) => part.name === name);
  }

  /** Resolves once the server has answered for every document. */
  async answered(): Promise<void> {
    await Promise.all(this.#parts.map(answered));
  }

  async ready(): Promise<void> {
    const live = Promise.race([this.answered(), this.#refusal.promise]);
    if (this.#parts.some(({ kept }) => kept === undefined)) await this.#takeOver(live);
    else {
      const kept = Promise.all(this.#parts.map(async (part) => part.kept?.whenSynced));
      await Promise.race([live, wait(PATIENCE).then(() => kept)]);
      // a device that keeps no copy waits on: a slow server is no missing map
      if (this.#parts.some(isEmpty)) await Promise.race([live, wait(LONGEST)]);
      if (this.#parts.slice(0, 1).some(isEmpty) && !this.isRefused) {
        this.close();
        throw new Error('missing');
      }
      this.#open();
    }
    const kept = await Promise.all(this.#parts.map(({ name }) => keptUnsaved(name).catch(() => [])));
    this.#unsaved = [...this.#unsaved, ...kept.flat()];
    this.#tell();
  }

  #open(): void {
    for (const part of this.#parts)
      part.document = part.kind === 'map' ? openMapDocument(part.doc) : openLibraryDocument(part.doc);
    this.#isReady = true;
  }

  /** Begins with the server's documents and does again what of the former session is still valid. */
  async #takeOver(live: Promise<unknown>): Promise<void> {
    await Promise.race([live, wait(LONGEST)]);
    if (this.#parts.some((part) => !this.#isThere(part))) {
      this.close();
      throw new Error('away');
    }
    this.#open();
    for (const part of this.#parts) {
      const former = this.#formerPart(part.name);
      if (former === undefined) continue;
      await former.kept?.whenSynced;
      const lost = await this.#rescue(part, former);
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

  /** Whether a part can be shown: as the server has it; or as this device does, where the server has it no more. */
  #isThere({ provider, removed, name }: Part): boolean {
    return removed ? this.#formerPart(name) === undefined : provider.isSynced;
  }

  /** Does again what of a former part can be; gives what cannot. */
  async #rescue({ kind, doc, document }: Part, former: Part): Promise<readonly Unsaved[]> {
    const reason = former.refusal?.problems[0]?.message;
    if (former.refusal?.kind === 'replaced') {
      const { keepReplaced } = await import('./keep-replaced.ts');
      return keepReplaced(doc, { kind, former: former.doc }, reason ?? 'it was deleted');
    }
    const hopeless = this.#former?.isHopeless === true ? reason : undefined;
    const { commands, unsaved } = planRescue(doc, {
      kind,
      former: former.doc,
      ...(hopeless === undefined ? {} : { hopeless }),
    });
    return document === undefined ? unsaved : [...unsaved, ...runInBatches(document, commands)];
  }

  get isRefused(): boolean {
    return this.refusedParts.length > 0;
  }

  get refusedParts(): readonly Part[] {
    return this.#parts.filter(({ refusal }) => refusal !== undefined);
  }

  /** True where what a session took over was refused again: sending it a third time would go on for ever. */
  get isHopeless(): boolean {
    return this.#former !== undefined && !this.#wasSaved;
  }

  get map(): MapDocument {
    return this.#documentOf('map') as MapDocument;
  }

  get library(): LibraryDocument {
    return this.#documentOf('library') as LibraryDocument;
  }

  #documentOf(kind: PartName['kind']): MapDocument | LibraryDocument {
    const document = this.#parts.find((part) => part.kind === kind)?.document;
    if (document === undefined) throw new Error(`session: has no ${kind}, or is not ready`);
    return document;
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
    const [first] = this.#parts;
    // where the device keeps nothing it is here as long as the page
    if (first !== undefined) void changeUnsaved(first.name, (kept) => [...kept, edit]).catch(() => undefined);
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

  #tell(): void {
    if (this.isRefused) this.#refusal.resolve();
    const unsaved = this.#parts.some(({ provider, agreed }) => provider.unsyncedChanges > 0 || !agreed);
    const isSynced = this.#parts.every(({ provider }) => provider.isSynced);
    const next = this.#next(unsaved, isSynced);
    this.#wasSaved ||= next.kind === 'saved' && this.#isReady;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #next(unsaved: boolean, allSynced: boolean): SaveState {
    if (!this.#connected) return this.#same({ kind: 'offline', unsaved });
    if (this.#parts.some(({ removed }) => removed)) return this.#same({ kind: 'removed' });
    return this.#same({ kind: unsaved || !allSynced || this.isRefused ? 'saving' : 'saved' });
  }

  /** The state as it is where it says the same, since React compares objects. */
  #same(next: SaveState): SaveState {
    return JSON.stringify(next) === JSON.stringify(this.#state) ? this.#state : next;
  }

  close(): void {
    for (const { document, provider, kept, doc } of this.#parts) {
      document?.destroy();
      provider.destroy();
      void kept?.destroy();
      doc.destroy();
    }
    this.#socket.destroy();
  }
}

const isEmpty = ({ doc }: Part): boolean => doc.getMap('records').size === 0;

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
