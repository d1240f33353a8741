// Keeps facts while they are true, and makes what checks look at. An edit marks what it may have made untrue; that is
// worked out anew when somebody asks, and where it says what it said before, nothing that rests on it need run again.

import type { LibraryRecords, MapChange, MapIndex, MapRecord, MapType } from '@sightline/model';
import { roleRank } from '@sightline/model';
import type { AnyFact, EachFact, Fact, FactsOf, FactTable, GatheredFact } from './fact.ts';
import type { Look, Surroundings } from './look.ts';
import { Reading } from './reads.ts';
import { sameOutcome } from './same.ts';
import { putIn } from '../put-in.ts';

/** What an edit touches. */
export interface Touched {
  readonly change: MapChange;
  /** The changed fields, as `type.field`. */
  readonly changed: ReadonlySet<string>;
  /** Those of them that reach every record. */
  readonly framed: ReadonlySet<string>;
  /** The ids of what the edit changes itself, by type. */
  readonly own: ReadonlyMap<MapType, ReadonlySet<string>>;
  /** The ids of what stands near, by type. */
  readonly near: ReadonlyMap<MapType, ReadonlySet<string>>;
}

const NONE: ReadonlySet<string> = new Set();

/** The subjects of a check of single records about which an edit may make it say something else. */
export function subjectsOf(
  { own, near, changed }: Touched,
  each: MapType,
  { reading, isBeside }: { readonly reading: Reading; readonly isBeside: boolean },
): ReadonlySet<string> {
  const subjects = isBeside || reading.concernsBeside(each, changed) ? near : own;
  return subjects.get(each) ?? NONE;
}

/** Whether a check of single records, or a fact on such that it uses, looks beside its subject. */
export function looksBeside({ beside, uses }: { readonly beside?: true; readonly uses: FactTable }): boolean {
  if (beside === true) return true;
  return (Object.values(uses) as readonly AnyFact[]).some(
    (fact) => fact.kind === 'eachFact' && looksBeside(fact),
  );
}

/** A fact and what is known of it. Moments are counted in edits. */
interface Known {
  readonly fact: AnyFact;
  readonly uses: readonly Known[];
  /** What the fact reads itself and, for one about single records, what those that it uses read near the record. */
  readonly reading: Reading;
  /** Whether a fact about single records looks beside its subject. */
  readonly isBeside: boolean;
  /** The value of a fact about the whole map. */
  value: { readonly of: unknown } | undefined;
  /** Whether an edit touched what a fact about the whole map reads. */
  isStale: boolean;
  /** Whether the value can follow the edits since it was last found true: they were edits of the map alone. */
  canFollow: boolean;
  /** What gathers the values of a fact about single records. */
  readonly gatherers: Known[];
  /** Whether anybody else asks for those values: what is only gathered is kept where it is gathered. */
  isAsked: boolean;
  /** The records of which what is gathered may have become another; undefined where all may have. */
  pending: Set<string> | undefined;
  /** The values of a fact about single records. */
  readonly each: Map<string, { readonly record: MapRecord; readonly of: unknown }>;
  /** Values that an edit may have made untrue. */
  readonly doubtful: Map<string, unknown>;
  /** When it was last found true. */
  seen: number;
  /** When its value, or that of any record, last became another. */
  changed: number;
  /** When the values of all records were let go. */
  cleared: number;
  /** What it looks at, until the next edit. */
  look: Look<FactTable> | undefined;
}

/** How many edits a value may follow at once. */
const MOST_EDITS = 64;

export class Facts {
  readonly #index: MapIndex;
  readonly #known = new Map<AnyFact, Known>();
  #library: LibraryRecords;
  #surroundings: Surroundings;
  #language: string | undefined;
  #ofType: ReadonlyMap<string, readonly MapRecord[]> | undefined;
  #moment = 1;
  /** The latest edits of the map, and the moment after the first of them. */
  #edits: { readonly moment: number; readonly change: MapChange }[] = [];

  constructor(index: MapIndex, library: LibraryRecords, surroundings: Surroundings) {
    this.#index = index;
    this.#library = library;
    this.#surroundings = surroundings;
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** How many edits were taken. */
  get moment(): number {
    return this.#moment;
  }

  /** The records of a type, until the next edit. */
  recordsOf(type: MapType): readonly MapRecord[] {
    if (this.#ofType === undefined) {
      const found = new Map<string, MapRecord[]>();
      for (const record of this.#index.records.values()) putIn(found, record.type, record);
      this.#ofType = found;
    }
    return this.#ofType.get(type) ?? [];
  }

  /** What a check sees, with the facts that it says it uses. */
  look<F extends FactTable>(uses: F): Look<F> {
    const facts: Record<string, unknown> = {};
    for (const name in uses) {
      const fact = uses[name];
      if (fact !== undefined) facts[name] = this.#read(fact);
    }
    return {
      ...this.#surroundings,
      index: this.#index,
      library: this.#library,
      facts: facts as FactsOf<F>,
    };
  }

  /** Whether anything that these facts say became another since a moment. */
  changedSince(uses: FactTable, moment: number): boolean {
    for (const name in uses) {
      const fact = uses[name];
      if (fact !== undefined && this.#brought(this.#knownOf(fact)).changed > moment) return true;
    }
    return false;
  }

  /** The same for a check of single records, which runs anew near an edit anyway: whether it changed for all records. */
  changedForAllSince(uses: FactTable, moment: number): boolean {
    for (const name in uses) {
      const fact = uses[name];
      if (fact === undefined) continue;
      const known = this.#brought(this.#knownOf(fact));
      if ((fact.kind === 'eachFact' ? known.cleared : known.changed) > moment) return true;
    }
    return false;
  }

  /** Brings facts up to date piece by piece: goes on after each piece of work when it is asked to. */
  *bring(uses: FactTable): Generator<undefined, void> {
    for (const name in uses) {
      const fact = uses[name];
      if (fact !== undefined) yield* this.#bringSlowly(this.#knownOf(fact));
    }
  }

  /** Whether no fact about the whole map need be worked out to know these facts near an edit. */
  rest(uses: FactTable): boolean {
    for (const name in uses) {
      const fact = uses[name];
      if (fact !== undefined && !this.#rests(this.#knownOf(fact))) return false;
    }
    return true;
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

  /** Takes an edit of the map. */
  touch(touched: Touched): void {
    const { change, changed, framed } = touched;
    this.#moment++;
    this.#ofType = undefined;
    this.#edits.push({ moment: this.#moment, change });
    if (this.#edits.length > MOST_EDITS) this.#forgetEdits();
    for (const known of this.#known.values()) {
      const { fact, reading } = known;
      if (fact.kind === 'gathered') continue;
      if (fact.kind === 'fact') known.isStale ||= reading.concerns(changed);
      else if (reading.concerns(framed)) this.#clear(known);
      else {
        if (reading.concerns(changed) || changed.has(`${fact.each}.*`))
          for (const id of subjectsOf(touched, fact.each, known)) {
            for (const { pending } of known.gatherers) pending?.add(id);
            const kept = known.each.get(id);
            if (kept === undefined) continue;
            known.each.delete(id);
            known.doubtful.set(id, kept.of);
          }
        // who goes through all records of the type goes through others now
        if (changed.has(`${fact.each}.*`)) known.changed = this.#moment;
      }
    }
  }

  setLibrary(library: LibraryRecords, changed: ReadonlySet<string>): void {
    this.#library = library;
    this.#language = undefined;
    this.#touchAll(changed);
  }

  setSurroundings(surroundings: Surroundings, changed: ReadonlySet<string>): void {
    this.#surroundings = surroundings;
    this.#touchAll(changed);
  }

  #touchAll(changed: ReadonlySet<string>): void {
    this.#moment++;
    for (const known of this.#known.values()) {
      // what is looked at is another object now
      known.look = undefined;
      if (!known.reading.concerns(changed)) continue;
      if (known.fact.kind !== 'fact') this.#clear(known);
      else {
        known.isStale = true;
        known.canFollow = false;
      }
    }
  }

  /** Lets the older half of the edits go: what has not followed them by now is made anew when it is asked for. */
  #forgetEdits(): void {
    this.#edits = this.#edits.slice(MOST_EDITS / 2);
    const first = this.#edits[0]?.moment ?? 0;
    for (const known of this.#known.values()) if (known.seen < first - 1) known.canFollow = false;
  }

  #clear(known: Known): void {
    known.each.clear();
    known.doubtful.clear();
    for (const gatherer of known.gatherers) gatherer.pending = undefined;
    known.changed = known.cleared = this.#moment;
  }

  #read(fact: AnyFact): unknown {
    const known = this.#brought(this.#knownOf(fact));
    if (fact.kind !== 'eachFact') return known.value?.of;
    known.isAsked = true;
    return (subject: MapRecord): unknown => this.#kept(known, subject);
  }

  /** What a fact says of a record, worked out where that is not known. */
  #kept(known: Known, subject: MapRecord): unknown {
    const kept = known.each.get(subject.id);
    return kept?.record === subject ? kept.of : this.#tell(known, subject);
  }

  /** Works out what a fact says of a record, and keeps it. */
  #tell(known: Known, subject: MapRecord): unknown {
    const of = this.#workOut(known, subject);
    known.each.set(subject.id, { record: subject, of });
    return of;
  }

  #workOut(known: Known, subject: MapRecord): unknown {
    known.look ??= this.look(known.fact.uses);
    return (known.fact as EachFact<MapType, unknown>).of(subject, known.look);
  }

  *#bringSlowly(known: Known): Generator<undefined, void> {
    if (known.seen === this.#moment) return;
    for (const used of known.uses) yield* this.#bringSlowly(used);
    this.#brought(known);
    yield;
  }

  #rests(known: Known): boolean {
    if (known.seen === this.#moment) return true;
    if (known.fact.kind === 'fact' && (known.isStale || known.value === undefined)) return false;
    return known.uses.every((used) => this.#rests(used));
  }

  /** Brings a fact up to date. */
  #brought(known: Known): Known {
    if (known.seen === this.#moment) return known;
    let rests = true;
    for (const used of known.uses) {
      this.#brought(used);
      // between single records only what stands near counts, and that is in doubt already
      const near = known.fact.kind === 'eachFact' && used.fact.kind === 'eachFact';
      if ((near ? used.cleared : used.changed) > known.seen) rests = false;
    }
    known.look = undefined;
    if (known.fact.kind === 'fact') this.#bringWhole(known, known.fact, rests);
    else if (known.fact.kind === 'gathered') this.#gather(known, known.fact);
    else if (!rests) this.#clear(known);
    else this.#bringEach(known, known.fact);
    known.seen = this.#moment;
    return known;
  }

  #bringWhole(known: Known, fact: Fact<unknown>, rests: boolean): void {
    if (known.value !== undefined && !known.isStale && rests) return;
    known.isStale = false;
    if (known.value !== undefined && fact.follow !== undefined && known.canFollow && rests) {
      const changes = this.#edits.filter(({ moment }) => moment > known.seen).map(({ change }) => change);
      if (fact.follow(known.value.of, changes)) known.changed = this.#moment;
      return;
    }
    known.canFollow = true;
    const of = fact.of(this.look(fact.uses));
    if (known.value !== undefined && fact.isFresh !== true && sameOutcome(known.value.of, of)) return;
    known.value = { of };
    known.changed = this.#moment;
  }

  #gather(known: Known, { uses: { each } }: GatheredFact<unknown>): void {
    const source = this.#knownOf(each);
    const told = (record: MapRecord): unknown =>
      source.isAsked ? this.#kept(source, record) : this.#workOut(source, record);
    const gathered = (known.value?.of ?? new Map()) as Map<string, unknown>;
    if (known.pending === undefined) {
      gathered.clear();
      for (const record of this.recordsOf(each.each)) {
        const of = told(record);
        if (of !== undefined) gathered.set(record.id, of);
      }
      known.pending = new Set();
      known.value = { of: gathered };
      known.changed = this.#moment;
      return;
    }
    for (const id of known.pending) {
      const record = this.#index.records.get(id);
      const of = record?.type === each.each ? told(record) : undefined;
      if (sameOutcome(gathered.get(id), of)) continue;
      if (of === undefined) gathered.delete(id);
      else gathered.set(id, of);
      known.changed = this.#moment;
    }
    known.pending.clear();
  }

  #bringEach(known: Known, fact: EachFact<MapType, unknown>): void {
    for (const [id, before] of known.doubtful) {
      const record = this.#index.records.get(id);
      if (record?.type !== fact.each || !sameOutcome(before, this.#tell(known, record)))
        known.changed = this.#moment;
    }
    known.doubtful.clear();
  }

  #knownOf(fact: AnyFact): Known {
    let known = this.#known.get(fact);
    if (known === undefined) {
      const uses = Object.values(fact.uses) as readonly AnyFact[];
      known = {
        fact,
        uses: uses.map((used) => this.#knownOf(used)),
        reading: new Reading(nearReads(fact)),
        isBeside: looksBeside(fact),
        value: undefined,
        isStale: false,
        canFollow: true,
        gatherers: [],
        isAsked: false,
        pending: undefined,
        each: new Map(),
        doubtful: new Map(),
        seen: 0,
        changed: 0,
        cleared: 0,
        look: undefined,
      };
      this.#known.set(fact, known);
      if (fact.kind === 'gathered') this.#knownOf(fact.uses.each).gatherers.push(known);
    }
    return known;
  }
}

/** What a fact or rule reads itself and, where it is about single records, what facts on such read for it near the record. */
export function nearReads(reader: {
  readonly each?: MapType | undefined;
  readonly reads: readonly string[];
  readonly uses: FactTable;
}): readonly string[] {
  if (reader.each === undefined) return reader.reads;
  const reads = [...reader.reads];
  for (const used of Object.values(reader.uses) as readonly AnyFact[])
    if (used.kind === 'eachFact') reads.push(...nearReads(used));
  return reads;
}
