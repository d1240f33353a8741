// Where customer and firm meet in a map, and how that feels: touchpoints and channels with the cards that use them.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { curveOf, personasWithCurve } from './curve.ts';
import { timeOrder } from './time-order.ts';

/** A touchpoint, or a channel that is used without naming one, as a map uses it. */
export interface TouchpointUse {
  readonly id: string;
  /** Its channel; undefined where the library does not know it. */
  readonly channel: string | undefined;
  /** The cards that use it, in the order of time. */
  readonly cards: readonly Card[];
}

/** The channel of a touchpoint, or the channel itself; undefined where the library knows neither. */
export function channelOf(library: LibraryRecords, how: string | undefined): string | undefined {
  const record = how === undefined ? undefined : library.get(how);
  if (record?.type === 'touchpoint') return record.channel;
  return record?.type === 'channel' ? record.id : undefined;
}

/** The touchpoints and channels that the cards of a map use, in the order in which they first come up. */
export function touchpointInventory(index: MapIndex, library: LibraryRecords): readonly TouchpointUse[] {
  const uses = new Map<string, Card[]>();
  for (const card of timeOrder(index)) {
    if (card.how === undefined) continue;
    const cards = uses.get(card.how);
    if (cards === undefined) uses.set(card.how, [card]);
    else cards.push(card);
  }
  return [...uses].map(([id, cards]) => ({ id, channel: channelOf(library, id), cards }));
}

/** The mean score of each channel, over the emotions of the steps in which a card uses it. */
export function emotionByChannel(
  index: MapIndex,
  library: LibraryRecords,
): ReadonlyMap<string, { readonly mean: number; readonly n: number }> {
  const sums = new Map<string, { sum: number; n: number }>();
  const emotions = personasWithCurve(index).flatMap((persona) => curveOf(index, persona));
  for (const { step, score } of emotions) {
    if (score === null) continue;
    const channels = new Set(index.cardsOfStep(step).map((card) => channelOf(library, card.how)));
    for (const channel of channels) {
      if (channel === undefined) continue;
      const known = sums.get(channel) ?? { sum: 0, n: 0 };
      sums.set(channel, { sum: known.sum + score, n: known.n + 1 });
    }
  }
  return new Map([...sums].map(([channel, { sum, n }]) => [channel, { mean: sum / n, n }]));
}
