// What cards, arrows and failures say about times, in seconds, as dark stretches are made of it.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration, typicalSeconds } from '../quantity.ts';
import type { Card, Failure, Flow } from '../record-types.ts';

/** The times of a card, in seconds; 0 where it says nothing. */
export interface CardTimes {
  /** Its work, or the time it takes all in all. */
  readonly own: number;
  /** The queue before it. */
  readonly wait: number;
}

/** By ids; what says nothing may be missing. */
export interface StretchTimes {
  readonly cards: ReadonlyMap<string, CardTimes>;
  /** How long an arrow takes: as measured, else as agreed. */
  readonly flows: ReadonlyMap<string, number>;
  /** How long something may last, as a card promises or accepts or a failure tells. */
  readonly said: ReadonlyMap<string, number>;
  /** The cards that each card waits for without an arrow. */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>;
}

/** The times of a map. Linear in its size. */
export function stretchTimes(index: MapIndex, working?: WorkingTime): StretchTimes {
  const cards = new Map<string, CardTimes>();
  const flows = new Map<string, number>();
  const said = new Map<string, number>();
  const waitsFor = new Map<string, readonly string[]>();
  const put = <T>(map: Map<string, T>, id: string, value: T | undefined): void => {
    if (value !== undefined) map.set(id, value);
  };
  for (const record of index.records.values())
    switch (record.type) {
      case 'card':
        put(cards, record.id, cardTimes(record, working));
        put(said, record.id, saidByCard(record, working));
        put(waitsFor, record.id, record.waitsFor);
        break;
      case 'flow':
        put(flows, record.id, flowTime(record, working));
        break;
      case 'failure':
        put(said, record.id, saidByFailure(record, working));
        break;
      default:
    }
  return { cards, flows, said, waitsFor };
}

/** The times of a card; undefined where it says nothing. */
export function cardTimes({ time, work, wait }: Card, working?: WorkingTime): CardTimes | undefined {
  if (time === undefined && work === undefined && wait === undefined) return undefined;
  return { own: typicalSeconds(time ?? work, working) ?? 0, wait: typicalSeconds(wait, working) ?? 0 };
}

/** How long an arrow takes, in seconds; undefined where it does not say. */
export function flowTime({ time, within }: Flow, working?: WorkingTime): number | undefined {
  if (time !== undefined) return typicalSeconds(time, working) ?? 0;
  return within === undefined ? undefined : (parseDuration(within, working) ?? 0);
}

/** What a card promises or accepts, the longer, in seconds; undefined where it says neither. */
export function saidByCard({ tolerance, promise }: Card, working?: WorkingTime): number | undefined {
  if (tolerance === undefined && promise?.within === undefined) return undefined;
  const parsed = (text: string | undefined): number =>
    text === undefined ? 0 : (parseDuration(text, working) ?? 0);
  return Math.max(parsed(tolerance), parsed(promise?.within));
}

/** When a failure says that it will be over, in seconds; undefined where the customer is not told. */
export function saidByFailure(
  { message, escalation, response }: Failure,
  working?: WorkingTime,
): number | undefined {
  if (message === undefined || escalation?.told === false || response?.fixWithin === undefined)
    return undefined;
  return parseDuration(response.fixWithin, working) ?? 0;
}
