// A map in the making: the changes of a command laid over the map as it stands, so that a batch sees what it has
// done so far and nothing is touched until all of it is known to be right.

import { changeBetween } from '../changes.ts';
import { stepOfFailure } from '../derived/step-of-failure.ts';
import type { MapIndex } from '../map-index.ts';
import { isOrderKey, longestOrder, ordersBetween } from '../order.ts';
import type { MapRecord } from '../record-types.ts';
import type { MapChange } from '../records.ts';
import { byOrder, hasOrder, listOf, orderOf, withOrder } from '../sibling-lists.ts';
import type { Place } from './command.ts';

export class Draft {
  readonly index: MapIndex;
  readonly #now = new Map<string, MapRecord | undefined>();
  /** Lists that were asked for, sorted, kept up to date. */
  readonly #lists = new Map<string, MapRecord[]>();
  /** What this draft has put into each list. */
  readonly #entered = new Map<string, Set<string>>();

  constructor(index: MapIndex) {
    this.index = index;
  }

  readonly get = (id: string): MapRecord | undefined =>
    this.#now.has(id) ? this.#now.get(id) : this.index.records.get(id);

  put(record: MapRecord): void {
    this.#leave(this.get(record.id));
    this.#now.set(record.id, record);
    this.#enter(record);
  }

  delete(id: string): void {
    this.#leave(this.get(id));
    this.#now.set(id, undefined);
  }

  /** The ids that this draft has touched, each with its record now. */
  touched(): ReadonlyMap<string, MapRecord | undefined> {
    return this.#now;
  }

  /** The records as they are now. */
  *records(): Iterable<MapRecord> {
    for (const [id, record] of this.index.records) if (!this.#now.has(id)) yield record;
    for (const record of this.#now.values()) if (record !== undefined) yield record;
  }

  /** The list in which a record has an order: its type and what holds it. */
  listOf(record: MapRecord): string {
    return listOf(record, this.get);
  }

  /**
   * Order keys for `count` records put among the siblings of `record` at a place; undefined where the place is none.
   * Where no room is left, or two siblings have the same key, the siblings are keyed afresh.
   */
  ordersAt(
    record: MapRecord,
    place: Place | undefined,
    leaving: ReadonlySet<string>,
    count: number,
  ): readonly string[] | undefined {
    const list = this.#list(record);
    const staying =
      leaving.size === 0 && this.get(record.id) === undefined
        ? list
        : list.filter((other) => other.id !== record.id && !leaving.has(other.id));
    const at = positionOf(staying, place);
    if (at === undefined) return undefined;
    const [before, after] = [staying[at - 1], staying[at]];
    const low = before === undefined ? '' : (orderOf(before) ?? '');
    const high = after === undefined ? undefined : (orderOf(after) ?? '');
    if ((low !== '' && !isOrderKey(low)) || (high !== undefined && (low >= high || !isOrderKey(high))))
      return this.#keyAfresh([...staying], at, count);
    const orders = ordersBetween(low === '' ? undefined : low, high, count);
    return orders.some((order) => order.length > longestOrder)
      ? this.#keyAfresh([...staying], at, count)
      : orders;
  }

  /** What the draft has changed. */
  change(): MapChange {
    return changeBetween([...this.#now].map(([id, to]) => [id, this.index.records.get(id), to] as const));
  }

  #keyAfresh(siblings: readonly MapRecord[], at: number, count: number): readonly string[] {
    const orders = ordersBetween(undefined, undefined, siblings.length + count);
    siblings.forEach((record, i) => this.put(withOrder(record, orders[i < at ? i : i + count] ?? 'V')));
    return orders.slice(at, at + count);
  }

  #list(record: MapRecord): readonly MapRecord[] {
    const key = this.listOf(record);
    // a failure's step may follow from where other records stand: its list is made anew each time
    const known = record.type === 'failure' ? undefined : this.#lists.get(key);
    if (known !== undefined) return known;
    const list = this.#base(record).filter((other) => !this.#now.has(other.id));
    for (const id of this.#entered.get(record.type === 'failure' ? 'failure' : key) ?? []) {
      const entered = this.get(id);
      if (entered !== undefined && this.listOf(entered) === key) list.push(entered);
    }
    list.sort(byOrder);
    if (record.type !== 'failure') this.#lists.set(key, list);
    return list;
  }

  #leave(record: MapRecord | undefined): void {
    if (record === undefined || !hasOrder(record.type)) return;
    if (record.type === 'failure') return void this.#entered.get('failure')?.delete(record.id);
    const key = this.listOf(record);
    this.#entered.get(key)?.delete(record.id);
    const list = this.#lists.get(key);
    if (list === undefined) return;
    const at = placeFor(list, record);
    if (list[at]?.id === record.id) list.splice(at, 1);
  }

  #enter(record: MapRecord): void {
    if (!hasOrder(record.type)) return;
    const key = record.type === 'failure' ? 'failure' : this.listOf(record);
    const entered = this.#entered.get(key);
    if (entered === undefined) this.#entered.set(key, new Set([record.id]));
    else entered.add(record.id);
    const list = this.#lists.get(key);
    if (list !== undefined) list.splice(placeFor(list, record), 0, record);
  }

  #base(record: MapRecord): readonly MapRecord[] {
    const { index } = this;
    switch (record.type) {
      case 'card':
        return record.position.step === undefined
          ? index.parked.filter(
              ({ position }) => position.step === undefined && position.lane === record.position.lane,
            )
          : index.cardsIn(record.position.lane, record.position.step);
      case 'step':
        return index.stepsOf(record.position.phase);
      case 'flow':
        return index.flowsFrom(record.from);
      case 'failure':
        return index.failuresOfStep(stepOfFailure(this.get, record) ?? '');
      case 'phase':
        return index.phases;
      case 'lane':
        return index.lanes;
      case 'path':
        return index.paths;
      case 'cast':
        return index.cast;
      case 'scenario':
        return index.scenarios;
      case 'waiver':
        return index.waivers;
      default:
        return [];
    }
  }
}

/** Where in a sorted list a record stands, or would stand. */
function placeFor(list: readonly MapRecord[], record: MapRecord): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && byOrder(other, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function positionOf(siblings: readonly MapRecord[], place: Place | undefined): number | undefined {
  const beside = place?.before ?? place?.after;
  if (beside === undefined) return siblings.length;
  const at = siblings.findIndex((other) => other.id === beside);
  if (at < 0) return undefined;
  return place?.before === undefined ? at + 1 : at;
}
