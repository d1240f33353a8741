// The card at which a record of a map is to be found.

import type { Card, MapIndex } from '@sightline/model';
import { cardAt } from '@sightline/model';

/** The card that a record is, hangs on, or leaves. */
export function cardNear(id: string, index: MapIndex): Card | undefined {
  const record = index.records.get(id);
  return cardAt(index, record?.type === 'flow' ? record.from : id);
}
