// A row of a list or keyed field with what can be done to it: moved up and down, removed.

import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import button from '../controls/button.module.css';
import styles from './fields.module.css';

interface RowProps {
  readonly at: number;
  readonly name: string;
  readonly moves?: { readonly up: boolean; readonly down: boolean };
  readonly move?: (by: -1 | 1) => void;
  readonly remove: () => void;
  readonly children: ReactNode;
}

/** A row with what can be done to it. Alt and the arrow keys move it. */
export function Row({ at, name, moves, move, remove, children }: RowProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || move === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li data-row={at} className={styles['row']} onKeyDown={onKeyDown}>
      <div className={styles['rowBody']}>{children}</div>
      {move !== undefined && moves !== undefined && (moves.up || moves.down) && (
        <span className={styles['movers']}>
          <button
            type="button"
            data-part="up"
            className={button['icon']}
            aria-label={`Move ${name} up`}
            aria-disabled={!moves.up}
            onClick={() => move(-1)}
          >
            <ArrowUp size={13} aria-hidden />
          </button>
          <button
            type="button"
            data-part="down"
            className={button['icon']}
            aria-label={`Move ${name} down`}
            aria-disabled={!moves.down}
            onClick={() => move(1)}
          >
            <ArrowDown size={13} aria-hidden />
          </button>
        </span>
      )}
      <button
        type="button"
        data-part="remove"
        className={`${button['icon']} ${styles['remove']}`}
        aria-label={`Remove ${name}`}
        onClick={remove}
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}
