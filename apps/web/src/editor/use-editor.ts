// The editor's state in React: the object itself, and hooks for its slices.

import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { MapRecord } from '@sightline/model';
import { personasWithCurve } from '@sightline/model';
import type { EditorState } from './editor-state.ts';

export const EditorContext = createContext<EditorState | undefined>(undefined);

export function useEditor(): EditorState {
  const state = useContext(EditorContext);
  if (state === undefined) throw new Error('editor: is not open here');
  return state;
}

function useSlice<T>(slice: Parameters<EditorState['subscribe']>[0], read: (state: EditorState) => T): T {
  const state = useEditor();
  const subscribe = useCallback((listener: () => void) => state.subscribe(slice, listener), [state, slice]);
  return useSyncExternalStore(subscribe, () => read(state));
}

export const useScene = () => useSlice('scene', (state) => state.scene);
/** Whether no card and no failure stands on the map. */
export const useIsBlank = () =>
  useSlice('scene', ({ scene }) => !scene.groups.cards.some(({ kind }) => kind !== 'curve'));
export const useSelection = () => useSlice('selection', (state) => state.selection);
/** Whether one record is selected: whoever asks is told only when the answer changes. */
export const useIsSelected = (id: string) => useSlice('selection', (state) => state.isSelected(id));
export const useEditing = () => useSlice('editing', (state) => state.editing);
export const useSpot = () => useSlice('spot', (state) => state.spot);
/** The persona that was chosen to have the strong curve. */
export const useChosenPersona = () => useSlice('view', (state) => state.persona);
export const useView = () => useSlice('view', (state) => state.view);
export const useNotice = () => useSlice('notice', (state) => state.notice);
/** What somebody else removed while one typed in it. */
export const useLost = () => useSlice('lost', (state) => state.lost);
/** Whether there is something to undo, and to redo. */
export const useCanUndo = () => useSlice('scene', (state) => state.canUndo);
export const useCanRedo = () => useSlice('scene', (state) => state.canRedo);
export const useColourBy = () => useSlice('colouring', (state) => state.colourBy);
export const useConnecting = () => useSlice('connecting', (state) => state.connecting);

/** The personas whose feelings the map shows. */
export function usePersonas(): readonly string[] {
  const ids = useSlice('scene', ({ index }) => personasWithCurve(index).join('\n'));
  return useMemo(() => ids.split('\n').filter((id) => id !== ''), [ids]);
}

/** One record of the map, followed by itself. */
export function useRecord(id: string | undefined): MapRecord | undefined {
  const { session } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => (id === undefined ? () => undefined : session.map.onRecord(id, listener)),
    [session, id],
  );
  return useSyncExternalStore(subscribe, () => (id === undefined ? undefined : session.map.get(id)));
}

/** The library, another object after each change. */
export function useLibrary() {
  const { session } = useEditor();
  const subscribe = useCallback((listener: () => void) => session.library.onChange(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.library.records);
}

/** Whether a text of the map waits to be applied. */
export function useHasTextDraft(): boolean {
  const { textDraft } = useEditor();
  const subscribe = useCallback((listener: () => void) => textDraft.subscribe(listener), [textDraft]);
  return useSyncExternalStore(subscribe, () => textDraft.now !== undefined);
}
