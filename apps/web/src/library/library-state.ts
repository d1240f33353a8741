// The open library in React: the session, its records, where they name each other.

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { LibraryRecord, LibraryRecords } from '@sightline/model';
import { getPath, libraryMentionsOf, newId } from '@sightline/model';
import type { FieldHost } from '../fields/field-host.ts';
import type { LibrarySession } from '../session/library-session.ts';

export const LibraryContext = createContext<LibrarySession | undefined>(undefined);

export function useLibrarySession(): LibrarySession {
  const session = useContext(LibraryContext);
  if (session === undefined) throw new Error('library: is not open here');
  return session;
}

/** All records, another object after each change. */
export function useRecords(): LibraryRecords {
  const { library } = useLibrarySession();
  return useSyncExternalStore(library.onChange, () => library.records);
}

/** The library as the home of field controls. */
export function hostOf(session: LibrarySession): FieldHost {
  const { library, workspace } = session;
  return {
    workspace,
    get library() {
      return library.records;
    },
    onLibrary: (listener) => library.onChange(listener),
    run: (command) => library.run(command),
    addToLibrary: (record) => library.run({ kind: 'add', record }).ok,
    freshId: (prefix) => newId(prefix, Math.random),
    typeIn(id, path) {
      library.endStep();
      const { undo } = library.undoDepth;
      return {
        takeBack: () => library.undoTo(undo),
        end() {
          const record = library.records.get(id);
          const text = record === undefined ? undefined : getPath(record, path);
          if (typeof text === 'string' && text !== text.trim())
            library.run({ kind: 'set', id, path, value: text.trim() === '' ? undefined : text.trim() });
          library.endStep();
        },
      };
    },
  };
}

/** Which records of the library name each record. */
export function useUsesWithin(records: LibraryRecords): ReadonlyMap<string, readonly LibraryRecord[]> {
  return useMemo(() => {
    const uses = new Map<string, LibraryRecord[]>();
    for (const record of records.values())
      for (const to of new Set(libraryMentionsOf(record).map((reference) => reference.to))) {
        const list = uses.get(to);
        if (list === undefined) uses.set(to, [record]);
        else list.push(record);
      }
    return uses;
  }, [records]);
}
