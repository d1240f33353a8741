// Merges the order of siblings: what one side moved or put in stands where that side has it, what both put at one place
// stands one after the other, never shuffled. What somebody moved is told by the order itself, not by keys, since a list
// may have been keyed afresh meanwhile.

import { titleOf } from '../diff/title-of.ts';

import { compareOrder, listOrders, ordersBetween } from '../order.ts';
import type { MapRecord } from '../record-types.ts';
import type { MapRecords } from '../records.ts';
import { orderOf, siblingLists, withOrder } from '../sibling-lists.ts';
import type { Conflict, MergeSide } from './conflict.ts';

type Lists = ReadonlyMap<string, readonly string[]>;
type Source = MergeSide | 'base';

interface States {
  readonly base: MapRecords;
  readonly ours: MapRecords;
  readonly theirs: MapRecords;
}

const NONE: readonly string[] = [];
/** Keys longer than this are not worth keeping: the list is keyed afresh. */
const LONGEST = 60;

/** The merged records under the merged order of each list, and the siblings that both moved to different places. */
export function mergeOrders(
  merged: MapRecords,
  states: States,
  prefer: MergeSide | undefined,
): { readonly records: MapRecords; readonly conflicts: readonly Conflict[] } {
  const lists = {
    base: siblingLists(states.base),
    ours: siblingLists(states.ours),
    theirs: siblingLists(states.theirs),
  };
  const records = new Map(merged);
  const conflicts: Conflict[] = [];
  for (const [name, members] of siblingLists(merged)) {
    const list = new ListMerge(name, members, lists, prefer);
    for (const id of list.torn) conflicts.push(tornApart(id, merged, states));
    const wanted = list.sequence();
    const living = wanted.map((id) => list.living(id, states));
    const orders = inOrder(wanted, living) ? living : freshOrders(living);
    wanted.forEach((id, i) => {
      const [record, order] = [records.get(id), orders[i]];
      if (record !== undefined && order !== undefined && orderOf(record) !== order)
        records.set(id, withOrder(record, order));
    });
  }
  return { records, conflicts };
}

function tornApart(id: string, merged: MapRecords, { base, ours, theirs }: States): Conflict {
  const record = merged.get(id) as MapRecord;
  const path = record.type === 'card' || record.type === 'step' ? 'position' : 'order';
  const value = (from: MapRecords): unknown => {
    const state = from.get(id);
    return state === undefined ? undefined : 'position' in state ? state.position : orderOf(state);
  };
  return {
    record: id,
    type: record.type,
    title: titleOf(base.get(id) ?? record),
    path,
    base: value(base),
    ours: value(ours),
    theirs: value(theirs),
  };
}

function inOrder(ids: readonly string[], orders: readonly (string | undefined)[]): boolean {
  return ids.every((id, i) => i === 0 || compareOrder(orders[i - 1], orders[i], ids[i - 1] ?? '', id) < 0);
}

function freshOrders(living: readonly (string | undefined)[]): readonly string[] {
  const orders = listOrders(living);
  return orders.some((order) => order.length > LONGEST)
    ? ordersBetween(undefined, undefined, living.length)
    : orders;
}

/** One list on its way to its merged order. */
class ListMerge {
  /** Siblings that both moved, to different places. */
  readonly torn: string[] = [];
  readonly #members: ReadonlySet<string>;
  readonly #lists: Readonly<Record<Source, readonly string[]>>;
  /** What stands where it stood, or where both put it, by the key that both have for it. */
  readonly #anchors = new Map<string, string>();
  readonly #floats = new Map<string, Source | undefined>();
  readonly #inBase: ReadonlySet<string>;

  constructor(
    name: string,
    members: readonly string[],
    lists: Readonly<Record<Source, Lists>>,
    prefer: MergeSide | undefined,
  ) {
    this.#members = new Set(members);
    this.#lists = {
      base: lists.base.get(name) ?? NONE,
      ours: lists.ours.get(name) ?? NONE,
      theirs: lists.theirs.get(name) ?? NONE,
    };
    const { base, ours, theirs } = this.#lists;
    this.#inBase = new Set(base);
    const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
    const common = (id: string): boolean => inOurs.has(id) && inTheirs.has(id);
    const keysBefore = paired(base, ordersBetween(undefined, undefined, base.length));
    const keysOf = (list: readonly string[]): ReadonlyMap<string, string> => {
      const ids = list.filter(common);
      return paired(ids, listOrders(ids.map((id) => keysBefore.get(id))));
    };
    const [left, right] = [keysOf(ours), keysOf(theirs)];
    for (const id of members) {
      const [before, a, b] = [keysBefore.get(id), left.get(id), right.get(id)];
      if (a === undefined || b === undefined)
        this.#floats.set(id, inOurs.has(id) ? 'ours' : inTheirs.has(id) ? 'theirs' : this.#fromBase(id));
      else if (a === b) this.#anchors.set(id, a);
      else if (a === before) this.#floats.set(id, 'theirs');
      else if (b === before) this.#floats.set(id, 'ours');
      else {
        this.torn.push(id);
        this.#floats.set(id, prefer ?? this.#fromBase(id));
      }
    }
  }

  #fromBase(id: string): Source | undefined {
    return this.#inBase.has(id) ? 'base' : undefined;
  }

  /** The members in their merged order. */
  sequence(): readonly string[] {
    const anchors = [...this.#anchors].sort(([a, x], [b, y]) => compareOrder(x, y, a, b)).map(([id]) => id);
    const gaps = new Map<string | undefined, string[][]>();
    const put = (after: string | undefined, run: string[]): void => {
      if (run.length > 0) gaps.set(after, [...(gaps.get(after) ?? []), run]);
    };
    for (const source of ['ours', 'theirs', 'base'] as const) {
      let after: string | undefined;
      let run: string[] = [];
      for (const id of this.#lists[source]) {
        if (this.#anchors.has(id)) {
          put(after, run);
          [after, run] = [id, []];
        } else if (this.#floats.get(id) === source && this.#members.has(id)) run.push(id);
      }
      put(after, run);
    }
    put(
      anchors.at(-1),
      [...this.#floats]
        .filter(([, source]) => source === undefined)
        .map(([id]) => id)
        .sort(),
    );
    return [undefined, ...anchors].flatMap((after) => {
      const runs = (gaps.get(after) ?? []).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
      return after === undefined ? runs : [after, ...runs];
    });
  }

  /** The order key that a member has already, on the side that says where it stands. */
  living(id: string, states: States): string | undefined {
    const orderIn = (source: Source): string | undefined => {
      const record = states[source].get(id);
      return record === undefined ? undefined : orderOf(record);
    };
    if (!this.#anchors.has(id)) {
      const source = this.#floats.get(id);
      return source === undefined ? undefined : orderIn(source);
    }
    if (this.#inBase.has(id)) return orderIn('base');
    const [a, b] = [orderIn('ours'), orderIn('theirs')];
    return a !== undefined && b !== undefined && b < a ? b : a;
  }
}

function paired(ids: readonly string[], keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id, i) => [id, keys[i] ?? 'V']));
}
