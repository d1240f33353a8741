// Where two sequences differ, and the regions of three: the ground of every merge of texts and files.

/** A stretch of one sequence, `from` to `until`, that another has as `start` to `end`. Ends are not included. */
export interface Hunk {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

/** Beyond so many insertions and deletions two sequences have nothing to do with each other. */
const FARTHEST = 1500;

/** The stretches in which `after` differs from `before`, in order: the fewest (E. Myers 1986), in O((n + m) d). */
export function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [n, m] = [before.length - head - tail, after.length - head - tail];
  if (n === 0 && m === 0) return [];
  const whole = { from: head, until: head + n, start: head, end: head + m };
  if (n === 0 || m === 0) return [whole];
  const same = matches(before.slice(head, head + n), after.slice(head, head + m));
  return same === undefined ? [whole] : between(same, whole);
}

/** The hunks around the pairs of equal entries, which are in order and relative to the start of `whole`. */
function between(same: readonly (readonly [number, number])[], whole: Hunk): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, start] = [whole.from, whole.start];
  for (const [x, y] of [...same, [whole.until - whole.from, whole.end - whole.start] as const]) {
    const [until, end] = [whole.from + x, whole.start + y];
    if (until > from || end > start) hunks.push({ from, until, start, end });
    [from, start] = [until + 1, end + 1];
  }
  return hunks;
}

/** Pairs of equal entries on a shortest way from one sequence to the other; undefined where it is too long. */
function matches(a: readonly string[], b: readonly string[]): (readonly [number, number])[] | undefined {
  const farthest = Math.min(a.length + b.length, FARTHEST);
  const reach = new Int32Array(2 * farthest + 3);
  const middle = farthest + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= farthest; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(reach, middle, k, d)
        ? (reach[middle + k + 1] ?? 0)
        : (reach[middle + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

function stepsDown(reach: Int32Array, middle: number, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Int32Array();
    const middle = d + 1;
    const from = stepsDown(reach, middle, x - y, d) ? x - y + 1 : x - y - 1;
    const oldX = reach[middle + from] ?? 0;
    const oldY = oldX - from;
    while (x > oldX && y > oldY) pairs.push([--x, --y]);
    [x, y] = [oldX, oldY];
  }
  return pairs.reverse();
}

/** A stretch of three sequences, as each of them has it. */
export interface Region {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The regions of three sequences in order: those that all have in common, and between them those that one or both
 * changed. Changes that touch, or between which only entries stand that are `thin`, are in one region.
 */
export function regionsOf(
  { base, ours, theirs }: Region,
  thin: (entry: string) => boolean = () => false,
): readonly Region[] {
  const sides = [hunksBetween(base, ours), hunksBetween(base, theirs)] as const;
  const next = [0, 0];
  const shift = [0, 0];
  const regions: Region[] = [];
  let at = 0;
  const push = (until: number, after: readonly [number, number]): void => {
    const part = (side: readonly string[], i: 0 | 1): readonly string[] =>
      side.slice(at + (shift[i] ?? 0), until + after[i]);
    if (until > at || after[0] !== shift[0] || after[1] !== shift[1])
      regions.push({ base: base.slice(at, until), ours: part(ours, 0), theirs: part(theirs, 1) });
    at = until;
    [shift[0], shift[1]] = after;
  };
  const first = (): number =>
    Math.min(...sides.map((hunks, i) => hunks[next[i] ?? 0]?.from ?? Number.POSITIVE_INFINITY));
  for (let from = first(); from < Number.POSITIVE_INFINITY; from = first()) {
    push(from, [shift[0] ?? 0, shift[1] ?? 0]);
    let until = from;
    const after: [number, number] = [shift[0] ?? 0, shift[1] ?? 0];
    const reaches = (start: number): boolean => {
      if (start === Number.POSITIVE_INFINITY) return false;
      for (let i = until; i < start; i++) if (!thin(base[i] ?? '')) return false;
      return true;
    };
    for (let start = from; start <= until || reaches(start); start = first()) {
      for (const i of [0, 1] as const) {
        const hunk = sides[i][next[i] ?? 0];
        if (hunk === undefined || hunk.from !== start) continue;
        until = Math.max(until, hunk.until);
        after[i] = hunk.end - hunk.until;
        next[i] = (next[i] ?? 0) + 1;
      }
    }
    push(until, after);
  }
  push(base.length, [shift[0] ?? 0, shift[1] ?? 0]);
  return regions;
}
