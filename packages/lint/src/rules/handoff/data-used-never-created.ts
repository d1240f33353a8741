import { eachRule } from '../../engine/rule.ts';
import { dataUseFact } from '../../facts/data-use.ts';
import { columnsFact } from '../../facts/order.ts';
import { named } from '../../say.ts';

/** A card that needs data which come from nowhere. */
export const dataUsedNeverCreated = eachRule({
  id: 'H14',
  name: 'data-used-never-created',
  family: 'handoff',
  severity: 'warning',
  each: 'card',
  beside: true,
  docs: {
    detects:
      'A card that needs a data object (`dataIn`) that no card gives out, no customer is asked for, no arrow carries, and that is not there from the start (`given` of the map). Milder: one that is given out only in later columns, and carried by no arrow.',
    why: 'Somewhere it does come from: somebody looks it up, types it, or guesses it. That work is missing on the map, and with it the place where it goes wrong.',
    source:
      'Yourdon, Modern Structured Analysis, 1989, on data flow diagrams: no process gives out what it has no source for.',
    instead: 'Say which card gives it out, draw the arrow that brings it, or list it as given.',
  },
  reads: ['card.position', 'card.dataIn', 'map.given'],
  uses: { uses: dataUseFact, columns: columnsFact },
  *check(card, { index, facts }) {
    if (card.dataIn === undefined) return;
    const column = facts.columns.get(card.position.step ?? '');
    if (column === undefined) return;
    for (const id of card.dataIn) {
      const use = facts.uses.get(id);
      if (use?.carried === true || index.map.given?.includes(id) === true) continue;
      const first = use?.first === undefined ? undefined : index.records.get(use.first);
      if (first?.type !== 'card')
        yield {
          key: id,
          field: 'dataIn',
          message: `${named(card.id)} needs ${named(id)}, and nothing on the map makes it or brings it: where does it come from?`,
        };
      else if ((facts.columns.get(first.position.step ?? '') ?? -1) > column)
        yield {
          key: id,
          field: 'dataIn',
          related: [first.id],
          message: `${named(card.id)} needs ${named(id)}, which is made only later, in ${named(first.id)}: where does it come from?`,
          milder: true,
          confidence: 0.7,
        };
    }
  },
  fix(finding, { index }) {
    const id = finding.fingerprint.split('#')[1];
    return id === undefined
      ? undefined
      : {
          title: 'It is there from the start',
          map: { kind: 'setMembers', id: index.map.id, path: 'given', add: [id] },
        };
  },
  violates: [
    {
      shows: 'A risk class that nobody works out',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: registers | prices
        risk dataObject Risk class
        prices.dataIn = [risk]`,
    },
    {
      shows: 'The courier needs the door code before the customer gives it',
      map: `customer: orders | waits | opens-door | unpacks | rates
        thirdParty: | rings
        code dataObject Door code
        rings.dataIn = [code]
        opens-door.dataOut = [code]`,
    },
  ],
  passes: [
    {
      shows: 'The engine works it out before',
      map: `customer: applies | waits | reads | signs | gets-money
        backstage: scores | prices
        risk dataObject Risk class
        scores.dataOut = [risk]
        prices.dataIn = [risk]`,
    },
    {
      shows: 'The customer brings it, and the map says so',
      map: `customer: inserts-card | types-pin | waits | takes-card | leaves
        backstage: reads-chip
        card-data dataObject Card data
        m.given = [card-data]
        reads-chip.dataIn = [card-data]`,
    },
    {
      shows: 'An arrow brings it',
      map: `customer: sends-back | waits | asks | waits-on | gets-money
        frontstage: scans
        backstage: | inspects
        parcel dataObject Returned parcel
        scans handoff inspects
        scans:handoff:inspects.data = [parcel]
        inspects.dataIn = [parcel]`,
    },
  ],
});
