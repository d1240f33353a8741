// Where a blank map begins in the outline: the first card is written where it will stand.

import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEditor } from '../use-editor.ts';
import styles from './outline.module.css';

interface FirstCardProps {
  readonly lane: string;
  readonly step: string;
}

export function FirstCard({ lane, step }: FirstCardProps): ReactElement {
  const state = useEditor();
  const [text, setText] = useState<string | undefined>(undefined);
  const add = (): void => {
    const words = text?.trim() ?? '';
    if (words === '') return setText(undefined);
    const record = { id: state.freshId('c'), type: 'card', position: { lane, step }, text: words } as const;
    state.run({ kind: 'add', record });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setText(undefined);
    else if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const cell = event.currentTarget.parentElement;
    // the card takes the place of this field, and the focus with it
    if (event.key === 'Enter') add();
    requestAnimationFrame(() => cell?.querySelector('button')?.focus());
  };
  if (text === undefined)
    return (
      <button type="button" className={`${styles['text']} ${styles['first']}`} onClick={() => setText('')}>
        Write what the customer does
      </button>
    );
  return (
    <textarea
      dir="auto"
      autoFocus
      className={styles['input']}
      aria-label="What the customer does"
      rows={2}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={(event) => {
        if (document.activeElement !== event.currentTarget) add();
      }}
      onKeyDown={onKey}
    />
  );
}
