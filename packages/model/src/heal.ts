// Healing: two valid edits made at the same time can together leave a reference to nothing, a card where no card can
// stand, a failure that hangs on itself, or lanes in an order that no blueprint has. Every replica shows the healed
// map, and the server writes the healing as an edit of its own.

import { mendRecord, mendReferrers } from './mend.ts';
import { compareOrder, ordersBetween } from './order.ts';
import type { Card, Lane, MapRecord } from './record-types.ts';
import type { MapChange, MapRecords } from './records.ts';
import { drawsRecords, roleRank } from './roles.ts';
import { sameValue } from './same-value.ts';
import { failureCircles } from './validate-together.ts';

/**
 * The change that makes a map sound: pure, idempotent, linear. It never deletes text that stands by itself: a card
 * whose lane or step went is parked, a failure that hangs on itself is hung on a card.
 */
export function heal(records: MapRecords): MapChange {
  const healing = new Healing(records);
  healing.mend();
  healing.parkInDrawnLanes();
  healing.breakCircles();
  healing.orderLanes();
  return healing.change();
}

class Healing {
  readonly #before: MapRecords;
  readonly #now = new Map<string, MapRecord | undefined>();

  constructor(records: MapRecords) {
    this.#before = records;
  }

  readonly get = (id: string): MapRecord | undefined =>
    this.#now.size > 0 && this.#now.has(id) ? this.#now.get(id) : this.#before.get(id);

  put(record: MapRecord): void {
    this.#now.set(record.id, record);
  }

  delete(id: string): void {
    this.#now.set(id, undefined);
  }

  records(): Iterable<MapRecord> {
    return this.#now.size === 0 ? this.#before.values() : this.#mended();
  }

  *#mended(): Iterable<MapRecord> {
    for (const id of this.#before.keys()) {
      const record = this.get(id);
      if (record !== undefined) yield record;
    }
  }

  /** Lets go of references to nothing, or of the wrong type; what cannot stand without its target goes. */
  mend(): void {
    const isGone = (id: string, types: readonly string[]): boolean => {
      const target = this.get(id);
      return target === undefined || !types.includes(target.type);
    };
    const gone: string[] = [];
    for (const record of this.#before.values()) {
      const mended = mendRecord(record, isGone);
      if (mended === record) continue;
      if (mended !== undefined) this.put(mended);
      else {
        gone.push(record.id);
        this.delete(record.id);
      }
    }
    mendReferrers(this, gone, isGone);
  }

  parkInDrawnLanes(): void {
    for (const record of this.records()) {
      if (record.type !== 'card' || record.position.step === undefined) continue;
      const lane = this.get(record.position.lane);
      if (lane?.type !== 'lane' || !drawsRecords(lane.role)) continue;
      this.put({ ...record, position: { lane: lane.id, order: record.position.order } });
    }
  }

  /** A failure that hangs, over flows, on itself: it is hung on the card where its flow arrives, or on any card. */
  breakCircles(): void {
    for (const circle of failureCircles(this.get, this.records())) {
      const least = circle.reduce((one, other) => (other.id < one.id ? other : one));
      const flow = this.get(least.at);
      const target = flow?.type === 'flow' ? this.get(flow.to) : undefined;
      const card = target?.type === 'card' ? target : this.#firstCard();
      if (card !== undefined) this.put({ ...least, at: card.id });
      else {
        this.delete(least.id);
        mendReferrers(this, [least.id], (id) => this.get(id) === undefined);
      }
    }
  }

  /** The lanes get other orders where a working lane stands above one of a higher rank. */
  orderLanes(): void {
    const lanes: Lane[] = [];
    for (const record of this.records()) if (record.type === 'lane') lanes.push(record);
    lanes.sort((a, b) => compareOrder(a.order, b.order, a.id, b.id));
    const working = lanes.filter((lane) => roleRank(lane.role) !== undefined);
    const sorted = [...working].sort((a, b) => (roleRank(a.role) ?? 0) - (roleRank(b.role) ?? 0));
    if (sorted.every((lane, i) => lane === working[i])) return;
    let next = 0;
    const wanted = lanes.map((lane) => (roleRank(lane.role) === undefined ? lane : (sorted[next++] ?? lane)));
    const orders = ordersBetween(undefined, undefined, wanted.length);
    wanted.forEach((lane, i) => this.put({ ...lane, order: orders[i] ?? 'V' }));
  }

  change(): MapChange {
    const updated = new Map<string, readonly [MapRecord, MapRecord]>();
    const removed = new Map<string, MapRecord>();
    for (const [id, to] of this.#now) {
      const from = this.#before.get(id);
      if (from === undefined) continue;
      if (to === undefined) removed.set(id, from);
      else if (!sameValue(from, to)) updated.set(id, [from, to]);
    }
    return { added: new Map(), updated, removed };
  }

  #firstCard(): Card | undefined {
    let first: Card | undefined;
    for (const record of this.records())
      if (record.type === 'card' && (first === undefined || record.id < first.id)) first = record;
    return first;
  }
}
