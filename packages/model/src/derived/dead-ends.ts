// Where the customer is left alone: cards and failures from which nothing leads on.

import type { MapIndex } from '../map-index.ts';
import { pathOf } from './path-of.ts';
import type { Thread } from './thread.ts';
import { customerCards, threadOf } from './thread.ts';
import { laneOf } from './lane-of.ts';

const waysOut = new Set(['failure', 'recovery', 'escalation']);

/**
 * The ids of the customer's cards that are no end and lead nowhere, and of the failures without a way out (a minor one
 * needs none). The last card of the happy path counts as its end while no end is drawn on that path.
 */
export function deadEnds(index: MapIndex, thread: Thread = threadOf(index)): readonly string[] {
  const found: string[] = [];
  const last = impliedEnd(index);
  for (const id of customerCards(index)) {
    const leads = (thread.get(id) ?? []).some((move) => move.by !== 'failing');
    if (!leads && id !== last) found.push(id);
  }
  for (const { id, impact } of index.failures)
    if (impact !== 'minor' && !index.flowsFrom(id).some((flow) => waysOut.has(flow.kind))) found.push(id);
  return found;
}

/** The last card of the happy path, where that path has no end of its own. */
function impliedEnd(index: MapIndex): string | undefined {
  let last: string | undefined;
  for (const step of index.steps)
    for (const card of index.cardsOfStep(step.id)) {
      if (laneOf(index, card)?.role !== 'customer') continue;
      if (pathOf(index, card) !== undefined) continue;
      if (card.kind === 'end') return undefined;
      last = card.id;
    }
  return last;
}
