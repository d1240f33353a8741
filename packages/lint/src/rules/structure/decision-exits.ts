import type { Card, Flow } from '@sightline/model';
import type { Report } from '../../engine/finding.ts';
import { eachRule } from '../../engine/rule.ts';
import { count, named, quoted, sayShare } from '../../say.ts';

const waysOn: ReadonlySet<string> = new Set([
  'next',
  'failure',
  'recovery',
  'escalation',
  'handoff',
  'trigger',
]);

/** A choice that is none, or whose ways out do not say when they are taken. */
export const decisionExits = eachRule({
  id: 'S09',
  name: 'decision-exits',
  family: 'structure',
  severity: 'error',
  presets: ['recommended', 'workshop'],
  each: 'card',
  docs: {
    detects:
      'A choice with fewer than two arrows that lead on (next, failure, recovery, escalation, hand-off, trigger). As a warning: ways out without label, condition or “otherwise”; two ways out with the same label or condition, two that say “otherwise”, or shares that add up to more than 100 %; conditions on all ways out and none for all other cases.',
    why: 'A choice with one way out is no choice: what happens otherwise is exactly what nobody has thought of. And ways out without words leave it to the reader when each is taken.',
    source:
      'Service blueprinting practice; the same rule for gateways in Silver, BPMN Method and Style, 2nd edition, 2011: label the gates.',
    instead: 'Draw the other way out, write on each when it is taken, and let one take all other cases.',
  },
  reads: [
    'card.kind',
    'card.position',
    'flow.kind',
    'flow.from',
    'flow.label',
    'flow.condition',
    'flow.otherwise',
    'flow.probability',
  ],
  *check(card, { index }) {
    if (card.kind !== 'choice' || card.position.step === undefined) return;
    const exits = index.flowsFrom(card.id).filter(({ kind }) => waysOn.has(kind));
    if (exits.length < 2) {
      yield {
        message: `The choice ${named(card.id)} has ${exits.length === 0 ? 'no way out' : 'only one way out'}: draw what happens in each case.`,
        numbers: { exits: exits.length },
      };
      return;
    }
    const wordless = exits.filter((exit) => wordsOf(exit) === '' && exit.otherwise !== true);
    // one bare way out beside others that say when they are taken is the one for all other cases
    if (wordless.length > 1 || (wordless.length === 1 && exits.length === 2))
      yield {
        key: 'words',
        milder: true,
        related: wordless.map(({ id }) => id),
        numbers: { exits: exits.length, wordless: wordless.length },
        message: `The choice ${named(card.id)} has ${count(wordless.length, 'way', 'ways')} out that ${wordless.length === 1 ? 'does not say when it is taken: label it' : 'do not say when they are taken: label them'}.`,
      };
    yield* overlaps(card, exits);
    if (wordless.length === 0) yield* openCases(card, exits);
  },
  fix(finding, { index }) {
    if (!finding.fingerprint.endsWith('#else')) return undefined;
    const last = index.flowsFrom(finding.targets[0] ?? '').findLast(({ kind }) => waysOn.has(kind));
    return last === undefined
      ? undefined
      : {
          title: 'Let the last way out take all other cases',
          map: { kind: 'set', id: last.id, path: 'otherwise', value: true },
        };
  },
  violates: [
    {
      shows: 'Approved? with a yes only',
      map: `customer: applies | waits | reads-agreement | signs | has-money!
        frontstage: takes-form
        backstage: | is-approved? | writes-agreement
        is-approved.text = Approved?
        is-approved next writes-agreement
        is-approved:next:writes-agreement.label = yes`,
    },
    {
      shows: 'Two ways out, and none says when it is taken',
      map: `customer: describes-fault | chooses? | sends-photo books-visit@visit | waits | works-again!
        path visit alternative
        chooses next sends-photo
        chooses next books-visit
        books-visit next waits`,
    },
    {
      shows: 'Refunds below 20 and above 50, and nothing in between',
      map: `customer: asks-for-refund | waits | reads-answer | shows-receipt | has-money!
        frontstage: | decides? | pays-at-once asks-lead
        decides next pays-at-once
        decides next asks-lead
        decides:next:pays-at-once.condition = the amount is below 20
        decides:next:asks-lead.condition = the amount is above 50`,
    },
    {
      shows: 'The same word on both ways out',
      map: `customer: rings | says-why? | talks-to-agent | hears-tape | hangs-up!
        says-why next talks-to-agent
        says-why next hears-tape
        says-why:next:talks-to-agent.label = Claims
        says-why:next:hears-tape.label = claims`,
    },
  ],
  passes: [
    {
      shows: 'Approved: yes or no',
      map: `customer: applies | waits | reads-agreement reads-decline@declined | signs | has-money! is-declined!@declined
        frontstage: takes-form | | | |
        backstage: | is-approved? | writes-agreement writes-decline
        path declined unhappy
        is-approved next writes-agreement
        is-approved next writes-decline
        is-approved:next:writes-agreement.label = yes
        is-approved:next:writes-decline.label = no`,
    },
    {
      shows: 'One condition, and one way for all other cases',
      map: `customer: asks-for-refund | waits | reads-answer | shows-receipt | has-money!
        frontstage: | decides? | pays-at-once asks-lead
        decides next pays-at-once
        decides next asks-lead
        decides:next:pays-at-once.condition = the amount is below 20
        decides:next:asks-lead.otherwise = true`,
    },
  ],
});

function wordsOf({ label, condition }: Flow): string {
  return (condition ?? label ?? '').trim().toLowerCase();
}

function* overlaps(card: Card, exits: readonly Flow[]): Iterable<Report> {
  const seen = new Map<string, Flow>();
  for (const exit of exits) {
    const words = exit.otherwise === true ? 'otherwise' : wordsOf(exit);
    const same = words === '' ? undefined : seen.get(words);
    if (same !== undefined) {
      yield {
        key: 'same',
        milder: true,
        related: [same.id, exit.id],
        message: `Two ways out of the choice ${named(card.id)} say ${quoted(words)}: which one is taken?`,
      };
      break;
    }
    seen.set(words, exit);
  }
  const sum = exits.reduce((total, { probability }) => total + (probability ?? 0), 0);
  if (sum > 1.000_001)
    yield {
      key: 'shares',
      milder: true,
      related: exits.map(({ id }) => id),
      numbers: { sum },
      message: `The shares of the ways out of ${named(card.id)} add up to ${sayShare(sum)}: they can be 100 % at most.`,
    };
}

/** Conditions everywhere, and no way for the case that none of them holds. */
function* openCases(card: Card, exits: readonly Flow[]): Iterable<Report> {
  if (exits.some(({ condition, otherwise }) => condition === undefined || otherwise === true)) return;
  const sum = exits.reduce((total, { probability }) => total + (probability ?? 0), 0);
  if (sum > 0.999_999) return;
  yield {
    key: 'else',
    milder: true,
    related: exits.map(({ id }) => id),
    message: `Each way out of ${named(card.id)} has a condition: where does it go when none of them holds?`,
  };
}
