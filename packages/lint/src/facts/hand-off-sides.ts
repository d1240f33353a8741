// The two sides of an arrow between cards: who acts on each, and in which systems.

import type { Card, Flow, LibraryRecords, MapIndex } from '@sightline/model';
import { actorOf, laneOf, roleRank } from '@sightline/model';
import type { Read } from '../engine/reads.ts';
import { OWNER } from '../engine/reads.ts';

/** One side: the card, who acts there, and how far behind the customer it stands (0 is the customer's own lane). */
export interface Side {
  readonly card: Card;
  readonly owner: string | undefined;
  readonly rank: number;
}

/** What reading the sides of an arrow reads. */
export const SIDES = ['flow.kind', 'flow.from', 'flow.to', ...OWNER] as const satisfies readonly Read[];

/** The sides of an arrow; undefined where an end is no card in a working lane. */
export function sidesOf(index: MapIndex, flow: Flow): { readonly from: Side; readonly to: Side } | undefined {
  const from = sideAt(index, flow.from);
  const to = sideAt(index, flow.to);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The card with an id as a side; undefined where it is none, is parked, or stands where nobody acts. */
export function sideAt(index: MapIndex, id: string): Side | undefined {
  const card = index.records.get(id);
  if (card?.type !== 'card' || card.position.step === undefined) return undefined;
  const lane = laneOf(index, card);
  const rank = lane && roleRank(lane.role);
  return rank === undefined ? undefined : { card, owner: actorOf(card, lane), rank };
}

/** What reading the systems of a side reads, beside its sides. */
export const SYSTEMS = ['card.where', 'participant.kind'] as const satisfies readonly Read[];

/** The systems in which the work of a side is done: those it names, and itself where a system does it. */
export function systemsOf({ card, owner }: Side, library: LibraryRecords): ReadonlySet<string> {
  const systems = new Set<string>(card.where ?? []);
  const actor = owner === undefined ? undefined : library.get(owner);
  if (actor?.type === 'participant' && actor.kind === 'system') systems.add(actor.id);
  return systems;
}
