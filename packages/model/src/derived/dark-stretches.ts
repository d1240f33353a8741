// Dark stretches: the time between two things that the customer sees in which work runs behind and nothing is said.
// The customer sees the cards of customers' lanes and of the lanes in front; all below the line of visibility is dark.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, typicalSeconds } from '../quantity.ts';
import type { Card } from '../record-types.ts';
import type { HiddenWork, WorkEdge } from './hidden-work.ts';
import { hiddenWork } from './hidden-work.ts';
import { cardAt } from './lines-crossed.ts';
import { pathOf } from './path-of.ts';

/** One stretch in which the customer is told nothing. */
export interface DarkStretch {
  /** The last that the customer saw: a card of a customer's lane or of a lane in front, or a failure. */
  readonly from: string;
  /** The next card that the customer sees. */
  readonly to: string;
  /** The arrows and cards in between, in time, from the arrow out of sight to the one that ends the silence. */
  readonly chain: readonly string[];
  /** How many of those arrows are hand-offs. */
  readonly handOffs: number;
  /** How long it typically lasts, as far as times are known. */
  readonly seconds: number;
  /** How long the customer was told it may last, or accepts to wait, in seconds; absent where the map does not say. */
  readonly tolerance?: number;
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
  working?: WorkingTime,
  work: HiddenWork = hiddenWork(index),
): readonly DarkStretch[] {
  return new Stretches(index, work, working).all();
}

/** What an edge leads to: how soon the customer sees something of it, and what. */
interface Branch {
  readonly edge: WorkEdge;
  readonly seconds: number;
  readonly event: string;
}

class Stretches {
  readonly #index: MapIndex;
  readonly #working: WorkingTime | undefined;
  readonly #work: HiddenWork;
  /** By number of a hidden card: the queue before it. */
  readonly #waits: number[] = [];
  /** The quickest way into sight: how long with the card's own work, over how many edges, by which first. */
  readonly #soon: number[] = [];
  readonly #length: number[] = [];
  readonly #quickest: (WorkEdge | undefined)[] = [];
  readonly #reached = new Set<number>();
  readonly #found: DarkStretch[] = [];
  /** For each column the customers' cards up to there that say how long they wait, the last of them. */
  #patience: readonly (Card | undefined)[] | undefined;

  constructor(index: MapIndex, work: HiddenWork, working: WorkingTime | undefined) {
    this.#index = index;
    this.#work = work;
    this.#working = working;
  }

  all(): readonly DarkStretch[] {
    this.#settle();
    for (const seen of this.#work.seen) {
      for (const { hidden } of seen.edges) if (hidden >= 0) this.#reach(hidden);
      this.#tell(seen.id, 0, this.#branches(seen.edges), seen.id);
    }
    // what branches out of sight tells several things, one after the other
    for (const number of [...this.#reached].sort((a, b) => a - b)) {
      const { edges = [] } = this.#work.hidden[number] ?? {};
      if (edges.length < 2) continue;
      const [first, ...rest] = this.#branches(edges);
      if (first !== undefined) this.#tell(first.event, first.seconds, rest);
    }
    return this.#found;
  }

  /**
   * The quickest way from each hidden card into sight, and among equally quick ones the one over the fewest edges: looked
   * through from the end of time to its start until nothing gets better, which is soon, since work mostly runs onward.
   */
  #settle(): void {
    const { hidden } = this.#work;
    const own: number[] = [];
    for (const { id } of hidden) {
      const card = this.#index.records.get(id);
      const isCard = card?.type === 'card';
      own.push(isCard ? this.#seconds(card.time ?? card.work) : 0);
      this.#waits.push(isCard ? this.#seconds(card.wait) : 0);
      this.#soon.push(Number.POSITIVE_INFINITY);
      this.#length.push(Number.POSITIVE_INFINITY);
      this.#quickest.push(undefined);
    }
    const lasts = hidden.map(({ edges }) => edges.map((edge) => this.#secondsOf(edge)));
    let better = true;
    while (better) {
      better = false;
      for (let i = hidden.length - 1; i >= 0; i--) {
        const { edges = [] } = hidden[i] ?? {};
        for (let e = 0; e < edges.length; e++) {
          const edge = edges[e];
          if (edge === undefined) continue;
          const seen = edge.hidden < 0;
          const rest = seen ? 0 : (this.#soon[edge.hidden] ?? 0);
          const seconds = (own[i] ?? 0) + (lasts[i]?.[e] ?? 0) + rest;
          const length = seen ? 1 : 1 + (this.#length[edge.hidden] ?? 0);
          const soon = this.#soon[i] ?? 0;
          if (seconds > soon || (seconds === soon && length >= (this.#length[i] ?? 0))) continue;
          this.#soon[i] = seconds;
          this.#length[i] = length;
          this.#quickest[i] = edge;
          better = true;
        }
      }
    }
  }

  /** One stretch from each thing that is told to the next; by ids. */
  #tell(start: string, since: number, branches: readonly Branch[], seen?: string): void {
    let from = start;
    let before = since;
    const told = [start];
    for (const { edge, event, seconds } of branches) {
      if (told.includes(event)) continue;
      told.push(event);
      const lasts = seconds - before;
      // an arrow between two things that the customer sees runs in the light; one that takes no time is no stretch
      if (edge.hidden >= 0 || (seen === undefined && lasts > 0)) {
        const { chain, handOffs } = this.#chainOf(edge);
        const stretch = { from, to: event, chain, handOffs, seconds: lasts };
        const tolerance = this.#tolerance(from, event, seen);
        this.#found.push(tolerance > 0 ? { ...stretch, tolerance } : stretch);
      }
      from = event;
      before = seconds;
    }
  }

  /** What each edge leads to, the soonest first; what is never seen is left out. */
  #branches(edges: readonly WorkEdge[]): readonly Branch[] {
    const branches: Branch[] = [];
    for (const edge of edges) {
      let last = edge;
      while (last.hidden >= 0) {
        const next = this.#quickest[last.hidden];
        if (next === undefined) break;
        last = next;
      }
      if (last.hidden >= 0) continue;
      const rest = edge.hidden < 0 ? 0 : (this.#soon[edge.hidden] ?? 0);
      branches.push({ edge, seconds: this.#secondsOf(edge) + rest, event: last.to });
    }
    return branches.length < 2 ? branches : branches.sort((a, b) => a.seconds - b.seconds);
  }

  /** The arrows and cards from an edge to where its work comes into sight. */
  #chainOf(first: WorkEdge): { readonly chain: readonly string[]; readonly handOffs: number } {
    const chain: string[] = [];
    let handOffs = 0;
    for (let edge: WorkEdge | undefined = first; edge !== undefined; edge = this.#quickest[edge.hidden]) {
      if (edge.flow !== undefined) chain.push(edge.flow);
      if (edge.isHandOff) handOffs++;
      if (edge.hidden < 0) break;
      chain.push(edge.to);
    }
    return { chain, handOffs };
  }

  #reach(start: number): void {
    const open = [start];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#reached.has(number)) continue;
      this.#reached.add(number);
      for (const { hidden } of this.#work.hidden[number]?.edges ?? []) if (hidden >= 0) open.push(hidden);
    }
  }

  /** From the end of the one to the beginning of the other; a wait of one card for another takes no time of its own. */
  #secondsOf({ flow: id, to, hidden, isToCustomer }: WorkEdge): number {
    if (id === undefined) return 0;
    const flow = this.#index.records.get(id);
    if (flow?.type !== 'flow') return 0;
    const way = flow.time === undefined ? this.#parsed(flow.within) : this.#seconds(flow.time);
    if (hidden >= 0) return Math.max(way, this.#waits[hidden] ?? 0);
    const card = isToCustomer ? undefined : this.#index.records.get(to);
    return card?.type === 'card' ? Math.max(way, this.#seconds(card.wait)) : way;
  }

  /** What the customer was told or accepts, in seconds; 0 where nothing says so. */
  #tolerance(from: string, to: string, seen: string | undefined): number {
    let most = this.#said(from);
    if (seen !== undefined && seen !== from) most = Math.max(most, this.#said(seen));
    this.#patience ??= patientCards(this.#index);
    const waits = this.#patience.length === 0 ? undefined : this.#patience[this.#column(to)];
    if (waits === undefined || this.#column(waits.id) < this.#column(from)) return most;
    return Math.max(most, this.#said(waits.id));
  }

  /** What a record says about how long it may last, in seconds. */
  #said(id: string): number {
    const record = this.#index.records.get(id);
    if (record?.type === 'card')
      return Math.max(this.#parsed(record.tolerance), this.#parsed(record.promise?.within));
    if (record?.type !== 'failure') return 0;
    const told = record.message !== undefined && record.escalation?.told !== false;
    return told ? this.#parsed(record.response?.fixWithin) : 0;
  }

  #parsed(duration: string | undefined): number {
    return duration === undefined ? 0 : (parseDuration(duration, this.#working) ?? 0);
  }

  #column(id: string): number {
    const card = cardAt(this.#index, id);
    return this.#index.columnOf(card?.position.step ?? '');
  }

  #seconds(time: Card['time']): number {
    return time === undefined ? 0 : (typicalSeconds(time, this.#working) ?? 0);
  }
}

/** By column: the last card of the happy path up to there that says how long the customer waits; empty where none does. */
function patientCards(index: MapIndex): readonly (Card | undefined)[] {
  const byColumn: (Card | undefined)[] = index.steps.map(() => undefined);
  for (const lane of index.lanes) {
    if (lane.role !== 'customer') continue;
    for (const card of index.cardsOfLane(lane.id))
      if (card.tolerance !== undefined || card.promise?.within !== undefined)
        if (pathOf(index, card) === undefined) byColumn[index.columnOf(card.position.step ?? '')] = card;
  }
  let last: Card | undefined;
  if (!byColumn.some((card) => card !== undefined)) return [];
  return byColumn.map((card) => (last = card ?? last));
}
