// What a card depends on: the work, the arrows and the resources without which it does not happen, or not in time. The
// customer's thread asks "what comes next"; this asks "what stands behind".

import type { MapIndex } from '../map-index.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { roleRank } from '../roles.ts';
import { actorOf } from './card-title.ts';
import { sideOf } from './firm-work.ts';
import { laneOf } from './lane-of.ts';

/** One thing that a card depends on: another card, over an arrow where one is drawn. */
export interface Dependency {
  readonly card: Card;
  /** How: work that helps it, work that it sets going and whose answer it lives by, or work that it is said to wait for. */
  readonly by: 'support' | 'work' | 'waitsFor' | 'earlier';
  readonly flow?: Flow;
}

const WORK = new Set(['interaction', 'trigger', 'handoff', 'next', 'escalation']);

/**
 * What a card depends on, nearest: its helpers, what it waits for, and the work of the firm that it sets going; a card
 * of the firm moreover the firm's card whose work it takes over. In the order of the map.
 */
export function dependenciesOf(index: MapIndex, card: Card): readonly Dependency[] {
  const found: Dependency[] = [];
  const take = (id: string, by: Dependency['by'], flow?: Flow): void => {
    const other = index.records.get(id);
    if (other?.type !== 'card' || other.id === card.id || other.position.step === undefined) return;
    if (found.some((known) => known.card.id === other.id)) return;
    found.push({ card: other, by, ...(flow === undefined ? {} : { flow }) });
  };
  for (const flow of index.flowsTo(card.id)) if (flow.kind === 'support') take(flow.from, 'support', flow);
  for (const id of [...(card.waitsFor ?? [])].sort()) take(id, 'waitsFor');
  for (const flow of index.flowsFrom(card.id)) {
    const to = index.records.get(flow.to);
    if (WORK.has(flow.kind) && to?.type === 'card' && liesBehind(index, card, to))
      take(flow.to, 'work', flow);
  }
  return found;
}

/** Whether work lies as far behind as the card that sets it going, or farther: what comes to the front is its outcome. */
function liesBehind(index: MapIndex, from: Card, to: Card): boolean {
  if (sideOf(index, to) !== 'firm') return false;
  const rank = (card: Card): number => roleRank(laneOf(index, card)?.role ?? 'note') ?? 0;
  return rank(to) >= rank(from);
}

/** What may go wrong at a card or on the arrows that leave it. */
export function failuresNear(index: MapIndex, card: Card): readonly Failure[] {
  return [
    ...index.failuresAt(card.id),
    ...index.flowsFrom(card.id).flatMap((flow) => index.failuresAt(flow.id)),
  ];
}

/** The participants without whom a card is not done: who acts, the systems where, whom it needs. Each once. */
export function resourcesOf(index: MapIndex, card: Card): readonly string[] {
  const actor = actorOf(card, laneOf(index, card));
  return [
    ...new Set([
      ...(actor === undefined ? [] : [actor]),
      ...[...(card.where ?? [])].sort(),
      ...(card.needs ?? []).map(({ who }) => who),
    ]),
  ];
}
