// A page that has nothing to show: what is not there, why that may be, and the way back.

import type { ReactElement } from 'react';
import styles from './missing.module.css';

interface MissingProps {
  readonly title: string;
  readonly why: string;
}

export function Missing({ title, why }: MissingProps): ReactElement {
  return (
    <main className={styles['missing']}>
      <h1>{title}</h1>
      <p>{why}</p>
      <a href="/">Back to all maps</a>
    </main>
  );
}
