// A card: something that somebody does, or something that is said about a step. Which fields make sense depends on
// the card's kind; the kind of a card that does nothing comes from the role of its lane.

import { basis, note, sources } from '../../evidence-fields.ts';
import {
  byDefault,
  duration,
  inLibrary,
  line,
  listOf,
  must,
  number,
  object,
  oneOf,
  order,
  prose,
  rate,
  ref,
  setOf,
  time,
  whole,
  yesNo,
} from '../../field.ts';

/** What a card in a working lane does. In the other lanes the role of the lane says what a card is. */
export const cardKinds = ['action', 'choice', 'wait', 'end'] as const;

/** Where a card stands, as one value: its lane, its step (absent: parked), its place in that cell. */
export const cardPosition = object({
  lane: must(ref('keep', 'lane')),
  step: ref('keep', 'step'),
  order: must(order()),
});

/** Four parts of a message to a customer, and an example. */
export const message = object({
  what: prose(),
  why: prose(),
  effect: prose(),
  next: prose(),
  example: prose(),
});

export const cardFields = {
  position: must(cardPosition),
  kind: byDefault(oneOf(...cardKinds), 'action'),
  untilStep: ref('clear', 'step'),
  path: ref('clear', 'path'),
  status: oneOf('designed', 'unknown', 'proposed'),
  visit: line(),
  who: inLibrary('participant'),
  text: prose(),
  detail: prose(),
  note,
  // what it refers to in lanes that only refer
  metric: inLibrary('metric'),
  opportunity: inLibrary('opportunity'),
  // how and where
  how: inLibrary('touchpoint', 'channel'),
  where: setOf(inLibrary('participant')),
  place: line(),
  image: object({ file: line(400), alt: line(1000) }),
  optional: byDefault(yesNo(), false),
  alone: byDefault(yesNo(), false),
  controlled: yesNo(),
  sensitive: byDefault(yesNo(), false),
  entry: object({ share: number(0, 1), why: prose() }),
  // time, cost, volume
  every: duration(),
  time: time(),
  work: time(),
  wait: time(),
  basis,
  tolerance: duration(),
  volume: rate(),
  cost: number(0),
  needs: listOf(object({ who: must(inLibrary('participant')), count: whole(1, 1000) })),
  priority: number(0, 100),
  repeat: object({ max: whole(1, 1000) }),
  // data
  dataIn: setOf(inLibrary('dataObject')),
  dataOut: setOf(inLibrary('dataObject')),
  announces: setOf(inLibrary('dataObject')),
  // promises, duties
  promise: object({ text: prose(), within: duration(), keptBy: ref('clear', 'card') }),
  waitsFor: setOf(ref('clear', 'card')),
  raci: object({
    accountable: setOf(inLibrary('participant')),
    responsible: setOf(inLibrary('participant')),
    consulted: setOf(inLibrary('participant')),
    informed: setOf(inLibrary('participant')),
  }),
  behave: prose(),
  requirement: object({ text: prose(), priority: oneOf('must', 'should', 'could', 'wont') }),
  intended: prose(),
  // an end
  outcome: oneOf('success', 'failure', 'exit'),
  value: number(),
  message,
  // a pain
  severity: whole(1, 10),
  share: number(0, 1),
  personas: setOf(inLibrary('persona')),
  causes: listOf(
    object({
      process: ref('clear', 'card'),
      dependency: ref('clear', 'flow'),
      resource: inLibrary('participant'),
      why: line(1000),
      controlled: yesNo(),
    }),
  ),
  sources,
};
