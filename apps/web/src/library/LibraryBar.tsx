// The bar of the library page: where one is, whether it is saved, undo.

import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Check, CloudOff, Download, LoaderCircle, Redo2, TriangleAlert, Undo2 } from 'lucide-react';
import { formatLibraryFile } from '@sightline/model';
import { Link } from 'wouter';
import { downloadText } from '../app/download.ts';
import { Logo } from '../app/Logo.tsx';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { useLibrarySession, useRecords } from './library-state.ts';
import styles from './library.module.css';

interface LibraryBarProps {
  readonly undo: () => void;
  readonly redo: () => void;
}

export function LibraryBar({ undo, redo }: LibraryBarProps): ReactElement {
  const { workspace } = useLibrarySession();
  const records = useRecords();
  const home = records.get(workspace);
  return (
    <header className={styles['bar']}>
      <Link href="/" aria-label="All maps" className={styles['logo'] ?? ''}>
        <Logo />
      </Link>
      <nav className={styles['trail']} aria-label="Where you are">
        <Link href="/">{home?.type === 'workspace' ? home.name : workspace}</Link>
        <i aria-hidden>/</i>
        <b>Library</b>
      </nav>
      <span className={styles['space']} />
      <SaveMark />
      <button type="button" className={styles['icon']} aria-label="Undo" title="Undo (Ctrl+Z)" onClick={undo}>
        <Undo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['icon']}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        onClick={redo}
      >
        <Redo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['icon']}
        aria-label="Export the library as YAML"
        title="Export the library as YAML"
        onClick={() => downloadText('library.yaml', formatLibraryFile(records))}
      >
        <Download size={17} aria-hidden />
      </button>
      <ThemeButton />
    </header>
  );
}

function SaveMark(): ReactElement {
  const session = useLibrarySession();
  const save = useSyncExternalStore(session.onSaveState, () => session.saveState);
  if (save.kind === 'refused')
    return (
      <span className={styles['save']} data-kind="refused" role="alert">
        <TriangleAlert size={15} aria-hidden /> Not saved:{' '}
        {save.problems[0]?.message ?? 'the server refused it'}
        <button type="button" onClick={() => void session.takeServerVersion()}>
          Take the saved version
        </button>
      </span>
    );
  const [Icon, text] =
    save.kind === 'saved'
      ? [Check, 'Saved']
      : save.kind === 'saving'
        ? [LoaderCircle, 'Saving …']
        : [CloudOff, save.unsaved ? 'Offline: kept on this device' : 'Offline'];
  return (
    <span className={styles['save']} data-kind={save.kind} data-testid="save-state" role="status">
      <Icon size={15} aria-hidden /> {text}
    </span>
  );
}
