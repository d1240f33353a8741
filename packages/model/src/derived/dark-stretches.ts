// Dark stretches: the time between two things that the customer sees in which work runs behind and nothing is said.
// The customer sees the cards of customers' lanes and of the lanes in front; all below the line of visibility is dark.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, typicalSeconds } from '../quantity.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { roleRank } from '../roles.ts';
import { cardAt } from './lines-crossed.ts';
import { pathOf } from './path-of.ts';
import { Soonest } from './soonest.ts';

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
  readonly to: string;
  /** Absent where `to` waits for the card without an arrow. */
  readonly flow?: Flow;
  /** From the end of the one to the beginning of the other. */
  readonly seconds: number;
}

/** What leads out of a card or failure: how soon the customer sees something of it, and what. */
interface Branch {
  readonly seconds: number;
  readonly event: string;
  readonly chain: readonly string[];
  readonly handOffs: number;
}

/** The rank of the lanes from which on the customer sees nothing, and of cards that stand nowhere. */
const DARK = 2;
const NOWHERE = 99;

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
  /** How far behind the customer each lane lies, 0 the customer's own; lanes in which nobody acts are none. */
  readonly #ranks = new Map<string, number>();
  /** What waits for a card without an arrow, by the card. */
  readonly #waiting = new Map<string, Card[]>();
  /** The edges of the cards below the line of visibility. */
  readonly #hidden = new Map<string, readonly Edge[]>();
  readonly #soonest: Soonest;
  /** For each column the customers' cards up to there that say how long they wait, the last of them. */
  readonly #patience: readonly (Card | undefined)[];

  constructor(index: MapIndex, working: WorkingTime | undefined) {
    this.#index = index;
    this.#working = working;
    this.#patience = patientCards(index);
    const dark: Card[] = [];
    for (const lane of index.lanes) {
      const rank = roleRank(lane.role);
      if (rank === undefined) continue;
      this.#ranks.set(lane.id, rank);
      for (const card of index.cardsOfLane(lane.id)) {
        if (card.position.step === undefined) continue;
        if (rank >= DARK) dark.push(card);
        for (const awaited of card.waitsFor ?? []) push(this.#waiting, awaited, card);
      }
    }
    for (const card of dark) this.#hidden.set(card.id, []);
    for (const card of dark) this.#hidden.set(card.id, this.#edgesFrom(card));
    this.#soonest = new Soonest();
    for (const card of dark) {
      const own = this.#seconds(card.time ?? card.work);
      for (const { to, seconds } of this.#hidden.get(card.id) ?? [])
        this.#soonest.add(card.id, own + seconds, this.#hidden.has(to) ? to : undefined);
    }
    this.#soonest.settle();
  }

  all(): readonly DarkStretch[] {
    const found: DarkStretch[] = [];
    const reached = new Set<string>();
    for (const step of this.#index.steps) {
      for (const card of this.#index.cardsOfStep(step.id))
        if (this.#rank(card) < DARK) this.#from(card, this.#edgesFrom(card), found, reached);
      for (const failure of this.#index.failuresOfStep(step.id))
        this.#from(failure, this.#edgesFrom(failure), found, reached);
    }
    // what branches out of sight tells several things, one after the other
    for (const id of reached) this.#between(id, found);
    return found;
  }

  /** The stretches that begin with what the customer does or sees. */
  #from(seen: Card | Failure, edges: readonly Edge[], found: DarkStretch[], reached: Set<string>): void {
    if (!edges.some(({ to }) => this.#hidden.has(to))) return;
    for (const { to } of edges) this.#reach(to, reached);
    this.#oneAfterTheOther(seen.id, this.#branches(edges), 0, { seen, found });
  }

  /** The stretches between what one hidden card leads to, where it leads to several. */
  #between(id: string, found: DarkStretch[]): void {
    const edges = this.#hidden.get(id) ?? [];
    if (edges.length < 2) return;
    const [first, ...rest] = this.#branches(edges);
    if (first !== undefined) this.#oneAfterTheOther(first.event, rest, first.seconds, { found });
  }

  #oneAfterTheOther(
    start: string,
    branches: readonly Branch[],
    since: number,
    { seen, found }: { readonly seen?: Card | Failure; readonly found: DarkStretch[] },
  ): void {
    let from = start;
    let before = since;
    const told = new Set([start]);
    for (const { event, chain, handOffs, seconds } of branches) {
      if (told.has(event)) continue;
      told.add(event);
      // an arrow between two things that the customer sees runs in the light
      if (seen === undefined || chain.length > 1) {
        const tolerance = this.#tolerance(from, event, seen);
        const lasts = seconds - before;
        found.push({
          from,
          to: event,
          chain,
          handOffs,
          seconds: lasts,
          ...(tolerance > 0 ? { tolerance } : {}),
        });
      }
      from = event;
      before = seconds;
    }
  }

  /** What each edge leads to, the soonest first. */
  #branches(edges: readonly Edge[]): readonly Branch[] {
    return edges
      .map((edge) => this.#branch(edge))
      .filter((branch) => branch !== undefined)
      .sort((a, b) => a.seconds - b.seconds);
  }

  #branch(edge: Edge): Branch | undefined {
    const chain: string[] = [];
    let seconds = edge.seconds;
    let handOffs = 0;
    let next: Edge | undefined = edge;
    while (next !== undefined) {
      if (next.flow !== undefined) {
        chain.push(next.flow.id);
        if (next.flow.kind === 'handoff') handOffs++;
      }
      const { to }: Edge = next;
      if (!this.#hidden.has(to)) return { seconds, event: to, chain, handOffs };
      chain.push(to);
      if (next === edge) seconds += this.#soonest.of(to);
      next = this.#quickest(to);
    }
    return undefined;
  }

  /** The edge on the quickest way from a hidden card to something that the customer sees. */
  #quickest(id: string): Edge | undefined {
    const edges = this.#hidden.get(id) ?? [];
    const way = this.#soonest.wayOf(id);
    return way === undefined ? undefined : edges[way];
  }

  #reach(start: string, reached: Set<string>): void {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id) || !this.#hidden.has(id)) continue;
      reached.add(id);
      for (const { to } of this.#hidden.get(id) ?? []) open.push(to);
    }
  }

  /** The arrows of work out of a card or failure, and what waits for it. The customer's own moves are no news. */
  #edgesFrom(source: Card | Failure): readonly Edge[] {
    const edges: Edge[] = [];
    const isCustomers = source.type === 'failure' || this.#rank(source) === 0;
    for (const flow of this.#index.flowsFrom(source.id)) {
      const to = this.#index.records.get(flow.to);
      if (to?.type !== 'card' || (source.type === 'card' && flow.kind === 'failure')) continue;
      const rank = this.#rank(to);
      if (rank === NOWHERE || (rank < DARK && isCustomers && ownMoves.has(flow.kind))) continue;
      edges.push({ to: to.id, flow, seconds: this.#secondsOf(flow, to) });
    }
    for (const card of this.#waiting.get(source.id) ?? []) edges.push({ to: card.id, seconds: 0 });
    return edges;
  }

  /** How far behind the customer a card stands; nowhere where it is parked or nobody acts. */
  #rank({ position }: Card): number {
    return position.step === undefined ? NOWHERE : (this.#ranks.get(position.lane) ?? NOWHERE);
  }

  #secondsOf(flow: Flow, to: Card): number {
    const agreed = flow.within === undefined ? 0 : (parseDuration(flow.within, this.#working) ?? 0);
    const way = flow.time === undefined ? agreed : this.#seconds(flow.time);
    return this.#rank(to) === 0 ? way : Math.max(way, this.#seconds(to.wait));
  }

  /** What the customer was told or accepts, in seconds; 0 where nothing says so. */
  #tolerance(from: string, to: string, seen: Card | Failure | undefined): number {
    const column = (id: string): number => this.#index.columnOf(cardAt(this.#index, id)?.position.step ?? '');
    const waits = this.#patience[column(to)];
    const during = waits !== undefined && column(waits.id) >= column(from) ? [waits] : [];
    const start = this.#index.records.get(from);
    let most = 0;
    for (const record of [start, seen, ...during]) {
      const said =
        record?.type === 'card'
          ? [record.tolerance, record.promise?.within]
          : record?.type === 'failure' && record.message !== undefined && record.escalation?.told !== false
            ? [record.response?.fixWithin]
            : [];
      for (const text of said)
        if (text !== undefined) most = Math.max(most, parseDuration(text, this.#working) ?? 0);
    }
    return most;
  }

  #seconds(time: Card['time']): number {
    return typicalSeconds(time, this.#working) ?? 0;
  }
}

/** By column: the last card of the happy path up to there that says how long the customer waits. */
function patientCards(index: MapIndex): readonly (Card | undefined)[] {
  let last: Card | undefined;
  return index.steps.map((step) => {
    for (const card of index.cardsOfStep(step.id)) {
      if (card.tolerance === undefined && card.promise?.within === undefined) continue;
      if (
        index.lanes[index.rowOf(card.position.lane)]?.role === 'customer' &&
        pathOf(index, card) === undefined
      )
        last = card;
    }
    return last;
  });
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
