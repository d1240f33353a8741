import { eachRule } from '../../engine/rule.ts';
import { SIDES, sidesOf, SYSTEMS, systemsOf } from '../../facts/hand-off-sides.ts';
import { list, named } from '../../say.ts';

/** A hand-off of data between two systems that share no key. */
export const handoffWithoutIntegrity = eachRule({
  id: 'H06',
  name: 'handoff-without-integrity',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  docs: {
    detects:
      'A hand-off of data that names no joining key (`key`), where the data objects name none either. Where both sides work in the same system the record stays what it is, and needs none.',
    why: 'Without a common number nobody can tell for sure which record there is the same as which record here. Doubles and mix-ups follow, and the customer is asked who they are.',
    source:
      'DAMA-DMBOK, Data Management Body of Knowledge, 2nd edition, 2017: records of one thing in several systems are joined by an identifier that all keep.',
    instead: 'Name the number that both sides keep: order number, application number, customer number.',
  },
  reads: [...SIDES, ...SYSTEMS, 'flow.data', 'flow.key', 'dataObject.key'],
  check(flow, { index, library }) {
    if (flow.kind !== 'handoff' || flow.key !== undefined) return undefined;
    const bare = (flow.data ?? []).filter((id) => {
      const object = library.get(id);
      return object?.type !== 'dataObject' || object.key === undefined;
    });
    const sides = bare.length === 0 ? undefined : sidesOf(index, flow);
    if (sides === undefined) return undefined;
    const here = systemsOf(sides.from, library);
    if ([...systemsOf(sides.to, library)].some((system) => here.has(system))) return undefined;
    return {
      field: 'key',
      message: `${list(bare.map(named))} is handed over to ${named(flow.to)} without a number that both sides keep: which one joins the records?`,
    };
  },
  fix(finding, { index }) {
    const [id = ''] = finding.targets;
    const flow = index.records.get(id);
    if (flow?.type !== 'flow') return undefined;
    // the key under which the same data travel elsewhere on this map
    for (const other of index.records.values()) {
      if (other.type !== 'flow' || other.key === undefined) continue;
      if (!flow.data?.every((object) => other.data?.includes(object) === true)) continue;
      return {
        title: `Join by ${other.key}, as elsewhere on this map`,
        map: { kind: 'set', id, path: 'key', value: other.key },
      };
    }
    return undefined;
  },
  violates: [
    {
      shows: 'An e-mail address in one tool, a workspace number in the other',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: scores | welcomes
        hub participant system Marketing automation
        gain participant system Customer success tool
        lead dataObject Lead
        scores.who = hub
        welcomes.who = gain
        scores handoff welcomes
        scores:handoff:welcomes.data = [lead]`,
    },
    {
      shows: 'The return travels by return number to the warehouse, and by nothing to the payments',
      map: `customer: sends-back | waits | asks | waits-again | gets-money
        backstage: announces | inspects
        support: | refunds
        return dataObject Return
        announces handoff inspects
        announces:handoff:inspects.data = [return]
        announces:handoff:inspects.key = return number
        inspects handoff refunds
        inspects:handoff:refunds.data = [return]`,
    },
  ],
  passes: [
    {
      shows: 'The data object has its key in the library',
      map: `customer: signs-up | tries | asks | buys | uses
        backstage: scores | welcomes
        lead dataObject Lead
        lead.key = workspace number
        scores handoff welcomes
        scores:handoff:welcomes.data = [lead]`,
    },
    {
      shows: 'Both sides work in the same system',
      map: `customer: applies | waits | asks | signs | gets-money
        backstage: queues | reviews
        los participant system Loan origination
        application dataObject Application
        queues.who = los
        reviews.where = [los]
        queues handoff reviews
        queues:handoff:reviews.data = [application]`,
    },
  ],
});
