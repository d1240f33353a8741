// What the role of a lane means: its rank on the stage, whether people act in it, in which view it shows.

import type { Lane, LaneRole } from './record-types.ts';

const ranks: Partial<Record<LaneRole, number>> = {
  customer: 0,
  frontstage: 1,
  backstage: 2,
  support: 3,
  thirdParty: 3,
};

/** 0 customer, 1 frontstage, 2 backstage, 3 support and third parties; undefined for lanes in which nobody acts. */
export function roleRank(role: LaneRole): number | undefined {
  return ranks[role];
}

/** True for the lanes in which somebody acts (action, choice, wait, end). */
export function isWorking(role: LaneRole): boolean {
  return ranks[role] !== undefined;
}

/** True for the lanes that hold no cards but draw records: the emotion curve and the failures. */
export function drawsRecords(role: LaneRole): boolean {
  return role === 'emotion' || role === 'failure';
}

/** The three depths in which a map is looked at. */
export const views = ['journey', 'blueprint', 'full'] as const;
export type View = (typeof views)[number];

const hiddenInJourney: ReadonlySet<LaneRole> = new Set<LaneRole>([
  'frontstage',
  'backstage',
  'support',
  'thirdParty',
  'failure',
  'metric',
]);
const shownInBlueprint: ReadonlySet<LaneRole> = new Set<LaneRole>([
  'evidence',
  'emotion',
  'customer',
  'frontstage',
  'backstage',
  'support',
  'thirdParty',
  'failure',
]);

/**
 * The lanes that a view shows. The journey leaves out what the customer does not live; the blueprint shows evidence,
 * emotion, the customer's lanes and all that stands below the first of them; `full` shows everything.
 */
export function lanesInView(lanes: readonly Lane[], view: View): readonly Lane[] {
  if (view === 'full') return lanes;
  if (view === 'journey') return lanes.filter((lane) => !hiddenInJourney.has(lane.role));
  const customer = lanes.findIndex((lane) => lane.role === 'customer');
  return lanes.filter((lane, i) => shownInBlueprint.has(lane.role) || (customer >= 0 && i > customer));
}

/** The three lines of a blueprint, from top to bottom. */
export const stageLineKinds = ['interaction', 'visibility', 'internal'] as const;
export type StageLineKind = (typeof stageLineKinds)[number];

/** For each line that the lanes have: the lane it stands above, the first of the lower rank. */
export function stageLines(
  lanes: readonly Lane[],
): readonly { readonly kind: StageLineKind; readonly above: string }[] {
  const found: { kind: StageLineKind; above: string }[] = [];
  stageLineKinds.forEach((kind, rank) => {
    const lower = lanes.find((lane) => (roleRank(lane.role) ?? -1) > rank);
    const upper = lanes.some((lane) => (roleRank(lane.role) ?? 99) <= rank);
    if (lower === undefined || !upper) return;
    const last = found.at(-1);
    // where a rank is missing, two lines fall together: the stronger one is drawn
    if (last?.above === lower.id) found[found.length - 1] = stronger(last, { kind, above: lower.id });
    else found.push({ kind, above: lower.id });
  });
  return found;
}

type Line = { kind: StageLineKind; above: string };

function stronger(a: Line, b: Line): Line {
  return a.kind === 'visibility' ? a : b.kind === 'visibility' ? b : a;
}

/** The lines that lie between two lanes, by their roles. */
export function linesBetween(a: LaneRole, b: LaneRole): readonly StageLineKind[] {
  const [low, high] = [roleRank(a), roleRank(b)].sort((x, y) => (x ?? 0) - (y ?? 0));
  if (low === undefined || high === undefined) return [];
  return stageLineKinds.filter((_, rank) => low <= rank && rank < high);
}
