// How sound the map is, in the bar on top; opens and closes the panel of checks.

import type { ReactElement } from 'react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { levelOf, levelWords } from './health-level.ts';
import { useChecks } from './use-checks.ts';
import './severities.css';
import styles from './checks-button.module.css';

interface ChecksButtonProps {
  readonly shown: boolean;
  readonly toggle: () => void;
}

export function ChecksButton({ shown, toggle }: ChecksButtonProps): ReactElement {
  const { health, ready } = useChecks();
  const score = health === undefined || health.draft ? undefined : Math.round(health.score);
  const { errors, warnings } = health ?? { errors: 0, warnings: 0 };
  const said =
    health === undefined
      ? 'Checks'
      : `Checks: ${health.draft ? 'a draft' : `health ${Math.round(health.score)} of 100, ${levelWords[levelOf(health.score)]}`}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
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
      <b data-level={levelOf(score)}>
        {health?.draft === true ? 'Draft' : score === undefined ? '–' : score}
      </b>
      {errors > 0 && (
        <span>
          <CircleAlert size={14} aria-hidden data-severity="error" />
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span>
          <TriangleAlert size={14} aria-hidden data-severity="warning" />
          {warnings}
        </span>
      )}
    </button>
  );
}

function counted(n: number, word: string): string {
  return `${n} ${n === 1 ? word : `${word}s`}`;
}
