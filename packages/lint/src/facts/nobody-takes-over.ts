// Whether a failure leaves the customer in front of a locked door.

import type { Failure, MapIndex } from '@sightline/model';
import type { Read } from '../engine/reads.ts';
import { OWNER } from '../engine/reads.ts';
import { sideAt } from './hand-off-sides.ts';

/** What `nobodyTakesOver` reads. */
export const TAKING_OVER = [
  ...OWNER,
  'failure.impact',
  'failure.response',
  'failure.escalation',
  'flow.kind',
  'flow.from',
  'flow.to',
] as const satisfies readonly Read[];

/** What customers can do about a failure by themselves, or what mends itself. */
const BY_THEMSELVES: ReadonlySet<string> = new Set(['inPlace', 'retry', 'automatic', 'alternative']);

/** Whether a failure blocks the customer, who cannot resolve it, and nobody of the firm is there to take it over. */
export function nobodyTakesOver(index: MapIndex, failure: Failure): boolean {
  if (failure.impact !== 'blocking' || failure.escalation?.owner !== undefined) return false;
  if ((failure.response?.kind ?? []).some((kind) => BY_THEMSELVES.has(kind))) return false;
  return !hasWay(index, failure);
}

/** Whether an arrow leads straight back, or escalates to somebody of the firm. */
function hasWay(index: MapIndex, failure: Failure): boolean {
  return index.flowsFrom(failure.id).some((flow) => {
    // that people come back is no help where the answer is to pass it on, and nobody is there to take it
    if (flow.kind === 'recovery') return failure.response?.kind?.includes('escalate') !== true;
    if (flow.kind !== 'escalation') return false;
    const to = sideAt(index, flow.to);
    return to !== undefined && to.rank > 0 && to.owner !== undefined;
  });
}
