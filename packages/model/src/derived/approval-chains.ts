// Approvals in a row: one person checks what another has just checked.

import type { MapIndex } from '../map-index.ts';
import type { Card } from '../record-types.ts';
import { actorOf } from './card-title.ts';
import { workMoves } from './firm-work.ts';
import { chainTo, longestChains } from './longest-chains.ts';
import { laneOf } from './lane-of.ts';

/**
 * Runs of at least two of the given cards, each following the one before by an arrow and with another actor, the longest
 * first. The cards are those that approve something, in the order of time.
 */
export function approvalChains(index: MapIndex, cards: readonly Card[]): readonly (readonly Card[])[] {
  const actor = (card: Card): string | undefined => actorOf(card, laneOf(index, card));
  const chains = longestChains(cards, (card) => {
    const who = actor(card);
    return workMoves(index, card.id)
      .filter(
        ({ flow, to }) =>
          flow.from === card.id && who !== undefined && actor(to) !== undefined && actor(to) !== who,
      )
      .map(({ to }) => [to, 1] as const);
  });
  const weight = (card: Card): number => chains.get(card)?.weight ?? 0;
  const used = new Set<Card>();
  const runs: (readonly Card[])[] = [];
  for (const end of cards.toSorted((a, b) => weight(b) - weight(a))) {
    if (used.has(end) || weight(end) === 0) continue;
    const chain = chainTo(chains, end);
    const rest = chain.slice(chain.findLastIndex((card) => used.has(card)) + 1);
    for (const card of rest) used.add(card);
    if (rest.length > 1) runs.push(rest);
  }
  return runs;
}
