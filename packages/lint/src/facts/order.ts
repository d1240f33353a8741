// The cards of the map in the order of time, sorted once for all rules.

import { timeOrder } from '@sightline/model';
import { fact } from '../engine/fact.ts';

/** By columns; in a column from the top lane down. */
export const orderFact = fact({
  name: 'order of time',
  reads: ['card.position', 'step.position', 'phase.order', 'lane.order'],
  of: ({ index }) => timeOrder(index),
});
