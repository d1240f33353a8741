// Circles in what leads where: the groups of records of which each is reached again from each other.

/**
 * The strongly connected groups of a graph that hold a circle: more than one node, or one that leads to itself
 * (Tarjan 1972, without recursion). Each sorted; linear in nodes and edges.
 */
export function circlesOf(
  nodes: Iterable<string>,
  next: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const lows = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const enter = (id: string): Visit => {
    numbers.set(id, numbers.size);
    lows.set(id, numbers.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: next(id), at: 0 };
  };
  const lower = (id: string, to: number): void => {
    lows.set(id, Math.min(lows.get(id) ?? to, to));
  };
  for (const root of nodes) {
    if (numbers.has(root)) continue;
    const way = [enter(root)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const to = visit.next[visit.at++];
      if (to !== undefined) {
        if (!numbers.has(to)) way.push(enter(to));
        else if (isOpen.has(to)) lower(visit.id, numbers.get(to) ?? 0);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent !== undefined) lower(parent.id, lows.get(visit.id) ?? 0);
      if (lows.get(visit.id) !== numbers.get(visit.id)) continue;
      const group = open.splice(open.lastIndexOf(visit.id));
      for (const id of group) isOpen.delete(id);
      if (group.length > 1 || visit.next.includes(visit.id)) found.push(group.toSorted());
    }
  }
  return found;
}

interface Visit {
  readonly id: string;
  readonly next: readonly string[];
  at: number;
}
