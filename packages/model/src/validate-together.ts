// Rules of a map that need more than one record: the order of the lanes, where cards can stand, what failures hang on.

import { sourceOf } from './derived/step-of-failure.ts';
import { compareOrder } from './order.ts';
import type { Binding, Card, Failure, Lane, MapRecord } from './record-types.ts';
import type { Problem } from './records.ts';
import { drawsRecords, roleRank } from './roles.ts';
import { shown } from './validate-value.ts';

type Get = (id: string) => MapRecord | undefined;

/** Working lanes out of rank order: the customer above the frontstage, that above the backstage, that above support. */
export function laneOrderProblems(records: Iterable<MapRecord>): readonly Problem[] {
  const lanes: Lane[] = [];
  for (const record of records) if (record.type === 'lane') lanes.push(record);
  lanes.sort((a, b) => compareOrder(a.order, b.order, a.id, b.id));
  let above: Lane | undefined;
  for (const lane of lanes) {
    const rank = roleRank(lane.role);
    if (rank === undefined) continue;
    if (above !== undefined && rank < (roleRank(above.role) ?? 0)) {
      const message = `role: the ${lane.role} lane ${shown(lane.name)} stands below the ${above.role} lane ${shown(above.name)}; move it above`;
      return [{ record: lane.id, path: 'role', message }];
    }
    above = lane;
  }
  return [];
}

/** What is wrong with the lane that a card stands in; undefined where a card can stand there. */
export function cardLaneProblem(get: Get, card: Card): Problem | undefined {
  if (card.position.step === undefined) return undefined;
  const lane = get(card.position.lane);
  if (lane?.type !== 'lane' || !drawsRecords(lane.role)) return undefined;
  const message = `position.lane: ${shown(lane.name)} draws the ${lane.role}s and holds no cards; choose another lane`;
  return { record: card.id, path: 'position.lane', message };
}

/** The data set and target of a binding, as one text: a map has one binding of each. */
export function bindingPair({ dataSet, target }: Binding): string {
  return `${dataSet} ${target ?? ''}`;
}

/** Bindings of one data set to one target beside the first of them. */
export function bindingTwinProblems(records: Iterable<MapRecord>): readonly Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const record of records) {
    if (record.type !== 'binding') continue;
    const pair = bindingPair(record);
    const known = first.get(pair);
    if (known === undefined) first.set(pair, record.id);
    else
      problems.push({
        record: record.id,
        path: 'target',
        message: `target: ${known} binds ${record.dataSet} to ${record.target ?? 'none'} already; put the activities there`,
      });
  }
  return problems;
}

/** Failures that hang, over the flows that they are at, on themselves. */
export function failureCircleProblems(get: Get, failures: Iterable<MapRecord>): readonly Problem[] {
  return failureCircles(get, failures).map(([failure]) => ({
    record: failure.id,
    path: 'at',
    message: `at: ${failure.at} is a way out of this failure itself; name the card or flow where it happens`,
  }));
}

/** The circles of failures that are reached again when one follows what they hang on. Linear. */
export function failureCircles(
  get: Get,
  records: Iterable<MapRecord>,
): readonly (readonly [Failure, ...Failure[]])[] {
  const known = new Set<string>();
  const circles: [Failure, ...Failure[]][] = [];
  for (const record of records) {
    if (record.type !== 'failure') continue;
    const way = new Map<string, Failure>();
    let at: MapRecord | undefined = record;
    while (at?.type === 'failure' && !known.has(at.id)) {
      known.add(at.id);
      way.set(at.id, at);
      at = sourceOf(get, at);
    }
    if (at?.type !== 'failure' || !way.has(at.id)) continue;
    const all = [...way.values()];
    circles.push([at, ...all.slice(all.findIndex(({ id }) => id === at.id) + 1)]);
  }
  return circles;
}
