import type { Metric, Reading } from '@sightline/model';
import { mapRule } from '../../engine/rule.ts';
import { metricsFact, readingsFact } from '../../facts/measures.ts';
import { list, named } from '../../say.ts';

/** A metric that does not say what it counts, over which time, from where, or out of how many. */
export const metricWithoutSource = mapRule({
  id: 'G01',
  name: 'metric-without-source',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A metric that the map, a phase or a card names and that lacks a definition, a period, a source (its own, of its latest reading, or a data set that it is bound to) or, where it has readings, the number of answers or cases behind the latest one.',
    why: 'A number without a definition, a period and a source cannot be repeated, compared or argued with. It is an opinion with a decimal point.',
    source:
      'AAPOR Code of Professional Ethics and Practices: results are disclosed with the question, the sample, its size and the dates.',
    instead:
      'Write what is counted and divided by what, over which period, from which source, and how many there were.',
  },
  reads: [
    'metric.definition',
    'metric.period',
    'metric.sources',
    'metric.binding',
    'reading.source',
    'reading.n',
  ],
  uses: { metrics: metricsFact, readings: readingsFact },
  *check({ facts }) {
    for (const metric of facts.metrics) {
      const missing = missingOf(metric, facts.readings.get(metric.id)?.at(-1));
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        targets: [metric.id],
        field: first.field,
        message: `${named(metric.id)} does not say ${list(missing.map(({ words }) => words))}. Write it down, so that the number can be trusted and repeated.`,
        numbers: { missing: missing.length },
      };
    }
  },
  violates: [
    {
      shows: 'NPS 42, and nobody knows from whom',
      map: `customer: a | b | c | d | e
        score metric NPS
        r1 reading
        r1.metric = score
        r1.value = 42
        m.metrics = [score]`,
    },
    {
      shows: 'A rate with definition and period, counted by hand, but not out of how many',
      map: `customer: a | b | c | d | e
        done metric Forms completed
        done.definition = Applications sent ÷ forms begun
        done.period = month
        done.binding.by = hand
        r1 reading
        r1.metric = done
        r1.value = 54
        p.metrics = [done]`,
    },
  ],
  passes: [
    {
      shows: 'All is said',
      map: `customer: a | b | c | d | e
        survey source survey Exit survey
        score metric NPS
        score.definition = How likely are you to recommend us?
        score.period = quarter
        r1 reading
        r1.metric = score
        r1.value = 42
        r1.n = 412
        r1.source = survey
        m.metrics = [score]`,
    },
    {
      shows: 'A metric that no map names',
      map: `customer: a | b | c | d | e
        score metric NPS`,
    },
  ],
});

function missingOf(
  metric: Metric,
  latest: Reading | undefined,
): readonly { readonly field: string; readonly words: string }[] {
  const { definition, period, sources, binding } = metric;
  const sourced =
    (sources ?? []).some((id) => id !== 'guess') || binding !== undefined || latest?.source !== undefined;
  return [
    ...(definition === undefined ? [{ field: 'definition', words: 'what it counts' }] : []),
    ...(period === undefined ? [{ field: 'period', words: 'over which period' }] : []),
    ...(sourced ? [] : [{ field: 'sources', words: 'where it comes from' }]),
    ...(latest !== undefined && latest.n === undefined
      ? [{ field: 'sources', words: 'out of how many' }]
      : []),
  ];
}
