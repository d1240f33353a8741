// Dark stretches: the time between two things that the customer sees in which work runs behind and nothing is said.
// The customer sees the cards of customers' lanes and of the lanes in front; all below the line of visibility is dark.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, typicalSeconds } from '../quantity.ts';
import { compareOrder } from '../order.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { roleRank } from '../roles.ts';
import { cardAt } from './lines-crossed.ts';
import { pathOf } from './path-of.ts';
import { PriorityQueue } from './priority-queue.ts';

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

/** A card that stands in a working lane, or a failure, with the work that leads on from it. */
interface Place {
  readonly record: Card | Failure;
  /** How far behind the customer it lies: 0 the customer's own, `DARK` and more out of sight. */
  readonly rank: number;
  readonly edges: Edge[];
  /** The edges from hidden places that lead here. */
  readonly into: Edge[];
  /** For a hidden place: the quickest way to something that the customer sees. */
  quickest?: Way;
  /** Whether work that the customer set going, or saw, comes here. */
  reached: boolean;
}

/** An arrow of work, or a wait of one card for another. */
interface Edge {
  readonly from: Place;
  readonly to: Place;
  /** Absent where `to` waits for the card without an arrow. */
  readonly flow?: Flow;
  /** From the end of the one to the beginning of the other. */
  readonly seconds: number;
}

/** A way from a hidden place to something that the customer sees: its first edge, its time with the place's own work. */
interface Way {
  readonly edge: Edge;
  /** What the customer sees at its end. */
  readonly event: Place;
  readonly seconds: number;
  readonly edges: number;
}

/** What an edge leads to: how soon the customer sees something of it, and what. */
interface Branch {
  readonly edge: Edge;
  readonly seconds: number;
  readonly event: Place;
}

const NONE: Edge[] = [];

/** The rank of the lanes from which on the customer sees nothing. */
const DARK = 2;

const ownMoves: ReadonlySet<string> = new Set(['next', 'failure', 'recovery', 'escalation']);

/**
 * All dark stretches of a map, in the order of time of where they begin. A stretch lasts until the next thing that the
 * customer sees, by the quickest way there, so at least as long as it says. Hidden work that branches tells the customer
 * several things, one after the other: the time between two of them is a stretch of its own. The measured time of an
 * arrow, else the agreed one, and the queue before its receiver overlap; the longer counts.
 */
export function darkStretches(index: MapIndex, working?: WorkingTime): readonly DarkStretch[] {
  return new Stretches(index, working).all();
}

class Stretches {
  readonly #index: MapIndex;
  readonly #working: WorkingTime | undefined;
  readonly #ranks = new Map<string, number>();
  readonly #places = new Map<string, Place>();
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
    this.#takeEdges();
    this.#settle();
  }

  all(): readonly DarkStretch[] {
    for (const place of this.#places.values()) if (place.rank < DARK) this.#beginAt(place);
    // what branches out of sight tells several things, one after the other
    for (const place of this.#places.values())
      if (place.reached && place.edges.length > 1) {
        const [first, ...rest] = this.#branches(place);
        if (first !== undefined) this.#tell(first.event, first.seconds, rest);
      }
    return this.#inTime();
  }

  /** The arrows of work that begin or end out of sight, and what waits for what. */
  #takeEdges(): void {
    const waiting: Card[] = [];
    for (const record of this.#index.records.values()) {
      if (record.type === 'flow') this.#takeFlow(record);
      else if (record.type === 'card' && record.waitsFor !== undefined) waiting.push(record);
    }
    for (const card of waiting)
      for (const awaited of [...(card.waitsFor ?? [])].sort()) {
        const [from, to] = [this.#place(awaited), this.#place(card.id)];
        if (from !== undefined && to !== undefined) join({ from, to, seconds: 0 });
      }
    for (const place of [...this.#places.values()])
      if (place.rank < DARK && place.edges.length > 0) this.#takeInSight(place);
    for (const { edges } of this.#places.values()) if (edges.length > 1) edges.sort(byOrder);
  }

  #takeFlow(flow: Flow): void {
    const [a, b] = [this.#rank(flow.from), this.#rank(flow.to)];
    if (a === undefined || b === undefined || (a < DARK && b < DARK)) return;
    const from = this.#place(flow.from);
    const to = this.#place(flow.to);
    if (from === undefined || to?.record.type !== 'card') return;
    if (from.record.type === 'card' && flow.kind === 'failure') return;
    join({ from, to, flow, seconds: this.#secondsOf(flow, to) });
  }

  /** The arrows to other things in sight, where work out of sight leaves too. The customer's own moves are no news. */
  #takeInSight(from: Place): void {
    for (const flow of this.#index.flowsFrom(from.record.id)) {
      const rank = this.#rank(flow.to);
      if (rank === undefined || rank >= DARK || flow.kind === 'failure') continue;
      if (from.rank === 0 && ownMoves.has(flow.kind)) continue;
      const to = this.#place(flow.to);
      if (to?.record.type === 'card') join({ from, to, flow, seconds: this.#secondsOf(flow, to) });
    }
  }

  /** How far behind the customer a record lies; undefined where it is no failure and no card in a working lane and step. */
  #rank(id: string): number | undefined {
    const record = this.#index.records.get(id);
    if (record?.type === 'failure') return 0;
    if (record?.type !== 'card' || record.position.step === undefined) return undefined;
    return this.#ranks.get(record.position.lane);
  }

  #place(id: string): Place | undefined {
    let place = this.#places.get(id);
    if (place !== undefined) return place;
    const rank = this.#rank(id);
    const record = this.#index.records.get(id);
    if (rank === undefined || (record?.type !== 'card' && record?.type !== 'failure')) return undefined;
    place = { record, rank, edges: [], into: rank < DARK ? NONE : [], reached: false };
    this.#places.set(id, place);
    return place;
  }

  /** The quickest way from each hidden place into sight: Dijkstra's search from what is seen, backwards. */
  #settle(): void {
    const open = new PriorityQueue<Way>(isBefore);
    for (const place of this.#places.values())
      if (place.rank >= DARK)
        for (const edge of place.edges)
          if (edge.to.rank < DARK)
            open.add({ edge, event: edge.to, seconds: this.#own(place) + edge.seconds, edges: 1 });
    for (let way = open.take(); way !== undefined; way = open.take()) {
      const { from } = way.edge;
      if (from.quickest !== undefined) continue;
      from.quickest = way;
      for (const edge of from.into)
        if (edge.from.quickest === undefined)
          open.add({
            edge,
            event: way.event,
            seconds: way.seconds + this.#own(edge.from) + edge.seconds,
            edges: way.edges + 1,
          });
    }
  }

  /** The stretches that begin with what the customer does or sees. */
  #beginAt(place: Place): void {
    if (!place.edges.some(({ to }) => to.rank >= DARK)) return;
    for (const { to } of place.edges) reach(to);
    this.#tell(place, 0, this.#branches(place), place);
  }

  /** One stretch from each thing that is told to the next. */
  #tell(start: Place, since: number, branches: readonly Branch[], seen?: Place): void {
    let from = start;
    let before = since;
    const told = new Set([start]);
    for (const { edge, event, seconds } of branches) {
      if (told.has(event)) continue;
      told.add(event);
      const lasts = seconds - before;
      // an arrow between two things that the customer sees runs in the light; one that takes no time is no stretch
      if (edge.to.rank >= DARK || (seen === undefined && lasts > 0)) {
        const tolerance = this.#tolerance(from, event, seen);
        const ends = { from: from.record.id, to: event.record.id };
        const known = tolerance > 0 ? { tolerance } : {};
        this.#found.push({ ...ends, ...chainOf(edge), seconds: lasts, ...known });
      }
      from = event;
      before = seconds;
    }
  }

  /** What each edge of a place leads to, the soonest first. */
  #branches({ edges }: Place): readonly Branch[] {
    const branches: Branch[] = [];
    for (const edge of edges) {
      const branch = branchOf(edge);
      if (branch !== undefined) branches.push(branch);
    }
    return branches.sort((a, b) => a.seconds - b.seconds);
  }

  #secondsOf(flow: Flow, to: Place): number {
    const agreed = flow.within === undefined ? 0 : (parseDuration(flow.within, this.#working) ?? 0);
    const way = flow.time === undefined ? agreed : this.#seconds(flow.time);
    return to.rank === 0 || to.record.type !== 'card' ? way : Math.max(way, this.#seconds(to.record.wait));
  }

  /** How long the work of a card takes. */
  #own({ record }: Place): number {
    return record.type === 'card' ? this.#seconds(record.time ?? record.work) : 0;
  }

  /** What the customer was told or accepts, in seconds; 0 where nothing says so. */
  #tolerance(from: Place, to: Place, seen: Place | undefined): number {
    this.#patience ??= patientCards(this.#index);
    const waits = this.#patience[this.#column(to.record)];
    const during =
      waits !== undefined && this.#column(waits) >= this.#column(from.record) ? waits : undefined;
    let most = 0;
    for (const record of [from.record, seen?.record, during])
      for (const text of record === undefined ? [] : saidBy(record))
        if (text !== undefined) most = Math.max(most, parseDuration(text, this.#working) ?? 0);
    return most;
  }

  #column(record: Card | Failure): number {
    const card = record.type === 'card' ? record : cardAt(this.#index, record.id);
    return this.#index.columnOf(card?.position.step ?? '');
  }

  #inTime(): readonly DarkStretch[] {
    const keyed = this.#found.map((stretch) => {
      const place = this.#places.get(stretch.from);
      const column = place === undefined ? -1 : this.#column(place.record);
      return { stretch, column, name: `${stretch.from} ${stretch.to} ${stretch.chain[0] ?? ''}` };
    });
    keyed.sort((a, b) => a.column - b.column || (a.name < b.name ? -1 : 1));
    return keyed.map(({ stretch }) => stretch);
  }

  #seconds(time: Card['time']): number {
    return time === undefined ? 0 : (typicalSeconds(time, this.#working) ?? 0);
  }
}

function join(edge: Edge): void {
  edge.from.edges.push(edge);
  if (edge.from.rank >= DARK && edge.to.rank >= DARK) edge.to.into.push(edge);
}

function byOrder({ flow: a }: Edge, { flow: b }: Edge): number {
  return compareOrder(a?.order, b?.order, a?.id ?? '', b?.id ?? '');
}

/** Sooner first, then with fewer edges, then by name: the same whatever the order in which arrows came. */
function isBefore(a: Way, b: Way): boolean {
  if (a.seconds !== b.seconds) return a.seconds < b.seconds;
  if (a.edges !== b.edges) return a.edges < b.edges;
  const [from, other] = [a.edge.from.record.id, b.edge.from.record.id];
  return from === other ? a.edge.to.record.id < b.edge.to.record.id : from < other;
}

/** Where an edge leads in the end, by the quickest way; undefined where nothing of it is ever seen. */
function branchOf(edge: Edge): Branch | undefined {
  if (edge.to.rank < DARK) return { edge, seconds: edge.seconds, event: edge.to };
  const { quickest } = edge.to;
  return quickest && { edge, seconds: edge.seconds + quickest.seconds, event: quickest.event };
}

/** The arrows and cards from an edge to where its work comes into sight. */
function chainOf(first: Edge): { readonly chain: readonly string[]; readonly handOffs: number } {
  const chain: string[] = [];
  let handOffs = 0;
  for (let edge: Edge | undefined = first; edge !== undefined; edge = edge.to.quickest?.edge) {
    if (edge.flow !== undefined) chain.push(edge.flow.id);
    if (edge.flow?.kind === 'handoff') handOffs++;
    if (edge.to.rank < DARK) break;
    chain.push(edge.to.record.id);
  }
  return { chain, handOffs };
}

function reach(start: Place): void {
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place.reached || place.rank < DARK) continue;
    place.reached = true;
    for (const { to } of place.edges) open.push(to);
  }
}

/** What a record says about how long it may last. */
function saidBy(record: Card | Failure): readonly (string | undefined)[] {
  if (record.type === 'card') return [record.tolerance, record.promise?.within];
  const told = record.message !== undefined && record.escalation?.told !== false;
  return told ? [record.response?.fixWithin] : [];
}

/** By column: the last card of the happy path up to there that says how long the customer waits. */
function patientCards(index: MapIndex): readonly (Card | undefined)[] {
  const byColumn: (Card | undefined)[] = index.steps.map(() => undefined);
  for (const lane of index.lanes) {
    if (lane.role !== 'customer') continue;
    for (const card of index.cardsOfLane(lane.id))
      if (card.tolerance !== undefined || card.promise?.within !== undefined)
        if (pathOf(index, card) === undefined) byColumn[index.columnOf(card.position.step ?? '')] = card;
  }
  let last: Card | undefined;
  return byColumn.map((card) => (last = card ?? last));
}
