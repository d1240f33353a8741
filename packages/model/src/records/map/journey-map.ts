// The map itself and what frames it: its cast, paths, phases, lanes and steps.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  code,
  duration,
  inLibrary,
  line,
  must,
  name,
  number,
  numberOrUnknown,
  object,
  oneOf,
  order,
  path,
  prose,
  rate,
  ref,
  setOf,
  whole,
  yesNo,
} from '../../field.ts';

export const mapFields = {
  title: must(name()),
  folder: line(),
  state: oneOf('asIs', 'toBe'),
  basedOn: object({ map: must(code(40)), as: must(oneOf('toBe', 'variant')), why: prose() }),
  diamond: oneOf('discover', 'define', 'develop', 'deliver'),
  language: line(35),
  owner: line(),
  question: prose(),
  scope: object({ from: prose(), until: prose(), statement: prose() }),
  expectation: prose(),
  competition: prose(),
  jobStory: object({ when: prose(), want: prose(), so: prose() }),
  given: setOf(inLibrary('dataObject')),
  metrics: setOf(inLibrary('metric')),
  objectives: setOf(inLibrary('objective')),
  deadline: duration(),
  reviewEveryMonths: whole(1, 120),
  note,
  sources,
  simulation: object({ weeks: whole(1, 1040), warmupWeeks: whole(0, 520), seed: whole(0, 2 ** 31) }),
};

/** One customer of the journey: a persona and the participant it plays. */
export const castFields = {
  persona: must(inLibrary('persona')),
  plays: inLibrary('participant'),
  arrivals: rate(),
  profile: inLibrary('calendar'),
  valueFactor: number(0),
  note,
  basis,
  sources,
  order: order(),
};

export const pathFields = {
  kind: oneOf('happy', 'alternative', 'unhappy'),
  name: must(name()),
  note,
  order: order(),
};

export const phaseFields = {
  name: must(name()),
  kind: oneOf('before', 'during', 'after'),
  goal: prose(),
  owner: line(),
  metrics: setOf(inLibrary('metric')),
  anyOrder: byDefault(yesNo(), false),
  note,
  sources,
  order: order(),
};

export const laneRoles = [
  'customer',
  'frontstage',
  'backstage',
  'support',
  'thirdParty',
  'evidence',
  'thought',
  'quote',
  'image',
  'pain',
  'opportunity',
  'metric',
  'note',
  'emotion',
  'failure',
] as const;

export const laneFields = {
  role: must(oneOf(...laneRoles)),
  name: must(name()),
  who: inLibrary('participant'),
  personas: setOf(inLibrary('persona')),
  note,
  order: order(),
};

/** A column: a moment of the customer's time. `position` is one value, so that a merge cannot invent a place. */
export const stepFields = {
  position: must(object({ phase: must(ref('cascade', 'phase')), order: must(order()) })),
  name: must(name()),
  visit: line(),
  subMap: code(40),
  expectation: prose(),
  momentOfTruth: object({
    kind: oneOf('contact', 'zmot', 'fmot', 'smot', 'tmot'),
    weight: number(0, 3),
    why: prose(),
    sources,
  }),
  needs: setOf(path('need')),
  benefit: object({ functional: number(0, 3), emotional: number(0, 3) }),
  note,
  sources,
};

/** What a persona feels at a step on a path; its id is derived from the three. */
export const emotionFields = {
  step: must(ref('cascade', 'step')),
  persona: inLibrary('persona'),
  path: ref('cascade', 'path'),
  score: must(numberOrUnknown(-2, 2)),
  trigger: prose(),
  words: prose(),
  about: ref('clear', 'card'),
  response: oneOf('mitigate', 'enhance', 'accept'),
  reason: prose(),
  spread: number(0, 4),
  n: whole(0),
  note,
  sources,
};
