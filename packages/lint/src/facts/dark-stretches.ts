// Where the customer is left in the dark, worked out once for all rules.

import { darkStretches } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { workspaceFact } from './workspace.ts';

/** The stretches between two things that the customer sees, in which work runs behind and nothing is said. */
export const darkStretchesFact = fact({
  name: 'dark stretches',
  reads: [
    ...STRUCTURE,
    'card.time',
    'card.work',
    'card.wait',
    'card.waitsFor',
    'card.tolerance',
    'card.promise',
    'flow.time',
    'flow.within',
    'failure.message',
    'failure.response',
    'failure.escalation',
  ],
  uses: { workspace: workspaceFact },
  of: ({ index, facts }) => darkStretches(index, facts.workspace.working),
});
