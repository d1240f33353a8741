// A card or failure in its cell. A layout keeps its boxes from scene to scene: a pass that finds a box where it was has
// nothing to do for it.

import type { Card, Failure } from '@sightline/model';
import type { Port } from './ports.ts';
import type { Body } from './stack.ts';
import type { Way } from './way.ts';

/** Where a box stands before rows and columns have their coordinates. */
export interface Standing {
  readonly column: number;
  readonly lastColumn: number;
  readonly row: number;
  /** Its place in the cell, from the top. */
  readonly stack: number;
}

export class Box {
  readonly id: string;
  record: Card | Failure;
  body: Body;
  column = -1;
  lastColumn = -1;
  row = -1;
  stack = -1;
  /** From the top of the content of its row. */
  top = 0;
  /** The arrows that start or end here, and the ports at which they do. */
  ways: Way[] = [];
  ports: readonly Port[] = [];
  /** Number of the pass that saw it last. */
  seen = 0;

  constructor(record: Card | Failure, body: Body) {
    this.id = record.id;
    this.record = record;
    this.body = body;
  }

  get h(): number {
    return this.body.h;
  }

  standsAt({ column, lastColumn, row, stack }: Standing): boolean {
    return (
      this.column === column && this.lastColumn === lastColumn && this.row === row && this.stack === stack
    );
  }
}
