// By how much the columns, gutters, rows and channels of a picture moved from one grid to the next. What lies between
// places that moved alike can be moved as a whole, without a look at it.

import type { Grid } from './grid.ts';

/** Places in their order: a gutter (channel) and the column (row) after it take turns, from 0. */
export interface Span {
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
}

export const gutterPlace = (gutter: number): number => 2 * gutter;
export const columnPlace = (column: number): number => 2 * column + 1;

/** How far places along one direction moved. */
class Moves {
  readonly #by: Float64Array;
  /** Rises by one wherever a place moved otherwise than the one before it. */
  readonly #parts: Int32Array;

  constructor(between: readonly [readonly number[], readonly number[]], at: typeof between) {
    const count = between[0].length + at[0].length;
    this.#by = new Float64Array(count);
    this.#parts = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const [before, now] = i % 2 === 0 ? between : at;
      this.#by[i] = (now[i >> 1] ?? 0) - (before[i >> 1] ?? 0);
      this.#parts[i] = (this.#parts[i - 1] ?? 0) + (this.#by[i] === this.#by[i - 1] ? 0 : 1);
    }
  }

  /** How far all from one place to another moved; NaN where they moved apart. */
  of(low: number, high: number): number {
    return this.#parts[low] === this.#parts[high] ? (this.#by[low] ?? 0) : Number.NaN;
  }

  get any(): boolean {
    return (this.#parts.at(-1) ?? 0) > 1 || this.#by[0] !== 0;
  }
}

export class Shifts {
  readonly #across: Moves;
  readonly #down: Moves;
  /** True where columns did not move. */
  readonly columnsStay: boolean;
  /** True where nothing moved at all. */
  readonly nothing: boolean;

  /** Of two grids with as many columns and rows. */
  constructor(before: Grid, now: Grid) {
    const x = ({ columns }: Grid): readonly number[] => columns.map((column) => column.x);
    this.#across = new Moves([before.gutters, now.gutters], [x(before), x(now)]);
    this.#down = new Moves([before.channels, now.channels], [before.contents, now.contents]);
    this.columnsStay = !this.#across.any;
    this.nothing = this.columnsStay && !this.#down.any;
  }

  /** How far all between two places moved across or down; NaN where they moved apart. */
  across(low: number, high: number): number {
    return this.#across.of(low, high);
  }

  down(low: number, high: number): number {
    return this.#down.of(low, high);
  }
}
