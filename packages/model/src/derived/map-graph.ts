// A map as a graph of numbers: its cards and failures in one row, and what leads where among them. Walks over a whole map
// go over this instead of looking up each record by its id. It holds ids and no records, so it stays true while nothing
// moves, comes or goes, whatever else is edited.

import type { MapIndex } from '../map-index.ts';
import { compareOrder } from '../order.ts';
import type { Card, Failure, Flow } from '../record-types.ts';
import { roleRank } from '../roles.ts';
import { laneOf } from './lane-of.ts';
import { pathOf } from './path-of.ts';

/** An arrow between two numbers. */
export interface GraphArrow {
  readonly id: string;
  readonly kind: Flow['kind'];
  readonly order: Flow['order'];
  readonly from: number;
  readonly to: number;
}

/** Lists are by number, and in the order in which the index has what they list. */
export interface MapGraph {
  /** First the cards that stand in a step, in the order of time, then the parked ones, then the failures. */
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** How many of them are cards that stand in a step. */
  readonly standing: number;
  /** How many of them are cards. */
  readonly cards: number;
  /** How far behind the customer a card stands, 0 with the customer; -1 where nobody acts, and for failures. */
  readonly ranks: readonly number[];
  /** The column in which a card stands; -1 where it is parked, and for failures. */
  readonly columns: readonly number[];
  /** The path of each card; undefined for the happy one. */
  readonly paths: readonly (string | undefined)[];
  readonly out: readonly (readonly GraphArrow[])[];
  readonly into: readonly (readonly GraphArrow[])[];
  /** The failures of a card itself, or of a failure; not those of its arrows. */
  readonly failures: readonly (readonly number[])[];
}

const NONE: readonly never[] = Object.freeze([]);

/** The graph of a map. Linear in its size. Arrows from or to what the map does not have are left out. */
export function mapGraph(index: MapIndex): MapGraph {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const ranks: number[] = [];
  const columns: number[] = [];
  const paths: (string | undefined)[] = [];
  const put = (record: Card | Failure, column: number): void => {
    numbers.set(record.id, ids.length);
    ids.push(record.id);
    columns.push(column);
    ranks.push(record.type === 'card' ? rankOf(index, record) : -1);
    paths.push(record.type === 'card' ? pathOf(index, record) : undefined);
  };
  for (const [column, { id }] of index.steps.entries())
    for (const card of index.cardsOfStep(id)) if (laneOf(index, card) !== undefined) put(card, column);
  const standing = ids.length;
  const failing = new Set<string>();
  const failures: Failure[] = [];
  for (const record of index.records.values())
    if (record.type === 'failure') {
      failures.push(record);
      failing.add(record.at);
    } else if (record.type === 'card' && !numbers.has(record.id)) put(record, -1);
  const cards = ids.length;
  for (const failure of failures) put(failure, -1);
  const out = ids.map((id, from) => arrowsFrom(index, numbers, id, from));
  const hanging = ids.map((id) =>
    failing.has(id) ? index.failuresAt(id).flatMap((failure) => numbers.get(failure.id) ?? []) : NONE,
  );
  return { ids, numbers, standing, cards, ranks, columns, paths, out, into: inward(out), failures: hanging };
}

/** -1 where a card is parked or nobody acts in its lane. */
function rankOf(index: MapIndex, card: Card): number {
  const lane = card.position.step === undefined ? undefined : laneOf(index, card);
  return (lane && roleRank(lane.role)) ?? -1;
}

function arrowsFrom(
  index: MapIndex,
  numbers: ReadonlyMap<string, number>,
  id: string,
  from: number,
): readonly GraphArrow[] {
  const flows = index.flowsFrom(id);
  if (flows.length === 0) return NONE;
  const arrows: GraphArrow[] = [];
  for (const flow of flows) {
    const to = numbers.get(flow.to);
    if (to !== undefined) arrows.push({ id: flow.id, kind: flow.kind, order: flow.order, from, to });
  }
  return arrows;
}

/** The same arrows by where they lead. */
function inward(out: MapGraph['out']): MapGraph['into'] {
  const into: (GraphArrow[] | undefined)[] = out.map(() => undefined);
  for (const arrows of out)
    for (const arrow of arrows) {
      const known = into[arrow.to];
      if (known === undefined) into[arrow.to] = [arrow];
      else known.push(arrow);
    }
  return into.map((arrows) => (arrows === undefined ? NONE : arrows.sort(byOrder)));
}

const byOrder = (a: GraphArrow, b: GraphArrow): number => compareOrder(a.order, b.order, a.id, b.id);
