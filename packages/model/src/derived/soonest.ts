// How soon something outside is reached from each place inside, over edges with lengths: Dijkstra's search from the
// outside in, for all places at once. Of ways of the same length the one with the fewest edges counts.

interface Way {
  readonly from: string;
  /** Which of the edges of `from`, counted from 0 as they were added. */
  readonly nth: number;
  readonly length: number;
  /** Absent where the edge leads outside. */
  readonly to: string | undefined;
}

interface Reached {
  readonly length: number;
  readonly edges: number;
  readonly way: Way;
}

/** Shortest ways out. Add all edges, settle, then ask. */
export class Soonest {
  readonly #count = new Map<string, number>();
  readonly #into = new Map<string, Way[]>();
  readonly #outside: Way[] = [];
  readonly #settled = new Map<string, Reached>();

  /** An edge of a length of at least 0, to another place or (without `to`) outside. */
  add(from: string, length: number, to?: string): void {
    const nth = this.#count.get(from) ?? 0;
    this.#count.set(from, nth + 1);
    const way = { from, nth, length, to };
    if (to === undefined) {
      this.#outside.push(way);
      return;
    }
    const known = this.#into.get(to);
    if (known === undefined) this.#into.set(to, [way]);
    else known.push(way);
  }

  settle(): void {
    const open: Reached[] = [];
    for (const way of this.#outside) rise(open, { length: way.length, edges: 1, way });
    for (let next = sink(open); next !== undefined; next = sink(open)) {
      const { from } = next.way;
      if (this.#settled.has(from)) continue;
      this.#settled.set(from, next);
      for (const way of this.#into.get(from) ?? [])
        if (!this.#settled.has(way.from))
          rise(open, { length: next.length + way.length, edges: next.edges + 1, way });
    }
  }

  /** The length of the shortest way from a place to the outside; infinite where there is none. */
  of(place: string): number {
    return this.#settled.get(place)?.length ?? Number.POSITIVE_INFINITY;
  }

  /** Which edge of a place, as added, the shortest way takes; undefined where there is none. */
  wayOf(place: string): number | undefined {
    return this.#settled.get(place)?.way.nth;
  }
}

/** Shorter first, then with fewer edges, then by name and place: the same whatever the order in which edges came. */
function isBefore(a: Reached, b: Reached): boolean {
  if (a.length !== b.length) return a.length < b.length;
  if (a.edges !== b.edges) return a.edges < b.edges;
  if (a.way.from !== b.way.from) return a.way.from < b.way.from;
  return a.way.nth < b.way.nth;
}

function rise(heap: Reached[], added: Reached): void {
  let at = heap.push(added) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(added, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = added;
}

function sink(heap: Reached[]): Reached | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left === undefined) break;
    if (right !== undefined && isBefore(right, left)) child++;
    const below = heap[child];
    if (below === undefined || !isBefore(below, last)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
  return top;
}
