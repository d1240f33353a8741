// Who customers can turn to: the staff in front, and how one reaches them. Fixes propose them.

import type { LibraryRecords, MapIndex } from '@sightline/model';
import { actorOf } from '@sightline/model';

/** The one member of staff who acts in front on a map, and the touchpoint used there most; undefined where there are several or none. */
export function personInFront(
  index: MapIndex,
  library: LibraryRecords,
): { readonly who: string; readonly how: string | undefined } | undefined {
  const people = new Set<string>();
  const uses = new Map<string, number>();
  for (const lane of index.lanes) {
    if (lane.role !== 'frontstage') continue;
    for (const card of index.cardsOfLane(lane.id)) {
      const who = actorOf(card, lane);
      const actor = who === undefined ? undefined : library.get(who);
      if (actor?.type !== 'participant' || actor.kind !== 'staff') continue;
      people.add(actor.id);
      if (card.how !== undefined) uses.set(card.how, (uses.get(card.how) ?? 0) + 1);
    }
  }
  const [who] = people;
  if (who === undefined || people.size > 1) return undefined;
  const [how] = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  return { who, how };
}
