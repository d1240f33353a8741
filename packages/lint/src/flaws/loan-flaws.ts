// Flaws of the loan as it is: what makes a map that shows many problems worse, or less true.

import type { Flaw } from './flaw.ts';
import { clear, remove } from './flaw.ts';

export const loanFlaws: readonly Flaw[] = [
  {
    title: 'Pains without a severity',
    map: ['asked-too-late', 'chased-for-papers', 'silent-week'].map((id) => clear(id, 'severity')),
    come: ['G08:online-loan#pains'],
  },
  {
    title: 'Nothing measured at the hand-over to underwriting',
    map: [clear('queues-case:handoff:reviews-case', 'within', 'time', 'key')],
    come: ['H04:queues-case:handoff:reviews-case'],
  },
  {
    title: 'The address question comes from nowhere',
    map: [remove('address-too-young:failure:finds-addresses')],
    come: ['F03:address-too-young', 'S02:finds-addresses'],
    gone: ['F16:address-too-young#address-history'],
  },
  {
    title: 'The end does not say how it went',
    map: [clear('declined-end', 'outcome')],
    come: ['S03:declined-end'],
    gone: ['F05:declined-end'],
  },
  {
    title: 'An application goes to a person, and to nobody by name',
    map: [clear('goes-to-a-person', 'escalation')],
    come: ['F06:goes-to-a-person'],
    gone: ['F07:goes-to-a-person'],
  },
];
