// Flaws of the cash machine in the data, the sources and the care that the map gets.

import type { Flaw } from '../flaw.ts';
import { clear, idsOf, remove, set } from '../flaw.ts';

export const governanceFlaws: readonly Flaw[] = [
  {
    title: 'A number that nobody defined',
    library: [clear('disputes', 'definition')],
    come: ['G01:disputes'],
  },
  {
    title: 'A number without a target',
    library: [clear('nps', 'target')],
    come: ['G02:nps'],
  },
  {
    title: 'Nobody has looked at the map for a year',
    map: (index) => idsOf(index, 'review').map((id, nth) => set(id, 'date', `2025-0${nth + 1}-10`)),
    come: ['G03:atm-withdrawal'],
  },
  {
    title: 'Data younger than the map',
    told: { revision: { edits: 0, newerData: ['atm-log'] } },
    come: ['G03:atm-withdrawal#data'],
  },
  {
    title: 'Nobody owns the map',
    map: [clear('atm-withdrawal', 'owner')],
    come: ['G04:atm-withdrawal'],
  },
  {
    title: 'The customer’s side told by the staff',
    map: (index) =>
      [...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['ops-workshop'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
    come: ['G05:atm-withdrawal'],
  },
  {
    title: 'Words without numbers',
    map: (index) => [
      ...[...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['street-interviews'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
      set('cash-out', 'momentOfTruth.sources', ['street-interviews']),
      set('card-out', 'momentOfTruth.sources', ['street-interviews']),
      ...idsOf(index, 'binding').map((id) => remove(id)),
    ],
    come: ['G06:atm-withdrawal#words'],
  },
  {
    title: 'A map made from memory',
    map: (index) => [
      ...[...index.records.values()].flatMap((record) => [
        ...('sources' in record && record.sources !== undefined
          ? [set(record.id, 'sources', ['guess'])]
          : []),
        ...('basis' in record && record.basis !== undefined ? [clear(record.id, 'basis')] : []),
      ]),
      clear('atm-withdrawal', 'metrics'),
      clear('cash-out', 'momentOfTruth.sources'),
      clear('card-out', 'momentOfTruth.sources'),
      remove(...idsOf(index, 'binding')),
      remove(
        ...[...index.records.values()].flatMap((record) =>
          record.type === 'card' && record.metric !== undefined ? [record.id] : [],
        ),
      ),
    ],
    library: [clear('ana', 'quotes')],
    come: ['G07:atm-withdrawal', 'X05:cash-out'],
  },
  {
    title: 'An idea without effort',
    library: [clear('card-while-counting', 'effort')],
    come: ['G09:card-while-counting'],
  },
  {
    title: 'An idea that serves no goal',
    library: [clear('card-while-counting', 'metric', 'keyResult')],
    come: ['G10:card-while-counting'],
  },
  {
    title: 'Done in spring, never measured',
    library: [set('card-while-counting', 'status', 'done'), set('card-while-counting', 'due', '2026-10-15')],
    come: ['G11:card-while-counting'],
  },
  {
    title: 'A pain without a cause',
    map: [clear('watched', 'causes')],
    come: ['G12:watched'],
  },
  {
    title: 'Teams that were never asked',
    map: (index) => [
      remove('2026-11-16:review'),
      ...idsOf(index, 'review')
        .filter((id) => id !== '2026-11-16:review')
        .map((id) => set(id, 'attendees', { 'Self-service lead': 'Self-service' })),
    ],
    come: ['G13:atm-withdrawal'],
  },
  {
    title: 'Two who answer for one thing',
    map: [set('explains-block', 'raci.accountable', ['branch-manager', 'bank-agent'])],
    come: ['G14:explains-block'],
  },
  {
    title: 'Nobody answers for the kept card',
    map: [clear('hands-card-back', 'raci')],
    come: ['G14:hands-card-back'],
  },
  {
    title: 'Staff in the colour of systems',
    library: [set('bank-agent', 'colour', 'blue')],
    come: ['G15:atm-controller,atm-monitoring,bank-agent,bank-host,cash-forecast,security-module#blue'],
  },
  {
    title: 'A roll-out without a measure',
    library: [
      set('new-controller', 'phases', [
        { id: 'pilot', name: 'Two machines in the lobby', from: '2026-12-01', until: '2026-12-14' },
        {
          id: 'city',
          name: 'All machines',
          from: '2026-12-15',
          until: '2027-01-31',
          kpis: { 'cards-kept': 4 },
        },
      ]),
    ],
    come: ['G17:new-controller'],
  },
  {
    title: 'Fourteen edits and no word on them',
    told: { revision: { edits: 14 } },
    come: ['G18:atm-withdrawal'],
  },
];
