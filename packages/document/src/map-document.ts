// The living copy of a map: its records out of a Yjs document, healed, indexed, with commands, undo and listeners.

import type { Command, LiveMapIndex, MapChange, MapRecord, MapRecords, Result } from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  diffRecords,
  heal,
  isEmptyChange,
  referencesOf,
  runMapCommand,
  validateMap,
} from '@sightline/model';
import type * as Y from 'yjs';
import { Listeners } from './listeners.ts';
import { LiveRecords } from './live-records.ts';
import { partsOf } from './parts.ts';
import { readAll } from './read.ts';
import { Undo } from './undo.ts';

/** The records of a map in a document, as they lie there. */
export function readMapDocument(doc: Y.Doc): MapRecords {
  return readAll(partsOf(doc)) as unknown as MapRecords;
}

/** A map that people edit together. What it shows is always healed. */
export interface MapDocument {
  readonly index: LiveMapIndex;
  get(id: string): MapRecord | undefined;
  /**
   * Runs a command and writes its change; or says what is wrong and changes nothing. Commands in a row that name the same
   * `gesture`, such as those of one drag, are one step of undo.
   */
  run(command: Command, gesture?: string): Result<MapChange>;
  /** Makes the map what `records` says, as one step; or says what is wrong with them and changes nothing. */
  replace(records: MapRecords): Result<MapChange>;
  undo(): boolean;
  redo(): boolean;
  /** Undoes down to a depth, and no further; true where something was undone. */
  undoTo(depth: number): boolean;
  /** Takes back one's own edits down to a depth of undo, as if they had never been: they cannot be done again. */
  takeBack(depth: number): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many steps can be undone, and redone. */
  readonly undoDepth: { readonly undo: number; readonly redo: number };
  /** Ends the step of undo: what is typed next is one of its own, though in the same text. */
  endStep(): void;
  /** After each change, once the index has taken it in; `own` where it was made here. Gives the way to stop. */
  onChange(listener: (change: MapChange, own: boolean) => void): () => void;
  onRecord(id: string, listener: () => void): () => void;
  destroy(): void;
}

export function openMapDocument(doc: Y.Doc): MapDocument {
  return new LiveMap(doc);
}

class LiveMap implements MapDocument {
  readonly index: LiveMapIndex;
  readonly #live: LiveRecords;
  readonly #undo: Undo;
  readonly #listeners = new Listeners<MapRecord>();
  readonly #origin = { of: 'map' };
  /** Whether what is shown differs from what lies in the document. */
  #healed: boolean;

  constructor(doc: Y.Doc) {
    this.#live = new LiveRecords(doc, (change, origin) => this.#take(change as MapChange, origin));
    const raw = this.#raw();
    const healing = heal(raw);
    this.#healed = !isEmptyChange(healing);
    this.index = createMapIndex(this.#healed ? applyChange(raw, healing) : raw);
    this.#undo = new Undo(this.#live.parts, this.#origin);
  }

  get(id: string): MapRecord | undefined {
    return this.index.records.get(id);
  }

  run(command: Command, gesture?: string): Result<MapChange> {
    const result = runMapCommand(command, this.index);
    if (!result.ok || isEmptyChange(result.value)) return result;
    this.#undo.step(gesture ?? typingKey(command));
    this.#live.write(result.value, this.#origin);
    return result;
  }

  replace(records: MapRecords): Result<MapChange> {
    const problems = validateMap(records);
    if (problems.length > 0) return { ok: false, problems };
    const change = diffRecords(this.index.records, records);
    if (isEmptyChange(change)) return { ok: true, value: change };
    this.#undo.step();
    this.#live.write(change, this.#origin);
    return { ok: true, value: change };
  }

  undo(): boolean {
    return this.#undo.undo();
  }

  undoTo(depth: number): boolean {
    return this.#undo.undoTo(depth);
  }

  takeBack(depth: number): void {
    this.#undo.takeBack(depth);
  }

  redo(): boolean {
    return this.#undo.redo();
  }

  get canUndo(): boolean {
    return this.#undo.canUndo;
  }

  get canRedo(): boolean {
    return this.#undo.canRedo;
  }

  get undoDepth(): { readonly undo: number; readonly redo: number } {
    return this.#undo.depth;
  }

  endStep(): void {
    this.#undo.endStep();
  }

  onChange(listener: (change: MapChange, own: boolean) => void): () => void {
    return this.#listeners.onChange(listener);
  }

  onRecord(id: string, listener: () => void): () => void {
    return this.#listeners.onRecord(id, listener);
  }

  destroy(): void {
    this.#live.destroy();
    this.#undo.destroy();
  }

  #raw(): MapRecords {
    return this.#live.records as unknown as MapRecords;
  }

  #take(change: MapChange, origin: unknown): void {
    const shown =
      this.#healed || (origin !== this.#origin && touchesReferences(change)) ? this.#rehealed() : change;
    if (isEmptyChange(shown)) return;
    this.index.apply(shown);
    this.#listeners.tell(shown, origin === this.#origin || this.#undo.isOrigin(origin));
  }

  #rehealed(): MapChange {
    const raw = this.#raw();
    const healing = heal(raw);
    this.#healed = !isEmptyChange(healing);
    return diffRecords(this.index.records, this.#healed ? applyChange(raw, healing) : raw);
  }
}

/** The text that a command types in, so that a run of key presses is one step of undo. */
function typingKey(command: Command): string | undefined {
  if (command.kind === 'splice') return `${command.id}.${command.path}`;
  return command.kind === 'set' && typeof command.value === 'string'
    ? `${command.id}.${command.path}`
    : undefined;
}

/** True where a change from elsewhere may have left references to nothing. */
function touchesReferences(change: MapChange): boolean {
  if (change.removed.size > 0 || change.added.size > 0) return true;
  for (const [from, to] of change.updated.values()) {
    if (to.type === 'lane') return true;
    const targets = (record: MapRecord): string =>
      referencesOf(record)
        .map((reference) => reference.to)
        .join(' ');
    if (targets(from) !== targets(to)) return true;
  }
  return false;
}
