// Healing: two valid edits made at the same time can together leave a reference to nothing, a card where no card can
// stand, a failure that hangs on itself, or lanes in an order that no blueprint has. Every replica shows the healed
// map, and the server writes the healing as an edit of its own.

import { changeBetween } from './changes.ts';
import { mendRecord, mendReferrers } from './mend.ts';
import { compareOrder, ordersBetween } from './order.ts';
import type { Binding, Card, Lane, MapRecord } from './record-types.ts';
import type { MapChange, MapRecords } from './records.ts';
import { drawsRecords, roleRank } from './roles.ts';
import { bindingPair, failureCircles } from './validate-together.ts';

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
  healing.joinBindings();
  return healing.change();
}

/** A binding with all that another one says beside it. */
function joined(one: Binding, other: Binding): Binding {
  const activities = [...new Set([...(one.activities ?? []), ...(other.activities ?? [])])];
  const notes = [...new Set([one.note, other.note].filter((note) => note !== undefined))].join('\n');
  return {
    ...one,
    ...(activities.length === 0 ? {} : { activities }),
    ...(one.where === undefined && other.where === undefined
      ? {}
      : { where: { ...other.where, ...one.where } }),
    // both as far as a note can hold them
    ...(notes === '' ? {} : { note: Array.from(notes).slice(0, 4000).join('') }),
  };
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

  /** Bindings of one data set to one target become one, the one with the least id. */
  joinBindings(): void {
    const byPair = new Map<string, Binding[]>();
    for (const record of this.records()) {
      if (record.type !== 'binding') continue;
      const pair = bindingPair(record);
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [record]);
      else known.push(record);
    }
    for (const bindings of byPair.values()) {
      const [least, ...others] = bindings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      if (least === undefined || others.length === 0) continue;
      for (const { id } of others) this.delete(id);
      this.put(others.reduce(joined, least));
    }
  }

  change(): MapChange {
    return changeBetween([...this.#now].map(([id, to]) => [id, this.#before.get(id), to] as const));
  }

  #firstCard(): Card | undefined {
    let first: Card | undefined;
    for (const record of this.records())
      if (record.type === 'card' && (first === undefined || record.id < first.id)) first = record;
    return first;
  }
}
