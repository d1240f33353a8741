// Keeps a cause on the pain card that it was traced from, as evidence for whoever looks next.

import type { Cause } from '@sightline/model';
import { sameValue } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';

/** Adds the cause to the pain card's causes; says so where it is there already. */
export function keepCause(state: EditorState, pain: string, cause: Cause, why: string): void {
  const card = state.get(pain);
  if (card?.type !== 'card') return;
  const kept = { [cause.kind]: cause.id, why: why.slice(0, 1000) };
  const known = card.causes ?? [];
  if (known.some((other) => sameValue(other[cause.kind], cause.id))) {
    state.say('This cause is kept on the pain point already');
    return;
  }
  if (state.run({ kind: 'set', id: pain, path: 'causes', value: [...known, kept] as never }))
    state.say('Kept on the pain point, under Causes');
}
