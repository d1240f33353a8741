// What lists show of a map or library, so that showing a list opens no document.

import type { LibraryRecords, MapRecords } from '@sightline/model';
import type { Summary } from './store.ts';

export function summaryOf(records: MapRecords | LibraryRecords): Summary {
  const summary = { title: '', folder: '', state: '', steps: 0, cards: 0 };
  for (const record of records.values()) {
    if (record.type === 'map') {
      summary.title = record.title;
      summary.folder = record.folder ?? '';
      summary.state = record.state ?? 'asIs';
    } else if (record.type === 'workspace') summary.title = record.name;
    else if (record.type === 'step') summary.steps++;
    else if (record.type === 'card') summary.cards++;
  }
  return summary;
}
