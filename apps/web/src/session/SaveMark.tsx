// Whether what one sees is saved, in the bar of every page with a live document.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Check, CloudOff, FilePen, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { LiveSession, SaveState } from './live-session.ts';
import styles from './save-mark.module.css';
import { useSaveState } from './use-session.ts';

const icons = { saved: Check, saving: LoaderCircle, offline: CloudOff, removed: TriangleAlert };

/** How long all has to be saved before it says so, in milliseconds: else it would go to and fro with every key press. */
const SETTLED = 250;

interface SaveMarkProps {
  readonly session: LiveSession;
  /** Set where something was typed that is not in the document yet; `show` shows it, where it does not show already. */
  readonly draft?: { readonly show: (() => void) | undefined } | undefined;
}

export function SaveMark({ session, draft }: SaveMarkProps): ReactElement {
  const save = useSettled(useSaveState(session));
  const drafted = draft !== undefined && save.kind === 'saved';
  const Icon = drafted ? FilePen : icons[save.kind];
  const words = drafted ? 'Text not applied' : wordsFor(save);
  return (
    <span
      className={styles['save']}
      data-kind={drafted ? 'draft' : save.kind}
      data-testid="save-state"
      role="status"
    >
      <Icon size={15} aria-hidden />{' '}
      {drafted && draft.show !== undefined ? (
        <button
          type="button"
          title="The map is saved, what you typed as text is not in it"
          onClick={draft.show}
        >
          {words}
        </button>
      ) : (
        words
      )}
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

/** Whether what one sees is stored. It never says so before it is, and a moment after. */
function useSettled(save: SaveState): SaveState {
  const [settled, setSettled] = useState(save);
  useEffect(() => {
    if (save.kind !== 'saved') return setSettled(save);
    const timer = setTimeout(() => setSettled(save), SETTLED);
    return () => clearTimeout(timer);
  }, [save]);
  return save.kind === 'saved' ? settled : save;
}
