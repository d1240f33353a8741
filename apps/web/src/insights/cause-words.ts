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

/** One reason as part of a sentence. */
export function reasonText({ kind, value = 0, record }: Reason, name: (id: string) => string): string {
  switch (kind) {
    case 'declared':
      return 'said so on the map';
    case 'slow':
      return `takes ${shareText(value)} of the time behind`;
    case 'waits':
      return `waits for ${shareText(value)} of the time behind`;
    case 'overTolerance':
      return `waits ${timeText(value)} longer than is accepted`;
    case 'overloaded':
      return `is loaded to ${shareText(value)}`;
    case 'single':
      return 'is one alone, without a deputy';
    case 'fails':
      return `fails${value > 0 ? ` in ${shareText(value)} of cases` : ''}: ${record === undefined ? '' : name(record)}`;
    case 'batch':
      return 'is passed on in batches or by hand';
    case 'lateHandOff':
      return `is ${timeText(value)} later than agreed`;
    case 'noFallback':
      return 'has no contact, agreed time or stand-in';
    case 'emptyHandOff':
      return 'does not say what is handed over';
  }
}
