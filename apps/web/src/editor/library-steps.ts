// Edits of the library that are made in the editor of a map, in one order with the edits of the map, so that undo takes
// back what came last, wherever it was.

/** How many steps of the map can be undone and redone. */
export interface Depth {
  readonly undo: number;
  readonly redo: number;
}

export class LibrarySteps {
  /** For each edit of the library, how many steps of the map came before it. */
  #done: number[] = [];
  /** For each one taken back, how many steps of the map were taken back before it. */
  #undone: number[] = [];

  /** Notes an edit of the library. */
  done({ undo }: Depth): void {
    this.#done.push(undo);
    this.#undone = [];
  }

  /** After each change of the map: an edit of it makes an end of what could be done again. */
  changed({ redo }: Depth): void {
    while ((this.#undone.at(-1) ?? 0) > redo) this.#undone.pop();
  }

  /** Whether the step to take back is one of the library; it counts as taken back then. */
  undo({ undo, redo }: Depth): boolean {
    const last = this.#done.at(-1);
    if (last === undefined || undo > last) return false;
    this.#done.pop();
    this.#undone.push(redo);
    return true;
  }

  /** Whether the step to do again is one of the library; it counts as done then. */
  redo({ undo, redo }: Depth): boolean {
    const last = this.#undone.at(-1);
    if (last === undefined || redo > last) return false;
    this.#undone.pop();
    this.#done.push(undo);
    return true;
  }
}
