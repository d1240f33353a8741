// Contacts that come round again: the customer gets in touch, and what the firm does leads back to the customer getting
// in touch over the same thing.

import type { MapIndex } from '../map-index.ts';
import type { Card, Flow } from '../record-types.ts';
import type { FirmWalker } from './firm-walk.ts';
import { firmWalker, wayTo } from './firm-walk.ts';
import { cardsOf, workMoves } from './firm-work.ts';
import type { GraphArrow, MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';

/** A contact and its way round. */
export interface RepeatedContact {
  /** The customer's card that happens again. */
  readonly card: Card;
  /** The firm's cards on the way round, in order. */
  readonly firm: readonly Card[];
  /** The arrow that leads back to the customer's card. */
  readonly back: Flow;
}

const DEPTH = 8;

/** The customer's cards whose own contact with the firm leads back to them, in the order of time. */
export function repeatedContacts(
  index: MapIndex,
  graph: MapGraph = mapGraph(index),
): readonly RepeatedContact[] {
  const found: RepeatedContact[] = [];
  const walk = firmWalker(graph);
  for (const card of graph.order) {
    if (graph.ranks[card] !== 0) continue;
    // only what such an arrow leads to can come round
    if (graph.into[card]?.some(repeats) !== true) continue;
    const round = wayRound(index, graph, card, walk);
    if (round !== undefined) found.push(round);
  }
  return found;
}

function wayRound(
  index: MapIndex,
  graph: MapGraph,
  number: number,
  walk: FirmWalker,
): RepeatedContact | undefined {
  const last = lastBefore(index, graph, number);
  if (last.size === 0) return undefined;
  for (const { kind, to } of graph.out[number] ?? []) {
    if (kind !== 'interaction' || (graph.ranks[to] ?? -1) <= 0) continue;
    const way = walk(to, DEPTH);
    for (const [place, firm] of way.cards.entries()) {
      if (!last.has(firm)) continue;
      const id = graph.ids[number];
      const moves = workMoves(index, graph.ids[firm] ?? '');
      const back = moves.find((move) => move.to.id === id && repeats(move.flow));
      if (back !== undefined)
        return { card: back.to, firm: cardsOf(index, wayTo(graph, way, place)), back: back.flow };
    }
  }
  return undefined;
}

/** The firm's cards from which, or from a failure at which, an arrow leads to a card and repeats it. */
function lastBefore(
  index: MapIndex,
  { ids, numbers, ranks, into }: MapGraph,
  card: number,
): ReadonlySet<number> {
  const last = new Set<number>();
  for (const arrow of into[card] ?? []) {
    if (!repeats(arrow)) continue;
    const source = index.records.get(ids[arrow.from] ?? '');
    const at = source?.type === 'failure' ? numbers.get(source.at) : arrow.from;
    if (at !== undefined && (ranks[at] ?? -1) > 0) last.add(at);
  }
  return last;
}

/** An interaction back is the answer to the contact, and a trigger is side work; any other arrow back repeats the contact. */
function repeats({ kind }: Flow | GraphArrow): boolean {
  return kind !== 'interaction' && kind !== 'trigger' && kind !== 'support';
}
