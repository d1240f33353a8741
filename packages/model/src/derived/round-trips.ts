// Ping-pong between customer and firm: the firm asks for something, the customer answers, the firm looks at it and asks
// again. Steps in a row on one side count as one; a round trip is an ask and its answer. What can be a round trip
// follows from the arrows; which of them ask may also be said in words, and is looked at after that.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { typicalSeconds } from '../quantity.ts';
import type { Card, Flow } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { actorOf } from './card-title.ts';
import type { FirmWalk } from './firm-walk.ts';
import { firmWalker, wayTo, workEnds } from './firm-walk.ts';
import { cardsOf, sideOf } from './firm-work.ts';
import { chainTo, longestChains } from './longest-chains.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { laneOf } from './lane-of.ts';

/** The firm asks, the customer answers. */
export interface RoundTrip {
  /** The arrow from the firm's card to the customer's that asks. */
  readonly ask: Flow;
  /** The arrow from the customer's card to the firm's that answers. */
  readonly answer: Flow;
  /** The data objects that were asked for; none where only the words of the card ask. */
  readonly data: readonly string[];
}

/** Round trips that follow from each other, in their order. */
export interface RoundTripRun {
  readonly trips: readonly RoundTrip[];
  /** All cards of the run in order: what led the firm to ask, asks and answers, and the work on the last answer. */
  readonly cards: readonly Card[];
  /** The participants on the firm's side, in the order in which they come up. */
  readonly firm: readonly string[];
  /** Typical seconds that the case lies waiting on the firm's side. */
  readonly waiting: number;
  /** Typical seconds of the customer's own work. */
  readonly customerSeconds: number;
  /** What the firm's cards of the run cost, each carried out once; mean, in the workspace's currency. */
  readonly costPerCase: number;
  /** The same with their volumes; undefined where no card with a cost has one. */
  readonly costPerMonth: number | undefined;
}

/** What may ask, by the arrows alone. Stays true until cards, arrows or what they ask for change. */
export interface PossibleAsks {
  /** In the order of time of the cards that ask. */
  readonly asks: readonly Flow[];
  readonly graph: MapGraph;
  /** Where the firm's work leads from a card of the graph; worked out when first asked for. */
  readonly walk: (card: number) => FirmWalk;
  /** The customer's cards that follow a card soon, nearest first. */
  readonly soon: (card: string) => readonly string[];
}

export interface PossibleOptions {
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
  /** The graph of the map, where it is at hand already. */
  readonly graph?: MapGraph;
  /** How many cards of the customer may lie between being asked and answering. Default 2. */
  readonly gap?: number;
}

export interface RoundTripOptions extends PossibleOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
  /** Whether the words of a card of the firm ask for something, for arrows that do not say what they ask for. */
  readonly asks?: (card: Card) => boolean;
  /** What may ask, where it is at hand already. */
  readonly possible?: PossibleAsks;
}

/** How far the firm's work is followed from an answer to the next question. */
const DEPTH = 8;

/** All arrows from the firm to a customer that are interactions or ask for data. */
export function possibleAsks(
  index: MapIndex,
  { thread = threadOf(index), graph = mapGraph(index), gap = 2 }: PossibleOptions = {},
): PossibleAsks {
  const asks: Flow[] = [];
  for (const asker of graph.order) {
    if ((graph.ranks[asker] ?? -1) <= 0) continue;
    for (const { id, kind, to } of graph.out[asker] ?? []) {
      if (graph.ranks[to] !== 0) continue;
      const flow = index.records.get(id);
      if (flow?.type === 'flow' && (kind === 'interaction' || flow.asksFor !== undefined)) asks.push(flow);
    }
  }
  const walks: (FirmWalk | undefined)[] = [];
  const next = new Map<string, readonly string[]>();
  const walk = firmWalker(graph);
  return {
    asks,
    graph,
    walk: (card) => (walks[card] ??= walk(card, DEPTH)),
    soon: (card) => {
      let known = next.get(card);
      if (known === undefined) next.set(card, (known = customerWalk(index, thread, card, gap)));
      return known;
    },
  };
}

/** The runs of round trips in a map, the longest first; each round trip is in one run. */
export function roundTrips(index: MapIndex, options: RoundTripOptions): readonly RoundTripRun[] {
  const possible = options.possible ?? possibleAsks(index, options);
  const trips = possible.asks.flatMap((ask): readonly RoundTrip[] => {
    const data = ask.asksFor ?? [];
    const asker = index.records.get(ask.from);
    if (data.length === 0 && (asker?.type !== 'card' || options.asks?.(asker) !== true)) return [];
    const answer = answerTo(index, data, [ask.to, ...possible.soon(ask.to)]);
    return answer === undefined ? [] : [{ ask, answer, data }];
  });
  if (trips.length === 0) return [];
  const { numbers } = possible.graph;
  const byAsker = grouped(trips, ({ ask }) => numbers.get(ask.from) ?? -1);
  const byAsked = grouped(trips, ({ ask }) => ask.to);
  const chains = longestChains(trips, (trip) => {
    const next = new Set<RoundTrip>();
    for (const card of possible.walk(numbers.get(trip.answer.to) ?? -1).cards)
      for (const other of byAsker.get(card) ?? []) next.add(other);
    for (const id of possible.soon(trip.answer.from))
      for (const other of byAsked.get(id) ?? []) if (sameMatter(index, trip, other)) next.add(other);
    next.delete(trip);
    return [...next].map((other) => [other, 1] as const);
  });
  const used = new Set<RoundTrip>();
  const runs: RoundTripRun[] = [];
  const weight = (trip: RoundTrip): number => chains.get(trip)?.weight ?? 0;
  for (const end of trips.toSorted((a, b) => weight(b) - weight(a))) {
    if (used.has(end)) continue;
    const chain = chainTo(chains, end);
    const rest = chain.slice(chain.findLastIndex((trip) => used.has(trip)) + 1);
    for (const trip of rest) used.add(trip);
    runs.push(described(index, rest, possible, options));
  }
  return runs.toSorted((a, b) => b.trips.length - a.trips.length);
}

function grouped<K>(
  trips: readonly RoundTrip[],
  by: (trip: RoundTrip) => K,
): ReadonlyMap<K, readonly RoundTrip[]> {
  const groups = new Map<K, RoundTrip[]>();
  for (const trip of trips) {
    const known = groups.get(by(trip));
    if (known === undefined) groups.set(by(trip), [trip]);
    else known.push(trip);
  }
  return groups;
}

/** The first contact of the customer with the firm on a row of cards, where it brings what was asked for. */
function answerTo(index: MapIndex, data: readonly string[], ids: readonly string[]): Flow | undefined {
  for (const card of cardsOf(index, ids)) {
    const contacts = index.flowsFrom(card.id).filter((flow) => {
      const [taker] = cardsOf(index, [flow.to]);
      return taker !== undefined && sideOf(index, taker) === 'firm';
    });
    if (contacts.length === 0) continue;
    return contacts.find((flow) => {
      const brings = flow.data ?? card.dataOut ?? [];
      return data.length === 0 || brings.length === 0 || brings.some((id) => data.includes(id));
    });
  }
  return undefined;
}

/** The ids of the cards of customers that follow a card, at most `steps` moves on, nearest first. */
function customerWalk(index: MapIndex, thread: Thread, from: string, steps: number): readonly string[] {
  const seen = new Set<string>([from]);
  const found: string[] = [];
  let frontier = [from];
  for (let moves = 0; moves < steps && frontier.length > 0; moves++) {
    const next: string[] = [];
    for (const id of frontier)
      for (const { to, by } of thread.get(id) ?? []) {
        if (by === 'failing' || seen.has(to)) continue;
        seen.add(to);
        const [card] = cardsOf(index, [to]);
        if (card !== undefined && sideOf(index, card) === 'customer') next.push(to);
      }
    found.push(...next);
    frontier = next;
  }
  return found;
}

/** Whether two round trips are about the same data, or with the same function. */
function sameMatter(index: MapIndex, a: RoundTrip, b: RoundTrip): boolean {
  if (a.data.some((id) => b.data.includes(id))) return true;
  const asker = actorAt(index, b.ask.from);
  return (
    asker !== undefined && (asker === actorAt(index, a.ask.from) || asker === actorAt(index, a.answer.to))
  );
}

function actorAt(index: MapIndex, id: string): string | undefined {
  const [card] = cardsOf(index, [id]);
  return card && actorOf(card, laneOf(index, card));
}

function described(
  index: MapIndex,
  trips: readonly RoundTrip[],
  possible: PossibleAsks,
  { library, working }: RoundTripOptions,
): RoundTripRun {
  const cards = cardsOf(index, wayThrough(index, trips, possible));
  const ours = cards.filter((card) => sideOf(index, card) === 'firm');
  const theirs = cards.filter((card) => sideOf(index, card) === 'customer');
  const typical = (time: Card['work']): number => typicalSeconds(time, working) ?? 0;
  const costs = ours.map((card) =>
    cardCost(index, card, working === undefined ? { library } : { library, working }),
  );
  const counted = costs.filter(({ total, perMonth }) => total > 0 && perMonth !== undefined);
  const actors = ours.map(({ id }) => actorAt(index, id)).filter((actor) => actor !== undefined);
  return {
    trips,
    cards,
    firm: [...new Set<string>(actors)],
    waiting: ours.reduce((sum, { wait }) => sum + typical(wait), 0),
    customerSeconds: theirs.reduce((sum, { work }) => sum + typical(work), 0),
    costPerCase: costs.reduce((sum, { total }) => sum + total, 0),
    costPerMonth:
      counted.length === 0
        ? undefined
        : counted.reduce((sum, { total, perMonth }) => sum + total * (perMonth ?? 0), 0),
  };
}

/** The ids of all cards of a run in order, each once. */
function wayThrough(
  index: MapIndex,
  trips: readonly RoundTrip[],
  possible: PossibleAsks,
): ReadonlySet<string> {
  const ids = new Set<string>();
  const [first] = trips;
  const cause = first && reasonToAsk(index, first.ask.from);
  if (cause !== undefined) ids.add(cause);
  trips.forEach(({ ask, answer }, i) => {
    for (const id of [ask.from, ask.to, answer.from]) ids.add(id);
    const { graph } = possible;
    const way = possible.walk(graph.numbers.get(answer.to) ?? -1);
    const next = trips[i + 1]?.ask.from;
    const end =
      next === undefined ? backToCustomer(graph, way) : way.cards.indexOf(graph.numbers.get(next) ?? -1);
    for (const id of end < 0 ? [answer.to] : wayTo(graph, way, end)) ids.add(id);
  });
  return ids;
}

/** The firm's work right before a question, where one card alone leads to it: the look that found something missing. */
function reasonToAsk(index: MapIndex, asker: string): string | undefined {
  const before = cardsOf(
    index,
    index.flowsTo(asker).map(({ from }) => from),
  ).filter((card) => sideOf(index, card) === 'firm');
  return before.length === 1 ? before[0]?.id : undefined;
}

/** The place of the nearest card of a walk that gets back to a customer; -1 where none does. */
function backToCustomer(graph: MapGraph, { cards }: FirmWalk): number {
  return cards.findIndex((card) => workEnds(graph, card).some((to) => graph.ranks[to] === 0));
}
