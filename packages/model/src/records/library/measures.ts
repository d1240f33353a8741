// What is measured and aimed at: metrics, their readings, objectives.

import { note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  code,
  date,
  inLibrary,
  keyed,
  line,
  listOf,
  must,
  name,
  number,
  object,
  oneOf,
  path,
  prose,
  ref,
  whole,
  yesNo,
} from '../../field.ts';

const dated = () => object({ value: must(number()), date: date() });

export const metricFields = {
  name: must(name()),
  definition: prose(),
  measure: object({
    kind: must(oneOf('nps', 'csat', 'ces', 'share', 'rate', 'mean', 'median', 'p90', 'count')),
    scale: listOf(number()),
    topBox: whole(1, 100),
    per: number(0),
  }),
  unit: line(40),
  direction: oneOf('up', 'down'),
  baseline: dated(),
  target: dated(),
  period: oneOf('day', 'week', 'month', 'quarter', 'year'),
  binding: object({ dataSet: inLibrary('dataSet'), by: oneOf('hand'), query: code(4000) }),
  note,
  sources,
  retired: byDefault(yesNo(), false),
};

/** One measured value. In the file it stands in the list `readings` of its metric. */
export const readingFields = {
  metric: must(ref('cascade', 'metric')),
  from: date(),
  until: date(),
  value: must(number()),
  n: whole(0),
  low: number(),
  high: number(),
  at: path('mapRecord'),
  source: inLibrary('source'),
  note,
};

export const objectiveFields = {
  name: must(name()),
  owner: line(),
  from: date(),
  until: date(),
  keyResults: keyed(
    code(40),
    object({ metric: inLibrary('metric'), baseline: number(), target: number(), date: date() }),
  ),
  note,
  retired: byDefault(yesNo(), false),
};
