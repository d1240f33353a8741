// Causes and their reasons in words.

import type { Cause, Reason } from '@sightline/model';
import { shareText, timeText } from './figures.ts';

export const kindWords: Readonly<Record<Cause['kind'], string>> = {
  process: 'Process',
  dependency: 'Dependency',
  resource: 'Resource',
};

export function causeName({ id }: Cause, name: (id: string) => string): string {
  return name(id);
}

/** How much speaks for a cause, in a word: one sound reason makes it likely, two make it strong. */
export function weightWord(weight: number): string {
  return weight >= 0.65 ? 'strong' : weight >= 0.4 ? 'likely' : 'weak';
}

/** What speaks for a cause, in one line: `Named on the map · 253 % busy`. */
export function reasonsText(reasons: readonly Reason[], name: (id: string) => string): string {
  const text = reasons.map((reason) => reasonText(reason, name)).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function reasonText({ kind, value = 0, record }: Reason, name: (id: string) => string): string {
  switch (kind) {
    case 'declared':
      return 'named on the map';
    case 'slow':
      return `takes ${shareText(value)} of the time behind`;
    case 'waits':
      return `waits for ${shareText(value)} of the time behind`;
    case 'overTolerance':
      return `waits ${timeText(value)} longer than is accepted`;
    case 'overloaded':
      return `${shareText(value)} busy`;
    case 'single':
      return 'alone, without a deputy';
    case 'fails':
      return `fails${value > 0 ? ` in ${shareText(value)} of cases` : ''}: ${record === undefined ? '' : name(record)}`;
    case 'batch':
      return 'passed on in batches or by hand';
    case 'lateHandOff':
      return `${timeText(value)} later than agreed`;
    case 'noFallback':
      return 'no contact, agreed time or stand-in';
    case 'emptyHandOff':
      return 'does not say what is handed over';
  }
}
