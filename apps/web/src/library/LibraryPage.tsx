// The library of a workspace: what its maps share. Types on the left, the records of one in the middle, one record with
// all its fields and where it is used on the right.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import notices from '../controls/notice.module.css';
import { FieldHostContext } from '../fields/field-host.ts';
import { libraryAddress } from '../fields/library-address.ts';
import { keepOpen } from '../session/keep-open.ts';
import type { LibrarySession } from '../session/library-session.ts';
import { openLibrarySession } from '../session/library-session.ts';
import { fontsReady } from '../app/fonts.ts';
import { Missing } from '../app/Missing.tsx';
import missing from '../app/missing.module.css';
import { LibraryBar } from './LibraryBar.tsx';
import { LibraryContext, hostOf, useLibrarySession, useRecords } from './library-state.ts';
import { isListed } from './library-types.ts';
import { RecordList } from './RecordList.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { TypeList } from './TypeList.tsx';
import styles from './library-page.module.css';

interface LibraryPageProps {
  readonly workspace: string;
  readonly type: string | undefined;
  readonly id: string | undefined;
}

export function LibraryPage({ workspace, type, id }: LibraryPageProps): ReactElement {
  const [session, setSession] = useState<LibrarySession | 'missing' | undefined>(undefined);
  useEffect(
    () =>
      keepOpen<{ readonly session: LibrarySession }>({
        open: async (former) => {
          const [opened] = await Promise.all([openLibrarySession(workspace, former?.session), fontsReady()]);
          return { session: opened };
        },
        show: (shown) => setSession(shown.session),
        missing: () => setSession('missing'),
      }),
    [workspace],
  );
  if (session === 'missing')
    return (
      <Missing
        title="This library is not here"
        why="The workspace may have been removed, or the server is away and this device has no copy."
      />
    );
  if (session === undefined) return <p className={missing['missing']}>Opening the library …</p>;
  return (
    <LibraryContext value={session}>
      <OpenLibrary type={type ?? 'participant'} id={id} />
    </LibraryContext>
  );
}

interface Notice {
  readonly text: string;
}

function OpenLibrary({ type, id }: { readonly type: string; readonly id: string | undefined }): ReactElement {
  const session = useLibrarySession();
  const records = useRecords();
  const host = useMemo(() => hostOf(session), [session]);
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const undo = useCallback(() => {
    setNotice(session.library.undo() ? undefined : { text: 'Nothing to undo' });
  }, [session]);
  const redo = useCallback(() => {
    setNotice(session.library.redo() ? undefined : { text: 'Nothing to redo' });
  }, [session]);
  useUndoKeys(undo, redo);
  useEffect(() => {
    document.title = 'Library · Sightline';
  }, []);
  useEffect(() => {
    if (notice === undefined) return undefined;
    const timer = setTimeout(() => setNotice(undefined), 8000);
    return () => clearTimeout(timer);
  }, [notice]);
  const chosen = type === 'workspace' ? session.workspace : id;
  const record = chosen === undefined ? undefined : records.get(chosen);
  return (
    <FieldHostContext value={host}>
      <div className={styles['page']}>
        <LibraryBar undo={undo} redo={redo} />
        <div className={styles['body']}>
          <TypeList type={type} />
          {isListed(type) && <RecordList key={type} type={type} chosen={id} />}
          {chosen !== undefined && (
            <RecordPanel
              key={chosen}
              record={record}
              wide={type === 'workspace'}
              back={libraryAddress(session.workspace, type)}
              say={(text) => setNotice({ text })}
            />
          )}
          {!isListed(type) && type !== 'workspace' && (
            <main className={missing['missing']}>
              <p>A library has no records of this type.</p>
            </main>
          )}
        </div>
        <div
          className={`${notices['notice']} ${styles['notice']}`}
          role="status"
          aria-live="polite"
          hidden={notice === undefined}
        >
          {notice?.text}
          {notice !== undefined && !notice.text.startsWith('Nothing') && (
            <button type="button" onClick={undo}>
              Undo
            </button>
          )}
        </div>
      </div>
    </FieldHostContext>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, in texts that are kept key press by key press too. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (field !== null && field !== false && field.closest('[data-live]') === null) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
