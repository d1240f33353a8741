// New records of the library out of a name: with an id that the name gives where it can, and what their type must have.

import type { LibraryType, NewRecord } from '@sightline/model';
import { termId } from '@sightline/model';
import type { FieldHost } from './field-host.ts';

/** What a new record must have besides its name. */
const needed: Readonly<Partial<Record<LibraryType, object>>> = {
  participant: { kind: 'staff' },
  source: { kind: 'interview' },
  dataSet: { kind: 'events' },
};

/** Adds a record of a type to the library; gives its id, nothing where it was refused. */
export function addLibraryRecord(
  host: FieldHost,
  type: LibraryType,
  name: string,
  fields: object = {},
): string | undefined {
  const id = type === 'glossaryTerm' ? termId(name) : idOf(host, name);
  if (host.library.has(id)) return type === 'glossaryTerm' ? id : undefined;
  const record: NewRecord = { ...needed[type], ...fields, id, type, name };
  return host.addToLibrary(record) ? id : undefined;
}

function idOf(host: FieldHost, name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  return plain === '' || host.library.has(plain) ? host.freshId('r') : plain;
}
