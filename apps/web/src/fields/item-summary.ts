// A mapping in one line, for the head of its folded block: names instead of ids, numbers with what they count.

import type { Field, Fields } from '@sightline/model';
import type { FieldHost } from './field-host.ts';
import { nameIn } from './field-host.ts';
import { labelOf, optionLabel } from './field-words.ts';
import { percentOf } from './quantity-words.ts';

/** The values of a mapping in one line of at most 90 characters; empty where it says nothing. */
export function summaryOf(
  host: FieldHost,
  entries: Readonly<Record<string, unknown>>,
  fields: Fields,
): string {
  const words = Object.entries(fields)
    .filter(([key]) => key !== 'id')
    .map(([key, field]) => wordsOf(host, key, { value: entries[key], field }))
    .filter((text) => text !== undefined)
    .join(' · ');
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}

function wordsOf(
  host: FieldHost,
  key: string,
  { value, field: { spec } }: { readonly value: unknown; readonly field: Field },
): string | undefined {
  if (typeof value === 'string') {
    if (spec.kind === 'ref' || spec.kind === 'path') return nameIn(host, value);
    return spec.kind === 'enum' ? optionLabel(value) : value;
  }
  if (typeof value === 'number') {
    const isShare = spec.kind === 'number' && spec.min === 0 && spec.max === 1;
    return `${labelOf(key).toLowerCase()} ${isShare ? `${percentOf(value)} %` : value}`;
  }
  return value === true ? labelOf(key).toLowerCase() : undefined;
}
