// Where on the stage cards stand: with the customer, in front, or behind; and which cards of the frontstage are tied to
// what the customer does and to what happens behind.

import type { LaneRole, MapIndex } from '@sightline/model';
import { cardAt, roleRank, timeOrder } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';
import { putIn } from './put-in.ts';

/** Where cards stand, and nothing of what leads where. */
export const STANDING = [
  'card.position',
  'lane.role',
  'lane.order',
  'step.position',
  'phase.order',
] as const satisfies readonly Read[];

/** The role of each lane, by id. */
export const rolesFact = fact({
  name: 'roles',
  reads: ['lane.role', 'lane.order'],
  of: ({ index }): ReadonlyMap<string, LaneRole> => new Map(index.lanes.map(({ id, role }) => [id, role])),
});

/** The ids of the cards in working lanes that stand in a step, in the order of time. */
export interface Stage {
  readonly customer: readonly string[];
  readonly front: readonly string[];
  /** Backstage, support and third parties. */
  readonly behind: readonly string[];
  /** 0 with the customer, 1 in front, 2 backstage, 3 support and third parties; by card. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Who stands where on the stage. */
export const stageFact = fact({
  name: 'stage',
  reads: STANDING,
  uses: { roles: rolesFact },
  of({ index, facts }): Stage {
    const [customer, front, behind]: [string[], string[], string[]] = [[], [], []];
    const ranks = new Map<string, number>();
    for (const { id, position } of timeOrder(index)) {
      const role = facts.roles.get(position.lane);
      const rank = role === undefined ? undefined : roleRank(role);
      if (rank === undefined) continue;
      ranks.set(id, rank);
      (rank === 0 ? customer : rank === 1 ? front : behind).push(id);
    }
    return { customer, front, behind, ranks };
  },
});

/** The steps in which cards stand. */
export function stepsOf(index: MapIndex, cards: readonly string[]): ReadonlySet<string> {
  const steps = new Set<string>();
  for (const id of cards) {
    const card = index.records.get(id);
    if (card?.type === 'card' && card.position.step !== undefined) steps.add(card.position.step);
  }
  return steps;
}

/** What ties the frontstage to the customer above it and to the work behind it. */
export interface FrontTies {
  /** The cards of the frontstage with an arrow from or to the customer, directly or over other cards in front. */
  readonly meeting: ReadonlySet<string>;
  /** The cards of the frontstage with an arrow from or to a card behind. */
  readonly leaning: ReadonlySet<string>;
  /** Whether any arrow of the map crosses the line of interaction. */
  readonly meets: boolean;
  /** Whether any arrow of the map crosses the line of visibility. */
  readonly leans: boolean;
}

/** The ties of the frontstage. A failure counts as the card that it hangs on. */
export const frontTiesFact = fact({
  name: 'ties of the frontstage',
  reads: [...STANDING, 'flow.from', 'flow.to', 'failure.at'],
  uses: { stage: stageFact },
  of({ index, facts }): FrontTies {
    const meeting = new Set<string>();
    const leaning = new Set<string>();
    const beside = new Map<string, string[]>();
    const { ranks } = facts.stage;
    let [meets, leans] = [false, false];
    for (const flow of index.records.values()) {
      if (flow.type !== 'flow') continue;
      const { from, to } = flow;
      const [a, b] = [rankAt(index, from, ranks), rankAt(index, to, ranks)];
      if (a === undefined || b === undefined) continue;
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      meets ||= low === 0 && high > 0;
      leans ||= low <= 1 && high > 1;
      const front = cardIdAt(index, a === 1 ? from : to);
      if (low === 0 && high === 1) meeting.add(front);
      if (low === 1 && high > 1) leaning.add(front);
      if (low === 1 && high === 1) {
        putIn(beside, cardIdAt(index, from), cardIdAt(index, to));
        putIn(beside, cardIdAt(index, to), cardIdAt(index, from));
      }
    }
    // a card in front of a card in front that meets the customer is part of that meeting
    for (const id of meeting) for (const other of beside.get(id) ?? []) meeting.add(other);
    return { meeting, leaning, meets, leans };
  },
});

function rankAt(index: MapIndex, id: string, ranks: Stage['ranks']): number | undefined {
  return ranks.get(id) ?? ranks.get(cardIdAt(index, id));
}

function cardIdAt(index: MapIndex, id: string): string {
  return cardAt(index, id)?.id ?? '';
}
