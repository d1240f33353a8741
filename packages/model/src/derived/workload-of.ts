// Who has how much to do on a map, against how much time they have.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseHours } from '../quantity.ts';
import type { Card, Participant } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { executionsPerMonth, participantOf } from './card-cost.ts';
import { sideOf } from './firm-work.ts';
import { meanSeconds } from './mean-seconds.ts';
import { timeOrder } from './time-order.ts';

/** The work of one participant on a map. */
export interface Workload {
  readonly participant: Participant;
  /** The cards that it works on, in the order of time, also those on which others need it. */
  readonly cards: readonly Card[];
  /** Mean minutes of work a month: minutes × executions, over the cards that say both. */
  readonly minutes: number;
  /** The cards that lack minutes or a volume, so that the load is at least what `minutes` says. */
  readonly unknown: readonly Card[];
  /** Minutes a month that its shifts are there; undefined where no shift with a known calendar says so. */
  readonly capacity: number | undefined;
  /** `minutes ÷ capacity`; undefined without capacity. */
  readonly utilisation: number | undefined;
  /** How many work at the same time at most, over its shifts; undefined without shifts. */
  readonly count: number | undefined;
}

export interface WorkloadOptions {
  readonly working?: WorkingTime | undefined;
  /** The work on each card, by id, where it is at hand already. */
  readonly works?: ReadonlyMap<string, CardWork>;
  /** The ids of the cards that stand in a step, in the order of time, where they are at hand already. */
  readonly order?: Iterable<string>;
}

/** The work on one card. */
export interface CardWork {
  /** The ids of the participants who do it, each with its share; who is needed counts whole. */
  readonly shares: readonly (readonly [who: string, share: number])[];
  readonly minutes: CardLoad;
}

/** Who works on a card, and how much; undefined where nobody does of whom the library knows, or only a customer. */
export function workOn(
  index: MapIndex,
  card: Card,
  { library, working }: { readonly library: LibraryRecords; readonly working?: WorkingTime | undefined },
): CardWork | undefined {
  if (sideOf(index, card) === undefined) return undefined;
  const shares: (readonly [who: string, share: number])[] = [];
  const actor = participantOf(index, card, library);
  if (actor !== undefined && actor.kind !== 'customer') shares.push(...workers(actor, library));
  for (const need of card.needs ?? []) {
    const who = library.get(need.who);
    if (who?.type === 'participant' && who.kind !== 'customer') shares.push([who.id, need.count ?? 1]);
  }
  return shares.length === 0 ? undefined : { shares, minutes: cardLoad(card, working) };
}

/** Mean minutes of work a month on a card; undefined where it lacks minutes or a volume. */
type CardLoad = number | undefined;

/** The load of a card: mean minutes × executions a month. */
function cardLoad(card: Card, working?: WorkingTime): CardLoad {
  const seconds = meanSeconds(card.work, working);
  const times = executionsPerMonth(card, working);
  return seconds === undefined || times === undefined ? undefined : (seconds / 60) * times;
}

const WEEKS_PER_MONTH = 365.25 / 12 / 7;

/**
 * The workload of all participants but customers that act on the map, in the order in which they first act. Work of a
 * participant that others staff (`staffedBy`) is theirs, in equal shares.
 */
export function workloadOf(
  index: MapIndex,
  library: LibraryRecords,
  { working, works, order = timeOrder(index).map(({ id }) => id) }: WorkloadOptions = {},
): readonly Workload[] {
  const loads = new Map<
    string,
    { participant: Participant; cards: Set<Card>; minutes: number; unknown: Set<Card> }
  >();
  const loadOf = (id: string) => {
    let load = loads.get(id);
    const participant = load === undefined ? library.get(id) : undefined;
    if (participant?.type === 'participant')
      loads.set(id, (load = { participant, cards: new Set(), minutes: 0, unknown: new Set() }));
    return load;
  };
  for (const id of order) {
    const known = works?.get(id);
    if (works !== undefined && known === undefined) continue;
    const card = index.records.get(id);
    const work = known ?? (card?.type === 'card' ? workOn(index, card, { library, working }) : undefined);
    if (card?.type !== 'card' || work === undefined) continue;
    for (const [who, share] of work.shares) {
      const load = loadOf(who);
      load?.cards.add(card);
      if (work.minutes === undefined) load?.unknown.add(card);
      else if (load !== undefined) load.minutes += work.minutes * share;
    }
  }
  return [...loads.values()].map(({ participant, cards, minutes, unknown }) => {
    const capacity = capacityOf(participant, library);
    return {
      participant,
      cards: [...cards],
      minutes,
      unknown: [...unknown],
      capacity,
      utilisation: capacity === undefined || capacity === 0 ? undefined : minutes / capacity,
      count: participant.shifts?.reduce((most, { count }) => Math.max(most, count), 0),
    };
  });
}

/** Who does the work of a participant, each with its share. */
function workers(
  actor: Participant,
  library: LibraryRecords,
): readonly (readonly [who: string, share: number])[] {
  const staff = [...(actor.staffedBy ?? [])]
    .sort()
    .map((id) => library.get(id))
    .filter((record): record is Participant => record?.type === 'participant');
  if (actor.shifts !== undefined || staff.length === 0) return [[actor.id, 1]];
  return staff.map((who) => [who.id, 1 / staff.length]);
}

/** Minutes a month of all shifts whose calendar is known; days on which a calendar is closed are not taken off. */
function capacityOf({ shifts }: Participant, library: LibraryRecords): number | undefined {
  let minutes: number | undefined;
  for (const { count, calendar } of shifts ?? []) {
    const record = calendar === undefined ? undefined : library.get(calendar);
    if (record?.type !== 'calendar') continue;
    const weekly = (record.hours ?? []).reduce((sum, text) => {
      const hours = parseHours(text);
      if (hours === undefined) return sum;
      return sum + (hours.lastDay - hours.firstDay + 1) * (hours.untilMinute - hours.fromMinute);
    }, 0);
    minutes = (minutes ?? 0) + count * weekly * WEEKS_PER_MONTH;
  }
  return minutes;
}
