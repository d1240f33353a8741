import type { Card, MapIndex } from '@sightline/model';
import { cardsOf, laneOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import type { FlowData } from '../../facts/data-use.ts';
import { dataOfFlowsFact } from '../../facts/data-use.ts';
import { columnOf, inTime } from '../../facts/in-time.ts';
import { list, named, namedOfLibrary } from '../../say.ts';

/** The cards that announce what will be needed, by id. */
const announcingFact = gatheredFact(
  'cards that announce',
  eachFact({
    name: 'announces',
    each: 'card',
    reads: ['card.announces'],
    of: ({ announces }): true | undefined => (announces === undefined ? undefined : true),
  }),
);

/** What one needs is said only when one is in the middle. */
export const lateRequirement = mapRule({
  id: 'F16',
  name: 'late-requirement',
  family: 'failure',
  severity: 'warning',
  docs: {
    detects:
      'Data that the customer is asked for after the first step (an arrow to a card of theirs `asksFor` them, or a failure by policy about them leads to a card in which they give them), which no card in an earlier step announces (`announces`), and which are not there from the start (`given`).',
    why: 'People stop, look for papers, and many do not come back. Who knows before what is needed has it at hand.',
    source:
      'GOV.UK Service Manual and Design System, start pages: tell people what they need before they begin.',
    instead: 'List at the start what will be asked for, and why.',
  },
  reads: [
    ...STRUCTURE,
    'flow.asksFor',
    'card.announces',
    'card.dataOut',
    'map.given',
    'failure.cause',
    'failure.data',
  ],
  uses: { flows: dataOfFlowsFact, announcing: announcingFact },
  *check({ index, facts }) {
    const demands = demandsOf(index, facts.flows);
    if (demands.size === 0) return;
    const announced = announcedIn(index, facts.announcing.keys());
    for (const [id, places] of demands) {
      if (index.map.given?.includes(id) === true) continue;
      const asked = inTime(index, places.keys());
      const [first] = asked;
      if (first === undefined) continue;
      const column = columnOf(index, first);
      if (column <= firstColumn(index) || (announced.get(id) ?? Number.POSITIVE_INFINITY) < column) continue;
      const targets = [...new Set(asked.map((card) => places.get(card.id) ?? card.id))];
      yield {
        targets,
        key: id,
        message: `${namedOfLibrary(id)} is asked for only at ${list(asked.map((card) => named(card.id)))}, and announced nowhere before: list at the start what will be needed.`,
      };
    }
  },
  // on a map of what is, nothing is announced because a check says so
  fix(finding, { index }) {
    const id = finding.fingerprint.split('#')[1];
    const opening = id === undefined || index.map.state !== 'toBe' ? undefined : openingCard(index);
    if (opening === undefined) return undefined;
    return {
      title: 'Announce it at the start',
      map: { kind: 'setMembers', id: opening.id, path: 'announces', add: [id ?? ''] },
    };
  },
  violates: [
    {
      shows: 'Five years of addresses, asked for on page four',
      map: `path history unhappy
        customer: compares | fills-in | finds-addresses@history | sends | signs!
        addresses dataObject Address history
        finds-addresses.dataOut = [addresses]
        fail too-young at fills-in bump
        too-young.cause = policy
        too-young.data = [addresses]
        too-young failure finds-addresses`,
    },
    {
      shows: 'The planned service asks for payslips after the application, and could say so before',
      map: `customer: compares | fills-in | sends-payslips | waits | signs!
        frontstage: shows-price | | asks-payslips | |
        m.state = toBe
        payslip dataObject Payslip
        asks-payslips interaction sends-payslips
        asks-payslips:interaction:sends-payslips.asksFor = [payslip]`,
    },
  ],
  passes: [
    {
      shows: 'The first page lists it',
      map: `path history unhappy
        customer: compares | fills-in | finds-addresses@history | sends | signs!
        frontstage: lists-papers
        addresses dataObject Address history
        lists-papers.announces = [addresses]
        finds-addresses.dataOut = [addresses]
        fail too-young at fills-in bump
        too-young.cause = policy
        too-young.data = [addresses]
        too-young failure finds-addresses`,
    },
    {
      shows: 'A failure about what the bank itself found out asks the customer for nothing',
      map: `path declined unhappy
        customer: compares | fills-in | reads-why@declined | signs | leaves!
        score dataObject Credit score
        fail no at fills-in ends
        no.cause = policy
        no.data = [score]
        no failure reads-why`,
    },
    {
      shows: 'Asked for at the very first step',
      map: `customer: shows-letter | waits | sees-doctor | pays | leaves!
        frontstage: asks-letter
        letter dataObject Referral letter
        asks-letter interaction shows-letter
        asks-letter:interaction:shows-letter.asksFor = [letter]`,
    },
  ],
});

/** What is asked for, by data object: the card where the customer meets it, and the record that asks. */
function demandsOf(
  index: MapIndex,
  flows: ReadonlyMap<string, FlowData>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const demands = new Map<string, Map<string, string>>();
  const add = (data: string, card: Card, by: string): void => {
    const known = demands.get(data);
    if (known === undefined) demands.set(data, new Map([[card.id, by]]));
    else if (!known.has(card.id)) known.set(card.id, by);
  };
  for (const [flow, { asks, to }] of flows) {
    const card = asks.length === 0 ? undefined : index.records.get(to);
    if (card?.type === 'card') for (const id of asks) add(id, card, flow);
  }
  for (const { id: failure, cause, data } of index.failures) {
    if (cause !== 'policy' || data === undefined) continue;
    for (const { to } of index.flowsFrom(failure)) {
      const card = index.records.get(to);
      if (card?.type !== 'card' || !isCustomers(index, card)) continue;
      for (const id of data) if (card.dataOut?.includes(id) === true) add(id, card, failure);
    }
  }
  return demands;
}

function isCustomers(index: MapIndex, card: Card): boolean {
  return laneOf(index, card)?.role === 'customer';
}

/** The first column in which each data object is announced. */
function announcedIn(index: MapIndex, cards: Iterable<string>): ReadonlyMap<string, number> {
  const announced = new Map<string, number>();
  for (const card of cardsOf(index, cards)) {
    const column = columnOf(index, card);
    if (column < 0) continue;
    for (const id of card.announces ?? [])
      announced.set(id, Math.min(column, announced.get(id) ?? Number.POSITIVE_INFINITY));
  }
  return announced;
}

/** The first column in which a customer does anything. */
function firstColumn(index: MapIndex): number {
  return index.steps.findIndex((step) => index.cardsOfStep(step.id).some((card) => isCustomers(index, card)));
}

/** Where the service can say first what it needs: the first card in front, else the customer's first. */
function openingCard(index: MapIndex): Card | undefined {
  const step = index.steps[firstColumn(index)];
  const cards = step === undefined ? [] : index.cardsOfStep(step.id);
  const of = (role: string): Card | undefined => cards.find((card) => laneOf(index, card)?.role === role);
  return of('frontstage') ?? of('customer');
}
