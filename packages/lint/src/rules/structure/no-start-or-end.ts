import type { Card } from '@sightline/model';
import { cardsOf } from '@sightline/model';
import type { Report } from '../../engine/finding.ts';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { happyPathFact } from '../../facts/happy-path.ts';
import { stageFact, STANDING } from '../../facts/stage.ts';
import { endsFact } from '../../facts/marked-cards.ts';
import { named } from '../../say.ts';

/** A journey that begins or ends nowhere, or an end that does not say how it ended. */
export const noStartOrEnd = mapRule({
  id: 'S03',
  name: 'no-start-or-end',
  family: 'structure',
  severity: 'error',
  docs: {
    detects:
      'A map from five steps on in which people act but no customer does, or in which no card is an end with the outcome success; and any end without an outcome. While no end is drawn at all the missing success is a warning.',
    why: 'Without a start and an end nobody can say what belongs to the journey, whether people got what they came for, and how many did not.',
    source:
      'Service design practice: a scope says from where to where, and a journey is followed to its end.',
    instead:
      'Draw what the customer does first; end the happy path with an end that says success, and give each other end its outcome.',
  },
  options: { fromSteps: numberOption('From how many steps on a map needs a start and an end', 5, 1, 1000) },
  reads: [...STANDING, 'card.kind', 'card.outcome', 'map.scope'],
  uses: { stage: stageFact, happy: happyPathFact, ends: endsFact },
  *check({ index, facts, options }) {
    const { stage, happy } = facts;
    let succeeds = false;
    let ends = 0;
    for (const card of cardsOf(index, facts.ends.keys())) {
      if (!stage.has(card.id)) continue;
      ends++;
      if (card.outcome === undefined) yield withoutOutcome(card);
      succeeds ||= card.outcome === 'success';
    }
    if (index.steps.length < options.fromSteps || stage.size === 0) return;
    if (stage.customer.length === 0)
      yield {
        key: 'start',
        message:
          'Nobody starts this journey: no card stands in a lane of the customer. Say what the customer does first.',
      };
    else if (!succeeds) {
      const last = happy.longest.at(-1);
      yield {
        key: 'end',
        // while nobody has drawn any end, the last card stands for one
        milder: ends === 0,
        ...(last === undefined ? {} : { related: [last] }),
        message: `No end says that the customer got what they came for${last === undefined ? '' : `: after ${named(last)} the map just stops`}. Add an end with the outcome success.`,
      };
    }
  },
  fix(finding, { index, facts, newId }) {
    const [id = ''] = finding.targets;
    if (index.records.get(id)?.type === 'card')
      return {
        title: 'Say that people leave here',
        map: { kind: 'set', id, path: 'outcome', value: 'exit' },
      };
    const last = index.records.get(facts.happy.longest.at(-1) ?? '');
    if (last?.type !== 'card' || last.position.step === undefined) return undefined;
    const { lane, step } = last.position;
    const record = {
      id: newId('c'),
      type: 'card',
      position: { lane, step },
      kind: 'end',
      outcome: 'success',
      text: index.map.scope?.until ?? 'Has what they came for',
    } as const;
    return { title: 'Add an end', map: { kind: 'add', record } };
  },
  violates: [
    {
      shows: 'An application that just stops after it was sent',
      map: `customer: compares-loans | enters-details | uploads-payslip | agrees | submits
        m.scope.until = The money is on the account`,
    },
    {
      shows: 'A blueprint that begins inside the firm',
      map: `frontstage: calls-lead | sends-offer | answers-questions | sends-contract | welcomes
        backstage: creates-lead | checks-price`,
    },
    {
      shows: 'An end that does not say how it ended',
      map: `customer: books-visit | checks-in | waits | sees-doctor | goes-home! leaves-untreated
        leaves-untreated.kind = end`,
    },
  ],
  passes: [
    {
      shows: 'The happy path ends with the money, another one with a declined application',
      map: `customer: compares-loans | enters-details | submits | waits reads-decline@declined | has-money! is-declined!@declined
        path declined unhappy
        is-declined.outcome = failure`,
    },
    { shows: 'A sketch of three steps may still be open', map: 'customer: orders | waits | eats' },
  ],
});

function withoutOutcome(card: Card): Report {
  return {
    targets: [card.id],
    field: 'outcome',
    message: `The end ${named(card.id)} does not say how it ended: as a success, as a failure, or because people left.`,
  };
}
