// What a map with steps and no cards asks for: the place of its first card, where that will stand.

import type { ReactElement } from 'react';
import { addAt } from '../../actions/edits.ts';
import { useEditor, useIsBlank, useScene } from '../use-editor.ts';
import styles from './map.module.css';

/** From the edges of the row to the card. */
const APART = 13;

export function FirstCard(): ReactElement | null {
  const state = useEditor();
  const { rows, columns } = useScene();
  const isBlank = useIsBlank();
  const [step] = state.index.steps;
  const [column] = columns;
  const row = rows.find(({ role }) => role === 'customer') ?? rows.find(({ role }) => role !== 'emotion');
  if (!isBlank || step === undefined || column === undefined || row === undefined) return null;
  const write = (): void => {
    state.goTo({ lane: row.lane, step: step.id });
    addAt(state, { lane: row.lane, step: step.id });
  };
  return (
    <button
      type="button"
      className={styles['firstCard']}
      aria-description={`Writes the first card, at “${step.name}”: everything else hangs from that row.`}
      style={{ left: column.x, top: row.y + APART, width: column.w, height: Math.min(60, row.h - 2 * APART) }}
      onClick={write}
    >
      {row.role === 'customer' ? 'What does the customer do first?' : 'What happens first?'}
    </button>
  );
}
