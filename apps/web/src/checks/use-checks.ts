// The checks of the open map, in React.

import { useCallback, useSyncExternalStore } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import type { ChecksState } from './checks.ts';

export function useChecks(): ChecksState {
  const { checks } = useEditor();
  const subscribe = useCallback((listener: () => void) => checks.subscribe(listener), [checks]);
  return useSyncExternalStore(subscribe, () => checks.state);
}
