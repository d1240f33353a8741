// The bar of the library page: where one is, whether it is saved, undo.

import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Download, TriangleAlert } from 'lucide-react';
import { formatLibraryFile } from '@sightline/model';
import { AppBar } from '../app/AppBar.tsx';
import { downloadText } from '../app/download.ts';
import { SaveMark } from '../app/SaveMark.tsx';
import button from '../controls/button.module.css';
import { useLibrarySession, useRecords } from './library-state.ts';
import styles from './library-bar.module.css';

interface LibraryBarProps {
  readonly undo: () => void;
  readonly redo: () => void;
}

export function LibraryBar({ undo, redo }: LibraryBarProps): ReactElement {
  const { workspace } = useLibrarySession();
  const records = useRecords();
  const home = records.get(workspace);
  return (
    <AppBar
      workspace={home?.type === 'workspace' ? home.name : workspace}
      title="Library"
      marks={<LibrarySaveMark />}
      undo={undo}
      redo={redo}
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

function LibrarySaveMark(): ReactElement {
  const session = useLibrarySession();
  const save = useSyncExternalStore(session.onSaveState, () => session.saveState);
  if (save.kind !== 'refused') return <SaveMark save={save} />;
  return (
    <span className={styles['refused']} role="alert">
      <TriangleAlert size={15} aria-hidden /> Not saved:{' '}
      {save.problems[0]?.message ?? 'the server refused it'}
      <button type="button" onClick={() => void session.takeServerVersion()}>
        Take the saved version
      </button>
    </span>
  );
}
