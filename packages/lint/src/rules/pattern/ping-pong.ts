import type { Card, LibraryRecords, RoundTripRun } from '@sightline/model';
import { cardsOf, participantOf } from '@sightline/model';
import type { Report } from '../../engine/finding.ts';
import { durationOption, numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { COSTS, repeatedContactsFact, roundTripsFact } from '../../facts/round-trips.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { count, list, named, sayMoney, sayTime } from '../../say.ts';

/** The firm asks, the customer answers, the firm looks at it and asks again; or the customer has to ask again and again. */
export const pingPong = mapRule({
  id: 'P01',
  name: 'ping-pong',
  family: 'pattern',
  severity: 'warning',
  presets: ['recommended', 'workshop'],
  docs: {
    detects:
      'A run of at least {trips} round trips: the firm asks the customer for something, the customer provides it, the firm works on it and asks again, along the arrows (at most two cards of the customer between question and answer). Also, as information, a single round trip that lies waiting with a person for {oneTripWait} or longer; and a contact that leads back to itself, so that the customer asks for the same thing again, at least {repeats} times. A dialogue with a machine that keeps nobody waiting is none. Where arrows do not say what they ask for, the words of the card do, with less confidence. At rest where an opportunity says that it solves one of the questions.',
    why: 'Each round trip adds a wait, work on both sides and a chance that the customer gives up. Asking once costs the same for everybody.',
    source:
      'Seddon, Freedom from Command and Control, 2003: failure demand, the contacts that come from not doing something right for the customer the first time.',
    instead:
      'Ask once, in a form that collects everything; let a machine check it at once and answer from the data; keep people for the cases that need judgement.',
  },
  options: {
    trips: numberOption('From how many round trips on it is ping-pong', 2, 2, 20),
    oneTripWait: durationOption('How long a single round trip may wait with a person', '1 d'),
    repeats: numberOption('How often a contact may come round again', 2, 1, 100),
  },
  reads: [
    ...COSTS,
    'card.position',
    'card.dataOut',
    'lane.role',
    'flow.max',
    'flow.probability',
    'flow.kind',
    'flow.from',
  ],
  uses: {
    runs: roundTripsFact,
    repeated: repeatedContactsFact,
    solved: solvedFact,
    workspace: workspaceFact,
  },
  *check({ index, library, facts, options }) {
    const isSolved = (ids: readonly string[]): boolean => ids.some((id) => facts.solved.has(id));
    for (const run of facts.runs) {
      const people = byPeople(library, run);
      const many = run.trips.length >= options.trips && (people || run.waiting >= 3600);
      const slow = run.trips.length === 1 && people && run.waiting >= options.oneTripWait;
      const asks = run.trips.map(({ ask }) => ask.from);
      if ((!many && !slow) || isSolved(run.cards.map(({ id }) => id))) continue;
      yield report(run, asks, facts.workspace.currency, slow);
    }
    for (const round of facts.repeated) {
      const [card] = cardsOf(index, [round.card]);
      const firm = cardsOf(index, round.firm);
      const back = index.records.get(round.back);
      if (card === undefined || back?.type !== 'flow' || (card.dataOut ?? []).length > 0) continue;
      const times = back.max ?? Number.POSITIVE_INFINITY;
      if (times < options.repeats || isSolved([round.card, ...round.firm])) continue;
      if (!firm.some((other) => participantOf(index, other, library)?.kind === 'staff')) continue;
      yield again(card, firm, back.max, back.probability);
    }
  },
  fix: (finding, look) => {
    const run = look.facts.runs.find(({ trips }) =>
      trips.some(({ ask }) => finding.targets.includes(ask.from)),
    );
    if (run === undefined)
      return opportunityFix(
        {
          title: 'Add the opportunity: tell people before they ask',
          name: 'Tell customers where they stand before they ask',
          kind: 'communication',
          solves: [...finding.targets, ...finding.related],
          note: 'Show the state and the next date where the customer looks first, and send a word at each change, so that nobody has to get in touch again.',
          hypothesis: 'People who know the state and the next date do not ask again.',
        },
        look,
      );
    const asked = [...new Set<string>(run.trips.flatMap(({ data }) => data))];
    return opportunityFix(
      {
        title: 'Add the opportunity: one form, checked by a machine',
        name: 'Ask once in a form, let a machine check it and answer at once',
        kind: 'technology',
        solves: run.cards.map(({ id }) => id),
        affects: [...asked, ...run.firm],
        note: 'A form collects all that is needed before the case starts. A machine checks it at once and gives a personal answer out of the data. Nobody has to look at it but where judgement is needed.',
        assumptions: [
          'What will be needed is known when the case starts.',
          'A machine can read and check most of it.',
        ],
        hypothesis: `One request instead of ${run.trips.length} takes away ${sayTime(run.waiting)} of waiting for each case.`,
      },
      look,
    );
  },
  violates: [
    {
      shows: 'A lender asks for payslips, looks at them for days, and then asks for bank statements',
      map: `customer: applies | sends-payslips | sends-statements | reads-decision | signs
        frontstage: takes-form | asks-payslips | asks-statements | tells |
        backstage: | reviews | reviews-again | decides |
        applies interaction takes-form
        takes-form trigger reviews
        reviews trigger asks-payslips
        asks-payslips interaction sends-payslips
        sends-payslips interaction reviews-again
        reviews-again trigger asks-statements
        asks-statements interaction sends-statements
        sends-statements interaction decides
        decides trigger tells
        tells interaction reads-decision
        clerk participant staff Underwriter
        clerk.costPerHour = 45
        proof dataObject Proof of income
        workspace-of workspace Bank
        workspace-of.currency = EUR
        asks-payslips:interaction:sends-payslips.asksFor = [proof]
        asks-statements:interaction:sends-statements.asksFor = [proof]
        reviews.who = clerk
        reviews.work = 20 min
        reviews.wait = 3 d
        reviews.volume = 900 per month
        reviews-again.who = clerk
        reviews-again.work = 20 min
        reviews-again.wait = 2 d
        decides.who = clerk
        decides.work = 30 min`,
    },
    {
      shows:
        'A repair shop asks for photos in one mail and for the serial number in the next; only the words say so',
      map: `customer: reports | sends-photos | sends-number | waits | collects
        frontstage: asks-photos | asks-number | confirms | |
        asks-photos.text = asks the customer for photos of the damage
        asks-number.text = asks the customer for the serial number
        rep participant staff Service rep
        frontstage.who = rep
        reports interaction asks-photos
        asks-photos interaction sends-photos
        sends-photos interaction asks-number
        asks-number interaction sends-number
        sends-number interaction confirms`,
    },
    {
      shows: 'A patient rings the clinic for the result again and again',
      map: `customer: gives-blood | rings | hears | goes | rests
        frontstage: takes-blood | looks | | |
        nurse participant staff Nurse
        frontstage.who = nurse
        rings interaction looks
        looks next rings
        looks recovery hears
        looks:next:rings.max = 3
        looks:next:rings.probability = 0.4`,
    },
    {
      shows: 'One request that lies with an underwriter for four days',
      map: `customer: applies | uploads | reads | signs | gets-money
        frontstage: asks-papers | takes | tells | |
        backstage: | reviews | | |
        papers dataObject Papers
        clerk participant staff Underwriter
        asks-papers interaction uploads
        asks-papers:interaction:uploads.asksFor = [papers]
        uploads interaction takes
        takes trigger reviews
        reviews trigger tells
        tells interaction reads
        reviews.who = clerk
        reviews.wait = 4 d`,
    },
  ],
  passes: [
    {
      shows: 'The form asks for everything, a machine reads it and answers',
      map: `customer: fills-form | uploads | reads | signs | gets-money
        frontstage: asks-papers | takes | tells | |
        backstage: | reads-papers | | |
        papers dataObject Papers
        engine participant system Decision engine
        asks-papers interaction uploads
        asks-papers:interaction:uploads.asksFor = [papers]
        uploads interaction takes
        takes trigger reads-papers
        reads-papers.who = engine
        reads-papers trigger tells
        tells interaction reads`,
    },
    {
      shows: 'A cash machine asks for the PIN and then for the amount: a dialogue in one minute',
      map: `customer: inserts-card | types-pin | picks-amount | takes-card | takes-cash
        frontstage: asks-pin | asks-amount | counts | |
        asks-pin.text = asks for the PIN
        asks-amount.text = asks for the amount
        atm participant system Cash machine
        frontstage.who = atm
        inserts-card interaction asks-pin
        asks-pin interaction types-pin
        types-pin interaction asks-amount
        asks-amount interaction picks-amount
        picks-amount interaction counts`,
    },
    {
      shows: 'An opportunity says that it ends the ping-pong',
      map: `customer: applies | sends-payslips | sends-statements | reads | signs
        frontstage: asks-payslips | asks-statements | decides | |
        asks-payslips interaction sends-payslips
        sends-payslips interaction asks-statements
        asks-statements interaction sends-statements
        sends-statements interaction decides
        clerk participant staff Clerk
        frontstage.who = clerk
        proof dataObject Proof of income
        asks-payslips:interaction:sends-payslips.asksFor = [proof]
        asks-statements:interaction:sends-statements.asksFor = [proof]
        one-form opportunity One form for all papers
        one-form.solves = [m/asks-payslips, m/asks-statements]`,
    },
  ],
});

function byPeople(library: LibraryRecords, run: RoundTripRun): boolean {
  return run.firm.some((id) => {
    const record = library.get(id);
    return record?.type === 'participant' && record.kind !== 'system';
  });
}

function report(
  run: RoundTripRun,
  asks: readonly string[],
  currency: string | undefined,
  slow: boolean,
): Report {
  const trips = run.trips.length;
  const asked = [...new Set<string>(run.trips.flatMap(({ data }) => data))];
  const about = asked.length === 0 ? '' : ` about ${list(asked.map(named))}`;
  const figures = [
    ...(run.waiting > 0 ? [`${sayTime(run.waiting)} of waiting`] : []),
    ...(run.customerSeconds > 0 ? [`${sayTime(run.customerSeconds)} of the customer’s work`] : []),
    ...(run.costPerCase > 0 ? [`${sayMoney(run.costPerCase, currency)} a case`] : []),
    ...(run.costPerMonth === undefined ? [] : [`${sayMoney(run.costPerMonth, currency)} a month`]),
  ];
  const cost = figures.length === 0 ? '' : `: ${list(figures)}`;
  const words = run.trips.some(({ data }) => data.length === 0);
  return {
    targets: [...new Set(asks)],
    related: run.cards.map(({ id }) => id).filter((id) => !asks.includes(id)),
    message: slow
      ? `One question${about} goes to the customer and lies with a person until it is answered${cost}. Ask in the form, and let a machine check it at once.`
      : `Firm and customer go back and forth ${count(trips, 'time')}${about}, from ${named(asks[0] ?? '')} to ${named(asks.at(-1) ?? '')}${cost}. Ask once for everything, in a form that is checked at once.`,
    numbers: {
      roundTrips: trips,
      waiting: run.waiting,
      customerWork: run.customerSeconds,
      costPerCase: run.costPerCase,
      ...(run.costPerMonth === undefined ? {} : { costPerMonth: run.costPerMonth }),
    },
    ...(words ? { confidence: 0.7 } : {}),
    milder: slow,
  };
}

function again(
  card: Card,
  firm: readonly Card[],
  max: number | undefined,
  probability: number | undefined,
): Report {
  const often = max === undefined ? 'without end' : `up to ${max} times`;
  const share = probability === undefined ? '' : `, ${Math.round(probability * 100)} % of the time`;
  return {
    targets: [card.id],
    key: 'again',
    related: firm.map(({ id }) => id),
    message: `${named(card.id)} comes round again ${often}${share}, since ${named(firm.at(-1)?.id ?? card.id)} does not settle it. Tell the customer before they have to ask.`,
    numbers: {
      ...(max === undefined ? {} : { repeats: max }),
      ...(probability === undefined ? {} : { probability }),
    },
    confidence: 0.8,
  };
}
