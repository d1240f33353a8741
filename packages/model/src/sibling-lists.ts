// The lists in which records have an order: the cards of a cell, the steps of a phase, the flows that leave a card. Told
// by the record itself, so that commands, diff and merge mean the same list.

import { stepOfFailure } from './derived/step-of-failure.ts';
import { compareOrder } from './order.ts';
import type { AnyRecord, MapRecord } from './record-types.ts';
import type { Records } from './records.ts';

/** The order key of a record among its siblings; undefined where it has none. */
export function orderOf(record: MapRecord): string | undefined {
  if (record.type === 'card' || record.type === 'step') return record.position.order;
  return 'order' in record ? record.order : undefined;
}

/** The record under another order key. */
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

export const byOrder = (a: MapRecord, b: MapRecord): number =>
  compareOrder(orderOf(a), orderOf(b), a.id, b.id);

/** The list in which a record has an order: its type and what holds it. */
export function listOf(record: MapRecord, get: (id: string) => MapRecord | undefined): string {
  switch (record.type) {
    case 'card':
      return `card in ${record.position.lane}/${record.position.step ?? ''}`;
    case 'step':
      return `step of ${record.position.phase}`;
    case 'flow':
      return `flow from ${record.from}`;
    case 'failure':
      return `failure of ${stepOfFailure(get, record) ?? ''}`;
    default:
      return record.type;
  }
}

/** All lists of a map by their names, each as ids in order. Records without an order are in none. */
export function siblingLists(records: Records): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, MapRecord[]>();
  const get = (id: string): MapRecord | undefined => records.get(id) as MapRecord | undefined;
  for (const record of records.values() as Iterable<AnyRecord>) {
    if (!hasOrder(record.type)) continue;
    const own = record as MapRecord;
    const name = listOf(own, get);
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [own]);
    else list.push(own);
  }
  return new Map([...lists].map(([name, list]) => [name, list.sort(byOrder).map(({ id }) => id)]));
}
