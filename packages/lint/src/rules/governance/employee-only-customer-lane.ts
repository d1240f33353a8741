import { mapRule } from '../../engine/rule.ts';
import { evidenceFact } from '../../facts/evidence.ts';
import { count } from '../../say.ts';

/** What customers do and feel, as told by employees alone. */
export const employeeOnlyCustomerLane = mapRule({
  id: 'G05',
  name: 'employee-only-customer-lane',
  family: 'governance',
  severity: 'warning',
  docs: {
    detects:
      'A map on which all sources of the customer’s side (cards of customers, thoughts, quotes, pains, emotions) are views of the staff.',
    why: 'Staff know what happens behind the line and guess what it is like in front of it. They tell of the customers who complain.',
    source:
      'Zeithaml, Parasuraman and Berry, Delivering Quality Service, 1990: the first gap lies between what customers expect and what the firm believes they expect.',
    instead: 'Talk to customers, watch them, or read what they write, and add that as a source.',
  },
  reads: ['source.kind'],
  uses: { evidence: evidenceFact },
  check({ facts }) {
    const { customer } = facts.evidence;
    if (customer.length === 0 || customer.some(({ kind }) => kind !== 'staffView')) return undefined;
    return {
      related: customer.map(({ id }) => id),
      message: `What customers do and feel here comes from ${count(customer.length, 'source')}, all of them views of the staff. Add one in which customers speak or are watched.`,
      numbers: { sources: customer.length },
    };
  },
  violates: [
    {
      shows: 'Emotions out of a staff workshop',
      map: `customer: a | b | c | d | e
        workshop source staffView Workshop with the branch team
        emotion s1 -1
        s1:.sources = [workshop]`,
    },
    {
      shows: 'What patients do, told by nurses',
      map: `customer: arrives | waits | goes-in | pays | leaves
        nurses source staffView Nurses of ward 3
        arrives.sources = [nurses]
        waits.sources = [nurses]`,
    },
  ],
  passes: [
    {
      shows: 'Patients were interviewed as well',
      map: `customer: arrives | waits | goes-in | pays | leaves
        nurses source staffView Nurses of ward 3
        patients source interview Interviews with patients
        arrives.sources = [nurses]
        waits.sources = [patients]`,
    },
    {
      shows: 'Staff speak of what happens behind',
      map: `customer: arrives | waits | goes-in | pays | leaves
        backstage: cleans | | | |
        nurses source staffView Nurses of ward 3
        cleans.sources = [nurses]`,
    },
  ],
});
