import { eachRule } from '../../engine/rule.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { SIDES, sidesOf } from '../../facts/hand-off-sides.ts';
import { typicalSeconds } from '@sightline/model';
import { named, sayTime } from '../../say.ts';

/** A hand-off for which no time is agreed. */
export const handoffWithoutTime = eachRule({
  id: 'H04',
  name: 'handoff-without-time',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  docs: {
    detects:
      'A hand-off without an agreed time (`within`) to a receiver who has agreed none either. Milder where a time is measured, but nothing is agreed.',
    why: 'Without an agreed time nothing is ever late, so nobody notices what waits, and nobody can tell the customer when it will be done.',
    source:
      'Shostack, Designing Services That Deliver, Harvard Business Review 62(1), 1984: a blueprint sets a standard time and the deviation that the service can bear.',
    instead: 'Agree with the receiver how soon the work is taken on, and write it on the arrow.',
  },
  reads: [...SIDES, 'flow.within', 'flow.time', 'participant.agreed'],
  uses: { workspace: workspaceFact },
  check(flow, { index, library, facts }) {
    if (flow.kind !== 'handoff' || flow.within !== undefined) return undefined;
    const owner = sidesOf(index, flow)?.to.owner;
    const receiver = owner === undefined ? undefined : library.get(owner);
    if (receiver?.type === 'participant' && receiver.agreed !== undefined) return undefined;
    const seconds = typicalSeconds(flow.time, facts.workspace.working);
    if (seconds === undefined)
      return {
        field: 'within',
        message: `No time is agreed for the hand-off ${named(flow.id)}: how soon does the receiver take it on?`,
      };
    return {
      field: 'within',
      message: `The hand-off ${named(flow.id)} takes ${sayTime(seconds)}, and no time is agreed: agree one, so that late is late.`,
      numbers: { seconds },
      milder: true,
    };
  },
  violates: [
    {
      shows: 'A loan goes into the queue of the underwriters, for however long',
      map: `customer: applies | waits | asks | signs | gets-money
        backstage: queues | reviews
        queues handoff reviews
        reviews.text = reviews the case`,
    },
    {
      shows: 'The claim takes two days to reach the garage, and nothing is agreed',
      map: `customer: reports | waits | brings-car | waits-again | drives-off
        backstage: approves
        thirdParty/garage: orders-part
        approves handoff orders-part
        approves:handoff:orders-part.time = {p50: 2 d, p90: 5 d}`,
    },
  ],
  passes: [
    {
      shows: 'A time is agreed on the arrow',
      map: `customer: applies | waits | asks | signs | gets-money
        backstage: queues | reviews
        queues handoff reviews
        queues:handoff:reviews.within = 1 workday`,
    },
    {
      shows: 'The courier has agreed a time for all that it does',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: packs
        thirdParty/courier: collects
        van participant thirdParty Courier
        van.agreed = 4 h
        courier.who = van
        packs handoff collects`,
    },
  ],
});
