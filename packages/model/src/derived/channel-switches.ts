// How often the customer has to change from one channel to another on the way through a phase.

import type { MapIndex } from '../map-index.ts';
import type { Card, Phase } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { cardAt } from './lines-crossed.ts';
import { sideOf } from './firm-work.ts';
import { chainTo, longestChains } from './longest-chains.ts';
import type { Thread } from './thread.ts';
import { threadOf } from './thread.ts';
import { timeOrder } from './time-order.ts';
import { channelOf } from './touchpoint-inventory.ts';

/** The way through a phase with the most changes of channel. */
export interface ChannelSwitches {
  readonly phase: Phase;
  /** The customer's cards on that way that use a channel of the firm, in order. */
  readonly cards: readonly Card[];
  /** Their channels, one for each. */
  readonly channels: readonly string[];
  /** How many of the changes the customer did not choose. */
  readonly switches: number;
}

export interface ChannelSwitchOptions {
  /** The thread of the map, where it is at hand already. */
  readonly thread?: Thread;
  /** The cards to look at, in the order of time, where it is known which use a channel; all where it is not. */
  readonly cards?: readonly Card[];
}

/**
 * For each phase in which the channel changes at all: the way with the most changes, in the order of the phases. Contacts
 * that the firm does not control are passed over, as are changes along an arrow that the customer chose.
 */
export function channelSwitches(
  index: MapIndex,
  library: LibraryRecords,
  { thread = threadOf(index), cards: all = timeOrder(index) }: ChannelSwitchOptions = {},
): readonly ChannelSwitches[] {
  const phases = new Map<string, Card[]>();
  for (const card of all) {
    if (sideOf(index, card) !== 'customer' || ownChannel(library, card) === undefined) continue;
    const step = index.records.get(card.position.step ?? '');
    if (step?.type !== 'step') continue;
    const cards = phases.get(step.position.phase);
    if (cards === undefined) phases.set(step.position.phase, [card]);
    else cards.push(card);
  }
  return index.phases.flatMap((phase): readonly ChannelSwitches[] => {
    const cards = phases.get(phase.id) ?? [];
    // where all use one channel nobody has to change
    const channels = new Set(cards.map((card) => ownChannel(library, card)));
    if (channels.size < 2) return [];
    const chains = longestChains(cards, (card) => {
      const here = ownChannel(library, card);
      return onward(index, thread, card).map(
        ({ to, chosen }) => [to, !chosen && ownChannel(library, to) !== here ? 1 : 0] as const,
      );
    });
    const weight = (card: Card): number => chains.get(card)?.weight ?? 0;
    const [first] = cards;
    if (first === undefined) return [];
    const end = cards.reduce((most, card) => (weight(card) > weight(most) ? card : most), first);
    if (weight(end) === 0) return [];
    const way = chainTo(chains, end);
    return [
      {
        phase,
        cards: way,
        channels: way.map((card) => ownChannel(library, card) ?? ''),
        switches: weight(end),
      },
    ];
  });
}

/** The channel of a card where it is one of the firm's. */
function ownChannel(library: LibraryRecords, card: Card): string | undefined {
  const how = card.how === undefined ? undefined : library.get(card.how);
  if (card.controlled === false || (how?.type === 'touchpoint' && how.controlled === false)) return undefined;
  return channelOf(library, card.how);
}

interface Onward {
  readonly to: Card;
  readonly chosen: boolean;
}

/** The next cards of a customer, through failures and through the firm's cards that move the thread; chosen where an arrow on the way says so. */
function onward(index: MapIndex, thread: Thread, card: Card): readonly Onward[] {
  const found: Onward[] = [];
  const seen = new Set<string>([card.id]);
  const open: { readonly id: string; readonly chosen: boolean }[] = [{ id: card.id, chosen: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const move of thread.get(at.id) ?? []) {
      if (seen.has(move.to)) continue;
      seen.add(move.to);
      // a thread may be older than what its arrows say now
      const flow = move.flow && index.records.get(move.flow.id);
      const chosen = at.chosen || (flow?.type === 'flow' && flow.chosenBy === 'customer');
      const to = index.records.get(move.to);
      if (to?.type === 'card' && cardAt(index, to.id) !== undefined && sideOf(index, to) === 'customer')
        found.push({ to, chosen });
      else open.push({ id: move.to, chosen });
    }
  return found;
}
