// Who acts and when: participants and the calendars they work by.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  date,
  duration,
  hours,
  inLibrary,
  line,
  listOf,
  must,
  name,
  number,
  object,
  oneOf,
  setOf,
  whole,
  yesNo,
} from '../../field.ts';

export const participantKinds = ['customer', 'staff', 'system', 'thirdParty'] as const;

export const participantFields = {
  name: must(name()),
  kind: must(oneOf(...participantKinds)),
  team: line(),
  owner: line(),
  colour: line(40),
  icon: line(40),
  shifts: listOf(object({ count: must(whole(0, 100_000)), calendar: inLibrary('calendar') })),
  staffedBy: setOf(inLibrary('participant')),
  costPerHour: number(0),
  atShiftEnd: oneOf('pause', 'finish', 'dontStart'),
  contact: line(),
  agreed: duration(),
  fallback: line(400),
  note,
  basis,
  sources,
  retired: byDefault(yesNo(), false),
};

export const calendarFields = {
  name: must(name()),
  hours: listOf(hours()),
  closed: setOf(date()),
  note,
  retired: byDefault(yesNo(), false),
};
