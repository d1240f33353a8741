// How sound the map is, in the bar on top; opens and closes the panel of checks.

import type { ReactElement } from 'react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useChecks } from './use-checks.ts';
import styles from './checks-button.module.css';

interface ChecksButtonProps {
  readonly shown: boolean;
  readonly toggle: () => void;
}

export function ChecksButton({ shown, toggle }: ChecksButtonProps): ReactElement {
  const { health, ready } = useChecks();
  const said =
    health === undefined
      ? 'Checks'
      : `Checks: health ${Math.round(health.score)} of 100, ${health.errors} errors, ${health.warnings} warnings`;
  return (
    <button
      type="button"
      className={styles['button']}
      aria-pressed={shown}
      aria-label={said}
      title={`${said} (Ctrl+Shift+M)`}
      data-testid="checks-button"
      data-ready={ready}
      onClick={toggle}
    >
      <b data-level={levelOf(health?.score)}>{health === undefined ? '–' : Math.round(health.score)}</b>
      <span>
        <CircleAlert size={14} aria-hidden data-severity="error" />
        {health?.errors ?? 0}
      </span>
      <span>
        <TriangleAlert size={14} aria-hidden data-severity="warning" />
        {health?.warnings ?? 0}
      </span>
    </button>
  );
}

/** In words what a colour says as well. */
export function levelOf(score: number | undefined): 'none' | 'low' | 'middle' | 'high' {
  if (score === undefined) return 'none';
  return score < 50 ? 'low' : score < 80 ? 'middle' : 'high';
}
