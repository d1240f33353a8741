// What leads where between numbers, in two typed arrays: for walks that visit all of a map after each edit.

/** Where each number leads: from `starts[n]` up to `starts[n + 1]` in `ends`. */
export interface Table {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Collects pairs of numbers below `size` for a table. */
export class TableBuilder {
  readonly #size: number;
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Adds a pair; one with a number that is none is left out. */
  add(from: number, to: number): void {
    if (from < 0 || to < 0) return;
    this.#from.push(from);
    this.#to.push(to);
  }

  /** The pairs by where they start, each list in the order in which its pairs were added. */
  build(): Table {
    return tableOf(this.#size, this.#from, this.#to);
  }

  /** The same by where they lead. */
  buildBackwards(): Table {
    return tableOf(this.#size, this.#to, this.#from);
  }
}

function tableOf(size: number, from: readonly number[], to: readonly number[]): Table {
  const starts = new Int32Array(size + 1);
  for (const number of from) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < size; number++)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const ends = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const number = from[i] ?? 0;
    const at = next[number] ?? 0;
    ends[at] = to[i] ?? 0;
    next[number] = at + 1;
  }
  return { starts, ends };
}

/** Marks all that is reached from the starts, these included; what is marked already is passed by. Gives what it marked, in no order. */
export function reachFrom(
  { starts, ends }: Table,
  from: Iterable<number>,
  isReached: Uint8Array,
): readonly number[] {
  const open: number[] = [];
  for (const number of from)
    if (number >= 0 && isReached[number] === 0) {
      isReached[number] = 1;
      open.push(number);
    }
  for (let at = 0; at < open.length; at++) {
    const number = open[at] ?? 0;
    const last = starts[number + 1] ?? 0;
    for (let i = starts[number] ?? 0; i < last; i++) {
      const to = ends[i] ?? 0;
      if (isReached[to] !== 0) continue;
      isReached[to] = 1;
      open.push(to);
    }
  }
  return open;
}
