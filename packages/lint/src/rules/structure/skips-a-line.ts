import { roleRank } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { rolesFact } from '../../facts/stage.ts';
import { named } from '../../say.ts';

/** Customer and backstage meet without anything between them that can be seen. */
export const skipsALine = eachRule({
  id: 'S08',
  name: 'skips-a-line',
  family: 'structure',
  severity: 'warning',
  each: 'flow',
  only: { blueprint: true },
  docs: {
    detects:
      'An arrow of any kind between a card in a customer lane and a card in a backstage, support or third party lane. Arrows of failures are left out: they start work behind the scenes.',
    why: 'Customers meet only what they can see: a screen, a letter, a person. An arrow past it hides the contact, and with it what has to be designed.',
    source:
      'Bitner, Ostrom and Morgan, Service Blueprinting, California Management Review 50(3), 2008: the lines of interaction and visibility.',
    instead:
      'Put the card of the frontstage between them that the customer meets, or move the card behind to the front.',
  },
  reads: ['flow.from', 'flow.to', 'card.position'],
  uses: { roles: rolesFact },
  check(flow, { index, facts: { roles } }) {
    const rankOf = (id: string): number | undefined => {
      const card = index.records.get(id);
      const role = card?.type === 'card' ? roles.get(card.position.lane) : undefined;
      return role === undefined ? undefined : roleRank(role);
    };
    const [from, to] = [rankOf(flow.from), rankOf(flow.to)];
    if (from === undefined || to === undefined) return undefined;
    if (Math.min(from, to) !== 0 || Math.max(from, to) < 2) return undefined;
    const customers = from === 0 ? flow.from : flow.to;
    const behind = from === 0 ? flow.to : flow.from;
    return {
      related: [customers, behind],
      message: `The arrow between ${named(customers)} and ${named(behind)} skips what the customer meets: put the screen, letter or person between them.`,
    };
  },
  fix(finding, { index, facts, newId }) {
    const [id = ''] = finding.targets;
    const flow = index.records.get(id);
    const front = index.lanes.find((lane) => facts.roles.get(lane.id) === 'frontstage');
    const [customers] = finding.related;
    const card = index.records.get(customers ?? '');
    if (flow?.type !== 'flow' || front === undefined || card?.type !== 'card') return undefined;
    const between = newId('c');
    const inwards = flow.from === customers;
    return {
      title: 'Put a card in front between them',
      map: {
        kind: 'batch',
        label: 'Put a card in front between them',
        commands: [
          {
            kind: 'add',
            record: {
              id: between,
              type: 'card',
              position: { lane: front.id, step: card.position.step },
              status: 'unknown',
            },
          },
          { kind: 'set', id, path: inwards ? 'from' : 'to', value: between },
          {
            kind: 'add',
            record: {
              id: newId('f'),
              type: 'flow',
              kind: 'interaction',
              from: inwards ? flow.from : between,
              to: inwards ? between : flow.to,
            },
          },
        ],
      },
    };
  },
  violates: [
    {
      shows: 'The underwriter hears from the customer, and nobody knows how',
      map: `customer: applies | explains-income | waits | signs | has-money!
        frontstage: takes-form
        backstage: | reviews-file
        applies interaction takes-form
        explains-income interaction reviews-file
        reviews-file.text = reviews the file`,
    },
    {
      shows: 'The carrier brings the parcel past everybody in front',
      map: `customer: orders | waits | takes-parcel | unpacks | wears-it!
        frontstage: confirms
        thirdParty/carrier: | | delivers
        orders interaction confirms
        delivers interaction takes-parcel`,
    },
  ],
  passes: [
    {
      shows: 'The portal stands between the customer and the underwriter',
      map: `customer: applies | explains-income | waits | signs | has-money!
        frontstage: takes-form | takes-papers
        backstage: | reviews-file
        explains-income interaction takes-papers
        takes-papers trigger reviews-file`,
    },
    {
      shows: 'A failure starts work behind the scenes',
      map: `customer: inserts-card | types-pin | takes-card | takes-cash | leaves!
        backstage: | | keeps-card
        fail forgets-card at takes-card blocking
        forgets-card trigger keeps-card`,
    },
  ],
});
