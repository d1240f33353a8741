// The health of the map: a figure, how it went over the days, and what would raise it most.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { api } from '../app/api.ts';
import button from '../controls/button.module.css';
import { useEditor } from '../editor/use-editor.ts';
import { levelOf, levelWords } from './health-level.ts';
import { ruleTitle } from './checks-list.ts';
import type { Day } from './HealthTrend.tsx';
import { HealthTrend } from './HealthTrend.tsx';
import { useChecks } from './use-checks.ts';
import styles from './health-figure.module.css';

export function HealthFigure({
  showRule,
}: {
  /** Lists what a rule has found. */
  readonly showRule: (rule: string) => void;
}): ReactElement | null {
  const { health, rules } = useChecks();
  const days = useDays();
  if (health === undefined) return null;
  if (health.draft)
    return (
      <div className={styles['health']}>
        <span data-testid="health" className={styles['draft']}>
          Draft: how sound it is shows from five steps with cards on.
        </span>
      </div>
    );
  const best = health.gains.filter(({ gain }) => gain >= 0.5).slice(0, 3);
  return (
    <div className={styles['health']}>
      <b data-level={levelOf(health.score)} data-testid="health">
        {Math.round(health.score)}
      </b>
      <span>of 100, {levelWords[levelOf(health.score)]}</span>
      {days.length > 1 && <HealthTrend days={days} />}
      {best.length > 0 && (
        <span className={styles['gains']}>
          Would raise it most:{' '}
          {best.map(({ rule, findings, gain }, i) => (
            <span key={rule}>
              {i > 0 && ', '}
              <button type="button" className={button['link']} onClick={() => showRule(rule)}>
                {ruleTitle(rules.get(rule)) || rule} ({findings})
              </button>{' '}
              <em>+{Math.round(gain)}</em>
            </span>
          ))}
        </span>
      )}
    </div>
  );
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
