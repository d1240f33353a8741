// Healing: two valid edits made at the same time can together leave a reference to nothing, or lanes in an order that
// no blueprint has. Every replica shows the healed map, and the server writes the healing as an edit of its own.

import { mendRecord } from './mend.ts';
import { compareOrder, ordersBetween } from './order.ts';
import type { Lane, MapRecord } from './record-types.ts';
import type { MapChange, MapRecords } from './records.ts';
import { roleRank } from './roles.ts';

/**
 * The change that makes a map sound: pure and idempotent. It never deletes text that stands by itself: a card whose
 * lane or step went is parked.
 */
export function heal(records: MapRecords): MapChange {
  const removed = new Map<string, MapRecord>();
  const now = new Map<string, MapRecord>();
  const current = (id: string): MapRecord | undefined =>
    removed.has(id) ? undefined : (now.get(id) ?? records.get(id));
  const isGone = (id: string, types: readonly string[]): boolean => {
    const target = current(id);
    return target === undefined || !types.includes(target.type);
  };
  for (let again = true; again;) {
    again = false;
    for (const id of records.keys()) {
      const record = current(id);
      if (record === undefined) continue;
      const mended = mendRecord(record, isGone);
      if (mended === record) continue;
      if (mended === undefined) {
        removed.set(id, records.get(id) ?? record);
        again = true;
      } else now.set(id, mended);
    }
  }
  for (const lane of orderedLanes(records, removed)) now.set(lane.id, lane);
  const updated = new Map<string, readonly [MapRecord, MapRecord]>();
  for (const [id, record] of now) {
    const from = records.get(id);
    if (from !== undefined && !removed.has(id)) updated.set(id, [from, record]);
  }
  return { added: new Map(), updated, removed };
}

/** The lanes that must get another order, so that no working lane stands above one of a higher rank. */
function orderedLanes(records: MapRecords, removed: ReadonlyMap<string, MapRecord>): readonly Lane[] {
  const lanes: Lane[] = [];
  for (const record of records.values())
    if (record.type === 'lane' && !removed.has(record.id)) lanes.push(record);
  lanes.sort((a, b) => compareOrder(a.order, b.order, a.id, b.id));
  const working = lanes.filter((lane) => roleRank(lane.role) !== undefined);
  const sorted = [...working].sort((a, b) => (roleRank(a.role) ?? 0) - (roleRank(b.role) ?? 0));
  if (sorted.every((lane, i) => lane === working[i])) return [];
  let next = 0;
  const wanted = lanes.map((lane) => (roleRank(lane.role) === undefined ? lane : (sorted[next++] ?? lane)));
  const orders = ordersBetween(undefined, undefined, wanted.length);
  return wanted
    .map((lane, i) => ({ ...lane, order: orders[i] ?? '' }))
    .filter((lane, i) => lane.order !== wanted[i]?.order);
}
