// Edits of the library that are made in the editor of a map, in one order with the edits of the map, so that undo takes
// back what came last, wherever it was.

/** How many steps of the map can be undone and redone. */
export interface Depth {
  readonly undo: number;
  readonly redo: number;
}

/** Where a step is to be taken back or done again, in this order: in both where the two are one step. */
export type Where = readonly ('map' | 'library')[];

interface LibraryStep {
  /** How many steps of the map came before it; of one taken back, how many of the map were taken back before. */
  readonly at: number;
  /** It is one step with the edit of the map behind it. */
  readonly joined: boolean;
}

export class LibrarySteps {
  #done: LibraryStep[] = [];
  #undone: LibraryStep[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes an edit of the library, after `undo` steps of the map; `joined` with the edit of the map that follows. */
  done({ undo }: Depth, joined = false): void {
    this.#done.push({ at: undo, joined });
    this.#undone = [];
  }

  /** After each change of the map: an edit of it makes an end of what could be done again. */
  changed({ redo }: Depth): void {
    while ((this.#undone.at(-1)?.at ?? 0) > redo) this.#undone.pop();
  }

  /** What the step to take back is one of; a step of the library counts as taken back then. */
  undo({ undo, redo }: Depth): Where {
    const last = this.#done.at(-1);
    if (last === undefined || undo > last.at + (last.joined ? 1 : 0)) return ['map'];
    this.#done.pop();
    // a joined edit of the map may have been taken back for good by itself
    const joined = last.joined && undo > last.at;
    this.#undone.push({ at: redo + (joined ? 1 : 0), joined });
    return joined ? ['map', 'library'] : ['library'];
  }

  /** What the step to do again is one of; a step of the library counts as done then. */
  redo({ undo, redo }: Depth): Where {
    const last = this.#undone.at(-1);
    if (last === undefined || redo > last.at) return ['map'];
    this.#undone.pop();
    this.#done.push({ at: undo, joined: last.joined });
    return last.joined ? ['library', 'map'] : ['library'];
  }
}
