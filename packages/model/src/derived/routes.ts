// The ways through a map as people count them: the happy path, and from each failure every way out until the customer is
// back on the happy path, at an end, or nowhere. Each with what it costs the customer and the firm.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardCost } from './card-cost.ts';
import { sideOf, workMoves } from './firm-work.ts';
import { linesCrossed } from './lines-crossed.ts';
import { meanSeconds } from './mean-seconds.ts';
import { pathOf } from './path-of.ts';
import { stepOfFailure } from './step-of-failure.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { channelOf } from './touchpoint-inventory.ts';

/** What a way asks of the customer and costs the firm. */
export interface Effort {
  /** The customer's cards on the way. */
  readonly cards: readonly Card[];
  /** Mean seconds, as far as known: `time`, else `work` and `wait`. */
  readonly seconds: number;
  /** Cards that meet the firm: an arrow of theirs crosses the line of interaction. */
  readonly contacts: number;
  readonly channelChanges: number;
  /** Mean labour and other costs of the firm's work that these cards set going, in the workspace's currency. */
  readonly cost: number;
  /** Cards without any time, so that the time is at least what it says. */
  readonly untimed: number;
}

/** How a way out of a failure ends. */
export type RouteEnd =
  | { readonly kind: 'rejoins'; readonly card: Card }
  | { readonly kind: 'ends'; readonly card: Card }
  | { readonly kind: 'deadEnd'; readonly at: Card | Failure };

/** One way out of a failure. */
export interface Route extends Effort {
  /** The arrow by which it leaves; absent where none does. */
  readonly by?: Flow;
  /** Failures and cards on the way, in order, the failure first, up to where it rejoins, ends or stops. */
  readonly ids: readonly string[];
  readonly end: RouteEnd;
}

/** A failure with its ways out; one that has none is a single dead end. */
export interface FailureRoutes {
  readonly failure: Failure;
  /** The card where it happens; undefined where it hangs on nothing that stands. */
  readonly at: Card | undefined;
  readonly routes: readonly Route[];
}

export interface Routes {
  readonly happy: Effort & { readonly end: Card | undefined };
  /** In the order of time of where they happen. */
  readonly failures: readonly FailureRoutes[];
}

export interface RoutesOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
}

/** The happy path and all ways out of all failures. Each way is the shortest from its arrow on. */
export function routesOf(index: MapIndex, options: RoutesOptions): Routes {
  const thread = options.thread ?? threadOf(index);
  const happy = happyCards(index);
  return {
    happy: { ...effortOf(index, happy, options), end: happy.findLast(({ kind }) => kind === 'end') },
    failures: failuresInTime(index).map((failure) => ({
      failure,
      at: cardOf(index, failure),
      routes: routesOut(index, failure, thread, options),
    })),
  };
}

function happyCards(index: MapIndex): readonly Card[] {
  return index.steps.flatMap((step) =>
    index
      .cardsOfStep(step.id)
      .filter((card) => sideOf(index, card) === 'customer' && pathOf(index, card) === undefined),
  );
}

function failuresInTime(index: MapIndex): readonly Failure[] {
  const found: Failure[] = [];
  for (const record of index.records.values()) if (record.type === 'failure') found.push(record);
  const column = (failure: Failure): number =>
    index.columnOf(stepOfFailure((id) => index.records.get(id), failure) ?? '');
  const placed = found.map((failure) => ({ failure, column: column(failure) }));
  return placed
    .sort((a, b) => a.column - b.column || (a.failure.id < b.failure.id ? -1 : 1))
    .map(({ failure }) => failure);
}

function cardOf(index: MapIndex, failure: Failure): Card | undefined {
  const at = index.records.get(failure.at);
  const card = at?.type === 'flow' ? index.records.get(at.from) : at;
  return card?.type === 'card' ? card : undefined;
}

const WAYS_OUT = new Set(['failure', 'recovery', 'escalation']);

function routesOut(
  index: MapIndex,
  failure: Failure,
  thread: Thread,
  options: RoutesOptions,
): readonly Route[] {
  const flows = index.flowsFrom(failure.id).filter(({ kind }) => WAYS_OUT.has(kind));
  if (flows.length === 0)
    return [{ ...effortOf(index, [], options), ids: [failure.id], end: { kind: 'deadEnd', at: failure } }];
  return flows.map((flow) => {
    const { ids, end } = follow(index, flow, thread);
    const cards = ids
      .map((id) => index.records.get(id))
      .filter((record): record is Card => record?.type === 'card')
      .filter(
        (card) => sideOf(index, card) === 'customer' && !(end.kind === 'rejoins' && end.card.id === card.id),
      );
    return { ...effortOf(index, cards, options), by: flow, ids: [failure.id, ...ids], end };
  });
}

/** The shortest way from an arrow on to a card of the happy path or an end; else the deepest that one comes. */
function follow(
  index: MapIndex,
  flow: Flow,
  thread: Thread,
): { readonly ids: readonly string[]; readonly end: RouteEnd } {
  const before = new Map<string, string>([[flow.to, '']]);
  let last = flow.to;
  let frontier = [flow.to];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const id of frontier) {
      last = id;
      const end = endAt(index, id);
      if (end !== undefined) return { ids: traced(before, id), end };
      for (const { to } of onward(index, id, thread)) {
        if (before.has(to)) continue;
        before.set(to, id);
        next.push(to);
      }
    }
    frontier = next;
  }
  const at = index.records.get(last);
  return {
    ids: traced(before, last),
    end: { kind: 'deadEnd', at: at?.type === 'failure' ? at : (at as Card) },
  };
}

/** The customer's moves but into failures; from work of the firm, where that work leads. */
function onward(index: MapIndex, id: string, thread: Thread): readonly { readonly to: string }[] {
  const moves = (thread.get(id) ?? []).filter(({ by }) => by !== 'failing');
  if (moves.length > 0) return moves;
  const record = index.records.get(id);
  if (record?.type !== 'card' || sideOf(index, record) !== 'firm') return [];
  return workMoves(index, id)
    .filter(({ flow }) => flow.from === id)
    .map(({ to }) => ({ to: to.id }));
}

function endAt(index: MapIndex, id: string): RouteEnd | undefined {
  const card = index.records.get(id);
  if (card?.type !== 'card') return undefined;
  // an end without success is none to come back to, though it be drawn on the happy path
  const isLost = card.kind === 'end' && (card.outcome === 'failure' || card.outcome === 'exit');
  if (!isLost && sideOf(index, card) === 'customer' && pathOf(index, card) === undefined)
    return { kind: 'rejoins', card };
  return card.kind === 'end' ? { kind: 'ends', card } : undefined;
}

function traced(before: ReadonlyMap<string, string>, end: string): readonly string[] {
  const ids: string[] = [];
  for (let id = end; id !== ''; id = before.get(id) ?? '') ids.push(id);
  return ids.reverse();
}

/** What cards of the customer ask of the customer and cost the firm. */
export function effortOf(
  index: MapIndex,
  cards: readonly Card[],
  { library, working }: RoutesOptions,
): Effort {
  const channels = cards
    .map((card) => channelOf(library, card.how))
    .filter((channel) => channel !== undefined);
  const times = cards.map((card) => secondsOf(card, working));
  const served = servedBy(index, cards);
  const costOptions = working === undefined ? { library } : { library, working };
  return {
    cards,
    seconds: times.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0),
    contacts: cards.filter((card) => meetsFirm(index, card)).length,
    channelChanges: channels.filter((channel, i) => i > 0 && channel !== channels[i - 1]).length,
    cost: served.reduce((sum, card) => sum + cardCost(index, card, costOptions).total, 0),
    untimed: times.filter((seconds, i) => seconds === undefined && cards[i]?.kind !== 'end').length,
  };
}

function secondsOf(card: Card, working: WorkingTime | undefined): number | undefined {
  const whole = meanSeconds(card.time, working);
  if (whole !== undefined) return whole;
  const [work, wait] = [meanSeconds(card.work, working), meanSeconds(card.wait, working)];
  return work === undefined && wait === undefined ? undefined : (work ?? 0) + (wait ?? 0);
}

function meetsFirm(index: MapIndex, card: Card): boolean {
  return [...index.flowsFrom(card.id), ...index.flowsTo(card.id)].some((flow) =>
    linesCrossed(index, flow).includes('interaction'),
  );
}

/** The firm's cards that these set going, without passing another customer's card, and their helpers. Each once. */
function servedBy(index: MapIndex, cards: readonly Card[]): readonly Card[] {
  const found = new Set<Card>();
  const open: Card[] = [...cards];
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    const helpers = index
      .flowsTo(card.id)
      .filter(({ kind }) => kind === 'support')
      .map(({ from }) => index.records.get(from));
    const next = [
      ...workMoves(index, card.id)
        .filter(({ flow }) => flow.from === card.id)
        .map(({ to }) => to),
      ...helpers,
    ];
    for (const other of next) {
      if (other?.type !== 'card' || found.has(other) || other.every !== undefined) continue;
      if (sideOf(index, other) !== 'firm') continue;
      found.add(other);
      open.push(other);
    }
  }
  return [...found];
}
