// What a check may look at: the map, the library, the facts it uses, and what it was told about the world. Nothing
// else: no clock, no network, no chance.

import type { LibraryRecords, MapIndex } from '@sightline/model';
import type { FactsOf, FactTable } from './fact.ts';

/** What the linter is told beside map and library. Without it, the rules that need it stay silent. */
export interface Surroundings {
  /** The day on which is checked, `2026-11-26`: for reviews that are due and waivers that have run out. */
  readonly today?: string;
  /** What changed since the last version, and what its note says. */
  readonly revision?: {
    readonly edits: number;
    readonly note?: string;
    /** Data sets whose data are younger than the last version of the map. */
    readonly newerData?: readonly string[];
    /** The day of the last edit. */
    readonly changed?: string;
  };
  /** The other maps of the workspace, by id. */
  readonly maps?: ReadonlyMap<string, MapIndex>;
}

export interface Look<F extends FactTable> extends Surroundings {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly facts: FactsOf<F>;
}
