// The open map and its library as the home of field controls.

import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { FieldHost } from '../fields/field-host.ts';
import { FieldHostContext } from '../fields/field-host.ts';
import type { EditorState } from './editor-state.ts';
import { useEditor } from './use-editor.ts';

export function EditorFields({ children }: { readonly children: ReactNode }): ReactElement {
  const state = useEditor();
  const host = useMemo(() => hostOf(state), [state]);
  return <FieldHostContext value={host}>{children}</FieldHostContext>;
}

function hostOf(state: EditorState): FieldHost {
  const { session } = state;
  return {
    workspace: session.workspace,
    map: { id: session.mapId, index: session.map.index },
    get library() {
      return session.library.records;
    },
    onLibrary: (listener) => session.library.onChange(listener),
    run: (command) => session.map.run(command),
    addToLibrary: (record) => state.runInLibrary({ kind: 'add', record }),
    freshId: (prefix) => state.freshId(prefix),
    typeIn: (id, path) => state.typeIn(id, path),
  };
}
