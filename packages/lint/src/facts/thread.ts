// The customer's thread and what follows from it, worked out once for all rules.

import { deadEnds, graphTables, liveThread } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { graphFact } from './graph.ts';

/** Which card or failure can come after which. */
export const threadFact = fact({
  name: 'thread',
  reads: STRUCTURE,
  of: ({ index }) => liveThread(index),
  follow: (thread, changes) => thread.follow(changes),
});

/** Where it and all else leads, by the numbers of the graph. */
export const tablesFact = fact({
  name: 'tables',
  isFresh: true,
  reads: ['failure.at', 'flow.from'],
  uses: { graph: graphFact, thread: threadFact },
  of: ({ index, facts }) => graphTables(index, facts.graph, facts.thread),
});

/** The customer's cards and failures from which nothing leads on. */
export const deadEndsFact = fact({
  name: 'dead ends',
  reads: [...STRUCTURE, 'failure.impact'],
  uses: { thread: threadFact },
  of: ({ index, facts }) => deadEnds(index, facts.thread.moves),
});
