// The command `duplicate`: copies of records with what belongs to them (a step with its cards, failures, emotions and
// the arrows among them). The command names every copy, so that running it again gives the same map.

import { referencesOf } from '../validate.ts';
import { setPath } from '../paths.ts';
import type { MapRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import { placeProblem } from './add.ts';
import { compareOrder } from '../order.ts';
import type { Command, Place } from './command.ts';
import type { Draft } from './draft.ts';
import { hasOrder, orderOf, withOrder } from '../sibling-lists.ts';
import type { MapIndex } from '../map-index.ts';

/** All that a copy of these records takes along: the ids for which `duplicate` needs new ones. */
export function withBelongings(index: MapIndex, ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const open = [...ids].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const record = index.records.get(id);
    if (record === undefined || all.has(id)) continue;
    all.add(id);
    open.push(...belongings(index, record).toReversed());
    // the arrows between what is copied, once both of their ends are
    for (const flow of index.flowsFrom(id)) if (all.has(flow.to)) open.push(flow.id);
    for (const flow of index.flowsTo(id)) if (all.has(flow.from)) open.push(flow.id);
  }
  return [...all];
}

function belongings(index: MapIndex, { id, type }: MapRecord): readonly string[] {
  const of = (...lists: readonly (readonly MapRecord[])[]): readonly string[] =>
    lists.flatMap((list) => list.map((record) => record.id));
  switch (type) {
    case 'phase':
      return of(index.stepsOf(id));
    case 'lane':
      return of(index.cardsOfLane(id));
    case 'step':
      return of(index.cardsOfStep(id), index.emotionsOf(id));
    case 'card':
    case 'flow':
      return of(index.failuresAt(id));
    default:
      return [];
  }
}

export function duplicateRecords(
  draft: Draft,
  command: Extract<Command, { kind: 'duplicate' }>,
): readonly Problem[] {
  const names = new Map(Object.entries(command.ids));
  const copies = new Map<string, MapRecord>();
  const lists = new Map<string, string[]>();
  for (const [id, copy] of names) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'map') return [{ record: id, message: 'map: copy the map as a whole instead' }];
    if (draft.get(copy) !== undefined || copies.has(copy))
      return [{ record: copy, path: 'id', message: `id: ${copy} is taken; choose another` }];
    copies.set(copy, renamed(record, copy, names));
    if (hasOrder(record.type)) {
      const list = draft.listOf(record);
      const known = lists.get(list);
      if (known === undefined) lists.set(list, [id]);
      else known.push(id);
    }
  }
  for (const copy of copies.values()) draft.put(copy);
  const [first] = names.keys();
  for (const originals of lists.values()) {
    const place = originals.includes(first ?? '') ? command.place : undefined;
    const problem = putInOrder(draft, originals, { names, place });
    if (problem !== undefined) return [problem];
  }
  return [];
}

/** Copies that stand in the list of their originals go behind the last of these, in the same order; others keep theirs. */
function putInOrder(
  draft: Draft,
  originals: readonly string[],
  { names, place }: { readonly names: ReadonlyMap<string, string>; readonly place: Place | undefined },
): Problem | undefined {
  const pairs = originals
    .map((id) => [draft.get(id), draft.get(names.get(id) ?? '')] as const)
    .filter((pair): pair is readonly [MapRecord, MapRecord] => pair[0] !== undefined && pair[1] !== undefined)
    .sort(([a], [b]) => compareOrder(orderOf(a), orderOf(b), a.id, b.id));
  const [last] = pairs.at(-1) ?? [];
  const copies = pairs.map(([, copy]) => copy);
  const [copy] = copies;
  if (copy === undefined || last === undefined || draft.listOf(copy) !== draft.listOf(last)) return undefined;
  const leaving = new Set(copies.map(({ id }) => id));
  const orders = draft.ordersAt(copy, place ?? { after: last.id }, leaving, copies.length);
  if (orders === undefined) return placeProblem(copy.id, place);
  copies.forEach((record, i) => draft.put(withOrder(record, orders[i] ?? 'V')));
  return undefined;
}

/** A copy of a record under a new id, with references to other copies following them. */
function renamed(record: MapRecord, id: string, names: ReadonlyMap<string, string>): MapRecord {
  let copy: MapRecord = { ...record, id };
  for (const { path, to, spec } of referencesOf(record)) {
    const next = names.get(to);
    if (spec.library || next === undefined) continue;
    copy = /\.\d+(\.|$)/.test(path) ? renamedInList(copy, path, next) : setPath(copy, path, next);
  }
  return copy;
}

function renamedInList(record: MapRecord, path: string, next: string): MapRecord {
  const [head = '', ...rest] = path.split('.');
  const list = (record as unknown as Readonly<Record<string, unknown>>)[head];
  if (!Array.isArray(list)) return record;
  const at = Number(rest[0]);
  const entry = rest.length === 1 ? next : setPath(list[at] as object, rest.slice(1).join('.'), next);
  return setPath(record, head, list.with(at, entry));
}
