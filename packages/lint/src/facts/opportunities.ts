// The opportunities of a map: those that its cards show or that say that they solve something on it.

import type { Opportunity } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** The opportunities that concern the map, by id. Retired ones are left out. */
export const opportunitiesFact = fact({
  name: 'opportunities',
  reads: ['card.opportunity', 'opportunity.*'],
  of: ({ index, library }): readonly Opportunity[] => {
    const shown = new Set<string>();
    for (const record of index.records.values())
      if (record.type === 'card' && record.opportunity !== undefined) shown.add(record.opportunity);
    const here = `${index.map.id}/`;
    return [...library.values()]
      .filter((record): record is Opportunity => record.type === 'opportunity' && record.retired !== true)
      .filter(({ id, solves }) => shown.has(id) || (solves ?? []).some((path) => path.startsWith(here)))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  },
});

/** The ids of what an opportunity solves, or would solve, on the map; rejected ones solve nothing. */
export const solvedFact = fact({
  name: 'what opportunities solve',
  reads: ['opportunity.status', 'opportunity.solves'],
  uses: { opportunities: opportunitiesFact },
  of: ({ index, facts }): ReadonlySet<string> => {
    const here = `${index.map.id}/`;
    return new Set(
      facts.opportunities
        .filter(({ status }) => status !== 'rejected')
        .flatMap(({ solves }) => solves ?? [])
        .filter((path) => path.startsWith(here))
        .map((path) => path.slice(here.length)),
    );
  },
});
