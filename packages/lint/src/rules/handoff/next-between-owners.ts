import { eachRule } from '../../engine/rule.ts';
import { SIDES, sidesOf } from '../../facts/hand-off-sides.ts';
import { named } from '../../say.ts';

/** An arrow “next” between two owners: a hand-off in disguise. */
export const nextBetweenOwners = eachRule({
  id: 'H15',
  name: 'next-between-owners',
  family: 'handoff',
  severity: 'warning',
  each: 'flow',
  docs: {
    detects:
      'An arrow of kind `next` between two cards behind the line of interaction on which different participants act.',
    why: '“Next” says that somebody goes on with their own work. From one owner to another the work is handed over, with data, a time and a chance of loss, and none of that can be said or checked on a “next”.',
    source:
      'Rummler and Brache, Improving Performance: How to Manage the White Space on the Organization Chart, 1990: the greatest chances to improve lie where work passes between functions.',
    instead: 'Make it a hand-off, and say what is handed over.',
  },
  reads: SIDES,
  check(flow, { index }) {
    if (flow.kind !== 'next') return undefined;
    const sides = sidesOf(index, flow);
    if (sides === undefined || sides.from.rank === 0 || sides.to.rank === 0) return undefined;
    const [from, to] = [sides.from.owner, sides.to.owner];
    if (from === undefined || to === undefined || from === to) return undefined;
    return {
      field: 'kind',
      message: `From ${named(flow.from)} to ${named(flow.to)} the work passes from ${named(from)} to ${named(to)}: make it a hand-off, and say what is handed over.`,
    };
  },
  fix: (finding) => ({
    title: 'Make it a hand-off',
    map: { kind: 'set', id: finding.targets[0] ?? '', path: 'kind', value: 'handoff' },
  }),
  violates: [
    {
      shows: 'Sales writes the contract, and “next” the lawyer reads it',
      map: `customer: asks | waits | reads-offer | signs | starts
        backstage: writes-contract | reads-contract
        seller participant staff Seller
        lawyer participant staff Lawyer
        writes-contract.who = seller
        reads-contract.who = lawyer
        writes-contract next reads-contract`,
    },
    {
      shows: 'The web shop, then the warehouse',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: books-order
        support: | picks
        shop participant system Web shop
        store participant staff Picker
        books-order.who = shop
        support.who = store
        books-order next picks`,
    },
  ],
  passes: [
    {
      shows: 'One clerk goes on with the same case',
      map: `customer: asks | waits | reads-offer | signs | starts
        backstage: writes-contract | prints-contract
        seller participant staff Seller
        backstage.who = seller
        writes-contract next prints-contract`,
    },
    {
      shows: 'It is drawn as a hand-off',
      map: `customer: orders | pays | waits | unpacks | keeps
        backstage: books-order
        support: | picks
        shop participant system Web shop
        store participant staff Picker
        books-order.who = shop
        support.who = store
        books-order handoff picks`,
    },
  ],
});
