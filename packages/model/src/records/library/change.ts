// What is to get better: opportunities, roll-outs, decisions; and the words that the checks accept.

import { basis, note, sources } from '../../evidence-fields.ts';
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
  rate,
  setOf,
  whole,
  yesNo,
} from '../../field.ts';

export const opportunityFields = {
  name: must(name()),
  kind: oneOf('process', 'product', 'communication', 'training', 'policy', 'technology'),
  solves: setOf(path('mapRecord')),
  affects: setOf(inLibrary('participant', 'touchpoint', 'channel', 'dataObject')),
  status: oneOf('idea', 'planned', 'doing', 'done', 'rejected'),
  owner: line(),
  due: date(),
  diamond: oneOf('discover', 'define', 'develop', 'deliver'),
  reach: rate(),
  impact: number(0, 10),
  confidence: number(0, 1),
  effort: number(0),
  importance: number(0, 10),
  satisfaction: number(0, 10),
  votes: whole(0),
  cost: object({ oneOff: number(0), perYear: number(0) }),
  metric: inLibrary('metric'),
  keyResult: path('keyResult'),
  rollout: path('rolloutPhase'),
  forecast: object({
    metric: inLibrary('metric'),
    low: number(),
    mid: number(),
    high: number(),
    scenario: path('mapRecord'),
  }),
  assumptions: listOf(line(1000)),
  test: object({ hypothesis: prose(), prototype: prose(), result: prose() }),
  outcome: object({ before: number(), after: number(), date: date(), n: whole(0) }),
  note,
  basis,
  sources,
  retired: byDefault(yesNo(), false),
};

export const rolloutFields = {
  name: must(name()),
  phases: listOf(
    object({
      id: must(code(40)),
      name: line(),
      from: date(),
      until: date(),
      kpis: keyed(inLibrary('metric'), number()),
    }),
  ),
  note,
  retired: byDefault(yesNo(), false),
};

export const decisionFields = {
  name: must(name()),
  question: prose(),
  options: listOf(line(1000)),
  choice: line(1000),
  why: prose(),
  who: listOf(line()),
  date: date(),
  about: setOf(path('mapRecord')),
  note,
  retired: byDefault(yesNo(), false),
};

/** A word or acronym that the text checks accept. In the file: `glossary: {term: meaning}`. */
export const glossaryTermFields = {
  name: must(name()),
  meaning: prose(),
};
