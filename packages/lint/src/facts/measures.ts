// The metrics of a map, and what is known of each.

import type { Metric, Reading } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** The metrics that the map, its phases or its cards name, by id; retired ones are left out. */
export const metricsFact = fact({
  name: 'metrics',
  reads: ['map.metrics', 'phase.metrics', 'phase.order', 'card.metric', 'metric.*'],
  of: ({ index, library }): readonly Metric[] => {
    const ids = new Set<string>(index.map.metrics);
    for (const phase of index.phases) for (const id of phase.metrics ?? []) ids.add(id);
    for (const record of index.records.values())
      if (record.type === 'card' && record.metric !== undefined) ids.add(record.metric);
    return [...ids]
      .sort()
      .map((id) => library.get(id))
      .filter((record): record is Metric => record?.type === 'metric' && record.retired !== true);
  },
});

/** The readings of each metric of the library, the oldest first. */
export const readingsFact = fact({
  name: 'readings',
  reads: ['reading.*'],
  of: ({ library }): ReadonlyMap<string, readonly Reading[]> => {
    const found = new Map<string, Reading[]>();
    for (const record of library.values()) {
      if (record.type !== 'reading') continue;
      const known = found.get(record.metric);
      if (known === undefined) found.set(record.metric, [record]);
      else known.push(record);
    }
    const day = ({ until, from, id }: Reading): string => `${until ?? from ?? ''} ${id}`;
    for (const readings of found.values()) readings.sort((a, b) => (day(a) < day(b) ? -1 : 1));
    return found;
  },
});
