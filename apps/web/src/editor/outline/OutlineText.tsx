// A text of the outline that is edited where it stands.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useEditor } from '../use-editor.ts';
import styles from './outline.module.css';

interface OutlineTextProps {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** What is shown where the text is empty. */
  readonly instead?: string;
}

export function OutlineText({ id, path, text, instead = 'Empty' }: OutlineTextProps): ReactElement {
  const state = useEditor();
  const [editing, setEditing] = useState(false);
  if (!editing)
    return (
      <button
        type="button"
        dir="auto"
        className={styles['text']}
        onClick={() => setEditing(true)}
        onFocus={() => state.select(id)}
      >
        {text === '' ? instead : text}
      </button>
    );
  return (
    <textarea
      dir="auto"
      autoFocus
      className={styles['input']}
      aria-label={`Edit ${path}`}
      rows={Math.max(1, Math.ceil(text.length / 30))}
      value={text}
      onChange={(event) =>
        void state.run({
          kind: 'set',
          id,
          path,
          value: event.currentTarget.value === '' ? undefined : event.currentTarget.value,
        })
      }
      onBlur={() => setEditing(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) setEditing(false);
      }}
    />
  );
}
