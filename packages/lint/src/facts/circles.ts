// Circles in what leads where: the groups of nodes of which each is reached again from each other.

/**
 * The strongly connected groups of a graph that hold a circle: more than one node, or one that leads to itself
 * (Tarjan 1972, without recursion). Nodes are small numbers. Linear in nodes and edges.
 */
export function circlesOf(
  nodes: Iterable<number>,
  next: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const found: number[][] = [];
  const visits: (Visit | undefined)[] = [];
  const open: Visit[] = [];
  let count = 0;
  const enter = (node: number): Visit => {
    const visit = { node, next: next(node), number: count, low: count, at: 0, isOpen: true };
    visits[node] = visit;
    count++;
    open.push(visit);
    return visit;
  };
  for (const root of nodes) {
    if (visits[root] !== undefined) continue;
    const way = [enter(root)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const to = visit.next[visit.at++];
      if (to !== undefined) {
        const known = visits[to];
        if (known === undefined) way.push(enter(to));
        else if (known.isOpen) visit.low = Math.min(visit.low, known.number);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
      if (visit.low !== visit.number) continue;
      const group = open.splice(open.lastIndexOf(visit));
      for (const each of group) each.isOpen = false;
      if (group.length > 1 || visit.next.includes(visit.node)) found.push(group.map(({ node }) => node));
    }
  }
  return found;
}

interface Visit {
  readonly node: number;
  readonly next: readonly number[];
  readonly number: number;
  low: number;
  at: number;
  isOpen: boolean;
}
