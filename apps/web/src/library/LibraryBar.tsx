// The bar of the library page: where one is, whether it is saved, undo.

import type { ReactElement } from 'react';
import { Download } from 'lucide-react';
import { formatLibraryFile } from '@sightline/model';
import { AppBar } from '../app/AppBar.tsx';
import { downloadText } from '../app/download.ts';
import button from '../controls/button.module.css';
import { SaveMark } from '../session/SaveMark.tsx';
import { UnsavedMark } from '../session/UnsavedMark.tsx';
import { useLibrarySession, useRecords } from './library-state.ts';

interface LibraryBarProps {
  readonly undo: () => void;
  readonly redo: () => void;
}

export function LibraryBar({ undo, redo }: LibraryBarProps): ReactElement {
  const session = useLibrarySession();
  const { workspace } = session;
  const records = useRecords();
  const home = records.get(workspace);
  const steps = session.library.undoDepth;
  return (
    <AppBar
      workspace={home?.type === 'workspace' ? home.name : workspace}
      title="Library"
      marks={
        <>
          <UnsavedMark session={session} />
          <SaveMark session={session} />
        </>
      }
      undo={steps.undo > 0 ? undo : undefined}
      redo={steps.redo > 0 ? redo : undefined}
    >
      <button
        type="button"
        className={button['tool']}
        aria-label="Export the library as YAML"
        title="Export the library as YAML"
        onClick={() => downloadText('library.yaml', formatLibraryFile(records))}
      >
        <Download size={17} aria-hidden />
      </button>
    </AppBar>
  );
}
