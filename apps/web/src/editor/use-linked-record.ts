// An address can name a record of the map (`?at=card-in`): it is chosen and shown once the map is open.

import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import type { Panel } from '../actions/registry.ts';
import { spotOf } from './map/spots.ts';
import { useEditor } from './use-editor.ts';

/** Goes to the record that the address names; its fields open where it has no place on the map. */
export function useLinkedRecord(open: (panel: Panel) => void): void {
  const state = useEditor();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  useEffect(() => {
    if (at === null) return;
    if (state.get(at) === undefined) state.say('What the link leads to is no longer in this map');
    else {
      state.select(at);
      const spot = spotOf(state.index, at);
      if (spot === undefined) open('inspector');
      else state.goTo(spot);
    }
    setSearch(
      (before) => {
        before.delete('at');
        return before;
      },
      { replace: true },
    );
  }, [at, state, open, setSearch]);
}
