// A map in the making: the changes of a command laid over the map as it stands, so that a batch sees what it has
// done so far and nothing is touched until all of it is known to be right.

import { emptyChange } from '../changes.ts';
import type { MapIndex } from '../map-index.ts';
import { compareOrder, ordersBetween } from '../order.ts';
import type { Card, MapRecord } from '../record-types.ts';
import type { MapChange } from '../records.ts';
import { sameValue } from '../same-value.ts';
import type { Place } from './command.ts';

/** The list in which a record has an order: its type and what holds it. */
export function listOf(record: MapRecord): string {
  switch (record.type) {
    case 'card':
      return `card in ${record.position.lane}/${record.position.step ?? ''}`;
    case 'step':
      return `step of ${record.position.phase}`;
    case 'flow':
      return `flow from ${record.from}`;
    default:
      return record.type;
  }
}

export function orderOf(record: MapRecord): string | undefined {
  if (record.type === 'card' || record.type === 'step') return record.position.order;
  return 'order' in record ? record.order : undefined;
}

export function withOrder<R extends MapRecord>(record: R, order: string): R {
  if (record.type === 'card' || record.type === 'step')
    return { ...record, position: { ...record.position, order } };
  return { ...record, order };
}

const ordered = new Set([
  'card',
  'step',
  'flow',
  'failure',
  'phase',
  'lane',
  'path',
  'cast',
  'scenario',
  'waiver',
]);

/** True for record types whose records have an order among their siblings. */
export function hasOrder(type: string): boolean {
  return ordered.has(type);
}

export class Draft {
  readonly index: MapIndex;
  readonly #now = new Map<string, MapRecord | undefined>();

  constructor(index: MapIndex) {
    this.index = index;
  }

  get(id: string): MapRecord | undefined {
    return this.#now.has(id) ? this.#now.get(id) : this.index.records.get(id);
  }

  put(record: MapRecord): void {
    this.#now.set(record.id, record);
  }

  delete(id: string): void {
    this.#now.set(id, undefined);
  }

  /** The ids that this draft has touched. */
  touched(): ReadonlyMap<string, MapRecord | undefined> {
    return this.#now;
  }

  /** The records that share a list with `record`, in order, without itself. */
  siblings(record: MapRecord): readonly MapRecord[] {
    const list = listOf(record);
    const found = new Map<string, MapRecord>();
    for (const base of this.#base(record)) found.set(base.id, base);
    for (const [id, now] of this.#now) {
      found.delete(id);
      if (now !== undefined && now.type === record.type) found.set(id, now);
    }
    found.delete(record.id);
    return [...found.values()]
      .filter((other) => listOf(other) === list)
      .sort((a, b) => compareOrder(orderOf(a), orderOf(b), a.id, b.id));
  }

  /** Order keys for `count` records put among the siblings of `record` at a place; undefined where the place is none. */
  ordersAt(
    record: MapRecord,
    place: Place | undefined,
    leaving: ReadonlySet<string>,
    count: number,
  ): readonly string[] | undefined {
    const siblings = this.siblings(record).filter((other) => !leaving.has(other.id));
    let at = siblings.length;
    if (place?.before !== undefined) at = siblings.findIndex((other) => other.id === place.before);
    else if (place?.after !== undefined) at = siblings.findIndex((other) => other.id === place.after) + 1;
    if (at < 0 || (place?.after !== undefined && at === 0)) return undefined;
    const before = siblings[at - 1];
    const after = siblings
      .slice(at)
      .find((other) => before === undefined || (orderOf(other) ?? '') > (orderOf(before) ?? ''));
    return ordersBetween(
      before && (orderOf(before) || undefined),
      after && (orderOf(after) || undefined),
      count,
    );
  }

  /** What the draft has changed. */
  change(): MapChange {
    const { added, updated, removed } = emptyChange<MapRecord>() as {
      added: Map<string, MapRecord>;
      updated: Map<string, readonly [MapRecord, MapRecord]>;
      removed: Map<string, MapRecord>;
    };
    for (const [id, to] of this.#now) {
      const from = this.index.records.get(id);
      if (from === undefined && to !== undefined) added.set(id, to);
      else if (from !== undefined && to === undefined) removed.set(id, from);
      else if (from !== undefined && to !== undefined && !sameValue(from, to)) updated.set(id, [from, to]);
    }
    return { added, updated, removed };
  }

  #base(record: MapRecord): readonly MapRecord[] {
    const { index } = this;
    switch (record.type) {
      case 'card':
        return record.position.step === undefined
          ? index.parked
          : index.cardsIn(record.position.lane, record.position.step);
      case 'step':
        return index.stepsOf(record.position.phase);
      case 'flow':
        return index.flowsFrom(record.from);
      case 'failure':
        return index.failuresAt(record.at);
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

/** The cards of a draft among some ids. */
export function cardsAmong(draft: Draft, ids: readonly string[]): readonly Card[] {
  return ids.map((id) => draft.get(id)).filter((record) => record?.type === 'card');
}
