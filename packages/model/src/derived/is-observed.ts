// Whether what a record says was observed, or is assumed until somebody looks.

import type { AnyRecord } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';

/**
 * True where a record has a source other than the built-in `guess`. What staff think counts only of what lies below
 * the line of interaction: `belowInteraction` says whether the record does. A source that the library does not know
 * counts: that it is unknown is a finding of its own.
 */
export function isObserved(record: AnyRecord, library: LibraryRecords, belowInteraction: boolean): boolean {
  const sources = 'sources' in record ? (record.sources ?? []) : [];
  return sources.some((id) => {
    if (id === 'guess') return false;
    const source = library.get(id);
    return belowInteraction || source?.type !== 'source' || source.kind !== 'staffView';
  });
}
