// Dark stretches: the time between two things that the customer sees in which work runs behind and nothing is said.
// The customer sees the cards of customers' lanes and of the lanes in front; all below the line of visibility is dark.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, typicalSeconds } from '../quantity.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { roleRank } from '../roles.ts';
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

/** An arrow of work, or a wait of one card for another. */
interface Edge {
  readonly to: Card;
  /** The number of `to` among the hidden cards; -1 where the customer sees it. */
  readonly hidden: number;
  /** Absent where `to` waits for the card without an arrow. */
  readonly flow?: Flow;
  /** From the end of the one to the beginning of the other. */
  readonly seconds: number;
}

/** What an edge leads to: how soon the customer sees something of it, and what. */
interface Branch {
  readonly edge: Edge;
  readonly seconds: number;
  readonly event: Card;
}

/** The rank of the lanes from which on the customer sees nothing. */
const DARK = 2;

const ownMoves: ReadonlySet<string> = new Set(['next', 'failure', 'recovery', 'escalation']);

/**
 * All dark stretches of a map, in the order of time of where they begin, those between two things told by one hidden
 * card last. A stretch lasts until the next thing that the customer sees, by the quickest way there, so at least as long
 * as it says. Hidden work that branches tells the customer several things, one after the other: the time between two of
 * them is a stretch of its own. The measured time of an arrow, else the agreed one, and the queue before its receiver
 * overlap; the longer counts.
 */
export function darkStretches(index: MapIndex, working?: WorkingTime): readonly DarkStretch[] {
  return new Stretches(index, working).all();
}

class Stretches {
  readonly #index: MapIndex;
  readonly #working: WorkingTime | undefined;
  readonly #ranks = new Map<string, number>();
  /** The cards below the line of visibility, in time, with their numbers and what leads on from each. */
  readonly #hidden: Card[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #edges: (readonly Edge[])[] = [];
  /** By number: the quickest way into sight: how long with the card's own work, over how many edges, by which first. */
  readonly #soon: number[] = [];
  readonly #length: number[] = [];
  readonly #quickest: (Edge | undefined)[] = [];
  /** By number: the queue before a hidden card. */
  readonly #waits: number[] = [];
  /** What waits for a card without an arrow, by the card. */
  readonly #waiting = new Map<string, Card[]>();
  readonly #reached = new Set<number>();
  readonly #found: DarkStretch[] = [];
  /** For each column the customers' cards up to there that say how long they wait, the last of them. */
  #patience: readonly (Card | undefined)[] | undefined;

  constructor(index: MapIndex, working: WorkingTime | undefined) {
    this.#index = index;
    this.#working = working;
    for (const { id, role } of index.lanes) {
      const rank = roleRank(role);
      if (rank !== undefined) this.#ranks.set(id, rank);
    }
  }

  all(): readonly DarkStretch[] {
    const seen = this.#sorted();
    for (const card of this.#hidden) this.#edges.push(this.#edgesFrom(card));
    this.#settle();
    for (const record of seen) this.#beginAt(record);
    // what branches out of sight tells several things, one after the other
    for (const number of [...this.#reached].sort((a, b) => a - b)) {
      const edges = this.#edges[number] ?? [];
      if (edges.length < 2) continue;
      const [first, ...rest] = this.#branches(edges);
      if (first !== undefined) this.#tell(first.event, first.seconds, rest);
    }
    return this.#found;
  }

  /** Numbers what is hidden, and gives what the customer sees, both in time. */
  #sorted(): readonly (Card | Failure)[] {
    const seen: (Card | Failure)[] = [];
    for (const step of this.#index.steps) {
      for (const card of this.#index.cardsOfStep(step.id)) {
        const rank = this.#ranks.get(card.position.lane);
        if (rank === undefined) continue;
        if (rank < DARK) seen.push(card);
        else {
          this.#numbers.set(card.id, this.#hidden.length);
          this.#hidden.push(card);
          this.#waits.push(this.#seconds(card.wait));
        }
        for (const awaited of card.waitsFor ?? []) {
          const known = this.#waiting.get(awaited);
          if (known === undefined) this.#waiting.set(awaited, [card]);
          else known.push(card);
        }
      }
      for (const failure of this.#index.failuresOfStep(step.id)) seen.push(failure);
    }
    return seen;
  }

  /** The arrows of work out of a card or failure, and what waits for it. The customer's own moves are no news. */
  #edgesFrom(source: Card | Failure): readonly Edge[] {
    const flows = this.#index.flowsFrom(source.id);
    const waiting = this.#waiting.get(source.id);
    if (flows.length === 0 && waiting === undefined) return [];
    const edges: Edge[] = [];
    const isCustomers = source.type === 'failure' || this.#rank(source) === 0;
    for (const flow of flows) {
      const hidden = this.#numbers.get(flow.to) ?? -1;
      if (source.type === 'card' && flow.kind === 'failure') continue;
      if (hidden < 0 && isCustomers && ownMoves.has(flow.kind)) continue;
      const to = hidden < 0 ? this.#index.records.get(flow.to) : this.#hidden[hidden];
      if (to?.type !== 'card' || this.#rank(to) === undefined) continue;
      edges.push({ to, hidden, flow, seconds: this.#secondsOf(flow, to, hidden) });
    }
    for (const to of waiting ?? []) edges.push({ to, hidden: this.#numbers.get(to.id) ?? -1, seconds: 0 });
    return edges;
  }

  /** How far behind the customer a card lies; undefined where it is parked or nobody acts there. */
  #rank({ position }: Card): number | undefined {
    return position.step === undefined ? undefined : this.#ranks.get(position.lane);
  }

  /**
   * The quickest way from each hidden card into sight, and among equally quick ones the one over the fewest edges: looked
   * through from the end of time to its start until nothing gets better, which is soon, since work mostly runs onward.
   */
  #settle(): void {
    const own: number[] = [];
    for (const card of this.#hidden) {
      own.push(this.#seconds(card.time ?? card.work));
      this.#soon.push(Number.POSITIVE_INFINITY);
      this.#length.push(Number.POSITIVE_INFINITY);
      this.#quickest.push(undefined);
    }
    let better = true;
    while (better) {
      better = false;
      for (let i = this.#hidden.length - 1; i >= 0; i--)
        for (const edge of this.#edges[i] ?? []) {
          const seen = edge.hidden < 0;
          const rest = seen ? 0 : (this.#soon[edge.hidden] ?? 0);
          const seconds = (own[i] ?? 0) + edge.seconds + rest;
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

  /** The stretches that begin with what the customer does or sees. */
  #beginAt(seen: Card | Failure): void {
    const flows = this.#index.flowsFrom(seen.id);
    if (!flows.some(({ to }) => this.#numbers.has(to)) && !this.#waiting.has(seen.id)) return;
    const edges = this.#edgesFrom(seen);
    for (const { hidden } of edges) if (hidden >= 0) this.#reach(hidden);
    this.#tell(seen, 0, this.#branches(edges), seen);
  }

  /** One stretch from each thing that is told to the next. */
  #tell(start: Card | Failure, since: number, branches: readonly Branch[], seen?: Card | Failure): void {
    let from = start;
    let before = since;
    const told: (Card | Failure)[] = [start];
    for (const { edge, event, seconds } of branches) {
      if (told.includes(event)) continue;
      told.push(event);
      const lasts = seconds - before;
      // an arrow between two things that the customer sees runs in the light; one that takes no time is no stretch
      if (edge.hidden >= 0 || (seen === undefined && lasts > 0)) {
        const { chain, handOffs } = this.#chainOf(edge);
        const stretch = { from: from.id, to: event.id, chain, handOffs, seconds: lasts };
        const tolerance = this.#tolerance(from, event, seen);
        this.#found.push(tolerance > 0 ? { ...stretch, tolerance } : stretch);
      }
      from = event;
      before = seconds;
    }
  }

  /** What each edge leads to, the soonest first; what is never seen is left out. */
  #branches(edges: readonly Edge[]): readonly Branch[] {
    const branches: Branch[] = [];
    for (const edge of edges) {
      let last = edge;
      while (last.hidden >= 0) {
        const next = this.#quickest[last.hidden];
        if (next === undefined) break;
        last = next;
      }
      const rest = edge.hidden < 0 ? 0 : (this.#soon[edge.hidden] ?? 0);
      if (last.hidden < 0) branches.push({ edge, seconds: edge.seconds + rest, event: last.to });
    }
    return branches.length < 2 ? branches : branches.sort((a, b) => a.seconds - b.seconds);
  }

  /** The arrows and cards from an edge to where its work comes into sight. */
  #chainOf(first: Edge): { readonly chain: readonly string[]; readonly handOffs: number } {
    const chain: string[] = [];
    let handOffs = 0;
    for (let edge: Edge | undefined = first; edge !== undefined; edge = this.#quickest[edge.hidden]) {
      if (edge.flow !== undefined) chain.push(edge.flow.id);
      if (edge.flow?.kind === 'handoff') handOffs++;
      if (edge.hidden < 0) break;
      chain.push(edge.to.id);
    }
    return { chain, handOffs };
  }

  #reach(start: number): void {
    const open = [start];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#reached.has(number)) continue;
      this.#reached.add(number);
      for (const { hidden } of this.#edges[number] ?? []) if (hidden >= 0) open.push(hidden);
    }
  }

  #secondsOf(flow: Flow, to: Card, hidden: number): number {
    const way = flow.time === undefined ? this.#parsed(flow.within) : this.#seconds(flow.time);
    if (hidden >= 0) return Math.max(way, this.#waits[hidden] ?? 0);
    return this.#rank(to) === 0 ? way : Math.max(way, this.#seconds(to.wait));
  }

  /** What the customer was told or accepts, in seconds; 0 where nothing says so. */
  #tolerance(from: Card | Failure, to: Card, seen: Card | Failure | undefined): number {
    let most = this.#said(from);
    if (seen !== undefined && seen !== from) most = Math.max(most, this.#said(seen));
    this.#patience ??= patientCards(this.#index);
    const waits = this.#patience.length === 0 ? undefined : this.#patience[this.#column(to)];
    if (waits === undefined || this.#column(waits) < this.#column(from)) return most;
    return Math.max(most, this.#said(waits));
  }

  /** What a record says about how long it may last, in seconds. */
  #said(record: Card | Failure): number {
    if (record.type === 'card')
      return Math.max(this.#parsed(record.tolerance), this.#parsed(record.promise?.within));
    const told = record.message !== undefined && record.escalation?.told !== false;
    return told ? this.#parsed(record.response?.fixWithin) : 0;
  }

  #parsed(duration: string | undefined): number {
    return duration === undefined ? 0 : (parseDuration(duration, this.#working) ?? 0);
  }

  #column(record: Card | Failure): number {
    const card = record.type === 'card' ? record : cardAt(this.#index, record.id);
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
