import { mapRule } from '../../engine/rule.ts';
import { opportunitiesFact } from '../../facts/opportunities.ts';
import { named } from '../../say.ts';

/** An opportunity that serves no goal that anybody measures. */
export const notLinkedToGoal = mapRule({
  id: 'G10',
  name: 'not-linked-to-goal',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'An opportunity of the map that names neither a metric nor a key result of an objective. Rejected ones are left in peace.',
    why: 'An idea that moves no number cannot win against one that does, and nobody will know whether it helped.',
    source:
      'Doerr, Measure What Matters, 2018: objectives and key results; work is linked to a result that is measured.',
    instead: 'Link it to the metric or key result that it is meant to move.',
  },
  reads: ['opportunity.metric', 'opportunity.keyResult', 'opportunity.status'],
  uses: { opportunities: opportunitiesFact },
  *check({ facts }) {
    for (const { id, metric, keyResult, status } of facts.opportunities)
      if (metric === undefined && keyResult === undefined && status !== 'rejected')
        yield {
          targets: [id],
          field: 'metric',
          message: `The opportunity ${named(id)} is linked to no goal. Say which number it is meant to move.`,
        };
  },
  violates: [
    {
      shows: 'An idea on the map, linked to nothing',
      map: `customer: a | b | c | d | e
        opportunity: o | | | |
        better opportunity Improve onboarding
        o.opportunity = better`,
    },
    {
      shows: 'An idea that solves a card, linked to nothing',
      map: `customer: queues | b | c | d | e
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]`,
    },
  ],
  passes: [
    {
      shows: 'Linked to a metric, or to a key result',
      map: `customer: queues | b | c | d | e
        wait metric Wait at the desk
        calm objective Nobody queues
        calm.keyResults = {shorter: {metric: wait, target: 3}}
        tickets opportunity A ticket with a number
        desks opportunity A second desk
        tickets.solves = [m/queues]
        tickets.metric = wait
        desks.solves = [m/queues]
        desks.keyResult = calm/shorter`,
    },
    {
      shows: 'An opportunity of another map',
      map: `customer: queues | b | c | d | e
        tickets opportunity A ticket with a number
        tickets.solves = [other/queues]`,
    },
  ],
});
