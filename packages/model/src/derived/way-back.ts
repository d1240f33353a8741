// What it takes to get from a failure, or from anywhere off it, back to the happy path.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import type { WorkingTime } from '../quantity.ts';
import { typicalSeconds } from '../quantity.ts';
import { linesCrossed } from './lines-crossed.ts';
import { pathOf } from './path-of.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { channelOf } from './touchpoint-inventory.ts';
import { laneOf } from './lane-of.ts';

/** The shortest way back. */
export interface WayBack {
  /** What the customer goes through, without the start, up to and with the first card of the happy path. */
  readonly ids: readonly string[];
  /** The cards among them that stand off the happy path: the work that the failure costs the customer. */
  readonly cards: number;
  /** How many of those cards meet the firm: an arrow of theirs crosses the line of interaction. */
  readonly contacts: number;
  /** How often the channel changes from one card to the next. */
  readonly channelChanges: number;
  /** Typical time of those cards in seconds: time, or work and wait, as far as they are known. */
  readonly seconds: number;
}

export interface WayBackOptions {
  readonly library: LibraryRecords;
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
  readonly working?: WorkingTime;
}

/** The way with the fewest moves from a card or failure to a card of the happy path; undefined where there is none. */
export function wayBack(index: MapIndex, from: string, options: WayBackOptions): WayBack | undefined {
  const thread = options.thread ?? threadOf(index);
  const before = new Map<string, string>([[from, '']]);
  let frontier = [from];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const id of frontier)
      for (const move of thread.get(id) ?? []) {
        if (before.has(move.to)) continue;
        before.set(move.to, id);
        if (isHappy(index, move.to)) return described(index, traced(before, move.to), options);
        next.push(move.to);
      }
    frontier = next;
  }
  return undefined;
}

function isHappy(index: MapIndex, id: string): boolean {
  const record = index.records.get(id);
  return (
    record?.type === 'card' &&
    pathOf(index, record) === undefined &&
    laneOf(index, record)?.role === 'customer'
  );
}

function traced(before: ReadonlyMap<string, string>, end: string): readonly string[] {
  const ids: string[] = [];
  for (let id = end; id !== ''; id = before.get(id) ?? '') ids.push(id);
  return ids.reverse().slice(1);
}

function described(index: MapIndex, ids: readonly string[], { library, working }: WayBackOptions): WayBack {
  const all = ids
    .map((id) => index.records.get(id))
    .filter((record): record is Card => record?.type === 'card');
  const cards = all.slice(0, -1);
  const channels = all.map((card) => channelOf(library, card.how)).filter((channel) => channel !== undefined);
  return {
    ids,
    cards: cards.length,
    contacts: cards.filter((card) => meetsFirm(index, card)).length,
    channelChanges: channels.filter((channel, i) => i > 0 && channel !== channels[i - 1]).length,
    seconds: cards.reduce((sum, card) => sum + secondsOf(card, working), 0),
  };
}

function meetsFirm(index: MapIndex, card: Card): boolean {
  const flows = [...index.flowsFrom(card.id), ...index.flowsTo(card.id)];
  return flows.some((flow) => linesCrossed(index, flow).includes('interaction'));
}

function secondsOf(card: Card, working: WorkingTime | undefined): number {
  const seconds = (time: Card['time']): number => typicalSeconds(time, working) ?? 0;
  return card.time === undefined ? seconds(card.work) + seconds(card.wait) : seconds(card.time);
}
