// What a map without steps teaches: one sentence and one action.

import type { ReactElement } from 'react';
import { addStep } from '../actions/edits.ts';
import button from '../controls/button.module.css';
import { useEditor, useIsBlank } from './use-editor.ts';
import styles from './blank-hint.module.css';

export function BlankHint(): ReactElement | null {
  const state = useEditor();
  if (!useIsBlank() || state.index.steps.length > 0) return null;
  return (
    <div className={styles['hint']} data-testid="blank-hint">
      <p>A map runs along steps: begin with the first thing that the customer does.</p>
      <button type="button" className={button['primary']} onClick={() => addStep(state)}>
        Add the first step
      </button>
    </div>
  );
}
