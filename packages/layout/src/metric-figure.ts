// The figure that stands for a metric: its newest reading, else where it began, and whether that is worse than it was
// meant to be.

import type { LibraryRecords, Metric, Reading } from '@sightline/model';
import { readableNumber } from './readable-number.ts';

export interface MetricFigure {
  /** A dash where nothing was ever measured. */
  readonly text: string;
  /** Worse than it was meant to be. */
  readonly hot: boolean;
  /** The oldest first. */
  readonly readings: readonly Reading[];
}

export function metricFigure(metric: Metric, library: LibraryRecords): MetricFigure {
  const readings = readingsOf(metric, library);
  const value = readings.at(-1)?.value ?? metric.baseline?.value;
  return {
    text: value === undefined ? '–' : readableNumber(value),
    hot: isWorse(metric, value),
    readings,
  };
}

function readingsOf(metric: Metric, library: LibraryRecords): readonly Reading[] {
  const found: Reading[] = [];
  for (const record of library.values())
    if (record.type === 'reading' && record.metric === metric.id) found.push(record);
  return found.sort((a, b) => ((a.until ?? a.from ?? '') < (b.until ?? b.from ?? '') ? -1 : 1));
}

/** Further from the target than where it began, or beyond the target by half again. */
function isWorse(metric: Metric, value: number | undefined): boolean {
  const { target, baseline: start, direction } = metric;
  if (value === undefined || target === undefined || start === undefined || direction === undefined)
    return false;
  const sign = direction === 'up' ? 1 : -1;
  const gap = Math.abs(target.value - start.value);
  return (
    sign * (target.value - value) > 0 &&
    sign * (value - start.value) <= 0 &&
    gap > Math.abs(target.value) * 0.5
  );
}
