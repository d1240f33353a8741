// A text of the outline that is edited where it stands: Enter ends it, Escape takes it back.

import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { sentence } from '@sightline/layout';
import type { Typing } from '../../fields/field-host.ts';
import { useEditor } from '../use-editor.ts';
import { useLiveText } from '../use-live-text.ts';
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
  const [byKey, setByKey] = useState(false);
  if (editing)
    return (
      <OutlineField
        id={id}
        path={path}
        text={text}
        end={(focus) => {
          setByKey(focus);
          setEditing(false);
        }}
      />
    );
  return (
    <button
      type="button"
      dir="auto"
      // back where one was before typing
      autoFocus={byKey}
      className={styles['text']}
      onClick={() => setEditing(true)}
      onFocus={() => state.select(id)}
    >
      {text === '' ? instead : path === 'name' ? text : sentence(text)}
    </button>
  );
}

interface OutlineFieldProps {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** Ends it; `byKey` where the focus is to stay here. */
  readonly end: (byKey: boolean) => void;
}

function OutlineField({ id, path, text, end }: OutlineFieldProps): ReactElement {
  const state = useEditor();
  const live = useLiveText(id, path, text);
  const typing = useRef<Typing>(undefined);
  useEffect(() => {
    const begun = state.typeIn(id, path);
    typing.current = begun;
    return () => begun.end();
  }, [state, id, path]);
  return (
    <textarea
      dir="auto"
      autoFocus
      className={styles['input']}
      aria-label={`Edit ${path}`}
      rows={Math.max(1, Math.ceil(text.length / 30))}
      value={live.text}
      onChange={(event) => live.write(event.currentTarget.value)}
      onBlur={(event) => {
        // with the whole window it is still the one that is typed in
        if (document.activeElement !== event.currentTarget) end(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') typing.current?.takeBack();
        else if (event.key !== 'Enter' || event.shiftKey) return;
        else if (live.holds()) return event.preventDefault();
        event.preventDefault();
        end(true);
      }}
    />
  );
}
