// The cards of the map in the order of time, sorted once for all rules.

import { timeOrder } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** By id, since what else cards say may change while this holds: by columns; in a column from the top lane down. */
export const orderFact = fact({
  name: 'order of time',
  reads: ['card.position', 'step.position', 'phase.order', 'lane.order'],
  of: ({ index }): readonly string[] => timeOrder(index).map(({ id }) => id),
});

/** The columns of the steps, by id: for rules on single records, of which a step that moves elsewhere shifts all. */
export const columnsFact = fact({
  name: 'columns',
  reads: ['step.position', 'phase.order'],
  of: ({ index }): ReadonlyMap<string, number> => new Map(index.steps.map(({ id }, column) => [id, column])),
});
