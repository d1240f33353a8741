import { eachFact, gatheredFact } from '../../engine/fact.ts';
import type { MapIndex } from '@sightline/model';
import { cardsOf, parseDuration, sideOf } from '@sightline/model';
import { durationOption, numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { promisedWithinFact } from '../../facts/promises.ts';
import type { Spent } from '../../facts/workload.ts';
import { servingCardsFact, spentFact } from '../../facts/workload.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { named, sayShare, sayTime } from '../../say.ts';

/** The cards that say how long people wait for them, by id. */
const patientFact = gatheredFact(
  'cards that people wait for',
  eachFact({
    name: 'how long people wait',
    each: 'card',
    reads: ['card.tolerance'],
    of: ({ tolerance }) => tolerance,
  }),
);

const NOTHING: Spent = { wait: 0, work: 0 };

/** A wait that is longer than people bear, or a path that is mostly waiting. */
export const longWait = mapRule({
  id: 'P09',
  name: 'long-wait',
  family: 'pattern',
  severity: 'warning',
  docs: {
    detects:
      'A card whose typical wait is longer than its tolerance. And a path on which waiting (the customer’s own waits, else those of the firm’s work) is more than {share} of the whole time and at least {least}; waits that a promise covers do not count, nor a path of which a single wait was named already. At rest where an opportunity says that it solves one of the waits.',
    why: 'People remember waiting as longer than it was, and what they do not understand as longer still.',
    source: 'Maister, The Psychology of Waiting Lines, 1985.',
    instead:
      'Cut the wait, or manage it: say how long, show that something happens, call back instead of holding.',
  },
  options: {
    share: numberOption('Which share of the whole time may be waiting', 0.5, 0, 1),
    least: durationOption('From which sum of waits on it matters', '1 h'),
  },
  reads: ['card.position', 'card.tolerance', 'lane.role'],
  uses: {
    serving: servingCardsFact,
    spent: spentFact,
    patient: patientFact,
    promisedWithin: promisedWithinFact,
    solved: solvedFact,
    workspace: workspaceFact,
  },
  *check({ index, facts, options }) {
    const over = new Set<string>();
    const spentOn = (id: string): Spent => facts.spent.get(id) ?? NOTHING;
    for (const card of cardsOf(index, facts.patient.keys())) {
      if (sideOf(index, card) === undefined) continue;
      const tolerance = parseDuration(card.tolerance ?? '', facts.workspace.working) ?? 0;
      const { wait } = spentOn(card.id);
      if (wait <= tolerance) continue;
      over.add(card.id);
      if (facts.solved.has(card.id)) continue;
      yield {
        targets: [card.id],
        field: 'tolerance',
        message: `${named(card.id)} takes ${sayTime(wait)} of waiting, and people bear ${sayTime(tolerance)}. Cut it, or say how long it will be.`,
        numbers: { wait, tolerance },
      };
    }
    for (const { path, cards } of facts.serving) {
      const timed = cards.filter((id) => facts.spent.has(id));
      const waits = waitsOf(index, timed, {
        waitOf: (id) => spentOn(id).wait,
        promised: facts.promisedWithin,
      });
      const waiting = [...waits.values()].reduce((sum, seconds) => sum + seconds, 0);
      const all = waiting + timed.reduce((sum, id) => sum + spentOn(id).work, 0);
      const ids = [...waits.keys()];
      if (waiting < options.least || waiting <= options.share * all) continue;
      if (ids.some((id) => over.has(id) || facts.solved.has(id))) continue;
      yield {
        targets: [path ?? index.map.id],
        related: ids,
        key: 'path',
        message: `${path === undefined ? 'The happy path' : named(path)} takes ${sayTime(all)}, of which ${sayTime(waiting)} is waiting (${sayShare(waiting / all)}). Cut the longest waits, or say how long they will be.`,
        numbers: { waiting, all },
      };
    }
  },
  fix: ({ targets, related }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: cut or manage the wait',
        name: 'Cut the wait, or say at once how long it will be',
        kind: 'process',
        solves: related.length > 0 ? related : targets,
      },
      look,
    ),
  violates: [
    {
      shows: 'Six days without a word, where people bear two',
      map: `customer: sends-parcel | waits | sees-money | reorders | wears
        waits.kind = wait
        waits.time = 6 d
        waits.tolerance = 2 d`,
    },
    {
      shows: 'Four days of a journey of five lie in a queue',
      map: `customer: applies | hears | signs | moves-in | rests
        backstage: reviews | | | |
        applies trigger reviews
        reviews trigger hears
        applies.work = 30 min
        reviews.wait = 4 d
        reviews.work = 1 h`,
    },
  ],
  passes: [
    {
      shows: 'A short wait, within what people bear',
      map: `customer: inserts-card | waits | takes-card | takes-cash | leaves
        waits.kind = wait
        waits.time = 8 s
        waits.tolerance = 20 s`,
    },
    {
      shows: 'A wait of three hours that a promise covers',
      map: `customer: applies | hears | signs | moves-in | rests
        frontstage: confirms | | | |
        backstage: reviews | | | |
        applies interaction confirms
        confirms trigger reviews
        confirms.promise.text = An answer by tomorrow
        confirms.promise.within = 1 d
        confirms.promise.keptBy = reviews
        applies.work = 30 min
        reviews.wait = 3 h`,
    },
  ],
});

/** The waits of a path: those of its customers, else those of the firm's work; what a promise covers is left out. */
function waitsOf(
  index: MapIndex,
  cards: readonly string[],
  {
    waitOf,
    promised,
  }: { readonly waitOf: (card: string) => number; readonly promised: ReadonlyMap<string, number> },
): ReadonlyMap<string, number> {
  const waits: (readonly [string, number])[] = [];
  for (const id of cards) {
    const seconds = waitOf(id);
    if (seconds > 0) waits.push([id, seconds]);
  }
  const isCustomers = (id: string): boolean => {
    const card = index.records.get(id);
    return card?.type === 'card' && sideOf(index, card) === 'customer';
  };
  const customers = waits.filter(([id]) => isCustomers(id));
  return new Map(
    (customers.length > 0 ? customers : waits).filter(([id, seconds]) => seconds > (promised.get(id) ?? 0)),
  );
}
