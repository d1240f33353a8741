// What one execution of a card costs the firm: labour and the rest.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, perMonth } from '../quantity.ts';
import type { Card, Participant } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { actorOf } from './card-title.ts';
import { meanSeconds } from './mean-seconds.ts';
import { laneOf } from './lane-of.ts';

const HOUR = 3600;
const MONTH = (365.25 / 12) * 24 * HOUR;

/** Money in the workspace's currency, per execution. */
export interface CardCost {
  /** Mean seconds of work; 0 where unknown, and for a customer, whose time is no cost to serve. */
  readonly seconds: number;
  readonly labour: number;
  /** What the card says it costs without labour. */
  readonly other: number;
  readonly total: number;
  /** Executions a month: by its volume, else by its own rhythm; undefined where the map says neither. */
  readonly perMonth: number | undefined;
  /** What is missing to know the labour of somebody on the staff. */
  readonly unknown: 'time' | 'rate' | undefined;
}

export interface CardCostOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
}

/** The cost of a card: mean hours × what the actor and the others it needs cost an hour, and the card's own cost. */
export function cardCost(index: MapIndex, card: Card, { library, working }: CardCostOptions): CardCost {
  const actor = participantOf(index, card, library);
  const work = actor?.kind === 'customer' ? undefined : meanSeconds(card.work, working);
  const rate = hourlyCost(actor, library);
  const rates = (card.needs ?? []).reduce(
    (sum, need) => sum + (need.count ?? 1) * (hourlyCost(participant(library, need.who), library) ?? 0),
    rate ?? 0,
  );
  const labour = ((work ?? 0) / HOUR) * rates;
  const other = card.cost ?? 0;
  const unknown = work === undefined ? 'time' : rate === undefined ? 'rate' : undefined;
  return {
    seconds: work ?? 0,
    labour,
    other,
    total: labour + other,
    perMonth: executionsPerMonth(card, working),
    unknown: actor?.kind === 'staff' ? unknown : undefined,
  };
}

/** How often a card is carried out in a month: its volume, else its own rhythm; undefined where it says neither. */
export function executionsPerMonth(card: Card, working?: WorkingTime): number | undefined {
  if (card.volume !== undefined) return perMonth(card.volume);
  const every = card.every === undefined ? undefined : parseDuration(card.every, working);
  return every === undefined || every <= 0 ? undefined : MONTH / every;
}

/** The participant that acts on a card, as far as the library knows it. */
export function participantOf(index: MapIndex, card: Card, library: LibraryRecords): Participant | undefined {
  return participant(library, actorOf(card, laneOf(index, card)));
}

function participant(library: LibraryRecords, id: string | undefined): Participant | undefined {
  const record = id === undefined ? undefined : library.get(id);
  return record?.type === 'participant' ? record : undefined;
}

/** What an hour of a participant costs: its own rate, else the first known one of those who staff it. */
function hourlyCost(actor: Participant | undefined, library: LibraryRecords): number | undefined {
  if (actor?.costPerHour !== undefined) return actor.costPerHour;
  for (const id of [...(actor?.staffedBy ?? [])].sort()) {
    const rate = participant(library, id)?.costPerHour;
    if (rate !== undefined) return rate;
  }
  return undefined;
}
