// The customer's thread: which card or failure can come after which. It moves by `next`, `failure`, `recovery` and
// `escalation`, by default where nothing is drawn, from a card into its failures, and back to the customer by an
// interaction out of work that the customer set going.

import type { MapIndex } from '../map-index.ts';
import type { Flow } from '../record-types.ts';
import { allNextByDefault } from './next-by-default.ts';
import { laneOf } from './lane-of.ts';

/** One move of the customer's thread. */
export interface Move {
  readonly to: string;
  /** How: a flow, the failure of what one is at, the default, or an answer that comes back from side work. */
  readonly by: 'flow' | 'failing' | 'default' | 'answer';
  readonly flow?: Flow;
}

/** The moves of a map by where they start. */
export type Thread = ReadonlyMap<string, readonly Move[]>;

const moving = new Set(['next', 'failure', 'recovery', 'escalation']);

/** All moves of the customer's thread. Linear in the size of the map, but that each card with no move follows its side work. */
export function threadOf(index: MapIndex): Thread {
  const moves = new Map<string, Move[]>();
  const add = (from: string, move: Move): void => {
    const known = moves.get(from);
    if (known === undefined) moves.set(from, [move]);
    else known.push(move);
  };
  // few things can go wrong: most cards and flows need not be asked
  const failing = new Set<string>();
  for (const record of index.records.values()) if (record.type === 'failure') failing.add(record.at);
  const addFailures = (from: string, at: string): void => {
    if (failing.has(at)) for (const { id } of index.failuresAt(at)) add(from, { to: id, by: 'failing' });
  };
  for (const { id, type } of index.records.values()) {
    if (type !== 'card' && type !== 'failure') continue;
    for (const flow of index.flowsFrom(id)) {
      if (moving.has(flow.kind)) add(id, { to: flow.to, by: 'flow', flow });
      addFailures(id, flow.id);
    }
    addFailures(id, id);
  }
  for (const [from, to] of allNextByDefault(index)) add(from, { to: to.id, by: 'default' });
  for (const card of customerCards(index))
    if (!moves.has(card)) for (const to of answersTo(index, card)) add(card, { to, by: 'answer' });
  return moves;
}

/** The ids of the cards in the customers' lanes that stand in a step. */
export function customerCards(index: MapIndex): readonly string[] {
  return index.lanes
    .filter((lane) => lane.role === 'customer')
    .flatMap((lane) => index.cardsOfLane(lane.id))
    .filter((card) => card.position.step !== undefined && card.kind !== 'end')
    .map((card) => card.id);
}

/** The customer's cards that an interaction reaches from the work which `card` sets going. */
function answersTo(index: MapIndex, card: string): readonly string[] {
  const isCustomers = (id: string): boolean => {
    const record = index.records.get(id);
    return record?.type === 'card' && laneOf(index, record)?.role === 'customer';
  };
  const seen = new Set([card]);
  const answers: string[] = [];
  const open = [card];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.flowsFrom(id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      if (isCustomers(to)) answers.push(to);
      else open.push(to);
    }
  }
  return answers;
}
