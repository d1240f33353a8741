// One of a few words side by side: which part is shown, as tabs, or which way it is shown, as radio buttons.

import type { ReactElement, ReactNode } from 'react';
import { walkButtons } from '../app/roving.ts';
import styles from './tabs.module.css';

interface TabsProps<Id extends string> {
  readonly label: string;
  /** Radio buttons where no part of the page is exchanged. */
  readonly radio?: boolean;
  readonly choices: readonly (readonly [id: Id, title: string])[];
  readonly chosen: string;
  readonly choose: (id: Id) => void;
  readonly className?: string | undefined;
  /** What stands before them. */
  readonly children?: ReactNode;
}

export function Tabs<Id extends string>({
  label,
  radio = false,
  choices,
  chosen,
  choose,
  className = '',
  children,
}: TabsProps<Id>): ReactElement {
  return (
    <div
      role={radio ? 'radiogroup' : 'tablist'}
      aria-label={label}
      className={`${styles['tabs']} ${className}`}
      onKeyDown={(event) => {
        const to = choices[walkButtons(event) ?? -1];
        // who walks over radio buttons chooses; a tab may have much to show
        if (radio && to !== undefined) choose(to[0]);
      }}
    >
      {children}
      {choices.map(([id, title]) => (
        <button
          key={id}
          type="button"
          role={radio ? 'radio' : 'tab'}
          tabIndex={id === chosen ? 0 : -1}
          {...{ [radio ? 'aria-checked' : 'aria-selected']: id === chosen }}
          onClick={() => choose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
