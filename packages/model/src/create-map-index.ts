// Builds a map's index and keeps it up to date. Lists are sorted when first asked for after a change touched them,
// so an edit costs what it touches; a list that nothing touched keeps its identity.

import { stepOfFailure } from './derived/step-of-failure.ts';
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
        ['cell', cellKey(lane, step)],
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
      return [
        ['all', record.type],
        ['failuresAt', record.at],
      ];
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

/** The lists of one shelf by key, sorted when first asked for after they changed. */
class Lists {
  readonly bins = new Map<string, MapRecord[]>();
  readonly sorted = new Map<string, readonly MapRecord[]>();
}

class Shelves implements LiveMapIndex {
  readonly #records: Map<string, MapRecord>;
  readonly #lists: Readonly<Record<Shelf, Lists>> = {
    all: new Lists(),
    stepsOfPhase: new Lists(),
    cell: new Lists(),
    cardsOfLane: new Lists(),
    cardsOfStep: new Lists(),
    flowsFrom: new Lists(),
    flowsTo: new Lists(),
    failuresAt: new Lists(),
    failuresOfStep: new Lists(),
    emotionsOfStep: new Lists(),
  };
  /** The step under which each failure was put: it may follow from where other records stand. */
  readonly #stepOfFailure = new Map<string, string>();
  #map: JourneyMap | undefined;
  #steps: readonly Step[] | undefined;
  #columns: ReadonlyMap<string, number> | undefined;
  #rows: ReadonlyMap<string, number> | undefined;
  #parked: Map<string, Card> | undefined;
  #parkedList: readonly Card[] | undefined;

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
    return this.#list<Cast>(this.#lists.all, 'cast');
  }
  get paths(): readonly Path[] {
    return this.#list<Path>(this.#lists.all, 'path');
  }
  get phases(): readonly Phase[] {
    return this.#list<Phase>(this.#lists.all, 'phase');
  }
  get lanes(): readonly Lane[] {
    return this.#list<Lane>(this.#lists.all, 'lane');
  }
  get scenarios(): readonly Scenario[] {
    return this.#list<Scenario>(this.#lists.all, 'scenario');
  }
  get waivers(): readonly Waiver[] {
    return this.#list<Waiver>(this.#lists.all, 'waiver');
  }
  get failures(): readonly Failure[] {
    return this.#list<Failure>(this.#lists.all, 'failure');
  }
  get steps(): readonly Step[] {
    this.#steps ??= this.phases.flatMap((phase) => this.stepsOf(phase.id));
    return this.#steps;
  }
  get parked(): readonly Card[] {
    if (this.#parked === undefined) {
      this.#parked = new Map();
      for (const record of this.#records.values())
        if (record.type === 'card' && !this.#stands(record)) this.#parked.set(record.id, record);
    }
    this.#parkedList ??= [...this.#parked.values()].sort(byOrder);
    return this.#parkedList;
  }
  stepsOf(phase: string): readonly Step[] {
    return this.#list<Step>(this.#lists.stepsOfPhase, phase);
  }
  cardsIn(lane: string, step: string): readonly Card[] {
    return this.#list<Card>(this.#lists.cell, cellKey(lane, step));
  }
  cardsOfLane(lane: string): readonly Card[] {
    return this.#list<Card>(this.#lists.cardsOfLane, lane, this.#byColumn);
  }
  cardsOfStep(step: string): readonly Card[] {
    return this.#list<Card>(this.#lists.cardsOfStep, step, this.#byRow);
  }
  flowsFrom(id: string): readonly Flow[] {
    return this.#list<Flow>(this.#lists.flowsFrom, id);
  }
  flowsTo(id: string): readonly Flow[] {
    return this.#list<Flow>(this.#lists.flowsTo, id);
  }
  failuresAt(id: string): readonly Failure[] {
    return this.#list<Failure>(this.#lists.failuresAt, id);
  }
  failuresOfStep(step: string): readonly Failure[] {
    return this.#list<Failure>(this.#lists.failuresOfStep, step);
  }
  emotionsOf(step: string): readonly Emotion[] {
    return this.#list<Emotion>(this.#lists.emotionsOfStep, step);
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
    for (const record of change.removed.values()) {
      this.#take(this.#records.get(record.id) ?? record);
      this.#records.delete(record.id);
      this.#forgetPlaces(record, undefined);
    }
    for (const [from, to] of change.updated.values()) {
      const before = this.#records.get(from.id) ?? from;
      this.#take(before);
      this.#records.set(to.id, to);
      this.#put(to);
      this.#forgetPlaces(before, to);
    }
    for (const record of change.added.values()) {
      const before = this.#records.get(record.id);
      if (before !== undefined) this.#take(before);
      this.#records.set(record.id, record);
      this.#put(record);
      this.#forgetPlaces(before, record);
    }
    this.#placeFailuresAround([...change.removed.keys(), ...change.updated.keys(), ...change.added.keys()]);
  }

  readonly #byColumn = (a: MapRecord, b: MapRecord): number =>
    this.columnOf(stepIdOf(a)) - this.columnOf(stepIdOf(b)) || byOrder(a, b);

  readonly #byRow = (a: MapRecord, b: MapRecord): number =>
    this.rowOf(laneIdOf(a)) - this.rowOf(laneIdOf(b)) || byOrder(a, b);

  #list<R extends MapRecord>({ bins, sorted }: Lists, key: string, compare = byOrder): readonly R[] {
    let list = sorted.get(key);
    if (list === undefined) {
      const bin = bins.get(key);
      if (bin === undefined) return NOTHING;
      list = bin.length === 1 ? [...bin] : [...bin].sort(compare);
      sorted.set(key, list);
    }
    // the shelf says which type stands on it
    return list as readonly R[];
  }

  #place([shelf, key]: Spot, record: MapRecord): void {
    const { bins, sorted } = this.#lists[shelf];
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, [record]);
    else bin.push(record);
    sorted.delete(key);
  }

  #unplace([shelf, key]: Spot, id: string): void {
    const { bins, sorted } = this.#lists[shelf];
    const bin = bins.get(key);
    const at = bin?.findIndex((record) => record.id === id) ?? -1;
    if (at >= 0) bin?.splice(at, 1);
    if (bin?.length === 0) bins.delete(key);
    sorted.delete(key);
  }

  #put(record: MapRecord): void {
    for (const spot of spotsOf(record)) this.#place(spot, record);
    if (record.type === 'map') this.#map = record;
  }

  #take(record: MapRecord): void {
    for (const spot of spotsOf(record)) this.#unplace(spot, record.id);
    if (record.type === 'map') this.#map = undefined;
    if (record.type === 'failure') this.#unplaceFailure(record.id);
  }

  /** Lets go of what follows from where records stand, as far as this change of one record can have changed it. */
  #forgetPlaces(before: MapRecord | undefined, after: MapRecord | undefined): void {
    const record = after ?? before;
    if (record === undefined) return;
    const stays = before !== undefined && after !== undefined && before.type === after.type;
    const { type } = record;
    if (type === 'phase' || type === 'step') {
      this.#steps = undefined;
      if (!stays || !samePlace(before, after)) {
        this.#columns = undefined;
        this.#lists.cardsOfLane.sorted.clear();
      }
    }
    if (type === 'lane' && (!stays || !samePlace(before, after))) {
      this.#rows = undefined;
      this.#lists.cardsOfStep.sorted.clear();
    }
    if ((type === 'step' || type === 'lane') && !stays) this.#parked = this.#parkedList = undefined;
    if (before?.type === 'card' || after?.type === 'card') this.#park(before, after);
  }

  #park(before: MapRecord | undefined, after: MapRecord | undefined): void {
    if (this.#parked === undefined) return;
    const was = this.#parked.delete((before ?? after)?.id ?? '');
    const is = after?.type === 'card' && !this.#stands(after);
    if (is) this.#parked.set(after.id, after);
    if (was || is) this.#parkedList = undefined;
  }

  #stands({ position }: Card): boolean {
    return (
      position.step !== undefined &&
      this.#records.get(position.step)?.type === 'step' &&
      this.#records.get(position.lane)?.type === 'lane'
    );
  }

  /** Puts the failures that hang on these records, directly or over other failures, where they now belong. */
  #placeFailuresAround(ids: readonly string[]): void {
    const failures = new Set<Failure>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const record = this.#records.get(id);
      const hanging = [
        ...this.failuresAt(id),
        ...this.flowsFrom(id).flatMap((flow) => this.failuresAt(flow.id)),
      ];
      if (record?.type === 'failure') hanging.push(record);
      for (const failure of hanging) {
        if (failures.has(failure)) continue;
        failures.add(failure);
        open.push(failure.id);
      }
    }
    for (const failure of failures) this.#placeFailure(failure);
  }

  #placeFailure(failure: Failure): void {
    const step = stepOfFailure((id) => this.#records.get(id), failure) ?? '';
    if (
      this.#stepOfFailure.get(failure.id) === step &&
      this.#lists.failuresOfStep.bins.get(step)?.includes(failure) === true
    )
      return;
    this.#unplaceFailure(failure.id);
    this.#stepOfFailure.set(failure.id, step);
    this.#place(['failuresOfStep', step], failure);
  }

  #unplaceFailure(id: string): void {
    const step = this.#stepOfFailure.get(id);
    if (step !== undefined) this.#unplace(['failuresOfStep', step], id);
    this.#stepOfFailure.delete(id);
  }
}

const cellKey = (lane: string, step: string): string => `${lane}\n${step}`;

const stepIdOf = (record: MapRecord): string => (record.type === 'card' ? (record.position.step ?? '') : '');
const laneIdOf = (record: MapRecord): string => (record.type === 'card' ? record.position.lane : '');

function samePlace(a: MapRecord, b: MapRecord): boolean {
  if (a.type === 'step' && b.type === 'step' && a.position.phase !== b.position.phase) return false;
  return orderOf(a) === orderOf(b);
}

/** An index of a map. It copies the set of records once; afterwards `apply` keeps it true. */
export function createMapIndex(records: MapRecords): LiveMapIndex {
  return new Shelves(records);
}
