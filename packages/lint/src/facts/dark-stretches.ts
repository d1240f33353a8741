// Where the customer is left in the dark, worked out once for all rules.

import { darkStretches, hiddenWork } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { graphFact } from './graph.ts';
import { workspaceFact } from './workspace.ts';

/** The work out of sight, which times and texts leave as it is. */
const hiddenWorkFact = fact({
  name: 'hidden work',
  reads: [
    'card.waitsFor',
    'failure.step',
    'failure.at',
    'card.position',
    'flow.from',
    'step.position',
    'phase.order',
  ],
  uses: { graph: graphFact },
  of: ({ index, facts }) => hiddenWork(index, facts.graph),
});

/** The stretches between two things that the customer sees, in which work runs behind and nothing is said. */
export const darkStretchesFact = fact({
  name: 'dark stretches',
  reads: [
    ...STRUCTURE,
    'card.time',
    'card.work',
    'card.wait',
    'card.tolerance',
    'card.promise',
    'flow.time',
    'flow.within',
    'failure.message',
    'failure.response',
    'failure.escalation',
  ],
  uses: { workspace: workspaceFact, work: hiddenWorkFact },
  of: ({ index, facts }) => darkStretches(index, facts.workspace.working, facts.work),
});
