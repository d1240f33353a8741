// Whether what is shown is stored.

import type { ReactElement } from 'react';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { SaveState } from '../session/session.ts';
import styles from './save-mark.module.css';

export function SaveMark({ save }: { readonly save: SaveState }): ReactElement {
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
