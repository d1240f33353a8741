// Circles in what leads where: the groups of nodes of which each is reached again from each other.

const NONE: readonly never[] = Object.freeze([]);

/**
 * The strongly connected groups of a graph that hold a circle: more than one node, or one that leads to itself
 * (Tarjan 1972, without recursion). Nodes are numbers below
 * `size`. Linear in nodes and edges.
 */
export function circlesOf(
  size: number,
  nodes: Iterable<number>,
  next: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const found: number[][] = [];
  /** When each node was first met, counted from 1, and the first met one that is reached again from it. */
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  /** Where each node leads, and how many of these ways were followed. */
  const ends: (readonly number[])[] = Array.from({ length: size }, () => NONE);
  const followed = new Int32Array(size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  const way: number[] = [];
  let count = 0;
  const enter = (node: number): void => {
    count++;
    met[node] = low[node] = count;
    ends[node] = next(node);
    isOpen[node] = 1;
    open.push(node);
    way.push(node);
  };
  for (const root of nodes) {
    if (met[root] !== 0) continue;
    enter(root);
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const at = followed[node] ?? 0;
      const to = ends[node]?.[at];
      if (to !== undefined) {
        followed[node] = at + 1;
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
      if (group.length > 1 || ends[node]?.includes(node) === true) found.push(group);
    }
  }
  return found;
}
