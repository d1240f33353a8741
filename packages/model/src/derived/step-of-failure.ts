// The column under which a failure stands. It says so itself, or it follows from what the failure is at.

import type { Failure, MapRecord } from '../record-types.ts';

/**
 * The step of a failure: its own `step`, else the step of the card it is at, else of the card that the flow it is at
 * leaves; where that flow leaves another failure, that failure's step. Undefined where none follows.
 */
export function stepOfFailure(
  get: (id: string) => MapRecord | undefined,
  failure: Failure,
): string | undefined {
  const seen = new Set<string>();
  for (let at = failure; ;) {
    if (at.step !== undefined) return at.step;
    if (seen.has(at.id)) return undefined;
    seen.add(at.id);
    const source = sourceOf(get, at);
    if (source?.type === 'card') return source.position.step;
    if (source === undefined) return undefined;
    at = source;
  }
}

/** The card or failure that a failure hangs on: what it is at, or what the flow it is at leaves. */
export function sourceOf(
  get: (id: string) => MapRecord | undefined,
  failure: Failure,
): Extract<MapRecord, { type: 'card' | 'failure' }> | undefined {
  const at = get(failure.at);
  const source = at?.type === 'flow' ? get(at.from) : at;
  return source?.type === 'card' || source?.type === 'failure' ? source : undefined;
}
