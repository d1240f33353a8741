// For tests: a map and a library that note what is read of them, so that a rule can be held to the reads it declares.

import type { AnyRecord, LibraryRecords, MapIndex, MapRecord, MapRecords, Records } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import type { AnyFact, FactTable } from './fact.ts';
import { Reading } from './reads.ts';
import type { Rule } from './rule.ts';

/** What asking an index means in fields: where things stand follows from these. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  map: [],
  records: [],
  cast: ['cast.order'],
  paths: ['path.order'],
  phases: ['phase.order'],
  steps: ['step.position', 'phase.order'],
  lanes: ['lane.order'],
  scenarios: ['scenario.order'],
  waivers: ['waiver.order'],
  failures: ['failure.order'],
  parked: ['card.position'],
  stepsOf: ['step.position'],
  cardsIn: ['card.position'],
  cardsOfLane: ['card.position'],
  cardsOfStep: ['card.position'],
  flowsFrom: ['flow.from'],
  flowsTo: ['flow.to'],
  failuresAt: ['failure.at'],
  failuresOfStep: ['failure.at', 'failure.step'],
  emotionsOf: ['emotion.step'],
  columnOf: ['step.position', 'phase.order'],
  rowOf: ['lane.order'],
};

/** The type of the records that asking an index brings up. */
const BRINGS_UP: Readonly<Record<string, string>> = {
  parked: 'card',
  cardsIn: 'card',
  cardsOfLane: 'card',
  cardsOfStep: 'card',
  flowsFrom: 'flow',
  flowsTo: 'flow',
  failures: 'failure',
  failuresAt: 'failure',
  failuresOfStep: 'failure',
  emotionsOf: 'emotion',
};

/** Fields that need no declaring: what a record is. */
const FREE = new Set(['id', 'type']);

/** What was done apart, and what was read for it. */
export interface Apart<T> {
  readonly value: T;
  readonly reads: readonly string[];
  /** The records that were read as `type id`, and `type *` where the index was asked for records of a type. */
  readonly records: ReadonlySet<string>;
}

export interface Audited {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  /** What was read since last asked, as `type.field`. */
  take(): readonly string[];
  /** Does something and tells what was read for it, which does not count as read by what is going on around it. */
  apart<T>(work: () => T): Apart<T>;
}

/** Wraps a map and its library. Reads by the index itself do not count; what they mean does. */
export function audited(map: MapRecords, library: LibraryRecords): Audited {
  let log = new Set<string>();
  let records = new Set<string>();
  let inside = 0;
  const wrapped = new WeakMap<object, object>();
  const wrap = <R extends AnyRecord>(record: R): R => {
    let proxy = wrapped.get(record);
    if (proxy === undefined) {
      proxy = new Proxy(record, {
        get: (target, field, receiver) => {
          if (inside === 0 && typeof field === 'string' && !FREE.has(field)) {
            log.add(`${target.type}.${field}`);
            records.add(`${target.type} ${target.id}`);
          }
          return Reflect.get(target, field, receiver) as unknown;
        },
        ownKeys: (target) => {
          if (inside === 0) log.add(`${target.type}.*`);
          return Reflect.ownKeys(target);
        },
      });
      wrapped.set(record, proxy);
    }
    return proxy as R;
  };
  const wrapAll = <R extends AnyRecord>(records: Records<R>): Records<R> =>
    new Map([...records].map(([id, record]) => [id, wrap(record)]));
  inside++;
  const plain = createMapIndex(wrapAll(map));
  inside--;
  const index = new Proxy(plain, {
    get: (_, name) => {
      const implied = typeof name === 'string' ? (IMPLIED[name] ?? []) : [];
      if (inside === 0) for (const read of implied) log.add(read);
      const brought = typeof name === 'string' ? BRINGS_UP[name] : undefined;
      if (inside === 0 && brought !== undefined) records.add(`${brought} *`);
      inside++;
      try {
        const member = Reflect.get(plain, name, plain) as unknown;
        if (typeof member !== 'function') return member;
        return (...args: readonly unknown[]): unknown => {
          inside++;
          try {
            return Reflect.apply(member, plain, args) as unknown;
          } finally {
            inside--;
          }
        };
      } finally {
        inside--;
      }
    },
  });
  return {
    index,
    library: wrapAll(library),
    take: () => {
      const reads = [...log];
      log.clear();
      return reads;
    },
    apart: (work) => {
      const around = [log, records] as const;
      log = new Set();
      records = new Set();
      try {
        const value = work();
        return { value, reads: [...log], records };
      } finally {
        [log, records] = around;
      }
    },
  };
}

/** A rule whose facts, and the facts that these use, tell `note` what they read, apart from what the rule reads itself. */
export function factsApart(
  rule: Rule,
  { apart }: Pick<Audited, 'apart'>,
  note: (fact: AnyFact, apart: Apart<unknown>, subject: MapRecord | undefined) => void,
): Rule {
  const noted = new Map<AnyFact, AnyFact>();
  const table = (uses: FactTable): FactTable =>
    Object.fromEntries(Object.entries(uses).map(([name, fact]) => [name, noting(fact)]));
  const noting = (fact: AnyFact): AnyFact => {
    let known = noted.get(fact);
    if (known === undefined && fact.kind === 'gathered')
      noted.set(fact, (known = { ...fact, uses: table(fact.uses) } as AnyFact));
    else if (known === undefined && fact.kind !== 'gathered') {
      const of = fact.of as (...given: readonly unknown[]) => unknown;
      known = {
        ...fact,
        uses: table(fact.uses),
        of: (...given: readonly unknown[]): unknown => {
          const told = apart(() => of(...given));
          note(fact, told, fact.kind === 'eachFact' ? (given[0] as MapRecord) : undefined);
          return told.value;
        },
      } as AnyFact;
      noted.set(fact, known);
    }
    return known ?? fact;
  };
  return { ...rule, uses: table(rule.uses) };
}

/** Orders by which the index sorts lists, and in which most rules have no interest; random edits find those that do. */
const SORTING = new Set(
  ['cast', 'path', 'lane', 'flow', 'failure', 'scenario', 'waiver'].map((type) => `${type}.order`),
);

/** What was read and is not declared. */
export function undeclared(reads: readonly string[], declared: readonly string[]): readonly string[] {
  const known = new Set(declared);
  const wholes = new Reading(declared.filter((own) => own.endsWith('.*')));
  return reads.filter((read) => !known.has(read) && !SORTING.has(read) && !wholes.concerns([read]));
}

/** Whether records beside a subject that are of its type were read. */
export function readsBeside({ records }: Pick<Apart<unknown>, 'records'>, { type, id }: MapRecord): boolean {
  return [...records].some((record) => record.startsWith(`${type} `) && record !== `${type} ${id}`);
}
