// The living copy of a library: its records out of a Yjs document, with commands, undo and listeners.

import type { Command, LibraryChange, LibraryRecord, LibraryRecords, Result } from '@sightline/model';
import { isEmptyChange, runLibraryCommand } from '@sightline/model';
import type * as Y from 'yjs';
import { Listeners } from './listeners.ts';
import { LiveRecords } from './live-records.ts';
import { partsOf } from './parts.ts';
import { readAll } from './read.ts';
import { Undo } from './undo.ts';

/** The records of a library in a document, as they lie there. */
export function readLibraryDocument(doc: Y.Doc): LibraryRecords {
  return readAll(partsOf(doc)) as unknown as LibraryRecords;
}

/** A library that people edit together. */
export interface LibraryDocument {
  /** The records now: another object after every change, so that it can be compared. */
  readonly records: LibraryRecords;
  run(command: Command): Result<LibraryChange>;
  undo(): boolean;
  redo(): boolean;
  /** Undoes down to a depth, and no further; true where something was undone. */
  undoTo(depth: number): boolean;
  /** Ends the step of undo: what is typed next is one of its own, though in the same text. */
  endStep(): void;
  /** How many steps can be undone, and redone. */
  readonly undoDepth: { readonly undo: number; readonly redo: number };
  onChange(listener: (change: LibraryChange) => void): () => void;
  onRecord(id: string, listener: () => void): () => void;
  destroy(): void;
}

export function openLibraryDocument(doc: Y.Doc): LibraryDocument {
  const listeners = new Listeners<LibraryRecord>();
  const origin = { of: 'library' };
  let records: LibraryRecords = new Map();
  const live = new LiveRecords(doc, (change, from) => {
    records = new Map(live.records) as unknown as LibraryRecords;
    listeners.tell(change as unknown as LibraryChange, from === origin || undo.isOrigin(from));
  });
  records = new Map(live.records) as unknown as LibraryRecords;
  const undo = new Undo(live.parts, origin);
  return {
    get records() {
      return records;
    },
    run(command) {
      const result = runLibraryCommand(command, records);
      if (!result.ok || isEmptyChange(result.value)) return result;
      undo.step(
        command.kind === 'set' && typeof command.value === 'string'
          ? `${command.id}.${command.path}`
          : undefined,
      );
      live.write(result.value, origin);
      return result;
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    undoTo: (depth) => undo.undoTo(depth),
    endStep: () => undo.endStep(),
    get undoDepth() {
      return undo.depth;
    },
    onChange: (listener) => listeners.onChange(listener),
    onRecord: (id, listener) => listeners.onRecord(id, listener),
    destroy() {
      live.destroy();
      undo.destroy();
    },
  };
}
