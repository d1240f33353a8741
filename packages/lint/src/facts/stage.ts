// Where on the stage cards stand: with the customer, in front, or behind; and which cards of the frontstage are tied to
// what the customer does and to what happens behind.

import type { LaneRole, MapIndex } from '@sightline/model';
import { roleRank, timeOrder } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';

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

/** What a card is tied to by the arrows that leave and reach it. */
export interface Ties {
  /** A card of the customer, or a failure. */
  readonly customer: boolean;
  /** A card backstage, in support or of a third party. */
  readonly behind: boolean;
  /** Cards of the frontstage. */
  readonly front: readonly string[];
}

const untied: Ties = { customer: false, behind: false, front: [] };

/** What each card is tied to. */
export const tiesFact = eachFact({
  name: 'ties',
  each: 'card',
  reads: ['flow.from', 'flow.to', 'card.position'],
  uses: { roles: rolesFact },
  of({ id }, { index, facts: { roles } }): Ties {
    const ends = [...index.flowsFrom(id).map(({ to }) => to), ...index.flowsTo(id).map(({ from }) => from)];
    if (ends.length === 0) return untied;
    let [customer, behind] = [false, false];
    const front: string[] = [];
    for (const end of ends) {
      const other = index.records.get(end);
      const role = other?.type === 'card' ? roles.get(other.position.lane) : undefined;
      const rank = role === undefined ? undefined : roleRank(role);
      if (rank === 0 || other?.type === 'failure') customer = true;
      else if (rank === 1) front.push(end);
      else if (rank !== undefined) behind = true;
    }
    return { customer, behind, front };
  },
});

/** What ties the frontstage to the customer above it and to the work behind it. */
export interface FrontTies {
  /** The cards of the frontstage with an arrow from or to the customer, directly or over other cards in front. */
  readonly meeting: ReadonlySet<string>;
  /** The cards of the frontstage with an arrow from or to a card behind. */
  readonly leaning: ReadonlySet<string>;
  /** Whether at least half of the cards in front meet the customer by an arrow: on a rougher map columns tie. */
  readonly isMeetingDrawn: boolean;
  /** Whether at least half of the cards in front have an arrow from or to a card behind. */
  readonly isLeaningDrawn: boolean;
}

/** The ties of the frontstage. */
export const frontTiesFact = fact({
  name: 'ties of the frontstage',
  reads: STANDING,
  uses: { stage: stageFact, ties: tiesFact },
  of({ index, facts: { stage, ties } }): FrontTies {
    const meeting = new Set<string>();
    const leaning = new Set<string>();
    const beside = new Map<string, readonly string[]>();
    for (const id of stage.front) {
      const card = index.records.get(id);
      if (card?.type !== 'card') continue;
      const { customer, behind, front } = ties(card);
      if (customer) meeting.add(id);
      if (behind) leaning.add(id);
      if (front.length > 0) beside.set(id, front);
    }
    // a card in front of a card in front that meets the customer is part of that meeting
    for (const id of meeting) for (const other of beside.get(id) ?? []) meeting.add(other);
    const half = stage.front.length / 2;
    return {
      meeting,
      leaning,
      isMeetingDrawn: meeting.size >= half,
      isLeaningDrawn: leaning.size >= half,
    };
  },
});
