// Reads `*.journey.yaml` into the records of a map (and of the library that travels with it). What is wrong is told
// with file, line, column and the path of the field; nothing is read halfway.

import { createMapIndex } from '../create-map-index.ts';
import { stepOfFailure } from '../derived/step-of-failure.ts';
import { flowKinds } from '../records/map/flow.ts';
import { mapTypes } from '../record-types.ts';
import type { AnyRecord, LibraryRecord, MapRecord } from '../record-types.ts';
import type { LibraryRecords, MapRecords, Result } from '../records.ts';
import type { MigrationOptions } from '../migrations.ts';
import { nearest } from '../nearest.ts';
import { validateLibrary, validateMap, maxRecords } from '../validate.ts';
import { targetOf } from './binding-key.ts';
import type { PlaceOf, Values } from './collector.ts';
import { Collector, isValues } from './collector.ts';
import { listOrders } from '../order.ts';
import { readLibrarySections } from './library-reader.ts';
import { headProblems } from './head.ts';
import type { ReadFile, ValuePath } from './yaml-reader.ts';
import { readYaml } from './yaml-reader.ts';

export interface ReadMapOptions {
  /** The name of the file, for problems. */
  readonly file?: string;
  /** The map as it is now: its order keys live on where the order in the file is theirs. */
  readonly before?: MapRecords;
  /** Is told where records stand, once the file is read. */
  readonly onPlaces?: (placeOf: PlaceOf) => void;
  /** How records of older versions come up to the present one, for tests. */
  readonly migration?: MigrationOptions;
}

/** A map read from a file, with the library section where it has one. */
export interface MapFile {
  readonly map: MapRecords;
  readonly library?: LibraryRecords;
}

/** Reads the text or bytes of a `*.journey.yaml`. */
export function parseMapFile(source: string | Uint8Array, options: ReadMapOptions = {}): Result<MapFile> {
  const read = readYaml(source, options.file);
  if (!read.ok) return read;
  const refused = headProblems(read.file, options.file, 'map', options.migration?.version);
  if (refused.length > 0) return { ok: false, problems: refused };
  return new MapReader(read.file, options).read();
}

const sections = [
  'cast',
  'paths',
  'phases',
  'lanes',
  'steps',
  'parked',
  'parkedFailures',
  'bindings',
  'scenarios',
  'waivers',
  'reviews',
  'library',
];

class MapReader {
  readonly #top: Values;
  readonly #file: ReadFile;
  readonly #options: ReadMapOptions;
  readonly #out: Collector;
  /** Lists of records that have an order, to be keyed when all is read. */
  readonly #lists: string[][] = [];
  /** Where the records of the library section stand. */
  #inLibrary: PlaceOf | undefined;

  constructor(file: ReadFile, options: ReadMapOptions) {
    this.#file = file;
    this.#top = file.value as Values;
    this.#options = options;
    this.#out = new Collector(file, options);
  }

  read(): Result<MapFile> {
    this.#readMap();
    this.#ordered('cast', 'cast');
    this.#ordered('paths', 'path');
    this.#ordered('phases', 'phase');
    this.#ordered('lanes', 'lane');
    this.#readSteps();
    this.#readParked();
    this.#readBindings();
    this.#ordered('scenarios', 'scenario');
    this.#ordered('waivers', 'waiver');
    for (const { entry, path } of this.#out.list(this.#top['reviews'], ['reviews']))
      this.#out.keep({ ...entry, type: 'review' }, path);
    if (this.#out.records.size > maxRecords) this.#out.refuse([], `map: has more than ${maxRecords} records`);
    if (this.#out.problems.length > 0) return { ok: false, problems: this.#out.problems };
    return this.#finish();
  }

  #finish(): Result<MapFile> {
    const map = this.#keyed() as MapRecords;
    this.#out.locate(validateMap(map));
    const library = this.#readLibrary();
    if (this.#out.problems.length > 0) return { ok: false, problems: this.#out.problems };
    this.#options.onPlaces?.(
      (record, path) => this.#out.placeOf(record, path) ?? this.#inLibrary?.(record, path),
    );
    return { ok: true, value: library === undefined ? { map } : { map, library } };
  }

  #readMap(): void {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(this.#top)) {
      if (key === 'sightline' || key === 'map' || sections.includes(key)) continue;
      if (Object.hasOwn(mapTypes.map, key) || this.#out.isOlder) fields[key] = value;
      else {
        const close = nearest(key, [...Object.keys(mapTypes.map), ...sections]);
        this.#out.refuse(
          [key],
          `${key}: unknown field${close === undefined ? '' : `; did you mean ${close}?`}`,
        );
      }
    }
    if (typeof this.#top['map'] !== 'string')
      this.#out.refuse(['map'], 'map: is missing; write the id of the map');
    else this.#out.keep({ ...fields, id: this.#top['map'], type: 'map' }, []);
  }

  #ordered(section: string, type: string): void {
    const ids = this.#out
      .list(this.#top[section], [section])
      .map(({ entry, path }) => this.#out.keep({ ...entry, type }, path));
    this.#inOrder(ids);
  }

  #inOrder(ids: readonly (string | undefined)[]): void {
    this.#lists.push(ids.filter((id) => id !== undefined));
  }

  #readSteps(): void {
    const byPhase = new Map<string, string[]>();
    for (const { entry, path } of this.#out.list(this.#top['steps'], ['steps'])) {
      const { phase, emotions, cards, failures, ...fields } = entry;
      const id = this.#out.keep(
        { ...fields, type: 'step', position: { phase: phase ?? null, order: 'V' } },
        path,
      );
      if (id === undefined) continue;
      const siblings = byPhase.get(String(phase));
      if (siblings === undefined) byPhase.set(String(phase), [id]);
      else siblings.push(id);
      for (const emotion of this.#out.list(emotions, [...path, 'emotions']))
        this.#out.keep({ ...emotion.entry, type: 'emotion', step: id }, emotion.path);
      this.#readCells(cards, [...path, 'cards'], id);
      this.#readFailures(failures, [...path, 'failures'], id);
    }
    for (const ids of byPhase.values()) this.#inOrder(ids);
  }

  #readCells(cells: unknown, path: ValuePath, step: string | undefined): void {
    for (const [lane, cards] of this.#out.mapping(cells, path)) {
      const ids = this.#out.list(cards, [...path, lane]).map(({ entry, path: at }) => {
        const { flows, ...fields } = entry;
        const position = { lane, ...(step === undefined ? {} : { step }), order: 'V' };
        const id = this.#out.keep({ ...fields, type: 'card', position }, at);
        if (id !== undefined) this.#readFlows(flows, [...at, 'flows'], id);
        return id;
      });
      this.#inOrder(ids);
    }
  }

  #readFailures(failures: unknown, path: ValuePath, step: string | undefined): void {
    const ids = this.#out.list(failures, path).map(({ entry, path: at }) => {
      const { flows, ...fields } = entry;
      const id = this.#out.keep({ ...fields, type: 'failure', ...(step === undefined ? {} : { step }) }, at);
      if (id !== undefined) this.#readFlows(flows, [...at, 'flows'], id);
      return id;
    });
    this.#inOrder(ids);
  }

  #readFlows(flows: unknown, path: ValuePath, from: string): void {
    const ids = this.#out.list(flows, path).map(({ entry, path: at }) => {
      const kinds = Object.keys(entry).filter((key) => (flowKinds as readonly string[]).includes(key));
      const [kind] = kinds;
      if (kind === undefined || kinds.length > 1) {
        const close = nearest(Object.keys(entry)[0] ?? '', flowKinds);
        const hint = close === undefined ? '' : `; did you mean ${close}?`;
        this.#out.refuse(
          at,
          `flow: names ${kinds.length} of ${flowKinds.join(', ')}; write one, such as "next: card-id"${hint}`,
        );
        return undefined;
      }
      const { [kind]: to, ...fields } = entry;
      return this.#out.keep({ ...fields, type: 'flow', kind, from, to }, at);
    });
    this.#inOrder(ids);
  }

  #readParked(): void {
    this.#readCells(this.#top['parked'], ['parked'], undefined);
    this.#readFailures(this.#top['parkedFailures'], ['parkedFailures'], undefined);
  }

  #readBindings(): void {
    for (const [dataSet, targets] of this.#out.mapping(this.#top['bindings'], ['bindings']))
      for (const [key, value] of this.#out.mapping(targets, ['bindings', dataSet])) {
        const own = Array.isArray(value) ? { activities: value } : isValues(value) ? value : undefined;
        const path = ['bindings', dataSet, key];
        const target = targetOf(key);
        if (own === undefined) this.#out.refuse(path, `${key}: is no list; write [ACTIVITY, ...]`);
        else
          this.#out.keep(
            { ...own, type: 'binding', dataSet, ...(target === undefined ? {} : { target }) },
            path,
          );
      }
  }

  #readLibrary(): LibraryRecords | undefined {
    const section = this.#top['library'];
    if (section === undefined) return undefined;
    const out = new Collector(this.#file, this.#options);
    this.#inLibrary = out.placeOf;
    readLibrarySections(section, ['library'], out);
    const library = out.records as ReadonlyMap<string, LibraryRecord>;
    if (out.problems.length === 0) out.locate(validateLibrary(library));
    this.#out.problems.push(...out.problems);
    return library;
  }

  /** The records with their order keys, and failures without the step that follows from what they are at. */
  #keyed(): ReadonlyMap<string, AnyRecord> {
    const records = new Map(this.#out.records);
    const { before } = this.#options;
    for (const ids of this.#lists) {
      const orders = listOrders(ids.map((id) => livingOrder(before?.get(id), records.get(id))));
      ids.forEach((id, i) => {
        const record = records.get(id) as MapRecord;
        const order = orders[i] ?? 'V';
        records.set(
          id,
          ('position' in record
            ? { ...record, position: { ...record.position, order } }
            : { ...record, order }) as AnyRecord,
        );
      });
    }
    const index = createMapIndex(records as MapRecords);
    for (const record of records.values()) {
      if (record.type !== 'failure') continue;
      const { step, ...rest } = record;
      if (step !== undefined && step === stepOfFailure((id) => index.records.get(id), rest))
        records.set(record.id, rest);
    }
    return records;
  }
}

/** The order key that a record has now, where it still stands in the same list. */
function livingOrder(before: AnyRecord | undefined, now: AnyRecord | undefined): string | undefined {
  if (before === undefined || now === undefined || before.type !== now.type) return undefined;
  if (before.type === 'card' && now.type === 'card')
    return before.position.lane === now.position.lane && before.position.step === now.position.step
      ? before.position.order
      : undefined;
  if (before.type === 'step' && now.type === 'step')
    return before.position.phase === now.position.phase ? before.position.order : undefined;
  return 'order' in before ? before.order : undefined;
}
