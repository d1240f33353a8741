import { mapRule } from '../../engine/rule.ts';
import { deadEndsFact } from '../../facts/thread.ts';
import { nextHappy } from '../../facts/ways-back.ts';
import { named } from '../../say.ts';

/** A failure from which nothing leads on. */
export const failWithoutRecovery = mapRule({
  id: 'F03',
  name: 'fail-without-recovery',
  family: 'failure',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  docs: {
    detects:
      'A failure, other than a minor one, from which no arrow of kind failure, recovery or escalation leads: not to another card, not to a person, not to an end.',
    why: 'The journey stops in the middle. The customer does not know what to do next, and neither does the person whom they then call.',
    source:
      'Shostack, Designing Services That Deliver, Harvard Business Review 62(1), 1984: every fail point needs a subprocess that corrects it.',
    instead:
      'Draw where the customer goes on: back to the happy path, over an unhappy path, to somebody who takes over, or to an end.',
  },
  reads: [],
  uses: { deadEnds: deadEndsFact },
  *check({ index, facts }) {
    for (const id of facts.deadEnds) {
      if (index.records.get(id)?.type !== 'failure') continue;
      yield {
        targets: [id],
        message: `Nothing follows ${named(id)}: where does the customer go from there?`,
      };
    }
  },
  fix(finding, { index, newId }) {
    const failure = index.records.get(finding.targets[0] ?? '');
    if (failure?.type !== 'failure') return undefined;
    const ends = failure.impact === 'ends';
    const to = ends ? unhappyEnd(index) : nextHappy(index, failure)?.id;
    if (to === undefined) return undefined;
    return {
      title: ends ? 'Lead it to the end of the journey' : 'Lead it back to the happy path',
      map: {
        kind: 'add',
        record: { id: newId('f'), type: 'flow', kind: ends ? 'failure' : 'recovery', from: failure.id, to },
      },
    };
  },
  violates: [
    {
      shows: 'The card cannot be read, and then nothing',
      map: `customer: walks-up | inserts-card | types-pin | takes-cash | leaves!
        fail unreadable at inserts-card blocking
        unreadable.what = The reader cannot read the card`,
    },
    {
      shows: 'A parcel is lost; the shop opens a case behind, and the customer has no way on',
      map: `customer: orders | waits | asks | unpacks | keeps!
        backstage: | opens-case
        fail lost at waits blocking
        lost trigger opens-case`,
    },
    {
      shows: 'An application ends here, but no end is drawn for it',
      map: `path declined unhappy
        customer: applies | waits | reads | signs | gets-money! no-loan!@declined
        fail declined-outright at waits ends
        no-loan.outcome = failure`,
    },
  ],
  passes: [
    {
      shows: 'Try again',
      map: `customer: walks-up | inserts-card | types-pin | takes-cash | leaves!
        fail unreadable at inserts-card bump
        unreadable recovery inserts-card`,
    },
    {
      shows: 'Somebody takes over',
      map: `path help unhappy
        customer: orders | waits | calls@help | unpacks | keeps!
        fail lost at waits blocking
        lost escalation calls`,
    },
    {
      shows: 'A small annoyance needs no way out',
      map: `customer: walks-up | inserts-card | types-pin | takes-cash | leaves!
        fail slow at types-pin minor`,
    },
  ],
});

/** The first end on the map that is no success. */
function unhappyEnd(index: Parameters<typeof nextHappy>[0]): string | undefined {
  for (const step of index.steps)
    for (const card of index.cardsOfStep(step.id))
      if (card.kind === 'end' && card.outcome !== undefined && card.outcome !== 'success') return card.id;
  return undefined;
}
