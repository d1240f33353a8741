// The command `duplicate`: copies of records with what belongs to them (a step with its cards, failures, emotions and
// the arrows among them). The command names every copy, so that running it again gives the same map.

import { referencesOf } from '../validate.ts';
import { setPath } from '../paths.ts';
import type { MapRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import { placeProblem } from './add.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';
import { hasOrder, listOf, withOrder } from './draft.ts';
import type { MapIndex } from '../map-index.ts';

/** All that a copy of these records takes along: the ids for which `duplicate` needs new ones. */
export function withBelongings(index: MapIndex, ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const visit = (id: string): void => {
    if (all.has(id) || !index.records.has(id)) return;
    all.add(id);
    const record = index.records.get(id);
    if (record?.type === 'phase') index.stepsOf(id).forEach((step) => visit(step.id));
    if (record?.type === 'lane') index.cardsOfLane(id).forEach((card) => visit(card.id));
    if (record?.type === 'step') {
      index.cardsOfStep(id).forEach((card) => visit(card.id));
      index.emotionsOf(id).forEach((emotion) => visit(emotion.id));
    }
    if (record?.type === 'card') index.failuresAt(id).forEach((failure) => visit(failure.id));
  };
  ids.forEach(visit);
  for (const id of [...all]) for (const flow of index.flowsFrom(id)) if (all.has(flow.to)) all.add(flow.id);
  return [...all];
}

export function duplicateRecords(
  draft: Draft,
  command: Extract<Command, { kind: 'duplicate' }>,
): readonly Problem[] {
  const names = new Map(Object.entries(command.ids));
  const copies: MapRecord[] = [];
  for (const [id, copy] of names) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'map') return [{ record: id, message: 'map: copy the map as a whole instead' }];
    if (draft.get(copy) !== undefined)
      return [{ record: copy, path: 'id', message: `id: ${copy} is taken; choose another` }];
    copies.push(renamed(record, copy, names));
  }
  // what stands in the list of its original goes right behind the last of them; the rest keeps its order
  const [first] = copies;
  const original = draft.get([...names.keys()][0] ?? '');
  for (const copy of copies) {
    if (
      copy.type === first?.type &&
      hasOrder(copy.type) &&
      original !== undefined &&
      listOf(copy) === listOf(original)
    ) {
      const last = [...names.keys()].filter((id) => listOf(draft.get(id) ?? copy) === listOf(copy)).at(-1);
      const place =
        command.place ??
        (last === undefined ? undefined : { after: placedCopy(draft, copies, copy) ?? last });
      const orders = draft.ordersAt(copy, place, new Set(), 1);
      if (orders === undefined) return [placeProblem(copy.id, place)];
      draft.put(withOrder(copy, orders[0] ?? 'V'));
    } else draft.put(copy);
  }
  return [];
}

function placedCopy(draft: Draft, copies: readonly MapRecord[], copy: MapRecord): string | undefined {
  return copies
    .slice(0, copies.indexOf(copy))
    .filter((other) => listOf(other) === listOf(copy) && draft.get(other.id) !== undefined)
    .at(-1)?.id;
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
