// A mapping in one line, for the head of its folded block: names instead of ids, its first few values.

import type { FieldHost } from './field-host.ts';
import { nameIn } from './field-host.ts';

/** The values of a mapping in one line of at most 90 characters; empty where it says nothing. */
export function summaryOf(host: FieldHost, entries: Readonly<Record<string, unknown>>): string {
  const words = Object.entries(entries)
    .filter(([key]) => key !== 'id')
    .flatMap(([, value]): readonly string[] => {
      if (typeof value === 'string') return [nameIn(host, value)];
      if (typeof value === 'number') return [String(value)];
      return [];
    })
    .join(' · ');
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}
