// Whether what is shown is stored.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { SaveState } from '../session/session.ts';
import styles from './save-mark.module.css';

/** How long all has to be saved before it says so, in milliseconds: else it would go to and fro with every key press. */
const SETTLED = 250;

export function SaveMark({ save: now }: { readonly save: SaveState }): ReactElement {
  const save = useSettled(now);
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
