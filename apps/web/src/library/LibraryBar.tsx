// The bar of the library page: where one is, whether it is saved, undo.

import type { ReactElement } from 'react';
import { Download, Redo2, Undo2 } from 'lucide-react';
import { formatLibraryFile } from '@sightline/model';
import { Link } from 'wouter';
import { downloadText } from '../app/download.ts';
import { Logo } from '../app/Logo.tsx';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { SaveMark } from '../session/SaveMark.tsx';
import { UnsavedMark } from '../session/UnsavedMark.tsx';
import { useLibrarySession, useRecords } from './library-state.ts';
import styles from './library.module.css';

interface LibraryBarProps {
  readonly undo: () => void;
  readonly redo: () => void;
}

export function LibraryBar({ undo, redo }: LibraryBarProps): ReactElement {
  const session = useLibrarySession();
  const { workspace } = session;
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
      <UnsavedMark session={session} />
      <SaveMark session={session} />
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
