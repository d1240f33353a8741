// Where a name has come to mean another document: what this device has of the former is kept as a file. Fetched when it is
// needed, for writing files weighs more than all else that a session does.

import type { Unsaved } from '@sightline/document';
import { readLibraryDocument, readMapDocument } from '@sightline/document';
import type { AnyRecord, LibraryRecords, MapRecords } from '@sightline/model';
import { diffRecords, formatLibraryFile, formatMapFile, isEmptyChange, titleOf } from '@sightline/model';
import type * as Y from 'yjs';
import type { Rescue } from './rescue.ts';

/**
 * What is left of a copy of another document, which had the name before: all of it, as a file to be copied, since a new
 * document is not the place for it. Nothing where both say the same.
 */
export function keepReplaced(
  fresh: Y.Doc,
  { kind, former }: Pick<Rescue, 'kind' | 'former'>,
  why: string,
): readonly Unsaved[] {
  const [now, before] =
    kind === 'map'
      ? [readMapDocument(fresh), readMapDocument(former)]
      : [readLibraryDocument(fresh), readLibraryDocument(former)];
  if (before.size === 0 || isEmptyChange(diffRecords<AnyRecord>(now, before))) return [];
  const first = [...before.values()].find(({ type }) => type === 'map' || type === 'workspace');
  const { id, type } = first ?? { id: '', type: kind };
  const title = first === undefined ? '' : titleOf(first);
  const reason = `${why}. This is what this device had of the former, as a file: import it under another name to keep it`;
  return [{ record: id, type, title, text: fileOf(kind, before), reason }];
}

/** Records as a file; as JSON where they are too odd for one. */
function fileOf(kind: Rescue['kind'], records: MapRecords | LibraryRecords): string {
  try {
    return kind === 'map'
      ? formatMapFile({ map: records as MapRecords })
      : formatLibraryFile(records as LibraryRecords);
  } catch {
    return JSON.stringify([...records.values()], undefined, 2);
  }
}
