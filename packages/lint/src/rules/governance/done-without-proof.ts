import type { Opportunity, Reading } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { readingsFact } from '../../facts/measures.ts';
import { opportunitiesFact } from '../../facts/opportunities.ts';
import { named } from '../../say.ts';

/** Done, and nobody has looked whether it helped. */
export const doneWithoutProof = mapRule({
  id: 'G11',
  name: 'done-without-proof',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'An opportunity of the map with the status done that has no outcome after it, and whose metric has no reading that begins after its due date.',
    why: 'Done is not better. Without a number afterwards the same pain comes back under another name.',
    source: 'Deming’s cycle of plan, do, study, act: after doing comes studying.',
    instead: 'Measure again, and write the number before and after into the opportunity.',
  },
  reads: [
    'opportunity.status',
    'opportunity.outcome',
    'opportunity.metric',
    'opportunity.due',
    'reading.from',
    'reading.until',
  ],
  uses: { opportunities: opportunitiesFact, readings: readingsFact },
  *check({ facts }) {
    for (const opportunity of facts.opportunities) {
      if (opportunity.status !== 'done' || isProven(opportunity, facts.readings)) continue;
      yield {
        targets: [opportunity.id],
        field: 'outcome.after',
        message: `The opportunity ${named(opportunity.id)} is done, and no number since shows whether it helped. Measure again.`,
      };
    }
  },
  violates: [
    {
      shows: 'Done in May, no number since',
      map: `customer: queues | b | c | d | e
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.status = done`,
    },
    {
      shows: 'The last reading is from before it was done',
      map: `customer: queues | b | c | d | e
        wait metric Wait at the desk
        april reading
        april.metric = wait
        april.value = 12
        april.from = 2026-04-01
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.status = done
        tickets.due = 2026-05-15
        tickets.metric = wait`,
    },
  ],
  passes: [
    {
      shows: 'Measured before and after',
      map: `customer: queues | b | c | d | e
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.status = done
        tickets.outcome.before = 12
        tickets.outcome.after = 4`,
    },
    {
      shows: 'Its metric was read in June, and another is not done yet',
      map: `customer: queues | b | c | d | e
        wait metric Wait at the desk
        june reading
        june.metric = wait
        june.value = 5
        june.from = 2026-06-01
        tickets opportunity A ticket with a number
        desks opportunity A second desk
        tickets.solves = [m/queues]
        tickets.status = done
        tickets.due = 2026-05-15
        tickets.metric = wait
        desks.solves = [m/queues]
        desks.status = doing`,
    },
  ],
});

function isProven(
  { outcome, metric, due }: Opportunity,
  readings: ReadonlyMap<string, readonly Reading[]>,
): boolean {
  if (outcome?.after !== undefined) return true;
  if (metric === undefined || due === undefined) return false;
  return (readings.get(metric) ?? []).some(({ from, until }) => (from ?? until ?? '') > due);
}
