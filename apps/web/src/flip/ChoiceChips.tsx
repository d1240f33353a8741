// One of a few answers as chips: a group of radio buttons that arrow keys walk, as Tab does from group to group.

import type { ReactElement } from 'react';
import { walkButtons } from '../app/roving.ts';
import styles from './flip.module.css';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** What the answer means, told on hover. */
  readonly hint?: string;
}

interface ChoiceChipsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id | undefined;
  /** Whether the chosen one can be taken back. */
  readonly optional?: boolean;
  readonly onChoose: (id: Id | undefined) => void;
}

export function ChoiceChips<Id extends string>({
  label,
  choices,
  chosen,
  optional = false,
  onChoose,
}: ChoiceChipsProps<Id>): ReactElement {
  const stop = Math.max(
    0,
    choices.findIndex(({ id }) => id === chosen),
  );
  const walk = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const to = walkButtons(event);
    if (to !== undefined) onChoose(choices[to]?.id);
  };
  return (
    <div role="radiogroup" aria-label={label} className={styles['chips']} onKeyDown={walk}>
      {choices.map(({ id, title, hint }, at) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={chosen === id}
          tabIndex={at === stop ? 0 : -1}
          title={hint}
          onClick={() => onChoose(optional && chosen === id ? undefined : id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
