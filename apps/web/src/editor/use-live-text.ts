// A text of a record that is written key press by key press. What the map cannot take (it is too long, or a name would be
// empty) stays in its field, with what is wrong; left all the same, it is kept to be copied.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useEditor } from './use-editor.ts';

export interface LiveText {
  /** What the field shows. */
  readonly text: string;
  write(value: string): void;
  /** Before one goes on by a key: true where there is something that would be lost; why is said once more. */
  holds(): boolean;
  /** When the field is left though it stays there. */
  leave(): void;
}

interface Refused {
  readonly text: string;
  readonly reason: string;
}

export function useLiveText(id: string, path: string, shared: string): LiveText {
  const state = useEditor();
  const [refused, setRefused] = useState<Refused | undefined>(undefined);
  const held = useRef<Refused>(undefined);
  const hold = useCallback((next: Refused | undefined) => {
    held.current = next;
    setRefused(next);
  }, []);
  const leave = useCallback(() => {
    const { text = '', reason = '' } = held.current ?? {};
    hold(undefined);
    if (text.trim() !== '') state.keepRefused({ id, path }, text, reason);
  }, [state, id, path, hold]);
  useEffect(() => leave, [leave]);
  return {
    text: refused?.text ?? shared,
    write(value) {
      const done = state.run({ kind: 'set', id, path, value: value === '' ? undefined : value });
      hold(done ? undefined : { text: value, reason: state.notice?.text ?? 'This is not possible' });
    },
    holds() {
      if (refused === undefined || refused.text.trim() === '') return false;
      state.say(refused.reason, 'problem');
      return true;
    },
    leave,
  };
}
