// What a record says of the library: every library record that it names, be it by an id or by a path into one
// (`persona/need`). So a library can tell where each of its records is used.

import type { Field } from '../field.ts';
import type { AnyRecord } from '../record-types.ts';
import { fieldsOf, libraryTypes } from '../record-types.ts';

/** A library record that another record names, and the field that names it. */
export interface LibraryMention {
  readonly to: string;
  readonly path: string;
}

/** All mentions of library records in a record of a map or of the library, in the order of its fields. */
export function libraryMentionsOf(record: AnyRecord): readonly LibraryMention[] {
  const found: LibraryMention[] = [];
  const own = Object.hasOwn(libraryTypes, record.type);
  const fields = fieldsOf(record.type) ?? {};
  for (const [key, value] of Object.entries(record)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) collect(value, field, { path: key, own, found });
  }
  return found;
}

interface Place {
  readonly path: string;
  /** Whether the record itself is one of the library, where every reference stays inside. */
  readonly own: boolean;
  readonly found: LibraryMention[];
}

function collect(value: unknown, { spec }: Field, place: Place): void {
  if (value === undefined || value === null) return;
  const at = (key: string): Place => ({ ...place, path: `${place.path}.${key}` });
  if (spec.kind === 'ref') {
    if (typeof value === 'string' && (spec.library || place.own))
      place.found.push({ to: value, path: place.path });
  } else if (spec.kind === 'path') {
    const inside = spec.to === 'need' || spec.to === 'keyResult' || spec.to === 'rolloutPhase';
    if (inside && typeof value === 'string')
      place.found.push({ to: value.split('/')[0] ?? value, path: place.path });
  } else if (spec.kind === 'set' || spec.kind === 'list') {
    if (Array.isArray(value)) value.forEach((entry, i) => collect(entry, spec.of, at(String(i))));
  } else if (spec.kind === 'object') {
    for (const [key, field] of Object.entries(spec.fields))
      collect((value as Readonly<Record<string, unknown>>)[key], field, at(key));
  } else if (spec.kind === 'keyed') {
    for (const [key, entry] of Object.entries(value)) {
      collect(key, spec.key, at(key));
      collect(entry, spec.of, at(key));
    }
  }
}
