import type { Card, MapIndex } from '@sightline/model';
import { channelOf, typicalSeconds } from '@sightline/model';
import { durationOption, numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { eachFact } from '../../engine/fact.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { count, list, named, sayTime } from '../../say.ts';

/** A day of the week passes on a workday too: what the customer lives through is elapsed time. */
const elapsed = { workdaySeconds: 86_400 };

/** How long a card takes, in seconds; 0 where it does not say. */
const secondsFact = eachFact({
  name: 'elapsed time of a card',
  each: 'card',
  reads: ['card.time', 'card.work', 'card.wait'],
  of: ({ time, work, wait }): number => {
    const seconds = (of: typeof time): number => typicalSeconds(of, elapsed) ?? 0;
    return time === undefined ? seconds(work) + seconds(wait) : seconds(time);
  },
});

/** One map for what the customer does in several sittings. */
export const subJourneyTooLong = mapRule({
  id: 'S14',
  name: 'sub-journey-too-long',
  family: 'structure',
  severity: 'warning',
  docs: {
    detects:
      'On the happy path, for the customer with most cards: more than 15 cards, more than one visit, or more than 7 days in all (typical times and waits). A visit goes on until a step or card names another one; steps that stand for a map of their own are left out.',
    why: 'People live a journey visit by visit. One map for several sittings hides where they leave off, and whether they come back.',
    source:
      'Service mapping practice: clear sub-journeys, each one session or visit with closely related tasks.',
    instead:
      'Split the map where a visit ends, where the channel changes, or where people wait for more than a day, and let a step stand for each part.',
  },
  options: {
    cards: numberOption('How many cards of the customer one journey holds at most', 15, 1, 1000),
    visits: numberOption('How many visits one journey holds at most', 1, 1, 100),
    days: durationOption('How long one journey takes at most', '7 d'),
  },
  reads: ['card.visit', 'step.visit', 'step.subMap', 'card.position', 'card.how', 'touchpoint.channel'],
  uses: { happy: happyPathFact, seconds: secondsFact },
  check({ index, library, facts, options }) {
    const cards = facts.happy.longest
      .map((id) => index.records.get(id))
      .filter((record): record is Card => record?.type === 'card' && !standsForMap(index, record));
    const sittings = visitsOf(index, cards);
    const seconds = cards.reduce((sum, card) => sum + facts.seconds(card), 0);
    const reasons = [
      ...(cards.length > options.cards ? [`${count(cards.length, 'card')} of the customer`] : []),
      ...(sittings.length > options.visits ? [count(sittings.length, 'visit')] : []),
      ...(seconds > options.days ? [sayTime(seconds)] : []),
    ];
    if (reasons.length === 0) return undefined;
    // where one visit ends, else where people wait a day, else where the channel changes
    const cuts =
      sittings.length > 1
        ? sittings.slice(1)
        : cards.filter((card, i) => {
            const before = cards[i - 1];
            if (before === undefined) return false;
            const [from, to] = [channelOf(library, before.how), channelOf(library, card.how)];
            return facts.seconds(before) > 86_400 || (from !== undefined && to !== undefined && from !== to);
          });
    return {
      related: cuts.map(({ id }) => id),
      numbers: { cards: cards.length, visits: sittings.length, seconds },
      message: `This map holds ${list(reasons)}: split it where one sitting ends${cuts.length === 0 ? '' : `, before ${list(cuts.map(({ id }) => named(id)))}`}.`,
    };
  },
  violates: [
    {
      shows: 'Buying and bringing back, two visits on one map',
      map: `customer: enters-store | finds-jacket | pays | returns-to-store shows-receipt | has-refund!
        s1.visit = Saturday, in the store
        s4.visit = A week later, at the counter`,
    },
    {
      shows: 'A building permit that takes ten weeks',
      map: `customer: reads-rules | sends-plans | waits-for-experts | reads-decision | starts-to-build!
        waits-for-experts.kind = wait
        waits-for-experts.time = 10 week`,
    },
    {
      shows: 'Nineteen things to do for one insurance claim',
      map: `customer: stops-car calls-police takes-photos | finds-policy calls-hotline tells-what-happened uploads-photos | signs-claim picks-garage drives-there | meets-assessor reads-estimate accepts-it takes-courtesy-car | brings-it-back collects-car reads-letter checks-account thanks-agent is-paid!`,
    },
  ],
  passes: [
    {
      shows: 'One visit; only the path of the lost card needs another one',
      map: `customer: inserts-card | types-pin | takes-card fetches-card@lost | takes-cash | leaves!
        path lost unhappy
        s1.visit = At the machine
        fetches-card.visit = Later, at the branch
        fail kept at takes-card blocking
        kept failure fetches-card
        fetches-card recovery inserts-card`,
    },
    {
      shows: 'The second visit is a step that stands for a map of its own',
      map: `customer: enters-store | finds-jacket | pays | leaves | brings-it-back | is-happy!
        s1.visit = Saturday, in the store
        s5.visit = A week later
        s5.subMap = return`,
    },
  ],
});

function standsForMap(index: MapIndex, card: Card): boolean {
  const step = index.records.get(card.position.step ?? '');
  return step?.type === 'step' && step.subMap !== undefined;
}

/** The first card of each visit. A visit is named by a card or its step, and goes on until another one is named. */
function visitsOf(index: MapIndex, cards: readonly Card[]): readonly Card[] {
  const firsts: Card[] = [];
  const seen = new Set<string>();
  let [visit, at] = ['', ''];
  for (const card of cards) {
    const { step = '' } = card.position;
    const record = index.records.get(step);
    const ofStep = step === at || record?.type !== 'step' ? undefined : record.visit;
    at = step;
    visit = card.visit ?? ofStep ?? visit;
    // what comes before the first visit that is named belongs to it
    if (visit === '' || seen.has(visit)) {
      if (firsts.length === 0) firsts.push(card);
      continue;
    }
    seen.add(visit);
    if (seen.size > 1 || firsts.length === 0) firsts.push(card);
  }
  return firsts;
}
