// Makes small valid maps and libraries in which any field of any record type may be filled, with odd values: the input
// of tests that must hold for every map (file, document, diff, heal, commands).

import { cleanRecord } from '../clean.ts';
import { stepOfFailure } from '../derived/step-of-failure.ts';
import { derivedId } from '../file/derived-id.ts';
import { termId } from '../file/library-reader.ts';
import { ordersBetween } from '../order.ts';
import type { AnyRecord, LaneRole, LibraryRecord, LibraryType, MapRecord, MapType } from '../record-types.ts';
import { fieldsOf, libraryTypes } from '../record-types.ts';
import { laneRoles } from '../records/map/journey-map.ts';
import { roleRank } from '../roles.ts';
import { anyFields } from './any-value.ts';
import type { GeneratedMap } from './generate-map.ts';
import type { Random } from './random.ts';
import { pick, seededRandom, wholeBetween } from './random.ts';

/** A small valid map, and its library, with anything in it that the field tables allow. `size` is about the steps. */
export function generateAnyMap(seed: number, size = 4): GeneratedMap {
  const random = seededRandom(seed);
  const library = anyLibrary(random);
  return { map: new AnyMap(random, library).make(size), library };
}

/** One valid record of a map type by itself: what it refers to need not exist. */
export function anyRecord(random: Random, type: MapType | LibraryType, id: string): AnyRecord {
  const values = anyFields(random, fieldsOf(type) ?? {}, () => ['some-id', 'other-id'], 0.4);
  return cleanRecord({ ...values, id, type }) as AnyRecord;
}

function anyLibrary(random: Random): ReadonlyMap<string, LibraryRecord> {
  const records = new Map<string, LibraryRecord>();
  const pool = (types: readonly string[]): readonly string[] =>
    [...records.values()].filter((record) => types.includes(record.type)).map((record) => record.id);
  for (const type of Object.keys(libraryTypes) as LibraryType[]) {
    for (let i = type === 'workspace' ? 1 : wholeBetween(random, 1, 3); i > 0; i--) {
      const fields = anyFields(random, libraryTypes[type], pool, 0.4);
      if (fields === undefined) continue;
      const written = `${type.toLowerCase()}-${i}`;
      const record = cleanRecord({ ...fields, id: written, type }) as LibraryRecord;
      const id = record.type === 'glossaryTerm' ? termId(record.name) : (derivedId(record) ?? written);
      records.set(id, { ...record, id });
    }
  }
  return records;
}

class AnyMap {
  readonly #random: Random;
  readonly #library: ReadonlyMap<string, LibraryRecord>;
  readonly #records = new Map<string, MapRecord>();
  readonly #ids = new Map<string, string[]>();

  constructor(random: Random, library: ReadonlyMap<string, LibraryRecord>) {
    this.#random = random;
    this.#library = library;
    for (const { id, type } of library.values()) this.#note(type, id);
  }

  make(size: number): ReadonlyMap<string, MapRecord> {
    const random = this.#random;
    this.#add('map', 'some-map', {});
    const few = (high: number): number => wholeBetween(random, 0, high);
    for (const order of ordersBetween(undefined, undefined, few(2))) this.#add('cast', '', { order });
    this.#many('path', few(3));
    this.#many('phase', 1 + few(2));
    this.#lanes();
    for (let i = 0; i < size; i++) this.#steps(i);
    this.#cards(size * 4);
    this.#arrows(size * 3);
    for (let i = 0; i < size; i++) this.#add('emotion', '', {});
    for (let i = few(2); i > 0; i--) this.#add('binding', '', {});
    for (const type of ['scenario', 'waiver'] as const) this.#many(type, few(2));
    for (let i = few(2); i > 0; i--) this.#add('review', '', {});
    return this.#records;
  }

  #many(type: MapType, count: number): void {
    ordersBetween(undefined, undefined, count).forEach((order, i) =>
      this.#add(type, `${type}-${i + 1}`, { order }),
    );
  }

  #lanes(): void {
    const working: LaneRole[] = ['customer', 'frontstage', 'backstage', 'support', 'thirdParty', 'customer'];
    const others = laneRoles.filter((role) => roleRank(role) === undefined);
    const roles = working
      .filter(() => this.#random() < 0.8)
      .sort((a, b) => (roleRank(a) ?? 0) - (roleRank(b) ?? 0));
    for (let i = wholeBetween(this.#random, 1, 5); i > 0; i--)
      roles.splice(wholeBetween(this.#random, 0, roles.length), 0, pick(this.#random, others));
    if (!roles.some((role) => roleRank(role) !== undefined)) roles.push('customer');
    const orders = ordersBetween(undefined, undefined, roles.length);
    roles.forEach((role, i) => this.#add('lane', `lane-${i + 1}`, { role, order: orders[i] ?? 'V' }));
  }

  #steps(i: number): void {
    const phase = pick(this.#random, this.#ids.get('phase') ?? ['phase-1']);
    this.#add('step', `step-${i + 1}`, {
      position: { phase, order: `${pick(this.#random, ['C', 'K', 'c', 'k'])}${i + 1}V` },
    });
  }

  #cards(count: number): void {
    const lanes = [...this.#records.values()].filter((record) => record.type === 'lane');
    const open = lanes.filter((lane) => lane.role !== 'emotion' && lane.role !== 'failure');
    const steps = this.#ids.get('step') ?? [];
    for (let i = 1; i <= count && open.length > 0; i++) {
      const lane = pick(this.#random, open).id;
      const parked = this.#random() < 0.1 || steps.length === 0;
      const order = `${pick(this.#random, ['C', 'K', 'c', 'k'])}${i}V`;
      this.#add('card', `card-${i}`, {
        position: { lane, ...(parked ? {} : { step: pick(this.#random, steps) }), order },
      });
    }
  }

  /** Flows and failures in turn, each only to what is there already: so no failure hangs on itself. */
  #arrows(count: number): void {
    for (let i = 1; i <= count; i++) {
      const order = `${pick(this.#random, ['C', 'K', 'c', 'k'])}${i}V`;
      if (this.#random() < 0.3) this.#add('failure', `failure-${i}`, { order });
      else this.#add('flow', this.#random() < 0.5 ? `flow-${i}` : '', { order });
    }
  }

  #add(type: MapType, written: string, given: Readonly<Record<string, unknown>>): void {
    const pool = (types: readonly string[]): readonly string[] =>
      types.flatMap((known) => this.#ids.get(known) ?? []);
    const { position: _, order: __, ...free } = fieldsOf(type) ?? {};
    const fields = anyFields(this.#random, free, pool, 0.3);
    if (fields === undefined && Object.keys(free).some((key) => free[key]?.must === true)) return;
    const record = cleanRecord({ ...fields, ...given, id: written, type }) as MapRecord;
    const id = written === '' ? (derivedId(record) ?? '') : written;
    if (id === '' || this.#records.has(id) || this.#library.has(id)) return;
    this.#records.set(id, this.#withoutImpliedStep({ ...record, id }));
    this.#note(type, id);
  }

  /** A failure does not say the step that follows from what it is at: the file would not either. */
  #withoutImpliedStep(record: MapRecord): MapRecord {
    if (record.type !== 'failure' || record.step === undefined) return record;
    const { step, ...rest } = record;
    return step === stepOfFailure((id) => this.#records.get(id), rest) ? rest : record;
  }

  #note(type: string, id: string): void {
    const ids = this.#ids.get(type);
    if (ids === undefined) this.#ids.set(type, [id]);
    else ids.push(id);
  }
}
