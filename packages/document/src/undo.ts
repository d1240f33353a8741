// Undo and redo of one's own edits only. Every command is a step of its own; typing in one text is one step, and so is a
// drag.

import * as Y from 'yjs';
import type { Parts } from './parts.ts';

export class Undo {
  readonly #manager: Y.UndoManager;
  #part: string | undefined;

  constructor(parts: Parts, origin: object) {
    this.#manager = new Y.UndoManager([parts.records, parts.fields, parts.texts], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 1_000_000,
    });
  }

  /** Before an edit: a new step, unless the edit goes on with the text or drag that the last one was part of. */
  step(part?: string): void {
    if (part === undefined || part !== this.#part) this.#manager.stopCapturing();
    this.#part = part;
  }

  /** Ends the step: the next edit is one of its own, though it goes on with the same text. */
  endStep(): void {
    this.#part = undefined;
  }

  /** Whether a transaction is one of its own, by where it came from. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#manager;
  }

  undo(): boolean {
    this.#part = undefined;
    return this.#manager.undo() !== null;
  }

  /** Undoes down to a depth, and no further: a step that changes nothing would take the one below along. */
  undoTo(depth: number): boolean {
    const { undoStack } = this.#manager;
    const below = undoStack.splice(0, depth);
    let done = false;
    while (this.undo()) done = true;
    undoStack.unshift(...below);
    return done;
  }

  /** Undoes down to a depth, with no way to do it again. */
  takeBack(depth: number): void {
    this.undoTo(depth);
    this.#manager.clear(false, true);
  }

  redo(): boolean {
    this.#part = undefined;
    return this.#manager.redo() !== null;
  }

  get canUndo(): boolean {
    return this.#manager.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#manager.redoStack.length > 0;
  }

  /** How many steps can be undone, and redone. */
  get depth(): { readonly undo: number; readonly redo: number } {
    return { undo: this.#manager.undoStack.length, redo: this.#manager.redoStack.length };
  }

  destroy(): void {
    this.#manager.destroy();
  }
}
