// Builds a map's index and keeps it up to date. Lists are sorted when first asked for after a change touched them,
// so an edit costs what it touches; a list that nothing touched keeps its identity.

import type { LiveMapIndex } from './map-index.ts';
import { compareOrder } from './order.ts';
import type {
  Card,
  Cast,
  Emotion,
  Failure,
  Flow,
  JourneyMap,
  Lane,
  MapRecord,
  Path,
  Phase,
  Scenario,
  Step,
  Waiver,
} from './record-types.ts';
import type { MapChange, MapRecords } from './records.ts';

/** The lists that an index keeps, and what each is keyed by. */
type Shelf =
  | 'all' // by record type
  | 'stepsOfPhase'
  | 'cell' // by lane and step
  | 'cardsOfLane'
  | 'cardsOfStep'
  | 'flowsFrom'
  | 'flowsTo'
  | 'failuresAt'
  | 'failuresOfStep'
  | 'emotionsOfStep';

type Spot = readonly [shelf: Shelf, key: string];

/** The lists in which a record stands by what it says itself. */
function spotsOf(record: MapRecord): readonly Spot[] {
  switch (record.type) {
    case 'step':
      return [['stepsOfPhase', record.position.phase]];
    case 'card': {
      const { lane, step } = record.position;
      if (step === undefined) return [['cardsOfLane', lane]];
      return [
        ['cell', `${lane}\n${step}`],
        ['cardsOfLane', lane],
        ['cardsOfStep', step],
      ];
    }
    case 'flow':
      return [
        ['flowsFrom', record.from],
        ['flowsTo', record.to],
      ];
    case 'failure':
      return [['failuresAt', record.at]];
    case 'emotion':
      return [['emotionsOfStep', record.step]];
    case 'cast':
    case 'path':
    case 'phase':
    case 'lane':
    case 'scenario':
    case 'waiver':
      return [['all', record.type]];
    default:
      return [];
  }
}

function orderOf(record: MapRecord): string | undefined {
  if (record.type === 'card' || record.type === 'step') return record.position.order;
  return 'order' in record ? record.order : undefined;
}

const byOrder = (a: MapRecord, b: MapRecord): number => compareOrder(orderOf(a), orderOf(b), a.id, b.id);

const NOTHING: readonly never[] = Object.freeze([]);

class Shelves implements LiveMapIndex {
  readonly #records: Map<string, MapRecord>;
  readonly #bins = new Map<string, Map<string, MapRecord>>();
  readonly #sorted = new Map<string, readonly MapRecord[]>();
  /** The step under which each failure was put: it may follow from where other records stand. */
  readonly #stepOfFailure = new Map<string, string>();
  #map: JourneyMap | undefined;
  #steps: readonly Step[] | undefined;
  #columns: ReadonlyMap<string, number> | undefined;
  #rows: ReadonlyMap<string, number> | undefined;
  #parked: readonly Card[] | undefined;

  constructor(records: MapRecords) {
    this.#records = new Map(records);
    for (const record of records.values()) this.#put(record);
    for (const record of records.values()) if (record.type === 'failure') this.#placeFailure(record);
  }

  get records(): MapRecords {
    return this.#records;
  }
  get map(): JourneyMap {
    if (this.#map === undefined) throw new Error('map: this set of records has no record of type map');
    return this.#map;
  }
  get cast(): readonly Cast[] {
    return this.#list<Cast>('all', 'cast');
  }
  get paths(): readonly Path[] {
    return this.#list<Path>('all', 'path');
  }
  get phases(): readonly Phase[] {
    return this.#list<Phase>('all', 'phase');
  }
  get lanes(): readonly Lane[] {
    return this.#list<Lane>('all', 'lane');
  }
  get scenarios(): readonly Scenario[] {
    return this.#list<Scenario>('all', 'scenario');
  }
  get waivers(): readonly Waiver[] {
    return this.#list<Waiver>('all', 'waiver');
  }
  get steps(): readonly Step[] {
    this.#steps ??= this.phases.flatMap((phase) => this.stepsOf(phase.id));
    return this.#steps;
  }
  get parked(): readonly Card[] {
    if (this.#parked === undefined) {
      const parked: Card[] = [];
      for (const record of this.#records.values())
        if (record.type === 'card' && !this.#stands(record)) parked.push(record);
      this.#parked = parked.sort(byOrder);
    }
    return this.#parked;
  }
  stepsOf(phase: string): readonly Step[] {
    return this.#list<Step>('stepsOfPhase', phase);
  }
  cardsIn(lane: string, step: string): readonly Card[] {
    return this.#list<Card>('cell', `${lane}\n${step}`);
  }
  cardsOfLane(lane: string): readonly Card[] {
    return this.#list<Card>('cardsOfLane', lane);
  }
  cardsOfStep(step: string): readonly Card[] {
    return this.#list<Card>('cardsOfStep', step);
  }
  flowsFrom(id: string): readonly Flow[] {
    return this.#list<Flow>('flowsFrom', id);
  }
  flowsTo(id: string): readonly Flow[] {
    return this.#list<Flow>('flowsTo', id);
  }
  failuresAt(id: string): readonly Failure[] {
    return this.#list<Failure>('failuresAt', id);
  }
  failuresOfStep(step: string): readonly Failure[] {
    return this.#list<Failure>('failuresOfStep', step);
  }
  emotionsOf(step: string): readonly Emotion[] {
    return this.#list<Emotion>('emotionsOfStep', step);
  }
  columnOf(step: string): number {
    this.#columns ??= new Map(this.steps.map((record, i) => [record.id, i]));
    return this.#columns.get(step) ?? -1;
  }
  rowOf(lane: string): number {
    this.#rows ??= new Map(this.lanes.map((record, i) => [record.id, i]));
    return this.#rows.get(lane) ?? -1;
  }

  apply(change: MapChange): void {
    const touched = new Set<string>();
    for (const record of change.removed.values()) {
      this.#take(this.#records.get(record.id) ?? record);
      this.#records.delete(record.id);
      touched.add(record.id);
    }
    for (const [from, to] of change.updated.values()) {
      this.#take(this.#records.get(from.id) ?? from);
      this.#records.set(to.id, to);
      this.#put(to);
      touched.add(to.id);
    }
    for (const record of change.added.values()) {
      this.#records.set(record.id, record);
      this.#put(record);
      touched.add(record.id);
    }
    for (const id of touched) this.#placeFailuresAround(id);
  }

  #list<R extends MapRecord>(shelf: Shelf, key: string): readonly R[] {
    const spot = `${shelf}\n${key}`;
    let list = this.#sorted.get(spot);
    if (list === undefined) {
      const bin = this.#bins.get(spot);
      if (bin === undefined) return NOTHING;
      list = [...bin.values()].sort(byOrder);
      this.#sorted.set(spot, list);
    }
    // the shelf says which type stands on it
    return list as readonly R[];
  }

  #place([shelf, key]: Spot, record: MapRecord): void {
    const spot = `${shelf}\n${key}`;
    const bin = this.#bins.get(spot);
    if (bin === undefined) this.#bins.set(spot, new Map([[record.id, record]]));
    else bin.set(record.id, record);
    this.#sorted.delete(spot);
  }

  #unplace([shelf, key]: Spot, id: string): void {
    const spot = `${shelf}\n${key}`;
    const bin = this.#bins.get(spot);
    bin?.delete(id);
    if (bin?.size === 0) this.#bins.delete(spot);
    this.#sorted.delete(spot);
  }

  #put(record: MapRecord): void {
    for (const spot of spotsOf(record)) this.#place(spot, record);
    if (record.type === 'map') this.#map = record;
    this.#forget(record);
  }

  #take(record: MapRecord): void {
    for (const spot of spotsOf(record)) this.#unplace(spot, record.id);
    if (record.type === 'map') this.#map = undefined;
    if (record.type === 'failure') {
      const step = this.#stepOfFailure.get(record.id);
      if (step !== undefined) this.#unplace(['failuresOfStep', step], record.id);
      this.#stepOfFailure.delete(record.id);
    }
    this.#forget(record);
  }

  #forget({ type }: MapRecord): void {
    if (type === 'phase' || type === 'step') this.#steps = this.#columns = this.#parked = undefined;
    if (type === 'lane') this.#rows = this.#parked = undefined;
    if (type === 'card') this.#parked = undefined;
  }

  #stands({ position }: Card): boolean {
    return (
      position.step !== undefined &&
      this.#records.get(position.step)?.type === 'step' &&
      this.#records.get(position.lane)?.type === 'lane'
    );
  }

  #placeFailuresAround(id: string): void {
    const record = this.#records.get(id);
    if (record?.type === 'failure') this.#placeFailure(record);
    for (const failure of this.failuresAt(id)) this.#placeFailure(failure);
    for (const flow of this.flowsFrom(id))
      for (const failure of this.failuresAt(flow.id)) this.#placeFailure(failure);
  }

  #placeFailure(failure: Failure): void {
    const step = failure.step ?? this.#stepOf(failure.at) ?? '';
    const before = this.#stepOfFailure.get(failure.id);
    if (before !== undefined && before !== step) this.#unplace(['failuresOfStep', before], failure.id);
    this.#stepOfFailure.set(failure.id, step);
    this.#place(['failuresOfStep', step], failure);
  }

  #stepOf(id: string): string | undefined {
    const record = this.#records.get(id);
    if (record?.type === 'card') return record.position.step;
    if (record?.type !== 'flow') return undefined;
    const from = this.#records.get(record.from);
    if (from?.type === 'failure') return this.#stepOfFailure.get(from.id) ?? from.step;
    return from?.type === 'card' ? from.position.step : undefined;
  }
}

/** An index of a map. It copies the set of records once; afterwards `apply` keeps it true. */
export function createMapIndex(records: MapRecords): LiveMapIndex {
  return new Shelves(records);
}
