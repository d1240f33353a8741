// A failure: what can go wrong at a card or a flow, how the customer lives it, what is said, and the response.
// Its flows are the ways out; a failure without one is a dead end.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  code,
  duration,
  inLibrary,
  must,
  name,
  number,
  object,
  oneOf,
  order,
  prose,
  ref,
  setOf,
  whole,
  yesNo,
  line,
} from '../../field.ts';
import { message } from './card.ts';

export const failureCauses = ['user', 'system', 'thirdParty', 'policy', 'capacity'] as const;
export const failureImpacts = ['minor', 'bump', 'blocking', 'ends'] as const;
export const responseKinds = ['inPlace', 'retry', 'automatic', 'alternative', 'explain', 'escalate'] as const;

export const failureFields = {
  at: must(ref('cascade', 'card', 'flow')),
  what: must(name()),
  experience: prose(),
  cause: oneOf(...failureCauses),
  impact: oneOf(...failureImpacts),
  severity: whole(1, 10),
  occurrence: whole(1, 10),
  detection: whole(1, 10),
  rate: number(0, 1),
  after: duration(),
  basis,
  data: setOf(inLibrary('dataObject')),
  atStake: setOf(code()),
  message,
  response: object({
    kind: setOf(oneOf(...responseKinds)),
    text: prose(),
    acknowledgeWithin: duration(),
    fixWithin: duration(),
    compensation: line(400),
  }),
  alternative: inLibrary('touchpoint', 'channel'),
  escalation: object({ owner: inLibrary('participant'), within: duration(), told: yesNo() }),
  note,
  sources,
  /** The step under which it stands; in the file it is the step that lists it. */
  step: ref('clear', 'step'),
  order: order(),
};
