// Where cards and steps stand in time.

import { fact } from '../engine/fact.ts';
import { graphFact } from './graph.ts';

/** The ids of the cards that stand in a step, in the order of time. Arrows that come and go leave it as it is. */
export const orderFact = fact({
  name: 'order of time',
  reads: [],
  uses: { graph: graphFact },
  of: ({ facts: { graph } }): readonly string[] => graph.order.map((number) => graph.ids[number] ?? ''),
});

/** The columns of the steps, by id: for rules on single records, of which a step that moves elsewhere shifts all. */
export const columnsFact = fact({
  name: 'columns',
  reads: ['step.position', 'phase.order'],
  of: ({ index }): ReadonlyMap<string, number> => new Map(index.steps.map(({ id }, column) => [id, column])),
});
