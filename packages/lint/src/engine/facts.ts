// Keeps facts while they are true, and makes what checks look at.

import type { LibraryRecords, MapIndex, MapRecord, MapType } from '@sightline/model';
import { roleRank } from '@sightline/model';
import type { AnyFact, EachFact, Fact, FactsOf, FactTable } from './fact.ts';
import type { Look, Surroundings } from './look.ts';
import { FRAMES } from './near.ts';
import { concerns } from './reads.ts';

interface Known {
  readonly fact: AnyFact;
  /** Fields whose change makes all of it untrue. */
  readonly whole: readonly string[];
  /** Fields whose change makes what is said of records near by untrue. */
  readonly near: readonly string[];
  value?: { readonly of: unknown };
  readonly each: Map<string, { readonly record: MapRecord; readonly of: unknown }>;
}

export class Facts {
  readonly #index: MapIndex;
  readonly #known = new Map<AnyFact, Known>();
  #library: LibraryRecords;
  #surroundings: Surroundings;
  #language: string | undefined;

  constructor(index: MapIndex, library: LibraryRecords, surroundings: Surroundings) {
    this.#index = index;
    this.#library = library;
    this.#surroundings = surroundings;
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** What a check sees, with the facts that it says it uses. */
  look<F extends FactTable>(uses: F): Look<F> {
    const facts: Record<string, unknown> = {};
    for (const [name, fact] of Object.entries(uses)) facts[name] = this.#read(fact);
    return {
      ...this.#surroundings,
      index: this.#index,
      library: this.#library,
      facts: facts as FactsOf<F>,
    };
  }

  /** True for a map with a stage behind its customer. */
  isBlueprint(): boolean {
    return this.#index.lanes.some((lane) => (roleRank(lane.role) ?? 0) > 0);
  }

  /** The language of the map, `en` where nothing says otherwise; without its region. */
  language(): string {
    if (this.#language === undefined) {
      let spoken = 'en';
      for (const record of this.#library.values())
        if (record.type === 'workspace') spoken = record.language ?? spoken;
      this.#language = spoken;
    }
    const [main = 'en'] = (this.#index.map.language ?? this.#language).toLowerCase().split(/[-_]/);
    return main;
  }

  /** Lets go of what an edit of the map made untrue. */
  forget(changed: ReadonlySet<string>, near: ReadonlyMap<MapType, ReadonlySet<string>>): void {
    const framed = new Set([...changed].filter((read) => FRAMES.has(read.slice(0, read.indexOf('.')))));
    for (const known of this.#known.values()) {
      if (concerns(known.whole, changed) || concerns(known.near, framed)) {
        delete known.value;
        known.each.clear();
      } else if (known.fact.kind === 'eachFact' && concerns(known.near, changed))
        for (const id of near.get(known.fact.each) ?? []) known.each.delete(id);
    }
  }

  setLibrary(library: LibraryRecords, changed: ReadonlySet<string>): void {
    this.#library = library;
    this.#language = undefined;
    this.#forgetAll(changed);
  }

  setSurroundings(surroundings: Surroundings, changed: ReadonlySet<string>): void {
    this.#surroundings = surroundings;
    this.#forgetAll(changed);
  }

  #forgetAll(changed: ReadonlySet<string>): void {
    for (const known of this.#known.values()) {
      if (!concerns(known.whole, changed) && !concerns(known.near, changed)) continue;
      delete known.value;
      known.each.clear();
    }
  }

  #read(fact: AnyFact): unknown {
    const known = this.#knownOf(fact);
    if (fact.kind === 'fact') return this.#wholeOf(fact, known);
    let look: Look<FactTable> | undefined;
    return (subject: MapRecord): unknown => {
      const kept = known.each.get(subject.id);
      if (kept?.record === subject) return kept.of;
      look ??= this.look(fact.uses);
      const of: unknown = (fact as EachFact<MapType, unknown>).of(subject, look);
      known.each.set(subject.id, { record: subject, of });
      return of;
    };
  }

  #wholeOf(fact: Fact<unknown>, known: Known): unknown {
    known.value ??= { of: fact.of(this.look(fact.uses)) };
    return known.value.of;
  }

  #knownOf(fact: AnyFact): Known {
    let known = this.#known.get(fact);
    if (known === undefined) {
      const reads = readsOf(fact);
      this.#known.set(fact, (known = { fact, ...reads, each: new Map() }));
    }
    return known;
  }
}

/** What a fact reads, with what the facts that it uses read: far (about the whole map) and near. */
export function readsOf(fact: AnyFact): {
  readonly whole: readonly string[];
  readonly near: readonly string[];
} {
  const whole: string[] = fact.kind === 'fact' ? [...fact.reads] : [];
  const near: string[] = fact.kind === 'fact' ? [] : [...fact.reads];
  for (const used of Object.values(fact.uses) as readonly AnyFact[]) {
    const below = readsOf(used);
    whole.push(...below.whole);
    (fact.kind === 'fact' ? whole : near).push(...below.near);
  }
  return { whole, near };
}
