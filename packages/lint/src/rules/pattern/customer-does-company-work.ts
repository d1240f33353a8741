import type { Card, Failure, MapIndex } from '@sightline/model';
import { actorOf, laneOf, sideOf } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { solvedFact } from '../../facts/opportunities.ts';
import { promisedFact } from '../../facts/promises.ts';
import { companyWorkFact } from '../../facts/said-in-words.ts';
import { opportunityFix } from '../../fixes/opportunity-fix.ts';
import { nameOfRecord, named } from '../../say.ts';

const WHAT = {
  chases: 'has to chase or say things twice',
  'asks for news': 'has to ask where things stand',
  'finds the department': 'has to find the right department',
  carries: 'carries something from one part of the firm to another',
} as const;

/** A step in which the customer does what the firm should do. */
export const customerDoesCompanyWork = eachRule({
  id: 'P02',
  name: 'customer-does-company-work',
  family: 'pattern',
  severity: 'warning',
  each: 'card',
  beside: true,
  docs: {
    detects:
      'A card of the customer (a) whose words say that the customer chases, sends or explains again, asks for news, looks for the right department or carries something between departments; (b) that gets data from one owner of the firm and brings the same data to another; (c) with which the customer gets in touch after a promise that was not kept, since the failure of what was promised leads there and nobody told the customer before. At rest where an opportunity says that it solves the card.',
    why: 'The customer feels the gap between two departments, and does for nothing what the firm has lost sight of. Such contacts cost both sides and create nothing.',
    source:
      'Seddon, Freedom from Command and Control, 2003: failure demand, the contacts caused by a failure to do something or to do it right for the customer.',
    instead: 'Let the firm act by itself: pass the case on inside, and tell the customer before they ask.',
  },
  reads: [
    'card.position',
    'card.who',
    'card.kind',
    'card.dataOut',
    'lane.who',
    'lane.role',
    'flow.kind',
    'flow.from',
    'flow.to',
    'flow.data',
    'flow.asksFor',
    'failure.at',
    'failure.cause',
    'failure.escalation',
  ],
  uses: { companyWork: companyWorkFact, promised: promisedFact, solved: solvedFact },
  check(card, { index, facts }) {
    if (sideOf(index, card) !== 'customer' || card.kind === 'end' || facts.solved.has(card.id))
      return undefined;
    const work = facts.companyWork(card);
    if (work !== undefined)
      return {
        field: 'text',
        message: `In ${named(card.id)} the customer ${WHAT[work]}. Let the firm do that, and tell the customer before they ask.`,
        confidence: 0.8,
      };
    const [giver, taker] = carriedBetween(index, card) ?? [];
    if (giver !== undefined && taker !== undefined)
      return {
        related: [giver.id, taker.id],
        message: `In ${named(card.id)} the customer is the messenger between ${named(giver.id)} and ${named(taker.id)}. Pass it on inside the firm.`,
      };
    const failure = brokenPromise(index, card, facts.promised);
    if (failure === undefined) return undefined;
    return {
      related: [failure.id],
      message: `${named(card.id)} happens because a promise was not kept (${named(failure.id)}). Tell the customer before they get in touch.`,
      confidence: 0.8,
    };
  },
  fix: ({ targets: [id = ''] }, look) =>
    opportunityFix(
      {
        title: 'Add the opportunity: let the firm do it',
        name: `Spare the customer: ${nameOfRecord(id, look.index, look.library)}`,
        kind: 'process',
        solves: [id],
        note: 'The firm passes the case on inside and tells the customer at each change, before they have to ask.',
      },
      look,
    ),
  violates: [
    {
      shows: 'An applicant calls to ask where the application is',
      map: `customer: applies | waits | calls | hears | signs
        calls.text = calls the lending line to ask where the application is
        waits.kind = wait`,
    },
    {
      shows: 'A driver calls the parts department for the garage',
      map: `customer: brings-car | calls-parts | waits | collects | pays
        calls-parts.text = calls the parts department and orders the brake disc`,
    },
    {
      shows: 'A patient carries the referral from the doctor to the hospital, which could send it',
      map: `customer: sees-doctor | shows-letter | gets-date | goes | rests
        frontstage: writes-letter | books | | |
        doctor participant staff Doctor
        desk participant staff Hospital desk
        letter dataObject Referral letter
        writes-letter.who = doctor
        books.who = desk
        writes-letter interaction shows-letter
        shows-letter interaction books
        writes-letter:interaction:shows-letter.data = [letter]
        shows-letter:interaction:books.data = [letter]`,
    },
    {
      shows: 'The technician does not come on the day that was promised, and the customer gets in touch',
      map: `path late unhappy
        customer: books | waits-in | phones-in@late | gets-visit | pays
        frontstage: confirms | repairs | answers | |
        books interaction confirms
        confirms.promise.text = We come on Tuesday
        confirms.promise.keptBy = repairs
        fail no-show at repairs blocking
        no-show escalation phones-in
        phones-in interaction answers
        phones-in recovery gets-visit`,
    },
  ],
  passes: [
    {
      shows: 'The agent orders the part and texts the date',
      map: `customer: brings-car | waits | collects | pays | drives
        frontstage: orders-part | texts-date | | |
        brings-car.text = brings the car to the garage
        brings-car interaction orders-part
        orders-part trigger texts-date
        orders-part.text = orders the brake disc from the parts department
        texts-date.text = texts the customer the date`,
    },
    {
      shows: 'A customer uses what one desk gave at the same desk',
      map: `customer: checks-in | boards | flies | lands | leaves
        frontstage: prints-pass | scans-pass | | |
        airline participant staff Ground staff
        frontstage.who = airline
        pass dataObject Boarding pass
        checks-in interaction prints-pass
        prints-pass interaction boards
        boards interaction scans-pass
        prints-pass:interaction:boards.data = [pass]
        boards:interaction:scans-pass.data = [pass]`,
    },
    {
      shows: 'The firm tells of the delay itself and says whom to call',
      map: `path late unhappy
        customer: books | waits-in | phones-in@late | gets-visit | pays
        frontstage: confirms | repairs | answers | |
        books interaction confirms
        confirms.promise.text = We come on Tuesday
        confirms.promise.keptBy = repairs
        fail no-show at repairs blocking
        no-show.escalation.told = true
        no-show escalation phones-in
        phones-in interaction answers
        phones-in recovery gets-visit`,
    },
  ],
});

/** The failure of something promised that leads to a card with which the customer gets in touch unasked. */
function brokenPromise(index: MapIndex, card: Card, promised: ReadonlySet<string>): Failure | undefined {
  if (contacts(index, card).length === 0) return undefined;
  const into = index.flowsTo(card.id);
  const called = into.some((flow) => flow.asksFor !== undefined || flow.kind === 'interaction');
  if (called) return undefined;
  for (const { from, kind } of into) {
    if (kind !== 'failure' && kind !== 'escalation') continue;
    const failure = index.records.get(from);
    if (failure?.type !== 'failure' || failure.cause === 'user' || failure.escalation?.told === true)
      continue;
    if (promised.has(failure.at)) return failure;
  }
  return undefined;
}

/** The firm's cards that a card of the customer gets in touch with. */
function contacts(index: MapIndex, card: Card): readonly Card[] {
  return index
    .flowsFrom(card.id)
    .filter(({ kind }) => kind === 'interaction')
    .map(({ to }) => index.records.get(to))
    .filter((record): record is Card => record?.type === 'card' && sideOf(index, record) === 'firm');
}

/** Two cards of different owners between which a card of the customer carries the same data. */
function carriedBetween(index: MapIndex, card: Card): readonly [Card, Card] | undefined {
  const owner = (other: Card): string | undefined => actorOf(other, laneOf(index, other));
  for (const into of index.flowsTo(card.id)) {
    const giver = index.records.get(into.from);
    if (into.data === undefined || giver?.type !== 'card' || sideOf(index, giver) !== 'firm') continue;
    for (const out of index.flowsFrom(card.id)) {
      const taker = index.records.get(out.to);
      if (taker?.type !== 'card' || sideOf(index, taker) !== 'firm') continue;
      const brings = out.data ?? card.dataOut ?? [];
      const same = brings.some((id) => into.data?.includes(id));
      const [a, b] = [owner(giver), owner(taker)];
      if (same && a !== undefined && b !== undefined && a !== b) return [giver, taker];
    }
  }
  return undefined;
}
