// The arrows of the scene, column by column: those that run as they ran stay what they were, those that only moved as a
// whole keep their primitives, the others get a new course.

import { ArrowGroup } from './arrow-group.ts';
import type { ArrowSource, Course } from './arrow-group.ts';
import type { Grid } from './grid.ts';
import { boxW, boxX, boxY } from './grid.ts';
import type { ArrowWords } from './gutters.ts';
import type { PlacedRow } from './place.ts';
import type { Port } from './ports.ts';
import type { Group } from './scene.ts';
import type { Shifts } from './shifts.ts';
import { columnPlace, gutterPlace } from './shifts.ts';
import { sizes } from './sizes.ts';
import { NONE } from './way.ts';
import type { Way } from './way.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface ArrowContext {
  readonly grid: Grid;
  readonly rows: readonly PlacedRow[];
  readonly words: ArrowWords;
  /** How far what was there before has moved; undefined where all is new. */
  readonly shifts: Shifts | undefined;
}

export class ArrowGroups {
  #columns: ColumnArrows[] = [];
  readonly #course: Writable<Course> = {
    startX: 0,
    startY: 0,
    firstX: 0,
    channelY: 0,
    secondX: 0,
    endX: 0,
    endY: 0,
    wordsX: 0,
  };

  /**
   * All arrows, by the column in which they start; the customer's own way lies on top of the others. `dirty` names the
   * columns with dirty ways.
   */
  of(
    ways: readonly (readonly Way[])[],
    dirty: ReadonlySet<number>,
    context: ArrowContext,
  ): readonly (readonly Group[])[] {
    this.#columns = ways.map((column, i) => {
      const old = this.#columns[i];
      const { shifts } = context;
      if (old?.ways !== column || shifts === undefined) return this.#drawn(column, old, context);
      if (shifts.nothing && !dirty.has(i)) return old;
      const draw = (at: number): ArrowGroup | undefined => this.#arrow(column[at], old.groups[at], context);
      return dirty.has(i)
        ? moved(
            { ...old, spans: spansOf(column) },
            { shifts, draw, isDirty: (at) => column[at]?.dirty === true },
          )
        : moved(old, { shifts, draw });
    });
    return [...this.#columns.map(({ under }) => under), ...this.#columns.map(({ over }) => over)];
  }

  #drawn(ways: readonly Way[], old: ColumnArrows | undefined, context: ArrowContext): ColumnArrows {
    const groups = ways.map((way, i) => this.#arrow(way, groupOf(way, i, old), context));
    return { ways, spans: spansOf(ways), ...inLayers(groups) };
  }

  #arrow(way: Way | undefined, group: ArrowGroup | undefined, context: ArrowContext): ArrowGroup | undefined {
    if (way === undefined) return undefined;
    way.dirty = false;
    setCourse(this.#course, way, context.grid);
    return ArrowGroup.along(sourceOf(way, context), this.#course, group);
  }
}

/** The arrows that start in a column. */
interface ColumnArrows {
  readonly ways: readonly Way[];
  /** For each way the first and last place across and down between which it runs. */
  readonly spans: Int16Array;
  readonly groups: readonly (ArrowGroup | undefined)[];
  readonly under: readonly ArrowGroup[];
  readonly over: readonly ArrowGroup[];
}

function inLayers(groups: ColumnArrows['groups']): Pick<ColumnArrows, 'groups' | 'under' | 'over'> {
  const under: ArrowGroup[] = [];
  const over: ArrowGroup[] = [];
  for (const group of groups) if (group !== undefined) (group.flow === 'next' ? over : under).push(group);
  return { groups, under, over };
}

interface Moving {
  readonly shifts: Shifts;
  /** Draws one of the arrows anew. */
  readonly draw: (at: number) => ArrowGroup | undefined;
  readonly isDirty?: (at: number) => boolean;
}

/** The arrows of a column in which the same arrows start; where none is dirty, without a look at their ways. */
function moved(old: ColumnArrows, { shifts, draw, isDirty }: Moving): ColumnArrows {
  const { spans, groups: before } = old;
  let groups: (ArrowGroup | undefined)[] | undefined;
  for (let i = 0; i < before.length; i++) {
    const dirty = isDirty?.(i) === true;
    const dx = dirty ? Number.NaN : shifts.across(spans[4 * i] ?? 0, spans[4 * i + 1] ?? 0);
    const dy = dirty ? Number.NaN : shifts.down(spans[4 * i + 2] ?? 0, spans[4 * i + 3] ?? 0);
    if (dx === 0 && dy === 0) continue;
    groups ??= [...before];
    groups[i] = Number.isNaN(dx) || Number.isNaN(dy) ? draw(i) : before[i]?.movedBy(dx, dy);
  }
  return groups === undefined ? old : { ...old, ...inLayers(groups) };
}

/** How the arrow was drawn of which this is the way, mostly at the same place of the list. */
function groupOf({ link }: Way, i: number, old: ColumnArrows | undefined): ArrowGroup | undefined {
  if (old === undefined) return undefined;
  if (old.ways[i]?.link.id === link.id) return old.groups[i];
  return old.groups[old.ways.findIndex((way) => way.link.id === link.id)];
}

function spansOf(ways: readonly Way[]): Int16Array {
  const spans = new Int16Array(ways.length * 4);
  for (let i = 0; i < ways.length; i++) {
    const way = ways[i];
    if (way === undefined) continue;
    const { from, to, first, channel, second } = way;
    let xLow = columnPlace(Math.min(from.column, to.column));
    let xHigh = columnPlace(Math.max(from.lastColumn, to.lastColumn));
    let yLow = columnPlace(Math.min(from.row, to.row));
    let yHigh = columnPlace(Math.max(from.row, to.row));
    if (first !== NONE) {
      xLow = Math.min(xLow, gutterPlace(first));
      xHigh = Math.max(xHigh, gutterPlace(first));
    }
    if (channel !== NONE) {
      xLow = Math.min(xLow, gutterPlace(second));
      xHigh = Math.max(xHigh, gutterPlace(second));
      yLow = Math.min(yLow, gutterPlace(channel));
      yHigh = Math.max(yHigh, gutterPlace(channel));
    }
    spans[4 * i] = xLow;
    spans[4 * i + 1] = xHigh;
    spans[4 * i + 2] = yLow;
    spans[4 * i + 3] = yHigh;
  }
  return spans;
}

function sourceOf(way: Way, { rows, words }: ArrowContext): ArrowSource {
  const { link, from, to, source: before } = way;
  const column = Math.min(from.column, to.column);
  const lastColumn = Math.max(from.lastColumn, to.lastColumn);
  const arrivals = way.end?.count ?? 0;
  const fromEnd = arrivals > 1 && arrivals >= (way.start?.count ?? 0);
  const below = (rows[from.row]?.below ?? false) && (rows[to.row]?.below ?? false);
  if (
    before?.from === from.record &&
    before.to === to.record &&
    before.column === column &&
    before.lastColumn === lastColumn &&
    before.fromEnd === fromEnd &&
    before.below === below
  )
    return before;
  const beside = way.channel === NONE && way.first !== NONE;
  way.source = {
    link,
    from: from.record,
    to: to.record,
    column,
    lastColumn,
    fromEnd,
    below,
    words: link.label === '' ? undefined : beside ? words.beside(link.label) : words.along(link.label),
  };
  return way.source;
}

function setCourse(course: Writable<Course>, way: Way, grid: Grid): void {
  const { start, end, first, channel, second, link } = way;
  course.firstX = course.channelY = course.secondX = course.wordsX = Number.NaN;
  if (start === undefined || end === undefined) return;
  course.startX = touchX(start, grid);
  course.startY = touchY(start, grid);
  course.endX = touchX(end, grid);
  course.endY = touchY(end, grid);
  if (first === NONE) return;
  course.firstX = (grid.gutters[first] ?? 0) + way.firstLevel * sizes.track;
  if (channel === NONE) return;
  course.channelY = (grid.channels[channel] ?? 0) + way.channelLevel * sizes.track;
  course.secondX = (grid.gutters[second] ?? 0) + way.secondLevel * sizes.track;
  if (link.label !== '') course.wordsX = wordsX(way, grid);
}

/** Above the card beside which the level line begins: neighbouring lines take turns to have their words left and right. */
function wordsX({ first, second, channelLevel }: Way, grid: Grid): number {
  const column = grid.columns[second > first ? first : first - 1];
  if (column === undefined) return 0;
  return Math.round(column.x + column.w * (channelLevel % 2 === 0 ? 0.25 : 0.75));
}

function touchX({ box, side, mark, offset }: Port, grid: Grid): number {
  const x = boxX(grid, box);
  if (mark) return x + 2;
  if (side === 'left') return x - 1;
  const w = boxW(grid, box);
  return side === 'right' ? x + w + 1 : x + w / 2 + offset;
}

function touchY({ box, side, offset }: Port, grid: Grid): number {
  const y = boxY(grid, box);
  if (side === 'top') return y - 1;
  return side === 'bottom' ? y + box.h + 1 : y + offset;
}
