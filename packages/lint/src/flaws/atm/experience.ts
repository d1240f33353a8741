// Flaws of the cash machine in what the customer feels.

import type { Flaw } from '../flaw.ts';
import { add, clear, idsOf, remove, set, setAll } from '../flaw.ts';

export const experienceFlaws: readonly Flaw[] = [
  {
    title: 'Half of the steps without a feeling',
    map: [remove('approach:ana', 'card-in:ana', 'pin:ana', 'amount:ana')],
    come: ['X01:atm-withdrawal'],
  },
  {
    title: 'Feelings told by two values only',
    map: (index) =>
      [...index.records.values()].flatMap((record) =>
        record.type === 'emotion' ? [set(record.id, 'score', (record.score ?? 0) < 0 ? -1 : 1)] : [],
      ),
    come: ['X02:atm-withdrawal#ana', 'X07:card-in:ana'],
  },
  {
    title: 'No moment of truth',
    map: [clear('cash-out', 'momentOfTruth'), clear('card-out', 'momentOfTruth')],
    come: ['X03:atm-withdrawal'],
  },
  {
    title: 'Everything is a moment of truth',
    map: ['approach', 'card-in', 'pin', 'amount'].map((id) =>
      set(id, 'momentOfTruth', { kind: 'contact', weight: 1, why: 'It matters.', sources: ['lobby-walk'] }),
    ),
    come: ['X04:atm-withdrawal'],
  },
  {
    title: 'A moment of truth by hearsay',
    map: [clear('cash-out', 'momentOfTruth.sources'), clear('cash-out:ana', 'sources'), remove('n-disputes')],
    come: ['X05:cash-out', 'X09:atm-withdrawal'],
  },
  {
    title: 'A sad end',
    map: [set('goodbye:ana', 'score', -0.6)],
    come: ['X06:goodbye:ana'],
  },
  {
    title: 'The lowest point, and nothing is planned',
    map: [
      set('counting:ana', 'score', -1.4),
      clear('counting:ana', 'response', 'reason'),
      remove('idea-card-first'),
    ],
    library: [set('card-while-counting', 'solves', ['atm-withdrawal/card-forgotten'])],
    come: ['X07:counting:ana'],
  },
  {
    title: 'A peak without a word why',
    map: [clear('cash-out:ana', 'trigger', 'words')],
    come: ['X08:cash-out:ana'],
  },
  {
    title: 'Feelings from nobody',
    map: [clear('amount:ana', 'sources')],
    come: ['X09:atm-withdrawal'],
  },
  {
    title: 'Only what the firm controls',
    library: [set('passer-by', 'controlled', true)],
    come: ['X10:atm-withdrawal'],
  },
  {
    title: 'For whom, and to what end?',
    map: [clear('atm-withdrawal', 'jobStory')],
    come: ['X11:atm-withdrawal#job'],
  },
  {
    title: 'A map for nobody',
    map: (index) => [remove(...idsOf(index, 'cast'))],
    come: ['X11:atm-withdrawal#persona'],
  },
  {
    title: 'What people expect is not written',
    map: [clear('atm-withdrawal', 'expectation')],
    come: ['X12:atm-withdrawal#journey'],
  },
  {
    title: 'A channel in the inventory that no map shows',
    library: [set('chat', 'status', undefined)],
    come: ['X13:atm-withdrawal'],
  },
  {
    title: 'Acts without thoughts',
    map: (index) => setAll(index, 'emotion', 'words', undefined),
    come: ['X14:atm-withdrawal'],
  },
  {
    title: 'One feeling told twice',
    map: [
      add({
        id: 'second-feeling',
        type: 'emotion',
        step: 'amount',
        persona: 'ana',
        score: -0.2,
        words: 'Hm.',
        sources: ['lobby-walk'],
      }),
    ],
    come: ['X15:amount:ana,second-feeling'],
  },
];
