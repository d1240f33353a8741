import type { MapIndex } from '@sightline/model';
import { cardAt, cardsOf, nameOf } from '@sightline/model';
import { eachFact, gatheredFact } from '../../engine/fact.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { dataOfCardsFact } from '../../facts/data-use.ts';
import { columnOf } from '../../facts/in-time.ts';
import { isHappy } from '../../facts/ways-back.ts';
import { list, named } from '../../say.ts';

/** The ways back that do not say that what was entered is kept, by id. */
const recoveriesFact = gatheredFact(
  'ways back that may lose data',
  eachFact({
    name: 'may lose data',
    each: 'flow',
    reads: ['flow.kind', 'flow.keepsData'],
    of: ({ kind, keepsData }): true | undefined =>
      kind === 'recovery' && keepsData !== true ? true : undefined,
  }),
);

/** A way back that makes the customer start again, and forgets what they gave. */
export const restartLosesData = mapRule({
  id: 'F14',
  name: 'restart-loses-data',
  family: 'failure',
  severity: 'warning',
  docs: {
    detects:
      'An arrow of recovery back to the same or an earlier step of the happy path that does not keep data (`keepsData` is no), where customers have given data (`dataOut`) before. Milder where the map does not say whether they are kept, and data are given between there and where the arrow starts. Coming back on another visit is a new start, and secrets (a PIN, a password) may not be kept.',
    why: 'Typing everything again is what people hate most, and half of them do not. What was entered is theirs.',
    source:
      'W3C, WCAG 2.2, success criterion 3.3.7 Redundant Entry; that secrets are not kept: PCI DSS 4.0, requirement 3.3.',
    instead:
      'Keep what was entered, as a draft, and fill it in again. Where it may not be kept (a PIN), waive this.',
  },
  options: {
    secrets: {
      kind: 'words',
      default: ['pin', 'password', 'passcode', 'one-time code', 'security code', 'cvv', 'fingerprint'],
      what: 'Words in the names of data that may not be kept',
    },
  },
  reads: [...STRUCTURE, 'card.dataOut', 'card.visit', 'flow.keepsData', 'dataObject.name'],
  uses: { recoveries: recoveriesFact, data: dataOfCardsFact },
  *check({ index, library, facts, options }) {
    const given = givenByColumn(index, facts.data.keys());
    const isSecret = (id: string): boolean => {
      const words = nameOf(library, id)
        .toLowerCase()
        .split(/[^\p{L}-]+/u);
      return options.secrets.some((secret) => ` ${words.join(' ')} `.includes(` ${secret} `));
    };
    for (const id of facts.recoveries.keys()) {
      const flow = index.records.get(id);
      if (flow?.type !== 'flow') continue;
      const from = cardAt(index, flow.from);
      const to = index.records.get(flow.to);
      if (from === undefined || to?.type !== 'card' || !isHappy(index, to)) continue;
      if (from.visit !== undefined && from.visit !== to.visit) continue;
      const [start, end] = [columnOf(index, to), columnOf(index, from)];
      if (start < 0 || end < start) continue;
      const before = given.slice(flow.keepsData === false ? 0 : start, end + 1).flat();
      const lost = new Set(before.filter((id) => !isSecret(id)));
      if (lost.size === 0) continue;
      const way = `From ${named(flow.from)} the customer goes back to ${named(flow.to)}`;
      const what = list([...lost].sort().map(named));
      yield flow.keepsData === false
        ? {
            targets: [flow.id],
            field: 'keepsData',
            message: `${way}, and has to give ${what} again: keep what was entered and fill it in.`,
          }
        : {
            targets: [flow.id],
            field: 'keepsData',
            message: `${way}: is what they gave before kept (${what})? The map does not say.`,
            milder: true,
          };
    }
  },
  // on a map of what is, only looking tells whether it is kept
  fix: (finding, { index }) =>
    index.map.state !== 'toBe'
      ? undefined
      : {
          title: 'Keep what was entered',
          map: { kind: 'set', id: finding.targets[0] ?? '', path: 'keepsData', value: true },
        },
  violates: [
    {
      shows: 'A timeout sends the applicant back to an empty form',
      map: `customer: opens-form | fills-in | sends | reads | signs!
        form dataObject Application
        fills-in.dataOut = [form]
        fail timeout at sends blocking
        timeout recovery fills-in
        timeout:recovery:fills-in.keepsData = false`,
    },
    {
      shows:
        'The phone number is refused, and the form opens on page one; the map of what is to come does not say what is kept',
      map: `customer: opens-form | fills-in | sends | reads | signs!
        m.state = toBe
        form dataObject Application
        fills-in.dataOut = [form]
        fail refused at fills-in bump
        refused recovery fills-in`,
    },
  ],
  passes: [
    {
      shows: 'The draft is kept',
      map: `customer: opens-form | fills-in | sends | reads | signs!
        form dataObject Application
        fills-in.dataOut = [form]
        fail timeout at sends blocking
        timeout recovery fills-in
        timeout:recovery:fills-in.keepsData = true`,
    },
    {
      shows: 'A PIN is typed again, as it must be',
      map: `customer: inserts-card | types-pin | picks-amount | takes-cash | leaves!
        secret dataObject Encrypted PIN
        types-pin.dataOut = [secret]
        fail taken-back at takes-cash blocking
        taken-back recovery inserts-card
        taken-back:recovery:inserts-card.keepsData = false`,
    },
    {
      shows: 'Another day, another visit',
      map: `path help unhappy
        customer: opens-form | fills-in | visits-branch@help | sends | signs!
        form dataObject Application
        fills-in.dataOut = [form]
        visits-branch.visit = Next day, at the branch
        fail refused at fills-in blocking
        refused failure visits-branch
        visits-branch recovery opens-form
        visits-branch:recovery:opens-form.keepsData = false`,
    },
    {
      shows: 'Back to a step after which nothing was entered',
      map: `customer: opens-form | fills-in | reads-terms | sends | signs!
        form dataObject Application
        fills-in.dataOut = [form]
        fail timeout at sends blocking
        timeout recovery reads-terms`,
    },
  ],
});

/** For each column, what customers give there on the happy path: of the cards with data. */
function givenByColumn(index: MapIndex, cards: Iterable<string>): readonly (readonly string[])[] {
  const given: string[][] = index.steps.map(() => []);
  for (const card of cardsOf(index, cards))
    if (card.dataOut !== undefined && isHappy(index, card))
      given[columnOf(index, card)]?.push(...card.dataOut);
  return given;
}
