// Where steps stand in time.

import { fact } from '../engine/fact.ts';

/** The columns of the steps, by id: for rules on single records, of which a step that moves elsewhere shifts all. */
export const columnsFact = fact({
  name: 'columns',
  reads: ['step.position', 'phase.order'],
  of: ({ index }): ReadonlyMap<string, number> => new Map(index.steps.map(({ id }, column) => [id, column])),
});
