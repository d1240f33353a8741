// What is being typed into a control until it can be kept: wrong words stay where they are, with what is wrong about
// them; the record keeps what it had.

import { useState } from 'react';
import type { Binding } from './binding.ts';

export interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
  /** Types on, without keeping yet. */
  type(text: string): void;
  /** Keeps a text, or says what is wrong with it. */
  take(text: string): void;
  /** Keeps what was typed, where something was. */
  leave(): void;
  /** Gives up what was typed. */
  drop(): void;
}

export function useDraft(
  binding: Binding,
  show: (value: unknown) => string,
  read: (text: string) => unknown,
): Draft {
  const [draft, setDraft] = useState<{ readonly text: string; readonly problem?: string } | undefined>(
    undefined,
  );
  const take = (text: string): void => {
    const problem = binding.set(read(text));
    setDraft(problem === undefined ? undefined : { text, problem });
  };
  return {
    text: draft?.text ?? show(binding.value),
    problem: draft?.problem,
    type: (text) => setDraft({ text }),
    take,
    leave: () => {
      if (draft !== undefined) take(draft.text);
    },
    drop: () => setDraft(undefined),
  };
}
