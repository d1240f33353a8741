// Whether what one sees is saved, in the bar of every page with a live document.

import type { ReactElement } from 'react';
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { LiveSession, SaveState } from './live-session.ts';
import styles from './save-mark.module.css';
import { useSaveState } from './use-session.ts';

const icons = { saved: Check, saving: LoaderCircle, offline: CloudOff, removed: TriangleAlert };

export function SaveMark({ session }: { readonly session: LiveSession }): ReactElement {
  const save = useSaveState(session);
  const Icon = icons[save.kind];
  return (
    <span className={styles['save']} data-kind={save.kind} data-testid="save-state" role="status">
      <Icon size={15} aria-hidden /> {wordsFor(save)}
    </span>
  );
}

function wordsFor(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving …';
    case 'offline':
      return save.unsaved ? 'Offline: kept on this device' : 'Offline';
    case 'removed':
      return 'Deleted: kept on this device';
  }
}
