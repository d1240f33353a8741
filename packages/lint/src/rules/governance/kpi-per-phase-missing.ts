import { mapRule } from '../../engine/rule.ts';
import { opportunitiesFact } from '../../facts/opportunities.ts';
import { list, named, quoted } from '../../say.ts';

/** A roll-out with a phase in which nobody knows what success is. */
export const kpiPerPhaseMissing = mapRule({
  id: 'G17',
  name: 'kpi-per-phase-missing',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'A roll-out to which an opportunity of the map belongs, with a phase that has no target for any metric.',
    why: 'The next phase should begin because the last one worked, not because the date has come.',
    source: 'Stage-gate practice (Cooper): each stage ends at a gate with stated criteria.',
    instead: 'Give each phase a number that it has to reach before the next one begins.',
  },
  reads: ['opportunity.rollout', 'rollout.phases', 'rollout.name', 'rollout.retired'],
  uses: { opportunities: opportunitiesFact },
  *check({ library, facts }) {
    const ids = new Set(
      facts.opportunities.flatMap(({ rollout }) =>
        rollout === undefined ? [] : [rollout.split('/')[0] ?? ''],
      ),
    );
    for (const id of [...ids].sort()) {
      const rollout = library.get(id);
      if (rollout?.type !== 'rollout' || rollout.retired === true) continue;
      const bare = (rollout.phases ?? []).filter(({ kpis }) => Object.keys(kpis ?? {}).length === 0);
      if (bare.length === 0) continue;
      yield {
        targets: [id],
        field: 'phases',
        message: `The roll-out ${named(id)} has no target in ${list(bare.map((phase) => quoted(phase.name ?? phase.id)))}. Say which number each phase has to reach.`,
        numbers: { phases: bare.length },
      };
    }
  },
  violates: [
    {
      shows: 'The second phase has no target',
      map: `customer: queues | b | c | d | e
        wait metric Wait at the desk
        plan rollout Tickets in all branches
        plan.phases = [{id: pilot, name: Two branches, kpis: {wait: 5}}, {id: all, name: All branches}]
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.rollout = plan/pilot`,
    },
    {
      shows: 'No phase has one',
      map: `customer: queues | b | c | d | e
        plan rollout Tickets in all branches
        plan.phases = [{id: pilot, name: Two branches}]
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.rollout = plan/pilot`,
    },
  ],
  passes: [
    {
      shows: 'Each phase has one',
      map: `customer: queues | b | c | d | e
        wait metric Wait at the desk
        plan rollout Tickets in all branches
        plan.phases = [{id: pilot, name: Two branches, kpis: {wait: 5}}, {id: all, kpis: {wait: 3}}]
        tickets opportunity A ticket with a number
        tickets.solves = [m/queues]
        tickets.rollout = plan/pilot`,
    },
    {
      shows: 'A roll-out of something else',
      map: `customer: queues | b | c | d | e
        plan rollout New uniforms
        plan.phases = [{id: pilot, name: Two branches}]`,
    },
  ],
});
