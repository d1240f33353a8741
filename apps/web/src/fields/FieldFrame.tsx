// What every control stands in: its label, a hint that shows while one is in it, and what is wrong with what was typed.

import type { ReactElement, ReactNode } from 'react';
import look from '../controls/field.module.css';
import plain from '../controls/plain.module.css';
import styles from './fields.module.css';

interface FieldFrameProps {
  /** Of the control; its hint and problem are `id-hint` and `id-problem`. */
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

export function FieldFrame({
  id,
  label,
  hideLabel = false,
  hint,
  problem,
  children,
}: FieldFrameProps): ReactElement {
  return (
    <div className={`${look['fields']} ${styles['field']}`}>
      <label htmlFor={id} className={hideLabel ? plain['unseen'] : undefined}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** The attributes by which a control names its hint and problem. */
export function described(
  id: string,
  hint: string | undefined,
  problem: string | undefined,
): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } {
  const ids = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return {
    ...(problem === undefined ? {} : { 'aria-invalid': true }),
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
}
