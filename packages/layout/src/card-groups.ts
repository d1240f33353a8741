// The cards and failures of the scene, and the F on each card where something can break.

import type { MapIndex } from '@sightline/model';
import type { Box } from './box.ts';
import type { Grid } from './grid.ts';
import { boxW, boxX, boxY } from './grid.ts';
import type { PlacedRow } from './place.ts';
import type { Group, Primitive } from './scene.ts';
import type { Shifts } from './shifts.ts';
import { columnPlace } from './shifts.ts';
import { sizes } from './sizes.ts';
import { wordsOf } from './stack.ts';
import type { Body } from './stack.ts';

/** The cards and failures of the rows, kept row by row. */
export class CardGroups {
  #rows: RowGroups[] = [];

  /** The groups of each row. `shifts` says how far what was there before has moved; without, all is new. */
  of(rows: readonly PlacedRow[], grid: Grid, shifts: Shifts | undefined): readonly (readonly Group[])[] {
    const before = new Map(this.#rows.map((row) => [row.placed.lane.id, row]));
    this.#rows = rows.map((placed, row): RowGroups => {
      const old = before.get(placed.lane.id);
      const groups =
        old?.placed === placed && shifts !== undefined && old.row === row
          ? moved(old, shifts, grid)
          : drawn(placed, grid, old);
      if (groups === old?.groups && placed === old.placed && row === old.row) return old;
      return { placed, row, groups, bodies: placed.boxes.map(({ body }) => body) };
    });
    return this.#rows.map(({ groups }) => groups);
  }
}

interface RowGroups {
  readonly placed: PlacedRow;
  readonly row: number;
  /** One for each of its boxes. */
  readonly groups: readonly CardGroup[];
  /** From which they were made. */
  readonly bodies: readonly Body[];
}

/** The groups of a row in which nothing else changed. */
function moved({ placed, row, groups }: RowGroups, shifts: Shifts, grid: Grid): readonly CardGroup[] {
  const dy = shifts.down(columnPlace(row), columnPlace(row));
  if (dy === 0 && shifts.columnsStay) return groups;
  return groups.map((group, i) => {
    const [first, last] = [columnPlace(group.column), columnPlace(group.lastColumn)];
    const dx = shifts.across(first, last);
    const box = placed.boxes[i];
    if (Number.isNaN(dx) && box !== undefined) return draw(box, grid);
    return dx === 0 && dy === 0 ? group : group.movedTo(group.x + dx, group.y + dy);
  });
}

/** A card or failure at its place. What it says is put together when somebody asks: most cards are not in sight. */
class CardGroup implements Group {
  readonly id: string;
  readonly record: string;
  readonly kind: 'card' | 'failure';
  readonly layer = 'cards';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly items: readonly Primitive[];
  readonly column: number;
  readonly lastColumn: number;
  readonly row: number;
  /** Of the box only what a later edit does not change: its record and its body are replaced as a whole. */
  readonly #from: Pick<Box, 'record' | 'body'>;

  constructor(at: Place, items: readonly Primitive[], from: Pick<Box, 'record' | 'body'>) {
    const { record, body } = from;
    this.id = `${record.type}:${record.id}`;
    this.record = record.id;
    this.kind = record.type;
    this.x = at.x;
    this.y = at.y;
    this.w = at.w;
    this.h = body.h;
    this.items = items;
    this.column = at.column;
    this.lastColumn = at.lastColumn;
    this.row = at.row;
    this.#from = from;
  }

  get label(): string {
    const { record, body } = this.#from;
    return wordsOf(body) || titleOf(record);
  }

  /** The same elsewhere. */
  movedTo(x: number, y: number): CardGroup {
    const { w, column, lastColumn, row } = this;
    return new CardGroup({ x, y, w, column, lastColumn, row }, this.items, this.#from);
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly row: number;
}

/** The groups of a row that was placed anew. */
function drawn({ boxes }: PlacedRow, grid: Grid, old: RowGroups | undefined): readonly CardGroup[] {
  let places: Map<string | undefined, number> | undefined;
  // mostly it stands where it stood in the list
  const placeOf = (id: string, at: number): number => {
    if (old?.groups[at]?.record === id) return at;
    places ??= new Map(old?.groups.map((group, i) => [group.record, i]));
    return places.get(id) ?? -1;
  };
  return boxes.map((box, at) => {
    const i = placeOf(box.id, at);
    const group = old?.groups[i];
    if (group === undefined || old?.bodies[i] !== box.body || group.w !== boxW(grid, box))
      return draw(box, grid);
    const [x, y] = [boxX(grid, box), boxY(grid, box)];
    if (group.column !== box.column || group.lastColumn !== box.lastColumn || group.row !== box.row)
      return draw(box, grid, group.items);
    return group.x === x && group.y === y ? group : group.movedTo(x, y);
  });
}

function draw(box: Box, grid: Grid, items = itemsOf(box, boxW(grid, box))): CardGroup {
  const { record, body, column, lastColumn, row } = box;
  const [x, y, w] = [boxX(grid, box), boxY(grid, box), boxW(grid, box)];
  return new CardGroup({ x, y, w, column, lastColumn, row }, items, { record, body });
}

/** A card over several columns is as wide as they came to be; its texts keep their width. */
function itemsOf({ body, column, lastColumn }: Box, w: number): Body['items'] {
  if (column === lastColumn) return body.items;
  const made = bodyWidth(lastColumn - column + 1);
  return body.items.map((item): Primitive =>
    (item.kind === 'rect' || item.kind === 'image') && item.w === made ? { ...item, w } : item,
  );
}

/** The width for which the body of a card over so many columns is made, before it is known how wide gutters are. */
export function bodyWidth(columns: number): number {
  return columns * sizes.card + (columns - 1) * (sizes.gutter.before + sizes.gutter.after);
}

function titleOf(record: Box['record']): string {
  return record.type === 'card' ? (record.text ?? record.id) : record.what;
}

/** How many things can break at each card. */
export function failureCounts(index: MapIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const step of index.steps)
    for (const failure of index.failuresOfStep(step.id)) {
      const at = index.records.get(failure.at);
      const card = at?.type === 'flow' ? at.from : failure.at;
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
  return counts;
}

/** An F, with the number of what can break. */
export function failureItems(count: number): { readonly w: number; readonly items: readonly Primitive[] } {
  const text = count === 1 ? 'F' : `F${count}`;
  const w = count === 1 ? 18 : 24;
  return {
    w,
    items: [
      { kind: 'rect', x: 0, y: 0, w, h: 18, r: 9, fill: 'failure', stroke: 'failureInk', width: 2 },
      {
        kind: 'text',
        x: w / 2,
        y: 12.5,
        lines: [text],
        lineHeight: 12,
        font: { family: 'Inter', weight: 700, size: 9.5 },
        fill: 'failureInk',
        anchor: 'middle',
      },
    ],
  };
}

/** The F in the lower left corner of a card. */
export function failureMark(box: Box, count: number, grid: Grid): Group {
  const { w, items } = failureItems(count);
  return {
    id: `mark:${box.id}`,
    record: box.id,
    kind: 'failureMark',
    layer: 'marks',
    x: boxX(grid, box) + 2 - w / 2,
    y: boxY(grid, box) + box.h - 12,
    w,
    h: 18,
    items,
    label: count === 1 ? '1 failure' : `${count} failures`,
    column: box.column,
    lastColumn: box.lastColumn,
    row: box.row,
  };
}
