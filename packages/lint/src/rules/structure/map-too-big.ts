import { pathOf, sideOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { peopleFact } from '../../facts/actors.ts';
import { count, list } from '../../say.ts';

/** The cards of the happy path on which somebody acts once a case, ends apart. */
const countedFact = gatheredFact(
  'cards that count',
  eachFact({
    name: 'counts',
    each: 'card',
    reads: ['card.path', 'card.kind', 'card.every', 'card.position', 'lane.role', 'path.kind'],
    of: (card, { index }): true | undefined =>
      card.kind === 'end' ||
      card.every !== undefined ||
      sideOf(index, card) === undefined ||
      pathOf(index, card) !== undefined
        ? undefined
        : true,
  }),
);

/** A map that nobody can take in at once. */
export const mapTooBig = mapRule({
  id: 'S15',
  name: 'map-too-big',
  family: 'structure',
  severity: 'warning',
  docs: {
    detects:
      'A map in which no step stands for a map of its own, with more than 40 cards on the happy path in working lanes (ends, and cards with a rhythm of their own, left out), or with more than 5 teams that act in it. Teams are those of staff and third parties; who has no team counts as one.',
    why: 'What spans many functions and much of the life of a customer is read by nobody and kept true by nobody.',
    source:
      'Service mapping practice: a journey that is complex or spans functions is broken into smaller chunks.',
    instead: 'Break it down: let a step stand for each part, and give the part a map of its own.',
  },
  options: {
    steps: numberOption(
      'How many cards of the happy path, steps in the sense of a process, one map holds at most',
      40,
      1,
      100_000,
    ),
    functions: numberOption('How many functions (teams) act in one map at most', 5, 1, 1000),
  },
  reads: [
    'step.subMap',
    'step.position',
    'phase.order',
    'participant.kind',
    'participant.team',
    'participant.name',
  ],
  uses: { counted: countedFact, people: peopleFact },
  check({ index, facts: { counted, people }, options }) {
    if (index.steps.some(({ subMap }) => subMap !== undefined)) return undefined;
    const cards = counted.size;
    const teams = new Map<string, string>();
    for (const { kind, team, name } of people.acting)
      if (kind === 'staff' || kind === 'thirdParty') teams.set((team ?? name).toLowerCase(), team ?? name);
    const reasons = [
      ...(cards > options.steps ? [count(cards, 'card')] : []),
      ...(teams.size > options.functions
        ? [`${count(teams.size, 'team')} (${list([...teams.values()].toSorted())})`]
        : []),
    ];
    if (reasons.length === 0) return undefined;
    return {
      numbers: { cards, teams: teams.size },
      message: `This map holds ${list(reasons)} and no part of it has a map of its own: break it down.`,
    };
  },
  violates: [
    {
      shows: 'Seven teams on one map',
      map: `customer: orders | waits | asks | gets-it | pays!
        frontstage: sells | answers | explains
        backstage: checks | plans | buys | bills
        sales participant staff Sales
        service participant staff Service
        legal participant staff Legal
        credit participant staff Credit
        planning participant staff Planning
        purchase participant staff Purchase
        billing participant staff Billing
        sells.who = sales
        answers.who = service
        explains.who = legal
        checks.who = credit
        plans.who = planning
        buys.who = purchase
        bills.who = billing`,
    },
    {
      shows: 'Forty-two things that happen when somebody buys a house',
      map: `customer: reads-adverts saves-homes asks-parents counts-savings compares-banks calls-agent books-viewing | visits-home visits-again measures-rooms asks-neighbours hires-surveyor reads-survey makes-offer | raises-offer shakes-hands asks-for-loan sends-payslips explains-gap waits-for-bank reads-terms | signs-loan picks-notary reads-draft asks-lawyer changes-draft sends-deposit signs-purchase | ends-lease hires-movers packs-boxes takes-keys reads-meters moves-in changes-address
        frontstage: lists-home shows-home values-home offers-loan drafts-contract seals-contract hands-over-keys owns-home!`,
    },
  ],
  passes: [
    {
      shows: 'Two teams on one map',
      map: `customer: orders | waits | asks | gets-it | pays!
        frontstage: sells | | answers
        ann participant staff Ann
        ben participant staff Ben
        cid participant staff Cid
        ann.team = Sales
        ben.team = Sales
        cid.team = Service
        sells.who = ann
        asks.who = ben
        answers.who = cid`,
    },
    {
      shows: 'Much on one map, but its biggest part has a map of its own',
      map: `customer: reads-adverts saves-homes asks-parents counts-savings compares-banks calls-agent books-viewing | visits-home visits-again measures-rooms asks-neighbours hires-surveyor reads-survey makes-offer | raises-offer shakes-hands asks-for-loan sends-payslips explains-gap waits-for-bank reads-terms | signs-loan picks-notary reads-draft asks-lawyer changes-draft sends-deposit signs-purchase | ends-lease hires-movers packs-boxes takes-keys reads-meters moves-in changes-address
        frontstage: lists-home shows-home values-home offers-loan drafts-contract seals-contract hands-over-keys owns-home!
        s3.subMap = mortgage`,
    },
  ],
});
