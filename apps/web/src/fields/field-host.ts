// Where fields live: the document that their record belongs to, and the library that they may name. The controls of
// fields know no more than this, so that the inspector of a map and the library page share them.

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Command, LibraryRecord, LibraryRecords, MapIndex, NewRecord, Result } from '@sightline/model';
import { recordName } from '@sightline/model';

export interface FieldHost {
  readonly workspace: string;
  /** The map that is open; none on the library page. */
  readonly map?: { readonly id: string; readonly index: MapIndex };
  readonly library: LibraryRecords;
  readonly onLibrary: (listener: () => void) => () => void;
  /** Runs a command on the document of the records that are edited here. */
  run(command: Command): Result<unknown>;
  /** Adds a record to the library; says whether it was done. */
  addToLibrary(record: NewRecord): boolean;
  freshId(prefix: string): string;
  /** Told where typing in a text begins. */
  typeIn(id: string, path: string): Typing;
}

/** A text that is being typed. */
export interface Typing {
  /** Takes back what was typed since it began; redo brings it again. True where something was. */
  takeBack(): boolean;
  /** Ends it: no space is left around the text. */
  end(): void;
}

export const FieldHostContext = createContext<FieldHost | undefined>(undefined);

export function useHost(): FieldHost {
  const host = useContext(FieldHostContext);
  if (host === undefined) throw new Error('fields: have no host here');
  return host;
}

/** The records of the library, another object after each change. */
export function useHostLibrary(): LibraryRecords {
  const host = useHost();
  return useSyncExternalStore(host.onLibrary, () => host.library);
}

/** The library records of some types, by name; those retired are left out unless they are among `keep`. */
export function libraryOptions(
  library: LibraryRecords,
  types: readonly string[],
  keep: readonly string[] = [],
): readonly LibraryRecord[] {
  const found: LibraryRecord[] = [];
  for (const record of library.values())
    if (types.includes(record.type) && (!isRetired(record) || keep.includes(record.id))) found.push(record);
  return found.sort((a, b) => recordName(a).localeCompare(recordName(b)));
}

export const isRetired = (record: LibraryRecord): boolean => 'retired' in record && record.retired;

/** What an id, or a path such as `persona/need`, is called in the library or the open map; itself where it is unknown. */
export function nameIn(host: FieldHost, reference: string): string {
  const [head = '', ...rest] = reference.split('/');
  const inside = rest.join('/');
  const record = host.library.get(head) ?? host.map?.index.records.get(head);
  if (inside === '') return record === undefined ? (builtIn[reference] ?? reference) : recordName(record);
  if (record?.type === 'persona') return record.needs?.[inside] ?? reference;
  if (record?.type === 'objective') {
    const result = record.keyResults?.[inside];
    return `${record.name}: ${result?.metric === undefined ? inside : nameIn(host, result.metric)}`;
  }
  if (record?.type === 'rollout')
    return `${record.name}: ${record.phases?.find(({ id }) => id === inside)?.name ?? inside}`;
  const here = host.map?.id === head ? host.map.index.records.get(inside) : undefined;
  return here === undefined ? reference : recordName(here);
}

/** Sources that need no record. */
const builtIn: Readonly<Record<string, string>> = { guess: 'A guess' };
