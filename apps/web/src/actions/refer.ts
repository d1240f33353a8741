// Cards that show a record of the library: a metric, an opportunity.

import type { Card } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';

/** The selected card where its lane shows library records, and which field says which. */
export function referringCard(
  state: EditorState,
): { readonly card: Card; readonly field: 'metric' | 'opportunity' } | undefined {
  const card = state.selection.length === 1 ? state.get(state.selection[0] ?? '') : undefined;
  if (card?.type !== 'card') return undefined;
  const role = state.index.lanes[state.index.rowOf(card.position.lane)]?.role;
  return role === 'metric' || role === 'opportunity' ? { card, field: role } : undefined;
}
