// Workload and cost, worked out once for the rules that speak of them.

import { costToServe, workloadOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { COSTS } from './round-trips.ts';
import { threadFact } from './thread.ts';
import { workspaceFact } from './workspace.ts';

/** What every participant but the customers has to do, against the time it has. */
export const workloadFact = fact({
  name: 'workload',
  reads: [...STRUCTURE, ...COSTS, 'participant.shifts', 'calendar.hours'],
  uses: { workspace: workspaceFact },
  of: ({ index, library, facts }) => workloadOf(index, library, facts.workspace.working),
});

/** The cost of each path, the happy one first. */
export const costToServeFact = fact({
  name: 'cost to serve',
  reads: [...STRUCTURE, ...COSTS],
  uses: { thread: threadFact, workspace: workspaceFact },
  of: ({ index, library, facts }) =>
    costToServe(index, { library, thread: facts.thread, working: facts.workspace.working }),
});
