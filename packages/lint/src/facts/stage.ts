// Where on the stage cards stand: with the customer, in front, or behind; and which cards of the frontstage are tied to
// what the customer does and to what happens behind.

import type { LaneRole, MapGraph, MapIndex } from '@sightline/model';
import { roleRank } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';
import { graphFact } from './graph.ts';

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
export class Stage {
  readonly customer: readonly string[];
  readonly front: readonly string[];
  /** Backstage, support and third parties. */
  readonly behind: readonly string[];
  readonly graph: MapGraph;

  constructor(graph: MapGraph) {
    const [customer, front, behind]: [string[], string[], string[]] = [[], [], []];
    for (const number of graph.order) {
      const rank = graph.ranks[number] ?? -1;
      if (rank >= 0) (rank === 0 ? customer : rank === 1 ? front : behind).push(graph.ids[number] ?? '');
    }
    this.customer = customer;
    this.front = front;
    this.behind = behind;
    this.graph = graph;
  }

  /** How many cards stand on the stage. */
  get size(): number {
    return this.customer.length + this.front.length + this.behind.length;
  }

  /** 0 for a card of the customer, 1 in front, 2 backstage, 3 support and third parties; undefined for what is not on the stage. */
  rankOf(id: string): number | undefined {
    const number = this.graph.numbers.get(id) ?? -1;
    const rank = this.graph.ranks[number] ?? -1;
    return rank < 0 || (this.graph.places[number] ?? -1) < 0 ? undefined : rank;
  }

  /** Whether a card stands on the stage. */
  has(id: string): boolean {
    return this.rankOf(id) !== undefined;
  }

  /** All cards on the stage, in the order of time. */
  *ids(): Generator<string> {
    const { order, ranks, ids } = this.graph;
    for (const number of order) if ((ranks[number] ?? -1) >= 0) yield ids[number] ?? '';
  }
}

/** Who stands where on the stage. Arrows that come and go leave it as it is. */
export const stageFact = fact({
  name: 'stage',
  reads: [],
  uses: { graph: graphFact },
  of: ({ facts }) => new Stage(facts.graph),
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
  beside: true,
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
