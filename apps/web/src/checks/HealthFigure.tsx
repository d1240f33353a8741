// The health of the map: a figure, how it went over the days, and what would raise it most.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { api } from '../app/api.ts';
import { useEditor } from '../editor/use-editor.ts';
import { levelOf } from './ChecksButton.tsx';
import { ruleTitle } from './checks-list.ts';
import { useChecks } from './use-checks.ts';
import styles from './checks.module.css';

export function HealthFigure(): ReactElement | null {
  const { health, rules } = useChecks();
  const days = useDays();
  if (health === undefined) return null;
  const best = health.gains.filter(({ gain }) => gain >= 0.5).slice(0, 3);
  return (
    <div className={styles['health']}>
      <b data-level={levelOf(health.score)} data-testid="health">
        {Math.round(health.score)}
      </b>
      <span>of 100</span>
      {days.length > 1 && <Trend days={days} />}
      {health.waived > 0 && <span>{health.waived} waived</span>}
      {best.length > 0 && (
        <span className={styles['gains']}>
          Would raise it most:{' '}
          {best.map(({ rule, findings, gain }, i) => (
            <span key={rule}>
              {i > 0 && ', '}
              {ruleTitle(rules.get(rule)).toLowerCase() || rule} ({findings}) <em>+{Math.round(gain)}</em>
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

interface Day {
  readonly day: string;
  readonly score: number;
}

function useDays(): readonly Day[] {
  const { session } = useEditor();
  const [days, setDays] = useState<readonly Day[]>([]);
  useEffect(() => {
    let gone = false;
    // the trend is a courtesy: without the server there is none
    void api.health(session.workspace).then(
      ({ maps }) => {
        if (!gone) setDays(maps.find(({ map }) => map === session.mapId)?.days ?? []);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [session]);
  return days;
}

const [WIDTH, HEIGHT] = [72, 20];

function Trend({ days }: { readonly days: readonly Day[] }): ReactElement {
  const [first, last] = [days[0], days.at(-1)];
  const points = days
    .map(
      ({ score }, i) =>
        `${((i / (days.length - 1)) * WIDTH).toFixed(1)},${(HEIGHT - (score / 100) * HEIGHT).toFixed(1)}`,
    )
    .join(' ');
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`From ${first?.score} on ${first?.day} to ${last?.score} on ${last?.day}`}
      className={styles['trend']}
    >
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
