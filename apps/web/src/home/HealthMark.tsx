// How sound a map or a workspace is, as a figure, in words and over the days.

import type { ReactElement } from 'react';
import type { MapHealth, WorkspaceHealth } from '../app/api.ts';
import { levelOf, levelWords } from '../checks/health-level.ts';
import { HealthTrend } from '../checks/HealthTrend.tsx';
import styles from './home.module.css';

/** Keeps its line free until the health is known. */
export function HealthMark({ health }: { readonly health: MapHealth | undefined }): ReactElement {
  if (health === undefined) return <span className={styles['health']} />;
  const { score, errors, warnings, days } = health;
  return (
    <span className={styles['health']}>
      {score !== undefined && <strong data-level={levelOf(score)}>{score}</strong>}
      <span>
        {score === undefined ? 'draft' : levelWords[levelOf(score)]}
        {errors > 0 && ` · ${errors} ${errors === 1 ? 'error' : 'errors'}`}
        {warnings > 0 && ` · ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}
      </span>
      {days.length > 1 && <HealthTrend days={days} />}
    </span>
  );
}

export function WorkspaceFigure({ health }: { readonly health: WorkspaceHealth }): ReactElement | null {
  const { score, days } = health;
  if (score === undefined) return null;
  return (
    <p className={styles['health']} data-testid="workspace-health">
      <span>Health</span>
      <strong data-level={levelOf(score)}>{score}</strong>
      <span>of 100, {levelWords[levelOf(score)]}</span>
      {days.length > 1 && <HealthTrend days={days} />}
    </p>
  );
}
