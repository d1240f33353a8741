// The customer's thread and what follows from it, worked out once for all rules.

import { deadEnds, threadOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';

/** Which card or failure can come after which. */
export const threadFact = fact({
  name: 'thread',
  reads: STRUCTURE,
  of: ({ index }) => threadOf(index),
});

/** The customer's cards and failures from which nothing leads on. */
export const deadEndsFact = fact({
  name: 'dead ends',
  reads: [...STRUCTURE, 'failure.impact'],
  uses: { thread: threadFact },
  of: ({ index, facts }) => deadEnds(index, facts.thread),
});
