// How long a working day is in a workspace.

import type { WorkingTime } from '../quantity.ts';
import { parseDuration, usualWorkingTime } from '../quantity.ts';
import type { LibraryRecords } from '../records.ts';

/** The working day as the workspace sets it, else the usual one of 8 hours. */
export function workingTimeOf(library: LibraryRecords): WorkingTime {
  for (const record of library.values()) {
    if (record.type !== 'workspace' || record.workingDay === undefined) continue;
    const workdaySeconds = parseDuration(record.workingDay);
    if (workdaySeconds !== undefined && workdaySeconds > 0) return { workdaySeconds };
  }
  return usualWorkingTime;
}
