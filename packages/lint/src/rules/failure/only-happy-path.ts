import { mapRule } from '../../engine/rule.ts';
import { count } from '../../say.ts';

/** A map on which nothing ever goes wrong. */
export const onlyHappyPath = mapRule({
  id: 'F01',
  name: 'only-happy-path',
  family: 'failure',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  docs: {
    detects:
      'A map with cards of a customer, but without a failure and without an arrow of kind failure. A warning, until the map has been signed off: then an error.',
    why: 'Services differ most in what they do when something goes wrong. A map that shows only the happy path is a wish; nobody can design a response to what is not on it.',
    source:
      'Shostack, Designing Services That Deliver, Harvard Business Review 62(1), 1984: after the process is drawn, isolate its fail points.',
    instead: 'Flip each step: ask what could fail, how the customer would live it, and what the response is.',
  },
  reads: ['failure.at', 'flow.kind', 'card.position', 'lane.role', 'review.kind'],
  check({ index }) {
    let steps = 0;
    let signedOff = false;
    for (const record of index.records.values()) {
      if (record.type === 'failure' || (record.type === 'flow' && record.kind === 'failure'))
        return undefined;
      if (record.type === 'review' && record.kind === 'signOff') signedOff = true;
    }
    for (const lane of index.lanes)
      if (lane.role === 'customer')
        steps += index.cardsOfLane(lane.id).filter((card) => card.position.step !== undefined).length;
    if (steps === 0) return undefined;
    return {
      message: `Nothing ever goes wrong on this map, in ${count(steps, 'card')} of the customer: flip each step and ask what could fail.`,
      numbers: { cards: steps },
      milder: !signedOff,
    };
  },
  violates: [
    {
      shows: 'A loan in nine steps, and not one failure',
      map: `customer: compares | fills-in | sends | waits | reads | signs | waits-for-money | sees-money | pays-back
        frontstage: shows-price | takes-entries | confirms | | shows-contract | | | |
        compares interaction shows-price`,
    },
    {
      shows: 'Signed off, and still only the happy path',
      map: `customer: orders | pays | waits | unpacks | keeps
        review 2026-05-04 signOff`,
    },
  ],
  passes: [
    {
      shows: 'One failure with its way back',
      map: `customer: orders | pays | waits | unpacks | keeps
        fail declined at pays bump
        declined recovery pays`,
    },
    {
      shows: 'An arrow leads off the happy path',
      map: `path returned unhappy
        customer: orders | pays | sends-back@returned | unpacks | keeps
        pays failure sends-back
        sends-back recovery unpacks`,
    },
  ],
});
