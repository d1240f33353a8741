// Personas where there is little room: without what their names add about them.

import type { LibraryRecords } from '@sightline/model';
import { nameOf } from '@sightline/model';

/** `Priya` of `Priya, first loan`. */
export function personaName(library: LibraryRecords, id: string): string {
  return nameOf(library, id).split(',')[0] ?? id;
}
