// Long lists of groups in runs: of the cards of a row, of the arrows out of a column. A run stays the list that it was as
// long as nothing in it changed, so that who keeps something about a list keeps it run by run, and an edit costs what it
// touched.

import type { Group } from './scene.ts';

type Runs = readonly (readonly Group[])[];

const runsByList = new WeakMap<readonly Group[], Runs>();

/** The runs that a layer of a scene is made of, in its order; a list that is not made of any is one run. */
export function runsOf(groups: readonly Group[]): Runs {
  return runsByList.get(groups) ?? [groups];
}

/** A list that is joined of runs: the same one as long as it is joined of the same. */
export class Joined {
  #runs: Runs = [];
  #list: readonly Group[] = [];

  of(runs: Runs): readonly Group[] {
    const stays = runs.length === this.#runs.length && runs.every((run, i) => run === this.#runs[i]);
    if (stays) return this.#list;
    this.#runs = runs;
    this.#list = ([] as Group[]).concat(...runs);
    runsByList.set(this.#list, runs);
    return this.#list;
  }
}
