// A flow: an arrow from a card or failure to a card or failure.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  code,
  duration,
  inLibrary,
  keyed,
  line,
  must,
  number,
  object,
  oneOf,
  order,
  prose,
  ref,
  setOf,
  time,
  whole,
  yesNo,
} from '../../field.ts';

/** What an arrow means. `support` runs from the helper to the helped. */
export const flowKinds = [
  'next',
  'interaction',
  'trigger',
  'support',
  'handoff',
  'failure',
  'recovery',
  'escalation',
] as const;

export const flowFields = {
  kind: must(oneOf(...flowKinds)),
  from: must(ref('cascade', 'card', 'failure')),
  to: must(ref('cascade', 'card', 'failure')),
  label: line(),
  condition: prose(),
  otherwise: byDefault(yesNo(), false),
  probability: number(0, 1),
  probabilityBy: keyed(inLibrary('persona'), number(0, 1)),
  probabilityPerWait: object({ after: must(duration()), probability: must(number(0, 1)) }),
  max: whole(1, 1_000_000),
  keepsData: yesNo(),
  chosenBy: oneOf('customer', 'firm'),
  outcome: code(40),
  data: setOf(inLibrary('dataObject')),
  asksFor: setOf(inLibrary('dataObject')),
  how: inLibrary('touchpoint', 'channel'),
  mode: oneOf('sync', 'async', 'batch', 'manual'),
  within: duration(),
  time: time(),
  check: prose(),
  key: line(),
  ack: prose(),
  note,
  basis,
  sources,
  order: order(),
};
