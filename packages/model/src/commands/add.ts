// The command `add`: one new record, put among its siblings.

import { fieldsOf, mapTypes } from '../record-types.ts';
import type { MapRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import { cleanRecord } from '../clean.ts';
import type { Command, Place } from './command.ts';
import type { Draft } from './draft.ts';
import { hasOrder, withOrder } from '../sibling-lists.ts';

export function addRecord(draft: Draft, command: Extract<Command, { kind: 'add' }>): readonly Problem[] {
  const { record, place } = command;
  const { id, type } = record;
  if (!Object.hasOwn(mapTypes, type))
    return [{ path: 'type', message: `type: ${type} is no record of a map` }];
  if (type === 'map')
    return [{ record: id, message: 'map: this map has its record; set its fields instead' }];
  if (draft.get(id) !== undefined)
    return [{ record: id, path: 'id', message: `id: ${id} is taken; choose another` }];
  const position = record['position'];
  if (fieldsOf(type)?.['position'] !== undefined && (typeof position !== 'object' || position === null))
    return [{ record: id, path: 'position', message: `position: is missing; say where the ${type} stands` }];
  let added = cleanRecord(record) as MapRecord;
  if (hasOrder(type)) {
    const orders = draft.ordersAt(added, place, new Set(), 1);
    const [order] = orders ?? [];
    if (order === undefined) return [placeProblem(id, place)];
    added = withOrder(added, order);
  }
  draft.put(added);
  return [];
}

export function placeProblem(id: string, place: Place | undefined): Problem {
  const { before, after } = place ?? {};
  return { record: id, path: 'place', message: `place: ${before ?? after ?? ''} is not among its siblings` };
}
