// The three views of the insights, each fetched when it is first shown.

import { part } from '../app/part.tsx';
import styles from './insights.module.css';

const looks = { loading: <p className={styles['hint']}>Loading …</p> };

export const PathsView = part(
  'This view',
  () => import('./PathsView.tsx').then(({ PathsView: view }) => view),
  looks,
);
export const WorkView = part(
  'This view',
  () => import('./WorkView.tsx').then(({ WorkView: view }) => view),
  looks,
);
export const CausesView = part(
  'This view',
  () => import('./CausesView.tsx').then(({ CausesView: view }) => view),
  looks,
);
