// The other way round: what breaks when something is not there. A participant, touchpoint, channel or data object fails;
// which cards cannot be done, which customers' steps stand on them, and is there an answer?

import type { MapIndex } from '../map-index.ts';
import type { Card, Failure, Step } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { executionsPerMonth } from './card-cost.ts';
import { dependenciesOf, failuresNear, resourcesOf } from './dependencies.ts';
import { channelOf } from './touchpoint-inventory.ts';
import { timeOrder } from './time-order.ts';
import { laneOf } from './lane-of.ts';

/** A card that cannot be done, directly or because of what it depends on. */
export interface Hit {
  readonly card: Card;
  /** The card that it depends on and that cannot be done; absent where the card itself uses what is gone. */
  readonly because?: string;
  readonly depth: number;
}

export interface Impact {
  readonly hits: readonly Hit[];
  /** The customer's steps that are touched, in time. */
  readonly steps: readonly Step[];
  /** The customer's cards that are touched. */
  readonly customers: readonly Card[];
  /** Failures that foresee it, at a card that is hit, with a response or another way. */
  readonly answers: readonly Failure[];
  /** Cards that use what is gone and for which no failure says what then happens. */
  readonly unanswered: readonly Card[];
  /** Executions a month of the directly hit cards, where a volume says so; the largest counts, not the sum. */
  readonly perMonth: number | undefined;
}

/**
 * What breaks in a map when the library record `gone` is not there. A channel takes its touchpoints with it. A card
 * breaks with what it depends on, but not with a card that only follows it. Linear in the map and its arrows.
 */
export function impactOf(index: MapIndex, gone: string, library: LibraryRecords): Impact {
  const hits = new Map<string, Hit>();
  for (const card of timeOrder(index))
    if (uses(index, card, gone, library)) hits.set(card.id, { card, depth: 0 });
  const dependents = new Map<string, Card[]>();
  for (const card of timeOrder(index))
    for (const { card: on } of dependenciesOf(index, card)) {
      const known = dependents.get(on.id);
      if (known === undefined) dependents.set(on.id, [card]);
      else known.push(card);
    }
  let frontier = [...hits.values()];
  for (let depth = 1; frontier.length > 0; depth++) {
    const next: Hit[] = [];
    for (const { card } of frontier)
      for (const dependent of dependents.get(card.id) ?? []) {
        if (hits.has(dependent.id)) continue;
        const hit = { card: dependent, because: card.id, depth };
        hits.set(dependent.id, hit);
        next.push(hit);
      }
    frontier = next;
  }
  const all = [...hits.values()];
  const customers = all.map(({ card }) => card).filter((card) => roleOf(index, card) === 'customer');
  const touched = new Set(customers.map(({ position }) => position.step));
  const direct = all.filter(({ depth }) => depth === 0).map(({ card }) => card);
  return {
    hits: all,
    steps: index.steps.filter(({ id }) => touched.has(id)),
    customers,
    answers: direct.flatMap((card) =>
      failuresNear(index, card).filter((failure) => foresees(index, failure)),
    ),
    unanswered: direct.filter(
      (card) => !failuresNear(index, card).some((failure) => foresees(index, failure)),
    ),
    perMonth: largest(direct),
  };
}

function roleOf(index: MapIndex, card: Card): string | undefined {
  return laneOf(index, card)?.role;
}

function uses(index: MapIndex, card: Card, gone: string, library: LibraryRecords): boolean {
  if (card.position.step === undefined) return false;
  if (card.how === gone || channelOf(library, card.how) === gone) return true;
  if (resourcesOf(index, card).includes(gone)) return true;
  return [card.dataIn, card.dataOut].some((data) => data?.includes(gone));
}

/** A failure of the system, of a third party or of capacity that says what then happens. */
function foresees(index: MapIndex, failure: Failure): boolean {
  const { cause, response, alternative } = failure;
  if (cause !== 'system' && cause !== 'thirdParty' && cause !== 'capacity') return false;
  return response !== undefined || alternative !== undefined || index.flowsFrom(failure.id).length > 0;
}

function largest(cards: readonly Card[]): number | undefined {
  const volumes = cards.map((card) => executionsPerMonth(card)).filter((volume) => volume !== undefined);
  return volumes.length === 0 ? undefined : Math.max(...volumes);
}
