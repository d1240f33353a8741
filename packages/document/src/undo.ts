// Undo and redo of one's own edits only. Every command is a step of its own; typing in one text is one step.

import * as Y from 'yjs';
import type { Parts } from './encoding.ts';

export class Undo {
  readonly #manager: Y.UndoManager;
  #typing: string | undefined;

  constructor(parts: Parts, origin: object) {
    this.#manager = new Y.UndoManager([parts.records, parts.fields, parts.texts], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 1_000_000,
    });
  }

  /** Before an edit: a new step, unless the edit goes on with the text `typing` that the last one was in. */
  step(typing?: string): void {
    if (typing === undefined || typing !== this.#typing) this.#manager.stopCapturing();
    this.#typing = typing;
  }

  undo(): boolean {
    this.#typing = undefined;
    return this.#manager.undo() !== null;
  }

  redo(): boolean {
    this.#typing = undefined;
    return this.#manager.redo() !== null;
  }

  get canUndo(): boolean {
    return this.#manager.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#manager.redoStack.length > 0;
  }

  destroy(): void {
    this.#manager.destroy();
  }
}
