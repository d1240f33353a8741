// "Checked, nothing likely": a waiver of the check that asks for the flip side, with a reason.

import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { CircleCheck } from 'lucide-react';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import { useEditor } from '../editor/use-editor.ts';
import styles from './flip.module.css';

export function NothingLikely({
  at,
  waived,
}: {
  readonly at: string;
  readonly waived: boolean;
}): ReactElement {
  const state = useEditor();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  if (waived)
    return (
      <p className={styles['all']}>
        <CircleCheck size={15} aria-hidden /> Checked: nothing likely.
      </p>
    );
  if (!asked)
    return (
      <button type="button" className={`${button['quiet']} ${styles['do']}`} onClick={() => setAsked(true)}>
        Nothing likely can go wrong here …
      </button>
    );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    state.run({
      kind: 'add',
      record: {
        id: state.freshId('w'),
        type: 'waiver',
        rule: 'F02',
        targets: [at],
        reason: reason.trim(),
        date: new Date().toISOString().slice(0, 10),
      },
    });
  };
  return (
    <form className={`${controls['box']} ${styles['answer']}`} onSubmit={save}>
      <label>
        Nothing likely, because
        <input
          dir="auto"
          value={reason}
          maxLength={4000}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        className={`${button['primary']} ${styles['do']}`}
        disabled={reason.trim() === ''}
      >
        Checked
      </button>
    </form>
  );
}
