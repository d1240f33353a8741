// What a map takes from its library: the fields of its records that name library records, and what they name.

import type { Field } from './field.ts';
import type { MapRecord, MapType } from './record-types.ts';
import { mapTypes } from './record-types.ts';
import type { Reference } from './validate.ts';
import { collectReferences } from './validate.ts';

const fields: ReadonlyMap<string, readonly (readonly [name: string, field: Field])[]> = new Map(
  Object.entries(mapTypes).map(([type, table]) => [
    type,
    Object.entries<Field>(table).filter(([, field]) => namesLibrary(field)),
  ]),
);

/** The fields of a map's records in which references to the library stand. */
export const libraryReads: readonly { readonly type: MapType; readonly field: string }[] = [
  ...fields,
].flatMap(([type, named]) => named.map(([field]) => ({ type: type as MapType, field })));

/** The references of a record to the library, in the order of its field table. Reads no other field. */
export function libraryReferencesOf(record: MapRecord): readonly Reference[] {
  const found: Reference[] = [];
  for (const [name, field] of fields.get(record.type) ?? []) {
    const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) collectReferences(value, field, name, found);
  }
  return found.every(({ spec }) => spec.library) ? found : found.filter(({ spec }) => spec.library);
}

function namesLibrary({ spec }: Field): boolean {
  switch (spec.kind) {
    case 'ref':
      return spec.library;
    case 'set':
    case 'list':
      return namesLibrary(spec.of);
    case 'object':
      return Object.values(spec.fields).some(namesLibrary);
    case 'keyed':
      return namesLibrary(spec.key) || namesLibrary(spec.of);
    default:
      return false;
  }
}
