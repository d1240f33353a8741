// Who says so: sources and the data sets behind them.

import { note } from '../../evidence-fields.ts';
import {
  byDefault,
  date,
  inLibrary,
  code,
  line,
  must,
  name,
  object,
  oneOf,
  setOf,
  whole,
  yesNo,
  prose,
} from '../../field.ts';

export const sourceFields = {
  name: must(name()),
  kind: must(oneOf('interview', 'observation', 'survey', 'analytics', 'supportLog', 'document', 'staffView')),
  gives: setOf(oneOf('numbers', 'words')),
  date: date(),
  n: whole(0),
  link: line(2000),
  quote: prose(),
  dataSet: inLibrary('dataSet'),
  about: setOf(inLibrary('persona', 'participant', 'touchpoint', 'channel')),
  confidence: oneOf('low', 'medium', 'high'),
  note,
  retired: byDefault(yesNo(), false),
};

export const dataSetFields = {
  name: must(name()),
  kind: must(oneOf('events', 'survey', 'tickets')),
  columns: object({
    case: code(),
    activity: code(),
    time: code(),
    end: code(),
    resource: code(),
    lifecycle: code(),
    channel: code(),
    persona: code(),
    score: code(),
    words: code(),
    status: code(),
    amount: code(),
  }),
  timezone: code(64),
  note,
  retired: byDefault(yesNo(), false),
};
