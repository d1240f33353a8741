import { eachRule } from '../../engine/rule.ts';
import { dataUseFact } from '../../facts/data-use.ts';
import { inTime } from '../../facts/in-time.ts';
import { SIDES, sidesOf } from '../../facts/hand-off-sides.ts';
import { list, named } from '../../say.ts';

/** A question to a system or third party whose answer is used, and never comes back on the map. */
export const requestWithoutReply = eachRule({
  id: 'H13',
  name: 'request-without-reply',
  family: 'handoff',
  severity: 'error',
  each: 'flow',
  beside: true,
  docs: {
    detects:
      'A hand-off to a system or third party that is not answered at once (its mode is not `sync`), where no arrow leaves the receiver, though what the receiver gives out (`dataOut`) is used by another card (`dataIn`), and nothing waits for it.',
    why: 'The map says that the answer is used, and not how it comes. In life that is the place where somebody has to chase it.',
    source:
      'Hohpe and Woolf, Enterprise Integration Patterns, 2003, Request-Reply: a request and its reply are two messages, and both need a way.',
    instead: 'Draw the arrow by which the answer comes back.',
  },
  reads: [...SIDES, 'flow.mode', 'card.dataOut', 'card.waitsFor', 'participant.kind'],
  uses: { uses: dataUseFact },
  check(flow, { index, library, facts }) {
    if (flow.kind !== 'handoff' || flow.mode === 'sync') return undefined;
    const to = sidesOf(index, flow)?.to;
    const actor = to?.owner === undefined ? undefined : library.get(to.owner);
    if (to === undefined || actor?.type !== 'participant') return undefined;
    if (actor.kind !== 'system' && actor.kind !== 'thirdParty') return undefined;
    if (index.flowsFrom(to.card.id).length > 0) return undefined;
    const sender = index.records.get(flow.from);
    if (sender?.type === 'card' && sender.waitsFor?.some((id) => id === to.card.id) === true)
      return undefined;
    const used = (to.card.dataOut ?? []).filter((id) =>
      [...(facts.uses.get(id)?.takers ?? [])].some((taker) => taker !== to.card.id),
    );
    if (used.length === 0) return undefined;
    return {
      related: [to.card.id],
      message: `${named(to.card.id)} answers with ${list(used.map(named))}, which is used elsewhere, but no arrow brings the answer back: draw it.`,
    };
  },
  fix(finding, { index, facts, newId }) {
    const flow = index.records.get(finding.targets[0] ?? '');
    const receiver = flow?.type === 'flow' ? index.records.get(flow.to) : undefined;
    if (receiver?.type !== 'card') return undefined;
    const data = (receiver.dataOut ?? []).filter((id) => (facts.uses.get(id)?.takers.size ?? 0) > 0);
    const takers = new Set(data.flatMap((id) => [...(facts.uses.get(id)?.takers ?? [])]));
    takers.delete(receiver.id);
    const [user] = inTime(index, takers);
    if (user === undefined) return undefined;
    return {
      title: 'Draw the answer to where it is used',
      map: {
        kind: 'add',
        record: {
          id: newId('f'),
          type: 'flow',
          kind: 'handoff',
          from: receiver.id,
          to: user.id,
          data: data.filter((id) => facts.uses.get(id)?.takers.has(user.id)),
        },
      },
    };
  },
  violates: [
    {
      shows: 'The credit bureau is asked, its file is used, and no arrow brings it',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: asks-bureau | scores
        thirdParty/bureau: sends-file
        firm participant thirdParty Credit bureau
        file dataObject Bureau file
        bureau.who = firm
        asks-bureau handoff sends-file
        sends-file.dataOut = [file]
        scores.dataIn = [file]`,
    },
    {
      shows: 'A lab system gets the sample in a nightly run; the doctor uses the result',
      map: `customer: gives-sample | waits | comes-back | listens | leaves
        backstage: books-sample | reads-result
        support: analyses
        lab participant system Lab system
        result dataObject Lab result
        support.who = lab
        books-sample handoff analyses
        books-sample:handoff:analyses.mode = batch
        analyses.dataOut = [result]
        reads-result.dataIn = [result]`,
    },
  ],
  passes: [
    {
      shows: 'An arrow brings the file',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: asks-bureau | scores
        thirdParty/bureau: sends-file
        firm participant thirdParty Credit bureau
        file dataObject Bureau file
        bureau.who = firm
        asks-bureau handoff sends-file
        sends-file support scores
        sends-file.dataOut = [file]
        scores.dataIn = [file]`,
    },
    {
      shows: 'The bureau answers while the engine waits',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: asks-bureau | scores
        thirdParty/bureau: sends-file
        firm participant thirdParty Credit bureau
        file dataObject Bureau file
        bureau.who = firm
        asks-bureau handoff sends-file
        asks-bureau:handoff:sends-file.mode = sync
        sends-file.dataOut = [file]
        scores.dataIn = [file]`,
    },
  ],
});
