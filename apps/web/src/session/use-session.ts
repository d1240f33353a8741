// What a session says about saving, in React.

import { useCallback, useSyncExternalStore } from 'react';
import type { Unsaved } from '@sightline/document';
import type { LiveSession, SaveState } from './live-session.ts';

function useSession<T>(session: LiveSession, read: () => T): T {
  const subscribe = useCallback((listener: () => void) => session.onSaveState(listener), [session]);
  return useSyncExternalStore(subscribe, read);
}

export const useSaveState = (session: LiveSession): SaveState => useSession(session, () => session.saveState);
/** Edits that could not be saved. */
export const useUnsaved = (session: LiveSession): readonly Unsaved[] =>
  useSession(session, () => session.unsaved);
