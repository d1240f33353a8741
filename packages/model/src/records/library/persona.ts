// For whom: personas with needs, goals, quotes and an empathy map; and the people around a service.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  code,
  inLibrary,
  keyed,
  line,
  listOf,
  must,
  name,
  number,
  object,
  oneOf,
  prose,
  setOf,
  whole,
  yesNo,
} from '../../field.ts';

const lines = () => listOf(line(400));

export const personaFields = {
  name: must(name()),
  share: number(0, 1),
  characteristics: prose(),
  needs: keyed(code(40), line(400)),
  wants: lines(),
  goals: lines(),
  jobStories: listOf(object({ when: line(400), want: line(400), so: line(400) })),
  quotes: listOf(object({ text: must(line(1000)), source: inLibrary('source') })),
  empathy: object({
    see: lines(),
    hear: lines(),
    say: lines(),
    do: lines(),
    think: lines(),
    feel: lines(),
    thinkAndFeel: lines(),
    pains: lines(),
    gains: lines(),
  }),
  note,
  basis,
  sources,
  retired: byDefault(yesNo(), false),
};

export const stakeholderMapFields = {
  name: must(name()),
  people: keyed(
    inLibrary('participant'),
    object({ ring: oneOf('customer', 'internal', 'external'), power: whole(1, 5), interest: whole(1, 5) }),
  ),
  relations: listOf(
    object({ from: must(inLibrary('participant')), to: must(inLibrary('participant')), what: line(400) }),
  ),
  note,
  sources: setOf(inLibrary('source')),
  retired: byDefault(yesNo(), false),
};
