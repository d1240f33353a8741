// One answer in words: what is typed is on the map at once, and the checks follow.

import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useEditor } from '../editor/use-editor.ts';
import type { Typing } from '../fields/field-host.ts';

interface GuideTextProps {
  readonly label: string;
  readonly id: string;
  readonly path: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
  /** Whether it can not be emptied. */
  readonly required?: boolean;
}

export function GuideText({
  label,
  id,
  path,
  value = '',
  placeholder,
  required = false,
}: GuideTextProps): ReactElement {
  const state = useEditor();
  const [text, setText] = useState(value);
  const key = useId();
  const typing = useRef<Typing>(undefined);
  // what goes away while one types in it is not told that it was left
  useEffect(() => () => typing.current?.end(), []);
  // what others write shows as long as one does not write oneself
  useEffect(() => setText(value), [value]);
  const keep = (next: string): void => {
    if (next === value) return;
    const done = state.run({ kind: 'set', id, path, value: next.trim() === '' ? undefined : next });
    if (!done) setText(value);
  };
  // the map and its checks follow as one writes; an empty first answer is none yet
  const type = (next: string): void => {
    setText(next);
    if (!required || next.trim() !== '') keep(next);
  };
  return (
    <label htmlFor={key}>
      {label}
      <textarea
        dir="auto"
        id={key}
        rows={1}
        value={text}
        maxLength={4000}
        placeholder={placeholder}
        data-live
        onFocus={() => {
          typing.current = state.typeIn(id, path);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          setText(value);
          // the panel stays open until Escape has nothing to take back
          if (typing.current?.takeBack() === true) event.stopPropagation();
        }}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          typing.current?.end();
          if (text.trim() === '' && required) setText(value);
        }}
      />
    </label>
  );
}
