import { mapRule } from '../../engine/rule.ts';
import { deadEndsFact } from '../../facts/thread.ts';
import { named } from '../../say.ts';

/** A card of the customer from which nothing leads on, and which is no end. */
export const deadEnd = mapRule({
  id: 'S01',
  name: 'dead-end',
  family: 'structure',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  docs: {
    detects:
      'A card in a customer lane that is no end, and from which no arrow, default or answer leads on. The last card of the happy path counts as its end while no end is drawn there. Failures without a way out are F03.',
    why: 'The customer stands there and does not know what comes next. People who meet a dead end call, complain or leave.',
    source:
      'Shostack, Designing Services That Deliver, Harvard Business Review 62(1), 1984: every fail point needs a way on.',
    instead: 'Draw an arrow to what comes next, or mark the card as an end with its outcome.',
  },
  reads: [],
  uses: { deadEnds: deadEndsFact },
  *check({ index, facts }) {
    for (const id of facts.deadEnds) {
      if (index.records.get(id)?.type !== 'card') continue;
      yield {
        targets: [id],
        message: `Nothing follows ${named(id)}: say what comes next, or mark it as an end.`,
      };
    }
  },
  fix: (finding) => {
    const [id = ''] = finding.targets;
    return {
      title: 'Mark it as an end',
      map: {
        kind: 'batch',
        label: 'Mark as an end',
        commands: [
          { kind: 'set', id, path: 'kind', value: 'end' },
          { kind: 'set', id, path: 'outcome', value: 'exit' },
        ],
      },
    };
  },
  violates: [
    {
      shows: 'The parcel is lost, and after the call nothing happens any more',
      map: `customer: orders-boots | waits-for-parcel asks-where-it-is@lost | takes-parcel | unpacks | wears-them!
        path lost unhappy
        asks-where-it-is.text = asks the shop where the parcel is
        fail parcel-lost at waits-for-parcel blocking
        parcel-lost failure asks-where-it-is`,
    },
    {
      shows: 'A choice whose second way out leads to a card with nothing behind it',
      map: `customer: describes-fault | chooses? | sends-photo books-visit@visit | waits | works-again!
        path visit alternative
        books-visit.text = books the visit of a technician
        chooses next sends-photo
        chooses next books-visit`,
    },
  ],
  passes: [
    {
      shows: 'The unhappy path comes back to the happy one',
      map: `customer: orders-boots | waits-for-parcel asks-where-it-is@lost | takes-parcel | unpacks | wears-them!
        path lost unhappy
        fail parcel-lost at waits-for-parcel blocking
        parcel-lost failure asks-where-it-is
        asks-where-it-is recovery takes-parcel`,
    },
    {
      shows: 'The last card of the happy path counts as its end',
      map: 'customer: books-visit | checks-in | waits | sees-doctor | goes-home',
    },
  ],
});
