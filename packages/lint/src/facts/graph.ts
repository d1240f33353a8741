// The map as a graph of numbers, built once for all that walks over it.

import { mapGraph } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** Where cards and failures stand, and what leads where among them. */
export const graphFact = fact({
  name: 'graph',
  reads: [
    'card.position',
    'card.path',
    'flow.kind',
    'flow.from',
    'flow.to',
    'flow.order',
    'failure.at',
    'failure.order',
    'lane.role',
    'lane.order',
    'step.position',
    'phase.order',
    'path.kind',
  ],
  of: ({ index }) => mapGraph(index),
  follow: (graph, changes) => graph.follow(changes),
});
