// Where customer and firm meet, and what is handed over: channels, touchpoints, data objects.

import { basis, note, sources } from '../../evidence-fields.ts';
import { byDefault, inLibrary, line, listOf, must, name, oneOf, yesNo } from '../../field.ts';

export const channelFields = {
  name: must(name()),
  medium: line(),
  screen: yesNo(),
  status: byDefault(oneOf('inUse', 'planned', 'retired'), 'inUse'),
  note,
  sources,
  retired: byDefault(yesNo(), false),
};

export const touchpointFields = {
  name: must(name()),
  channel: inLibrary('channel'),
  controlled: yesNo(),
  contact: oneOf('people', 'product', 'media'),
  owner: line(),
  status: byDefault(oneOf('inUse', 'planned', 'retired'), 'inUse'),
  note,
  basis,
  sources,
  retired: byDefault(yesNo(), false),
};

export const dataObjectFields = {
  name: must(name()),
  fields: listOf(line()),
  key: line(),
  note,
  sources,
  retired: byDefault(yesNo(), false),
};
