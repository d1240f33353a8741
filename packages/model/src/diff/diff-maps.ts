// What differs between two maps, by record and field: what is moved is not deleted and added, what is renamed keeps its
// name in both. Made to be read.

import { diffRecords } from '../changes.ts';
import { getPath, leafPaths } from '../paths.ts';
import { derivedId } from '../file/derived-id.ts';
import { risingRun } from '../order.ts';
import type { AnyRecord, Flow } from '../record-types.ts';
import type { Change, Records } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { siblingLists } from '../sibling-lists.ts';
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

/**
 * All differences, in the order of the later map; removed records come last. A record has moved where it is in another
 * list, or has another place among the siblings that both maps have; the fewest that explain the order count as moved.
 */
export function diffMaps(before: Records, after: Records): readonly Difference[] {
  const change = diffRecords(before, after);
  const places = new Places(before, after);
  const retargeted = retargetedFlows(change);
  const found: Difference[] = [];
  for (const [id, record] of after) {
    const from = change.updated.get(id)?.[0] ?? retargeted.get(id);
    if (from === undefined && change.added.has(id))
      found.push({ kind: 'added', type: record.type, id, title: titleOf(record) });
    else {
      const moved = places.movement(id);
      if (moved !== undefined)
        found.push({ kind: 'moved', type: record.type, id, title: titleOf(record), ...moved });
      if (from !== undefined) found.push(...changedFields(from, record));
    }
  }
  const known = new Set<string>([...retargeted.values()].map(({ id }) => id));
  for (const record of change.removed.values())
    if (!known.has(record.id))
      found.push({ kind: 'removed', type: record.type, id: record.id, title: titleOf(record) });
  return found;
}

function changedFields(from: AnyRecord, to: AnyRecord): readonly Difference[] {
  return leafPaths(to.type).flatMap(({ path, kind }): readonly Difference[] => {
    if (path === 'position' || path === 'order') return [];
    const [a, b] = [getPath(from, path), getPath(to, path)];
    return (kind === 'set' ? sameMembers(a, b) : sameValue(a, b)) ? [] : [change(to, path, a, b)];
  });
}

/** A set says the same in any order. */
function sameMembers(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return sameValue(a, b);
  const members = new Set(a);
  return a.length === b.length && b.every((member) => members.has(member));
}

const change = (record: AnyRecord, path: string, from: unknown, to: unknown): Difference => ({
  kind: 'changed',
  type: record.type,
  id: record.id,
  title: titleOf(record),
  path,
  from,
  to,
});

/**
 * Flows whose id follows from their ends get another id with another end. By the new id: the flow that it was, where one
 * flow of the same kind went and came at one card.
 */
function retargetedFlows({ added, removed }: Change): ReadonlyMap<string, Flow> {
  const gone = flowsByStart(removed.values());
  const found = new Map<string, Flow>();
  for (const [start, came] of flowsByStart(added.values())) {
    const [one, other] = [came, gone.get(start) ?? []];
    if (one.length === 1 && other.length === 1 && one[0] !== undefined && other[0] !== undefined)
      found.set(one[0].id, other[0]);
  }
  return found;
}

function flowsByStart(records: Iterable<AnyRecord>): ReadonlyMap<string, readonly Flow[]> {
  const flows = new Map<string, Flow[]>();
  for (const record of records) {
    if (record.type !== 'flow' || record.id !== derivedId(record)) continue;
    const start = `${record.from} ${record.kind}`;
    flows.set(start, [...(flows.get(start) ?? []), record]);
  }
  return flows;
}

interface Movement {
  readonly from: string;
  readonly to: string;
}

/** Where records stand among their siblings, before and after. */
class Places {
  readonly #before: ReadonlyMap<string, string>;
  readonly #after: ReadonlyMap<string, string>;
  readonly #among = new Map<string, Movement>();

  constructor(before: Records, after: Records) {
    this.#before = placesOf(before);
    this.#after = placesOf(after);
    const [lists, now] = [siblingLists(before), siblingLists(after)];
    for (const [name, list] of lists) this.#compare(list, now.get(name) ?? []);
  }

  /** From where to where a record has moved; undefined where it has not. */
  movement(id: string): Movement | undefined {
    const [from, to] = [this.#before.get(id), this.#after.get(id)];
    if (from !== undefined && to !== undefined && from !== to) return { from, to };
    return this.#among.get(id);
  }

  #compare(before: readonly string[], after: readonly string[]): void {
    const [old, now] = [new Set(before), new Set(after)];
    const [left, right] = [before.filter((id) => now.has(id)), after.filter((id) => old.has(id))];
    const ranks = new Map(left.map((id, i) => [id, i]));
    const stays = risingRun(right.map((id) => ranks.get(id)));
    right.forEach((id, i) => {
      if (stays.has(i)) return;
      const rank = ranks.get(id) ?? 0;
      this.#among.set(id, { from: behind(left[rank - 1]), to: behind(right[i - 1]) });
    });
  }
}

const behind = (id: string | undefined): string => (id === undefined ? 'first' : `after ${id}`);

/** Where each card and step stands, in words: the cell or phase. */
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
