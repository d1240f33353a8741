// One answer in words: typed here, kept when one leaves it.

import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import styles from './flip.module.css';

interface GuideTextProps {
  readonly label: string;
  readonly id: string;
  readonly path: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
}

export function GuideText({ label, id, path, value = '', placeholder }: GuideTextProps): ReactElement {
  const state = useEditor();
  const [text, setText] = useState(value);
  const key = useId();
  // what others write shows as long as one does not write oneself
  useEffect(() => setText(value), [value]);
  const keep = (): void => {
    if (text === value) return;
    const done = state.run({ kind: 'set', id, path, value: text.trim() === '' ? undefined : text });
    if (!done) setText(value);
  };
  return (
    <label className={styles['text']} htmlFor={key}>
      {label}
      <textarea
        id={key}
        rows={1}
        value={text}
        maxLength={4000}
        placeholder={placeholder}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
      />
    </label>
  );
}
