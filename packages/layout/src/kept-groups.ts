// Groups that stay the object they were as long as what they are drawn from stays the same.

import type { Group } from './scene.ts';

interface Kept {
  readonly inputs: readonly unknown[];
  readonly group: Group;
}

export class KeptGroups {
  #before = new Map<string, Kept>();
  #now = new Map<string, Kept>();

  /** The group that stands under a key and was made from the same inputs, or else the one that is made now. */
  keep(key: string, inputs: readonly unknown[], make: () => Group): Group {
    let kept = this.#before.get(key);
    if (kept === undefined || !sameInputs(kept.inputs, inputs)) kept = { inputs, group: make() };
    this.#now.set(key, kept);
    return kept.group;
  }

  /** Forgets the groups that nobody asked for since the last call. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
