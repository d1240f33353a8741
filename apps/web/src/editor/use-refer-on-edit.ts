// A card that shows a metric or an opportunity is not typed in: editing it asks which one it shows.

import { useEffect } from 'react';
import { referringCard } from '../actions/refer.ts';
import type { Panel } from '../actions/registry.ts';
import { useEditor } from './use-editor.ts';

export function useReferOnEdit(open: (panel: Panel) => void): void {
  const state = useEditor();
  useEffect(
    () =>
      state.subscribe('editing', () => {
        const referring = state.editing?.path === 'text' ? referringCard(state) : undefined;
        if (referring === undefined || referring.card.id !== state.editing?.id) return;
        const { card, field } = referring;
        // the words of an opportunity's card stand below its name
        if (field === 'opportunity' && card.opportunity !== undefined) return;
        state.edit(undefined);
        open('refer');
      }),
    [state, open],
  );
}
