// A map as a graph of numbers: its cards and failures, and what leads where among them. Walks over a whole map go over
// this instead of looking up each record by its id. It holds ids and no records, so it stays true while nothing moves,
// comes or goes, whatever else is edited; and it follows an edit at the cost of what the edit touches.

import type { MapIndex } from '../map-index.ts';
import { compareOrder } from '../order.ts';
import type { Card, Failure, Flow, MapRecord } from '../record-types.ts';
import type { MapChange } from '../records.ts';
import { roleRank } from '../roles.ts';
import { laneOf } from './lane-of.ts';
import { pathOf } from './path-of.ts';

/** An arrow between two numbers. */
export interface GraphArrow {
  readonly id: string;
  readonly kind: Flow['kind'];
  readonly order: Flow['order'];
  readonly from: number;
  readonly to: number;
}

/** Lists are by number, and in the order in which the index has what they list. A number keeps its card or failure while that is there. */
export interface MapGraph {
  /** The id of the card or failure with a number; empty where nothing has it any more. */
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The cards that stand in a step, in the order of time. */
  readonly order: readonly number[];
  /** Where each stands in `order`; -1 for parked cards and failures. */
  readonly places: readonly number[];
  /** How far behind the customer a card stands, 0 with the customer; -1 where nobody acts, and for failures. */
  readonly ranks: readonly number[];
  /** The column in which a card stands; -1 where it is parked, and for failures. */
  readonly columns: readonly number[];
  /** The path of each card; undefined for the happy one. */
  readonly paths: readonly (string | undefined)[];
  readonly out: readonly (readonly GraphArrow[])[];
  readonly into: readonly (readonly GraphArrow[])[];
  /** The failures of a card itself, or of a failure; not those of its arrows. */
  readonly failures: readonly (readonly number[])[];
  /** Whether a number is that of a failure. */
  readonly isFailure: readonly boolean[];
}

/** A graph that follows its map. */
export interface LiveMapGraph extends MapGraph {
  /**
   * Takes edits that the index has already taken; true where anything became another. The cost grows with what they
   * touch, but for an edit of lanes, steps, phases or paths, after which the graph is built anew.
   */
  follow(changes: readonly MapChange[]): boolean;
}

const NONE: readonly never[] = Object.freeze([]);

/** The graph of a map. Linear in its size. Arrows from or to what the map does not have are left out. */
export function mapGraph(index: MapIndex): LiveMapGraph {
  return new Graph(index);
}

class Graph implements LiveMapGraph {
  readonly ids: string[] = [];
  readonly numbers = new Map<string, number>();
  order: readonly number[] = NONE;
  readonly places: number[] = [];
  readonly ranks: number[] = [];
  readonly columns: number[] = [];
  readonly paths: (string | undefined)[] = [];
  readonly out: (readonly GraphArrow[])[] = [];
  readonly into: (readonly GraphArrow[])[] = [];
  readonly failures: (readonly number[])[] = [];
  readonly isFailure: boolean[] = [];
  readonly #index: MapIndex;
  /** Numbers that nothing has. */
  readonly #free: number[] = [];
  #byColumn: (readonly number[])[] = [];

  constructor(index: MapIndex) {
    this.#index = index;
    this.#build();
  }

  #build(): void {
    const index = this.#index;
    for (const { id } of index.steps)
      for (const card of index.cardsOfStep(id)) if (laneOf(index, card) !== undefined) this.#put(card);
    const failing = new Set<string>();
    for (const record of index.records.values())
      if (record.type === 'failure') {
        failing.add(record.at);
        this.#put(record);
      } else if (record.type === 'card' && !this.numbers.has(record.id)) this.#put(record);
    for (const [column] of index.steps.entries()) this.#standIn(column);
    this.#line();
    for (const [number, id] of this.ids.entries()) {
      this.out[number] = this.#arrowsFrom(id, number);
      this.failures[number] = failing.has(id) ? this.#failuresAt(id) : NONE;
    }
    this.#turn();
  }

  follow(changes: readonly MapChange[]): boolean {
    const touched = touchedBy(changes);
    if (touched.frame) {
      this.#clear();
      this.#build();
      return true;
    }
    const { places, out, into, at } = touched;
    if (places.size + out.size + into.size + at.size === 0) return false;
    const index = this.#index;
    for (const id of places) {
      const record = index.records.get(id);
      const known = this.numbers.get(id);
      if (record?.type === 'card' || record?.type === 'failure') {
        const number = this.#put(record);
        if (known === undefined) this.#welcome(id, number, touched);
      } else if (known !== undefined) this.#leave(id, known, touched);
    }
    for (const step of touched.steps) {
      const column = index.columnOf(step);
      if (column >= 0) this.#standIn(column);
    }
    if (touched.steps.size > 0) this.#line();
    for (const id of out) {
      const number = this.numbers.get(id);
      if (number !== undefined) this.out[number] = this.#arrowsFrom(id, number);
    }
    for (const id of into) {
      const number = this.numbers.get(id);
      if (number !== undefined) this.into[number] = this.#arrowsTo(id, number);
    }
    for (const id of at) {
      const number = this.numbers.get(id);
      if (number !== undefined) this.failures[number] = this.#failuresAt(id);
    }
    return true;
  }

  /** What came has arrows at once where some were drawn to it before. */
  #welcome(id: string, number: number, { out, into }: Touched): void {
    this.out[number] = this.#arrowsFrom(id, number);
    this.into[number] = this.#arrowsTo(id, number);
    this.failures[number] = this.#failuresAt(id);
    for (const flow of this.#index.flowsFrom(id)) into.add(flow.to);
    for (const flow of this.#index.flowsTo(id)) out.add(flow.from);
  }

  #leave(id: string, number: number, { out, into }: Touched): void {
    for (const { to } of this.out[number] ?? NONE) into.add(this.ids[to] ?? '');
    for (const { from } of this.into[number] ?? NONE) out.add(this.ids[from] ?? '');
    this.numbers.delete(id);
    this.#free.push(number);
    this.#set(number, '', { rank: -1, path: undefined, isFailure: false });
    this.out[number] = this.into[number] = this.failures[number] = NONE;
  }

  #clear(): void {
    this.numbers.clear();
    for (const list of [this.ids, this.places, this.ranks, this.columns, this.paths]) list.length = 0;
    for (const list of [this.out, this.into, this.failures, this.isFailure, this.#byColumn]) list.length = 0;
    this.#free.length = 0;
  }

  /** Gives a card or failure its number, and says of it what it says itself. */
  #put(record: Card | Failure): number {
    const number = this.numbers.get(record.id) ?? this.#free.pop() ?? this.ids.length;
    this.numbers.set(record.id, number);
    const isCard = record.type === 'card';
    this.#set(number, record.id, {
      rank: isCard ? rankOf(this.#index, record) : -1,
      path: isCard ? pathOf(this.#index, record) : undefined,
      isFailure: !isCard,
    });
    return number;
  }

  #set(
    number: number,
    id: string,
    { rank, path, isFailure }: { rank: number; path: string | undefined; isFailure: boolean },
  ): void {
    this.ids[number] = id;
    this.ranks[number] = rank;
    this.paths[number] = path;
    this.isFailure[number] = isFailure;
    // where it stands is told by its column
    this.columns[number] = this.places[number] = -1;
  }

  /** Lists the cards of a column. */
  #standIn(column: number): void {
    const standing: number[] = [];
    for (const card of this.#index.cardsOfStep(this.#index.steps[column]?.id ?? ''))
      if (laneOf(this.#index, card) !== undefined) standing.push(this.numbers.get(card.id) ?? -1);
    this.#byColumn[column] = standing;
  }

  /** Lines all columns up. */
  #line(): void {
    const order: number[] = [];
    for (const [column, standing] of this.#byColumn.entries())
      for (const number of standing) {
        this.columns[number] = column;
        this.places[number] = order.length;
        order.push(number);
      }
    this.order = order;
  }

  #arrowsFrom(id: string, from: number): readonly GraphArrow[] {
    const flows = this.#index.flowsFrom(id);
    if (flows.length === 0) return NONE;
    const arrows: GraphArrow[] = [];
    for (const { id: flow, kind, order, to: end } of flows) {
      const to = this.numbers.get(end);
      if (to !== undefined) arrows.push({ id: flow, kind, order, from, to });
    }
    return arrows;
  }

  #arrowsTo(id: string, to: number): readonly GraphArrow[] {
    const flows = this.#index.flowsTo(id);
    if (flows.length === 0) return NONE;
    const arrows: GraphArrow[] = [];
    for (const { id: flow, kind, order, from: start } of flows) {
      const from = this.numbers.get(start);
      if (from !== undefined) arrows.push({ id: flow, kind, order, from, to });
    }
    return arrows;
  }

  #failuresAt(id: string): readonly number[] {
    return this.#index.failuresAt(id).flatMap((failure) => this.numbers.get(failure.id) ?? []);
  }

  /** The arrows by where they lead, out of those by where they start. */
  #turn(): void {
    const into: (GraphArrow[] | undefined)[] = this.out.map(() => undefined);
    for (const arrows of this.out)
      for (const arrow of arrows) {
        const known = into[arrow.to];
        if (known === undefined) into[arrow.to] = [arrow];
        else known.push(arrow);
      }
    for (const [number, arrows] of into.entries())
      this.into[number] = arrows === undefined ? NONE : arrows.length < 2 ? arrows : arrows.sort(byOrder);
  }
}

const byOrder = (a: GraphArrow, b: GraphArrow): number => compareOrder(a.order, b.order, a.id, b.id);

/** -1 where a card is parked or nobody acts in its lane. */
function rankOf(index: MapIndex, card: Card): number {
  const lane = card.position.step === undefined ? undefined : laneOf(index, card);
  return (lane && roleRank(lane.role)) ?? -1;
}

/** What edits touch of a graph, by ids. */
interface Touched {
  /** Whether the ground on which cards stand became another. */
  frame: boolean;
  /** Cards and failures that came, went, or stand elsewhere. */
  readonly places: Set<string>;
  /** Steps of such cards, before and after. */
  readonly steps: Set<string>;
  /** What other arrows leave, what other arrows reach, and where other things fail. */
  readonly out: Set<string>;
  readonly into: Set<string>;
  readonly at: Set<string>;
}

function touchedBy(changes: readonly MapChange[]): Touched {
  const touched: Touched = {
    frame: false,
    places: new Set(),
    steps: new Set(),
    out: new Set(),
    into: new Set(),
    at: new Set(),
  };
  for (const { added, removed, updated } of changes) {
    for (const record of added.values()) touch(touched, undefined, record);
    for (const record of removed.values()) touch(touched, record, undefined);
    for (const [from, to] of updated.values()) touch(touched, from, to);
  }
  return touched;
}

/** Notes what one record touches; one of its two states may be missing. */
function touch(touched: Touched, from: MapRecord | undefined, to: MapRecord | undefined): void {
  if (from !== undefined && to !== undefined && standsAlike(from, to)) return;
  for (const record of [from, to])
    switch (record?.type) {
      case 'card':
        touched.places.add(record.id);
        if (record.position.step !== undefined) touched.steps.add(record.position.step);
        break;
      case 'failure':
        touched.places.add(record.id);
        touched.at.add(record.at);
        break;
      case 'flow':
        touched.out.add(record.from);
        touched.into.add(record.to);
        break;
      case 'lane':
      case 'step':
      case 'phase':
      case 'path':
        touched.frame = true;
        break;
      default:
    }
}

/** Whether two states of a record are one to what follows from where things stand and what leads where. */
export function standsAlike(from: MapRecord, to: MapRecord): boolean {
  switch (to.type) {
    case 'card':
      return from.type === 'card' && from.position === to.position && from.path === to.path;
    case 'failure':
      return from.type === 'failure' && from.at === to.at && from.order === to.order;
    case 'flow':
      return (
        from.type === 'flow' &&
        from.from === to.from &&
        from.to === to.to &&
        from.kind === to.kind &&
        from.order === to.order
      );
    case 'lane':
      return from.type === 'lane' && from.role === to.role && from.order === to.order;
    case 'step':
      return from.type === 'step' && from.position === to.position;
    case 'phase':
      return from.type === 'phase' && from.order === to.order;
    case 'path':
      return from.type === 'path' && from.kind === to.kind;
    default:
      return true;
  }
}
