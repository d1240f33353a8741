// The flip side of a map: for each moment in which something can go wrong, what could fail, how the customer would live
// it and what is done about it, as far as somebody has asked.

import type { MapIndex } from '../map-index.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { timeOrder } from './time-order.ts';
import { laneOf } from './lane-of.ts';

/** A moment that can be flipped, with the failures known of it. */
export interface FlipSide {
  /** A card of a customer, a card in front that no customer's card meets, or a hand-off. */
  readonly at: Card | Flow;
  /** The cards in front that the customer meets there: a failure of theirs is one of this moment. */
  readonly meets: readonly Card[];
  /** What could fail there; empty where nobody has flipped it yet. */
  readonly failures: readonly Failure[];
}

/** The questions that are still open about a failure, beside what fails. */
export type OpenQuestion = 'experience' | 'response';

/**
 * All moments that can be flipped, in the order of time: the customers' cards (no ends), cards in front on their own,
 * hand-offs. A customer's card and the cards in front that it meets are one moment; a hand-off has failed where the
 * arrow, or the card at either end, can.
 */
export function flipSides(index: MapIndex): readonly FlipSide[] {
  return timeOrder(index).flatMap((card) => flipSidesAt(index, card));
}

/** Those of the moments that begin with a card: itself, where it is one, and the hand-offs that leave it. */
export function flipSidesAt(index: MapIndex, card: Card): readonly FlipSide[] {
  if (card.position.step === undefined) return [];
  const sides: FlipSide[] = [];
  const role = roleOf(index, card);
  if (card.kind !== 'end' && (role === 'customer' || role === 'frontstage')) {
    const met = partners(index, card, role === 'customer' ? 'frontstage' : 'customer');
    if (role === 'customer')
      sides.push({ at: card, meets: met, failures: failuresOf(index, [card, ...met]) });
    else if (met.length === 0) sides.push({ at: card, meets: [], failures: failuresOf(index, [card]) });
  }
  for (const flow of index.flowsFrom(card.id))
    if (flow.kind === 'handoff')
      sides.push({
        at: flow,
        meets: [],
        failures: [flow.id, flow.from, flow.to].flatMap((id) => index.failuresAt(id)),
      });
  return sides;
}

/** What somebody still has to say about a failure: how the customer lives it, what the response is. */
export function openQuestions({ experience, response }: Failure): readonly OpenQuestion[] {
  const open: OpenQuestion[] = [];
  if ((experience ?? '').trim() === '') open.push('experience');
  if ((response?.text ?? '').trim() === '' && (response?.kind ?? []).length === 0) open.push('response');
  return open;
}

function roleOf(index: MapIndex, card: Card) {
  return laneOf(index, card)?.role;
}

/** The cards in lanes of a role that an interaction joins to a card. */
function partners(index: MapIndex, card: Card, role: 'customer' | 'frontstage'): readonly Card[] {
  const found = new Set<Card>();
  const look = (flow: Flow, id: string): void => {
    const other = index.records.get(id);
    if (flow.kind === 'interaction' && other?.type === 'card' && roleOf(index, other) === role)
      found.add(other);
  };
  for (const flow of index.flowsFrom(card.id)) look(flow, flow.to);
  for (const flow of index.flowsTo(card.id)) look(flow, flow.from);
  return [...found];
}

/** The failures at cards and at the arrows that leave them. */
function failuresOf(index: MapIndex, cards: readonly Card[]): readonly Failure[] {
  return cards.flatMap((card) => [
    ...index.failuresAt(card.id),
    ...index.flowsFrom(card.id).flatMap((flow) => index.failuresAt(flow.id)),
  ]);
}
