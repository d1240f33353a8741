import { mapRule } from '../../engine/rule.ts';
import { metricsFact } from '../../facts/measures.ts';
import { list, named } from '../../say.ts';

/** A metric without a start or a goal. */
export const metricWithoutBaselineOrTarget = mapRule({
  id: 'G02',
  name: 'metric-without-baseline-or-target',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'A metric that the map, a phase or a card names and that lacks a baseline or a target, where no key result of an objective gives it either.',
    why: '“Reduce churn” cannot be reached or missed. “From 8 % to 6 % by March” can.',
    source:
      'Doran, There’s a S.M.A.R.T. Way to Write Management’s Goals and Objectives, Management Review 70(11), 1981: goals are measurable and have a date.',
    instead: 'Write where it stood, on which day, and where it should be by when.',
  },
  reads: ['metric.baseline', 'metric.target', 'objective.keyResults', 'objective.retired'],
  uses: { metrics: metricsFact },
  *check({ library, facts }) {
    const aimed = new Map<string, { baseline: boolean; target: boolean }>();
    for (const record of library.values()) {
      if (record.type !== 'objective' || record.retired === true) continue;
      for (const { metric, baseline, target } of Object.values(record.keyResults ?? {})) {
        if (metric === undefined) continue;
        const known = aimed.get(metric) ?? { baseline: false, target: false };
        aimed.set(metric, {
          baseline: known.baseline || baseline !== undefined,
          target: known.target || target !== undefined,
        });
      }
    }
    for (const { id, baseline, target } of facts.metrics) {
      const missing = [
        ...(baseline === undefined && aimed.get(id)?.baseline !== true ? ['baseline'] : []),
        ...(target === undefined && aimed.get(id)?.target !== true ? ['target'] : []),
      ];
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        targets: [id],
        field: `${first}.value`,
        message:
          `${named(id)} has no ${list(missing)}. Say where it stood and where it should be, each with a day.`.replace(
            'baseline and target',
            'baseline and no target',
          ),
      };
    }
  },
  violates: [
    {
      shows: 'Churn shall go down, from nowhere to nowhere',
      map: `customer: a | b | c | d | e
        churn metric Customers lost
        m.metrics = [churn]`,
    },
    {
      shows: 'A baseline but no target, on a card',
      map: `customer: signs-up | b | c | d | e
        metric: n
        done metric Sign-ups completed
        done.baseline.value = 54
        n.metric = done`,
    },
  ],
  passes: [
    {
      shows: 'From 8 to 6',
      map: `customer: a | b | c | d | e
        churn metric Customers lost
        churn.baseline.value = 8
        churn.target.value = 6
        m.metrics = [churn]`,
    },
    {
      shows: 'A key result says both',
      map: `customer: a | b | c | d | e
        churn metric Customers lost
        stay objective People stay
        stay.keyResults = {fewer-lost: {metric: churn, baseline: 8, target: 6}}
        p.metrics = [churn]`,
    },
  ],
});
