// Silence on the axis of time: between two things that the customer sees, work runs behind and nothing is said.

import type { ReactElement } from 'react';
import type { WorkingTime } from '@sightline/model';
import { darkStretches } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import { useLibrary } from '../editor/use-editor.ts';
import { timeText } from './figures.ts';
import type { WorkProps } from './WorkView.tsx';
import styles from './insights.module.css';
import work from './work.module.css';

/** Where the scale is named. */
const units = [
  [1, '1 s'],
  [60, '1 min'],
  [3600, '1 h'],
  [86_400, '1 d'],
] as const;

export function DarkStretches({
  index,
  showOnMap,
  working,
}: WorkProps & { readonly working: WorkingTime }): ReactElement | null {
  const library = useLibrary();
  const stretches = darkStretches(index, { working })
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds);
  if (stretches.length === 0) return null;
  // times run from seconds to weeks: each bar is as long as the logarithm of its time
  const most = Math.max(...stretches.map(({ seconds, tolerance }) => Math.max(seconds, tolerance ?? 0)));
  const longest = Math.log10(1 + most);
  const width = (seconds: number): string => `${(Math.log10(1 + seconds) / longest) * 100}%`;
  return (
    <section className={work['part']}>
      <h2>Dark stretches</h2>
      <p className={styles['hint']}>
        How long the customer hears nothing while work runs behind. The mark is what was promised or is
        accepted. The scale is stretched where times are short: seconds and days both show.
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">From … to</th>
            <th scope="col" className={work['axis']}>
              Silence
              <span className={work['scale']} aria-hidden>
                {units.map(
                  ([seconds, unit]) =>
                    seconds <= most && (
                      <i key={unit} style={{ left: width(seconds) }}>
                        {unit}
                      </i>
                    ),
                )}
              </span>
            </th>
            <th scope="col" className={styles['number']}>
              Hand-offs
            </th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => {
            const { from, to, chain, seconds, tolerance, handOffs } = stretch;
            const over = tolerance !== undefined && seconds > tolerance;
            return (
              <tr key={`${from} ${to}`} data-first>
                <th scope="row">
                  <button
                    type="button"
                    className={button['link']}
                    onClick={() => showOnMap([from, ...chain(), to])}
                  >
                    {nameOfRecord(from, index, library)} … {nameOfRecord(to, index, library)}
                  </button>
                </th>
                <td>
                  <span className={work['silence']} data-over={over}>
                    <i aria-hidden style={{ width: width(seconds) }} />
                    {tolerance !== undefined && <u aria-hidden style={{ left: width(tolerance) }} />}
                    <b>{timeText(seconds)}</b>
                    {tolerance !== undefined && <small> of {timeText(tolerance)} accepted</small>}
                  </span>
                </td>
                <td className={styles['number']}>{handOffs}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
