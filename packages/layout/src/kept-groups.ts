// Groups that stay the object they were as long as what they are drawn from stays the same; and lists of them that stay
// the list they were.

import type { Group } from './scene.ts';

interface Kept<T> {
  readonly inputs: readonly unknown[];
  readonly made: T;
  /** The place for which it was asked, which need not be its corner. */
  readonly x?: number;
  readonly y?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The groups of one list, from one time that it is made to the next. */
export class KeptGroups {
  #before = new Map<string, Kept<Group>>();
  #now = new Map<string, Kept<Group>>();

  /** The group that stands under a key and was made from the same inputs, or else the one that is made now. */
  keep(key: string, inputs: readonly unknown[], make: () => Group): Group {
    let kept = this.#before.get(key);
    if (kept === undefined || !sameInputs(kept.inputs, inputs)) kept = { inputs, made: make() };
    this.#now.set(key, kept);
    return kept.made;
  }

  /** The same for a group whose inputs do not say where it is: where it only moved, it keeps what is in it. */
  keepAt(key: string, inputs: readonly unknown[], { x, y }: Point, make: () => Group): Group {
    let kept = this.#before.get(key);
    if (kept === undefined || !sameInputs(kept.inputs, inputs)) kept = { inputs, made: make(), x, y };
    const [dx, dy] = [x - (kept.x ?? x), y - (kept.y ?? y)];
    if (dx !== 0 || dy !== 0) {
      const { made } = kept;
      kept = { inputs, made: { ...made, x: made.x + dx, y: made.y + dy }, x, y };
    }
    this.#now.set(key, kept);
    return kept.made;
  }

  /** Forgets the groups that nobody asked for since the last call. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

/** A list that is made again when one of its inputs is another one; its groups are kept one by one. */
export class KeptList {
  readonly #groups = new KeptGroups();
  #last: Kept<readonly Group[]> | undefined;

  of(inputs: readonly unknown[], make: (groups: KeptGroups) => readonly Group[]): readonly Group[] {
    if (this.#last !== undefined && sameInputs(this.#last.inputs, inputs)) return this.#last.made;
    const made = make(this.#groups);
    this.#groups.next();
    this.#last = { inputs, made };
    return made;
  }
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
