// What keeps a map true: bindings to data sets, what-ifs, waivers of findings, reviews.

import { note, sources } from '../../evidence-fields.ts';
import {
  code,
  date,
  inLibrary,
  keyed,
  line,
  must,
  name,
  number,
  object,
  oneOf,
  order,
  path,
  prose,
  ref,
  scalars,
  setOf,
} from '../../field.ts';

/** Which activities of a data set are this card or failure. Without a target they are left out on purpose. */
export const bindingFields = {
  dataSet: must(inLibrary('dataSet')),
  target: ref('cascade', 'card', 'failure'),
  activities: setOf(code(400)),
  where: keyed(code(80), code(400)),
  note,
};

export const scenarioFields = {
  name: must(name()),
  opportunity: inLibrary('opportunity'),
  oneOffCost: number(0),
  set: keyed(path('field'), scalars()),
  note,
  order: order(),
};

/** "This is fine because ...": a finding that somebody accepted. */
export const waiverFields = {
  rule: must(code(40)),
  targets: must(setOf(code(400))),
  /** One of several findings of the rule on these targets; without it all of them. */
  key: code(4000),
  reason: must(prose()),
  author: line(),
  date: date(),
  until: date(),
  note,
  order: order(),
};

export const reviewFields = {
  date: must(date()),
  kind: must(oneOf('review', 'workshop', 'signOff')),
  because: oneOf('scheduled', 'serviceChanged', 'newPain', 'improvementMade'),
  by: line(),
  attendees: keyed(line(), line()),
  note,
  year: object({ successes: prose(), challenges: prose(), goals: prose(), outcomes: prose() }),
  contentHash: code(128),
  sources,
};
