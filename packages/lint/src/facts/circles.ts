// Circles in what leads where: the groups of nodes of which each is reached again from each other.

import type { Table } from '@sightline/model';

/**
 * The strongly connected groups of a table that hold a circle: more than one node, or one that leads to itself
 * (Tarjan 1972, without recursion). Looked for from some nodes on; linear in what is reached from them.
 */
export function circlesOf({ starts, ends }: Table, nodes: Iterable<number>): readonly (readonly number[])[] {
  const found: number[][] = [];
  const size = starts.length - 1;
  /** When each node was first met, counted from 1, and the first met one that is reached again from it. */
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  /** Which way from each node is followed next. */
  const next = starts.slice();
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  const way: number[] = [];
  let count = 0;
  const enter = (node: number): void => {
    count++;
    met[node] = low[node] = count;
    isOpen[node] = 1;
    open.push(node);
    way.push(node);
  };
  for (const root of nodes) {
    if (met[root] !== 0) continue;
    enter(root);
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const at = next[node] ?? 0;
      if (at < (starts[node + 1] ?? 0)) {
        next[node] = at + 1;
        const to = ends[at] ?? 0;
        if (met[to] === 0) enter(to);
        else if (isOpen[to] === 1) low[node] = Math.min(low[node] ?? 0, met[to] ?? 0);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== met[node]) continue;
      const group: number[] = [];
      let last: number | undefined;
      do {
        last = open.pop();
        if (last === undefined) break;
        isOpen[last] = 0;
        group.push(last);
      } while (last !== node);
      const leadsToItself = ends.subarray(starts[node], starts[node + 1]).includes(node);
      if (group.length > 1 || leadsToItself) found.push(group);
    }
  }
  return found;
}
