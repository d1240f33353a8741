// What a map without cards teaches: one sentence and one action.

import type { ReactElement } from 'react';
import { addAt, addStep } from '../actions/edits.ts';
import button from '../controls/button.module.css';
import { useEditor, useIsBlank, useScene } from './use-editor.ts';
import styles from './blank-hint.module.css';

export function BlankHint(): ReactElement | null {
  return useIsBlank() ? <Hint /> : null;
}

function Hint(): ReactElement | null {
  const state = useEditor();
  const { rows } = useScene();
  const [step] = state.index.steps;
  const lane = rows.find(({ role }) => role === 'customer') ?? rows.find(({ role }) => role !== 'emotion');
  if (step !== undefined && lane === undefined) return null;
  const [sentence, action] =
    step === undefined
      ? ['A map runs along steps: begin with the first thing that the customer does.', 'Add the first step']
      : [
          `Write what the customer does at “${step.name}”: everything else hangs from that row.`,
          'Write the first card',
        ];
  const act = (): void => {
    if (step === undefined) addStep(state);
    else if (lane !== undefined) {
      state.goTo({ lane: lane.lane, step: step.id });
      addAt(state, { lane: lane.lane, step: step.id });
    }
  };
  return (
    <div className={styles['hint']} data-testid="blank-hint">
      <p>{sentence}</p>
      <button type="button" className={button['primary']} onClick={act}>
        {action}
      </button>
    </div>
  );
}
