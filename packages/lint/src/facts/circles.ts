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
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const enter = (id: string): Visit => {
    const visit = { id, next: next(id), number: visits.size, low: visits.size, at: 0, isOpen: true };
    visits.set(id, visit);
    open.push(visit);
    return visit;
  };
  for (const root of nodes) {
    if (visits.has(root)) continue;
    const way = [enter(root)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const to = visit.next[visit.at++];
      if (to !== undefined) {
        const known = visits.get(to);
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
      if (group.length > 1 || visit.next.includes(visit.id)) found.push(group.map(({ id }) => id).toSorted());
    }
  }
  return found;
}

interface Visit {
  readonly id: string;
  readonly next: readonly string[];
  readonly number: number;
  low: number;
  at: number;
  isOpen: boolean;
}
