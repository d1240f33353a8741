// Words that a line offers while one types: what the world calls its time zones, languages and currencies, and what the
// workspace already calls its owners and teams.

import type { Binding } from './binding.ts';
import type { FieldHost } from './field-host.ts';

const languages = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'sv',
  'da',
  'fi',
  'el',
  'uk',
  'ja',
  'zh',
];

/** What a line may be filled with; undefined where nothing can be offered. */
export function suggestionsFor(host: FieldHost, { path }: Binding): readonly string[] | undefined {
  if (path === 'timezone') return Intl.supportedValuesOf('timeZone');
  if (path === 'currency') return Intl.supportedValuesOf('currency');
  if (path === 'language') return languages;
  if (path !== 'owner' && path !== 'team' && path !== 'place') return undefined;
  const known = new Set<string>();
  for (const record of [...host.library.values(), ...(host.map?.index.records.values() ?? [])]) {
    const value = (record as unknown as Readonly<Record<string, unknown>>)[path];
    if (typeof value === 'string') known.add(value);
  }
  return known.size === 0 ? undefined : [...known].toSorted();
}
