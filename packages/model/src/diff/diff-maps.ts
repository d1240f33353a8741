// What differs between two maps, by record and field: what is moved is not deleted and added, what is renamed keeps its
// name in both. Made to be read.

import { diffRecords } from '../changes.ts';
import { getPath, leafPaths } from '../paths.ts';
import type { AnyRecord } from '../record-types.ts';
import type { Records } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { titleOf } from './title-of.ts';

export type Difference =
  | { readonly kind: 'added'; readonly type: string; readonly id: string; readonly title: string }
  | { readonly kind: 'removed'; readonly type: string; readonly id: string; readonly title: string }
  | {
      readonly kind: 'moved';
      readonly type: string;
      readonly id: string;
      readonly title: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'changed';
      readonly type: string;
      readonly id: string;
      readonly title: string;
      readonly path: string;
      readonly from: unknown;
      readonly to: unknown;
    };

/** All differences, in the order of the later map; removed records come last. */
export function diffMaps(before: Records, after: Records): readonly Difference[] {
  const change = diffRecords(before, after);
  const found: Difference[] = [];
  const places = { before: placesOf(before), after: placesOf(after) };
  for (const [id, record] of after) {
    const [from] = change.updated.get(id) ?? [];
    if (change.added.has(id)) found.push({ kind: 'added', type: record.type, id, title: titleOf(record) });
    else if (from !== undefined || places.before.get(id) !== places.after.get(id)) {
      const moved = movement(id, record, places);
      if (moved !== undefined) found.push(moved);
      if (from !== undefined) found.push(...changedFields(from, record));
    }
  }
  for (const record of change.removed.values())
    found.push({ kind: 'removed', type: record.type, id: record.id, title: titleOf(record) });
  return found;
}

function changedFields(from: AnyRecord, to: AnyRecord): readonly Difference[] {
  return leafPaths(to.type).flatMap(({ path }): readonly Difference[] => {
    if (path === 'position' || path === 'order') return [];
    const [a, b] = [getPath(from, path), getPath(to, path)];
    return sameValue(a, b)
      ? []
      : [{ kind: 'changed', type: to.type, id: to.id, title: titleOf(to), path, from: a, to: b }];
  });
}

type Places = { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> };

function movement(id: string, record: AnyRecord, { before, after }: Places): Difference | undefined {
  const [from, to] = [before.get(id), after.get(id)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return { kind: 'moved', type: record.type, id, title: titleOf(record), from, to };
}

/** Where each card and step stands, in words: the cell or phase. Their order within it is not a difference of its own. */
function placesOf(records: Records): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [id, record] of records) {
    if (record.type === 'card')
      places.set(
        id,
        record.position.step === undefined
          ? `${record.position.lane}, parked`
          : `${record.position.lane}, ${record.position.step}`,
      );
    if (record.type === 'step') places.set(id, record.position.phase);
  }
  return places;
}

/** One readable line per difference. */
export function differenceLine(difference: Difference): string {
  const name = `${difference.type} ${difference.id}`;
  const title = difference.title === difference.id ? '' : ` "${difference.title}"`;
  if (difference.kind === 'added') return `+ ${name}${title}`;
  if (difference.kind === 'removed') return `- ${name}${title}`;
  if (difference.kind === 'moved') return `> ${name}${title}: ${difference.from} -> ${difference.to}`;
  return `~ ${name} ${difference.path}: ${valueText(difference.from)} -> ${valueText(difference.to)}`;
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
