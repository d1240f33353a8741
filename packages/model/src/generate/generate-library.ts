// The library that generated maps refer to: participants, touchpoints, data objects, personas, metrics.

import type { LibraryRecord } from '../record-types.ts';

const channels = ['web', 'app', 'phone', 'branch', 'post'] as const;

export const generated = {
  staff: ['agent', 'clerk', 'underwriter', 'team-lead'],
  systems: ['website', 'mobile-app', 'core-system', 'archive', 'scoring'],
  thirdParties: ['courier', 'credit-bureau'],
  touchpoints: channels.flatMap((channel) => [`${channel}-start`, `${channel}-help`]),
  dataObjects: ['application', 'identity', 'income-proof', 'decision-letter', 'payment-order'],
  metrics: ['nps', 'first-contact', 'lead-time'],
  opportunities: ['ask-once', 'show-progress'],
  personas: ['ana', 'ben', 'chloe', 'dev', 'ella', 'finn'],
} as const;

const named = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** The records of the library, always the same. */
export function generateLibrary(): ReadonlyMap<string, LibraryRecord> {
  const records: LibraryRecord[] = [
    { id: 'generated', type: 'workspace', name: 'Generated workspace', language: 'en', currency: 'EUR' },
    { id: 'office-hours', type: 'calendar', name: 'Office hours', hours: ['mon-fri 09:00-17:00'] },
    {
      id: 'customer',
      type: 'participant',
      name: 'Customer',
      kind: 'customer',
      colour: 'ink',
      icon: 'person',
    },
    ...generated.staff.map((id): LibraryRecord => ({
      id,
      type: 'participant',
      name: named(id),
      kind: 'staff',
      team: 'Service',
      colour: 'vermilion',
      icon: 'headset',
      shifts: [{ count: 4, calendar: 'office-hours' }],
      costPerHour: 40,
    })),
    ...generated.systems.map((id): LibraryRecord => ({
      id,
      type: 'participant',
      name: named(id),
      kind: 'system',
      team: 'Technology',
      colour: 'blue',
      icon: 'chip',
    })),
    ...generated.thirdParties.map((id): LibraryRecord => ({
      id,
      type: 'participant',
      name: named(id),
      kind: 'thirdParty',
      team: 'Outside',
      colour: 'purple',
      icon: 'van',
    })),
    ...channels.map((id): LibraryRecord => ({
      id,
      type: 'channel',
      name: named(id),
      screen: id.length === 3,
    })),
    ...generated.touchpoints.map((id): LibraryRecord => ({
      id,
      type: 'touchpoint',
      name: named(id),
      channel: id.split('-')[0] ?? 'web',
    })),
    ...generated.dataObjects.map((id): LibraryRecord => ({
      id,
      type: 'dataObject',
      name: named(id),
      key: 'number',
    })),
    ...generated.personas.map((id): LibraryRecord => ({ id, type: 'persona', name: named(id) })),
    ...generated.metrics.map((id): LibraryRecord => ({ id, type: 'metric', name: named(id) })),
    ...generated.opportunities.map((id): LibraryRecord => ({ id, type: 'opportunity', name: named(id) })),
    {
      id: 'interviews',
      type: 'source',
      name: 'Interviews in spring',
      kind: 'interview',
      gives: ['words'],
      date: '2026-03-31',
      n: 12,
    },
  ];
  return new Map(records.map((record) => [record.id, record]));
}
