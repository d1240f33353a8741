// Ping-pong between customer and firm: the firm asks for something, the customer answers, the firm looks at it and asks
// again. Steps in a row on one side count as one; a round trip is an ask and its answer.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { typicalSeconds } from '../quantity.ts';
import type { Card, Flow } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { actorOf } from './card-title.ts';
import { firmWalk, sideOf, wayTo, workMoves } from './firm-work.ts';
import { chainTo, longestChains } from './longest-chains.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { timeOrder } from './time-order.ts';

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

export interface RoundTripOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
  /** Whether the words of a card of the firm ask for something, for arrows that do not say what they ask for. */
  readonly asks?: (card: Card) => boolean;
  /** How many cards of the customer may lie between being asked and answering. Default 2. */
  readonly gap?: number;
}

/** How far the firm's work is followed from an answer to the next question. */
const DEPTH = 8;

interface Trip extends RoundTrip {
  readonly asker: Card;
  readonly asked: Card;
  readonly answerer: Card;
  readonly taker: Card;
}

/** The runs of round trips in a map, the longest first; each round trip is in one run. */
export function roundTrips(index: MapIndex, options: RoundTripOptions): readonly RoundTripRun[] {
  const thread = options.thread ?? threadOf(index);
  const trips = findTrips(index, thread, options);
  if (trips.length === 0) return [];
  const byAsker = new Map<string, Trip[]>();
  const byAsked = new Map<string, Trip[]>();
  for (const trip of trips) {
    push(byAsker, trip.asker.id, trip);
    push(byAsked, trip.asked.id, trip);
  }
  const walks = new Map<Card, ReadonlyMap<Card, Card | undefined>>();
  const walk = (card: Card): ReadonlyMap<Card, Card | undefined> => {
    let known = walks.get(card);
    if (known === undefined) walks.set(card, (known = firmWalk(index, card, DEPTH)));
    return known;
  };
  const chains = longestChains(trips, (trip) => {
    const next = new Set<Trip>();
    for (const card of walk(trip.taker).keys())
      for (const other of byAsker.get(card.id) ?? []) next.add(other);
    for (const { id } of customerWalk(index, thread, trip.answerer, options.gap ?? 2))
      for (const other of byAsked.get(id) ?? []) if (sameMatter(index, trip, other)) next.add(other);
    next.delete(trip);
    return [...next].map((other) => [other, 1] as const);
  });
  const used = new Set<Trip>();
  const runs: RoundTripRun[] = [];
  const weight = (trip: Trip): number => chains.get(trip)?.weight ?? 0;
  for (const end of trips.toSorted((a, b) => weight(b) - weight(a))) {
    const chain = chainTo(chains, end);
    const rest = chain.slice(chain.findLastIndex((trip) => used.has(trip)) + 1);
    if (used.has(end)) continue;
    for (const trip of rest) used.add(trip);
    runs.push(described(index, rest, walk, options));
  }
  return runs.toSorted((a, b) => b.trips.length - a.trips.length);
}

function push(map: Map<string, Trip[]>, key: string, trip: Trip): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [trip]);
  else known.push(trip);
}

/** All round trips, in the order of time of the cards that ask. */
function findTrips(index: MapIndex, thread: Thread, { asks, gap = 2 }: RoundTripOptions): readonly Trip[] {
  const trips: Trip[] = [];
  for (const asker of timeOrder(index)) {
    if (sideOf(index, asker) !== 'firm') continue;
    for (const ask of index.flowsFrom(asker.id)) {
      const asked = index.records.get(ask.to);
      if (asked?.type !== 'card' || sideOf(index, asked) !== 'customer') continue;
      const data = ask.asksFor ?? [];
      if (data.length === 0 && !(ask.kind === 'interaction' && asks?.(asker) === true)) continue;
      const found = answerTo(index, thread, { asked, data, gap });
      if (found !== undefined) trips.push({ ask, data, asker, asked, ...found });
    }
  }
  return trips;
}

/** The next contact of the customer with the firm from a card on, where it brings what was asked for. */
function answerTo(
  index: MapIndex,
  thread: Thread,
  { asked, data, gap }: { readonly asked: Card; readonly data: readonly string[]; readonly gap: number },
): { readonly answer: Flow; readonly answerer: Card; readonly taker: Card } | undefined {
  for (const card of [asked, ...customerWalk(index, thread, asked, gap)]) {
    const contacts = index.flowsFrom(card.id).flatMap((flow) => {
      const taker = index.records.get(flow.to);
      return taker?.type === 'card' && sideOf(index, taker) === 'firm' ? [{ flow, taker }] : [];
    });
    if (contacts.length === 0) continue;
    const fitting = contacts.find(({ flow }) => {
      const brings = flow.data ?? card.dataOut ?? [];
      return data.length === 0 || brings.length === 0 || brings.some((id) => data.includes(id));
    });
    return fitting && { answer: fitting.flow, answerer: card, taker: fitting.taker };
  }
  return undefined;
}

/** The cards of customers that follow a card, at most `steps` moves on, nearest first. */
function customerWalk(index: MapIndex, thread: Thread, from: Card, steps: number): readonly Card[] {
  const seen = new Set<string>([from.id]);
  const cards: Card[] = [];
  let frontier = [from.id];
  for (let moves = 0; moves < steps && frontier.length > 0; moves++) {
    const next: string[] = [];
    for (const id of frontier)
      for (const { to, by } of thread.get(id) ?? []) {
        const card = index.records.get(to);
        if (by === 'failing' || seen.has(to) || card?.type !== 'card') continue;
        seen.add(to);
        if (sideOf(index, card) !== 'customer') continue;
        cards.push(card);
        next.push(to);
      }
    frontier = next;
  }
  return cards;
}

/** Whether two round trips are about the same data, or with the same function. */
function sameMatter(index: MapIndex, a: Trip, b: Trip): boolean {
  if (a.data.some((id) => b.data.includes(id))) return true;
  const asker = firmActor(index, b.asker);
  return asker !== undefined && (asker === firmActor(index, a.asker) || asker === firmActor(index, a.taker));
}

function firmActor(index: MapIndex, card: Card): string | undefined {
  return actorOf(card, index.lanes[index.rowOf(card.position.lane)]);
}

function described(
  index: MapIndex,
  trips: readonly Trip[],
  walk: (card: Card) => ReadonlyMap<Card, Card | undefined>,
  { library, working }: RoundTripOptions,
): RoundTripRun {
  const cards = new Set<Card>();
  const [first] = trips;
  const cause = first && reasonToAsk(index, first.asker);
  if (cause !== undefined) cards.add(cause);
  trips.forEach((trip, i) => {
    for (const card of [trip.asker, trip.asked, trip.answerer]) cards.add(card);
    const next = trips[i + 1];
    const way = walk(trip.taker);
    const end = next === undefined ? backToCustomer(index, way) : next.asker;
    for (const card of end !== undefined && way.has(end) ? wayTo(way, end) : [trip.taker]) cards.add(card);
  });
  const ours = [...cards].filter((card) => sideOf(index, card) === 'firm');
  const costs = ours.map((card) =>
    cardCost(index, card, working === undefined ? { library } : { library, working }),
  );
  const counted = costs.filter(({ total, perMonth }) => total > 0 && perMonth !== undefined);
  const actors = ours.map((card) => firmActor(index, card)).filter((actor) => actor !== undefined);
  return {
    trips: trips.map(({ ask, answer, data }) => ({ ask, answer, data })),
    cards: [...cards],
    firm: [...new Set<string>(actors)],
    waiting: ours.reduce((sum, card) => sum + (typicalSeconds(card.wait, working) ?? 0), 0),
    customerSeconds: [...cards]
      .filter((card) => sideOf(index, card) === 'customer')
      .reduce((sum, card) => sum + (typicalSeconds(card.work, working) ?? 0), 0),
    costPerCase: costs.reduce((sum, { total }) => sum + total, 0),
    costPerMonth:
      counted.length === 0
        ? undefined
        : counted.reduce((sum, { total, perMonth }) => sum + total * (perMonth ?? 0), 0),
  };
}

/** The firm's work right before a question, where one card alone leads to it: the look that found something missing. */
function reasonToAsk(index: MapIndex, asker: Card): Card | undefined {
  const before = index
    .flowsTo(asker.id)
    .map((flow) => index.records.get(flow.from))
    .filter((record): record is Card => record?.type === 'card' && sideOf(index, record) === 'firm');
  return before.length === 1 ? before[0] : undefined;
}

/** The nearest card of a walk that gets back to a customer. */
function backToCustomer(index: MapIndex, way: ReadonlyMap<Card, Card | undefined>): Card | undefined {
  for (const card of way.keys())
    if (workMoves(index, card.id).some(({ to }) => sideOf(index, to) === 'customer')) return card;
  return undefined;
}
