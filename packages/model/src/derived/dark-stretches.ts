// Dark stretches: the time between two things that the customer sees in which work runs behind and nothing is said.
// The customer sees the cards of customers' lanes and of the lanes in front; all below the line of visibility is dark.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import type { HiddenWork, WorkEdge } from './hidden-work.ts';
import { hiddenWork } from './hidden-work.ts';
import { cardAt } from './lines-crossed.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import type { StretchTimes } from './stretch-times.ts';
import { stretchTimes } from './stretch-times.ts';

/** One stretch in which the customer is told nothing. */
export interface DarkStretch {
  /** The last that the customer saw: a card of a customer's lane or of a lane in front, or a failure. */
  readonly from: string;
  /** The next card that the customer sees. */
  readonly to: string;
  /**
   * The arrows and cards in between, in time, from the arrow out of sight to the one that ends the silence. Looked up when
   * asked, while the map is as it was.
   */
  readonly chain: () => readonly string[];
  /** How many of those arrows are hand-offs. */
  readonly handOffs: number;
  /** How long it typically lasts, as far as times are known. */
  readonly seconds: number;
  /** How long the customer was told it may last, or accepts to wait, in seconds; absent where the map does not say. */
  readonly tolerance?: number;
}

export interface DarkStretchOptions {
  readonly working?: WorkingTime | undefined;
  /** The graph of the map, where it is at hand already. */
  readonly graph?: MapGraph;
  /** What the records say about times, where it is at hand already. */
  readonly times?: StretchTimes;
}

/**
 * All dark stretches of a map, in the order of time of where they begin, those between two things told by one hidden
 * card last. A stretch lasts until the next thing that the customer sees, by the quickest way there, so at least as long
 * as it says. Hidden work that branches tells the customer several things, one after the other: the time between two of
 * them is a stretch of its own. The measured time of an arrow, else the agreed one, and the queue before its receiver
 * overlap; the longer counts.
 */
export function darkStretches(
  index: MapIndex,
  { working, graph = mapGraph(index), times = stretchTimes(index, working) }: DarkStretchOptions = {},
): readonly DarkStretch[] {
  const found = stretchesOf(index, graph, times);
  return Array.from({ length: found.length }, (_, i) => found.at(i));
}

/** All dark stretches of a map as numbers: most of them nobody wants to know more of. In the same order. */
export interface Stretches {
  readonly length: number;
  /** How long each lasts; how long the customer accepts it, 0 where the map does not say; over how many hand-offs. */
  readonly seconds: readonly number[];
  readonly tolerances: readonly number[];
  readonly handOffs: readonly number[];
  /** One of them, whole. */
  at(i: number): DarkStretch;
}

/** The dark stretches of a map, as `darkStretches` has them. */
export function stretchesOf(index: MapIndex, graph: MapGraph, times: StretchTimes): Stretches {
  return new Found(index, graph, times);
}

/** All by the numbers of the graph. */
class Found implements Stretches {
  readonly seconds: number[] = [];
  readonly tolerances: number[] = [];
  readonly handOffs: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #edges: WorkEdge[] = [];
  readonly #index: MapIndex;
  readonly #graph: MapGraph;
  readonly #times: StretchTimes;
  readonly #work: HiddenWork;
  /** The queue before each card. */
  readonly #waits: Float64Array;
  /** The quickest way into sight: how long with the card's own work, over how many edges, by which first. */
  readonly #soon: Float64Array;
  readonly #length: Float64Array;
  readonly #quickest: (WorkEdge | undefined)[];
  /** What that way leads to, -1 where it never comes into sight, and over how many hand-offs; -2 while not known. */
  readonly #sight: Int32Array;
  readonly #passes: Int32Array;
  readonly #isReached: Uint8Array;
  /** What the edges of one place lead to, the soonest first. */
  readonly #branches: { edge: WorkEdge; seconds: number; event: number }[] = [];
  /** For each column the customers' cards up to there that say how long they wait, the last of them. */
  #patience: readonly (number | undefined)[] | undefined;

  constructor(index: MapIndex, graph: MapGraph, times: StretchTimes) {
    this.#index = index;
    this.#graph = graph;
    this.#times = times;
    this.#work = hiddenWork(index, graph, times.waitsFor);
    const size = graph.ids.length;
    this.#waits = new Float64Array(size);
    // what is seen is there at once
    this.#soon = new Float64Array(size);
    this.#length = new Float64Array(size);
    this.#quickest = Array.from({ length: size }, () => undefined);
    this.#sight = new Int32Array(size).fill(-2);
    this.#passes = new Int32Array(size);
    this.#isReached = new Uint8Array(size);
    this.#settle();
    this.#find();
  }

  get length(): number {
    return this.seconds.length;
  }

  at(i: number): DarkStretch {
    const { ids } = this.#graph;
    const edge = this.#edges[i];
    const tolerance = this.tolerances[i] ?? 0;
    const stretch = {
      from: ids[this.#from[i] ?? -1] ?? '',
      to: ids[this.#to[i] ?? -1] ?? '',
      chain: () => (edge === undefined ? [] : this.#chainOf(edge)),
      handOffs: this.handOffs[i] ?? 0,
      seconds: this.seconds[i] ?? 0,
    };
    return tolerance > 0 ? { ...stretch, tolerance } : stretch;
  }

  #find(): void {
    const { isHidden, seen, hidden } = this.#work;
    for (const place of seen) {
      const edges = this.#edgesOf(place);
      for (const { to } of edges) if (isHidden[to] === 1) this.#reach(to);
      this.#branch(edges);
      this.#tell(place, 0, 0, place);
    }
    // what branches out of sight tells several things, one after the other
    for (const place of hidden) {
      if (this.#isReached[place] === 0) continue;
      const edges = this.#edgesOf(place);
      if (edges.length < 2) continue;
      this.#branch(edges);
      const [first] = this.#branches;
      if (first !== undefined) this.#tell(first.event, first.seconds, 1);
    }
  }

  #edgesOf(number: number): readonly WorkEdge[] {
    return this.#work.edges[number] ?? [];
  }

  /**
   * The quickest way from each hidden card into sight, and among equally quick ones the one over the fewest edges: looked
   * through from the end of time to its start until nothing gets better, which is soon, since work mostly runs onward.
   */
  #settle(): void {
    const { hidden } = this.#work;
    const own = new Float64Array(this.#soon.length);
    for (const [id, card] of this.#times.cards) {
      const number = this.#graph.numbers.get(id) ?? -1;
      own[number] = card.own;
      this.#waits[number] = card.wait;
    }
    // the edges of all hidden cards one after the other, with how long each takes and the work before it
    const starts = new Int32Array(hidden.length + 1);
    const ends: number[] = [];
    const lasts: number[] = [];
    for (const [i, number] of hidden.entries()) {
      this.#soon[number] = this.#length[number] = Number.POSITIVE_INFINITY;
      for (const edge of this.#edgesOf(number)) {
        ends.push(edge.to);
        lasts.push((own[number] ?? 0) + this.#secondsOf(edge));
      }
      starts[i + 1] = ends.length;
    }
    const [soon, lengths] = [this.#soon, this.#length];
    const best = new Int32Array(hidden.length).fill(-1);
    let better = true;
    while (better) {
      better = false;
      for (let i = hidden.length - 1; i >= 0; i--) {
        const number = hidden[i] ?? 0;
        const end = starts[i + 1] ?? 0;
        for (let e = starts[i] ?? 0; e < end; e++) {
          const to = ends[e] ?? 0;
          const seconds = (lasts[e] ?? 0) + (soon[to] ?? 0);
          const length = 1 + (lengths[to] ?? 0);
          const known = soon[number] ?? 0;
          if (seconds > known || (seconds === known && length >= (lengths[number] ?? 0))) continue;
          soon[number] = seconds;
          lengths[number] = length;
          best[i] = e;
          better = true;
        }
      }
    }
    for (const [i, number] of hidden.entries()) {
      const edge = best[i] ?? -1;
      if (edge >= 0) this.#quickest[number] = this.#edgesOf(number)[edge - (starts[i] ?? 0)];
    }
  }

  /** One stretch from each thing that is told to the next, over the branches from the `first` one on. */
  #tell(start: number, since: number, first: number, seen?: number): void {
    let from = start;
    let before = since;
    const told = [start];
    for (let i = first; i < this.#branches.length; i++) {
      const { edge, event, seconds } = this.#branches[i] ?? NOWHERE;
      if (told.includes(event)) continue;
      told.push(event);
      const lasts = seconds - before;
      const runsHidden = this.#work.isHidden[edge.to] === 1;
      // an arrow between two things that the customer sees runs in the light; one that takes no time is no stretch
      if (runsHidden || (seen === undefined && lasts > 0)) {
        this.#from.push(from);
        this.#to.push(event);
        this.#edges.push(edge);
        this.seconds.push(lasts);
        this.handOffs.push(countOf(edge) + (runsHidden ? (this.#passes[edge.to] ?? 0) : 0));
        this.tolerances.push(this.#times.said.size === 0 ? 0 : this.#tolerance(from, event, seen));
      }
      from = event;
      before = seconds;
    }
  }

  /** Looks up what each edge leads to; what is never seen is left out. */
  #branch(edges: readonly WorkEdge[]): void {
    const branches = this.#branches;
    branches.length = 0;
    for (const edge of edges) {
      const event = this.#work.isHidden[edge.to] === 1 ? this.#sightOf(edge.to) : edge.to;
      if (event >= 0)
        branches.push({ edge, seconds: this.#secondsOf(edge) + (this.#soon[edge.to] ?? 0), event });
    }
    if (branches.length > 1) branches.sort((a, b) => a.seconds - b.seconds);
  }

  /** What the quickest way from a hidden card leads to; counts the hand-offs on that way. */
  #sightOf(hidden: number): number {
    const way: number[] = [];
    let number = hidden;
    while (this.#work.isHidden[number] === 1 && this.#sight[number] === -2) {
      // a way that leads to itself would have no end
      this.#sight[number] = -1;
      way.push(number);
      const next = this.#quickest[number];
      if (next === undefined) break;
      number = next.to;
    }
    for (let i = way.length - 1; i >= 0; i--) {
      const here = way[i] ?? -1;
      const edge = this.#quickest[here];
      if (edge === undefined) continue;
      const isHidden = this.#work.isHidden[edge.to] === 1;
      this.#sight[here] = isHidden ? (this.#sight[edge.to] ?? -1) : edge.to;
      this.#passes[here] = countOf(edge) + (isHidden ? (this.#passes[edge.to] ?? 0) : 0);
    }
    return this.#sight[hidden] ?? -1;
  }

  /** The arrows and cards from an edge to where its work comes into sight. */
  #chainOf(first: WorkEdge): readonly string[] {
    const chain: string[] = [];
    for (let edge: WorkEdge | undefined = first; edge !== undefined; edge = this.#quickest[edge.to]) {
      if (edge.id !== undefined) chain.push(edge.id);
      if (this.#work.isHidden[edge.to] !== 1) break;
      chain.push(this.#graph.ids[edge.to] ?? '');
    }
    return chain;
  }

  #reach(start: number): void {
    const open = [start];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#isReached[number] !== 0) continue;
      this.#isReached[number] = 1;
      for (const { to } of this.#edgesOf(number)) if (this.#work.isHidden[to] === 1) open.push(to);
    }
  }

  /** From the end of the one to the beginning of the other; a wait of one card for another takes no time of its own. */
  #secondsOf({ id, to }: WorkEdge): number {
    if (id === undefined) return 0;
    const { flows } = this.#times;
    const way = flows.size === 0 ? 0 : (flows.get(id) ?? 0);
    // the customer's own waiting is no queue
    return this.#graph.ranks[to] === 0 ? way : Math.max(way, this.#waits[to] ?? 0);
  }

  /** What the customer was told or accepts, in seconds; 0 where nothing says so. */
  #tolerance(from: number, to: number, seen: number | undefined): number {
    let most = this.#said(from);
    if (seen !== undefined && seen !== from) most = Math.max(most, this.#said(seen));
    this.#patience ??= this.#patientCards();
    const waits = this.#patience.length === 0 ? undefined : this.#patience[this.#column(to)];
    if (waits === undefined || this.#column(waits) < this.#column(from)) return most;
    return Math.max(most, this.#said(waits));
  }

  /** What a record says about how long it may last, in seconds. */
  #said(number: number): number {
    return this.#times.said.get(this.#graph.ids[number] ?? '') ?? 0;
  }

  #column(number: number): number {
    if (this.#graph.isFailure[number] !== true) return this.#graph.columns[number] ?? -1;
    const card = cardAt(this.#index, this.#graph.ids[number] ?? '');
    return this.#graph.columns[this.#graph.numbers.get(card?.id ?? '') ?? -1] ?? -1;
  }

  /** By column: the last card of the happy path up to there that says how long the customer waits; empty where none does. */
  #patientCards(): readonly (number | undefined)[] {
    const { numbers, ranks, paths, columns, places, isFailure } = this.#graph;
    const byColumn: (number | undefined)[] = this.#index.steps.map(() => undefined);
    let any = false;
    for (const id of this.#times.said.keys()) {
      const card = numbers.get(id) ?? -1;
      const column = columns[card] ?? -1;
      if (ranks[card] !== 0 || isFailure[card] === true || column < 0 || paths[card] !== undefined) continue;
      const known = byColumn[column];
      if (known === undefined || (places[known] ?? -1) < (places[card] ?? -1)) byColumn[column] = card;
      any = true;
    }
    if (!any) return [];
    let last: number | undefined;
    return byColumn.map((card) => (last = card ?? last));
  }
}

const NOWHERE = { edge: { to: -1 }, seconds: 0, event: -1 } as const;

/** 1 where an edge is a hand-off. */
function countOf({ kind }: WorkEdge): number {
  return kind === 'handoff' ? 1 : 0;
}
