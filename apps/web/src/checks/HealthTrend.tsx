// How health went over the days, as a small line.

import type { ReactElement } from 'react';

export interface Day {
  readonly day: string;
  readonly score: number;
}

const [WIDTH, HEIGHT] = [72, 20];
const look = { alignSelf: 'center', overflow: 'visible', color: 'var(--ink-faint)' } as const;

export function HealthTrend({ days }: { readonly days: readonly Day[] }): ReactElement {
  const [first, last] = [days[0], days.at(-1)];
  const points = days
    .map(
      ({ score }, i) =>
        `${((i / (days.length - 1)) * WIDTH).toFixed(1)},${(HEIGHT - (score / 100) * HEIGHT).toFixed(1)}`,
    )
    .join(' ');
  const said = `From ${first?.score} on ${first?.day} to ${last?.score} on ${last?.day}`;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={said} style={look}>
      <title>{said}</title>
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
