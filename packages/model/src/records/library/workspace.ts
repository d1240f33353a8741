// The workspace: what all its maps share in language, money and time, and how its checks are set.

import { note } from '../../evidence-fields.ts';
import { code, duration, keyed, line, must, name, oneOf, scalars } from '../../field.ts';

export const workspaceFields = {
  name: must(name()),
  note,
  language: line(35),
  currency: line(3),
  timezone: line(64),
  weekStart: oneOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
  workingDay: duration(),
  rules: keyed(code(80), scalars()),
};
