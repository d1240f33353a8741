// The arrows of the scene: gives each way its course, and keeps the arrows that run as they ran.

import { ArrowGroup } from './arrow-group.ts';
import type { ArrowSource, Course } from './arrow-group.ts';
import type { Box } from './box.ts';
import type { Grid } from './grid.ts';
import type { ArrowWords } from './gutters.ts';
import { trackBeside } from './gutters.ts';
import type { PlacedRow } from './place.ts';
import type { Port } from './ports.ts';
import type { Group } from './scene.ts';
import { sizes } from './sizes.ts';
import { NONE } from './way.ts';
import type { Way } from './way.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface ArrowContext {
  readonly grid: Grid;
  readonly rows: readonly PlacedRow[];
  readonly words: ArrowWords;
}

/** All arrows; the customer's own way lies on top of the others. */
export function arrowGroups(
  ways: readonly (readonly Way[])[],
  context: ArrowContext,
): readonly Group[] {
  const under: Group[] = [];
  const over: Group[] = [];
  const course = emptyCourse();
  for (const column of ways)
    for (const way of column) {
      setCourse(course, way, context);
      const { group } = way;
      const source = sourceOf(way, context);
      way.group = group === undefined ? new ArrowGroup(source, { ...course }) : group.along(source, course);
      (way.link.kind === 'next' ? over : under).push(way.group);
    }
  return [...under, ...over];
}

/** The arrows where nothing moved, but some of the cards that they join say something else. */
export function rewrittenArrows(
  arrows: readonly Group[],
  boxes: readonly Box[],
  context: ArrowContext,
): readonly Group[] {
  const replaced = new Map<Group, Group>();
  const course = emptyCourse();
  for (const box of boxes)
    for (const way of box.ways) {
      const { group } = way;
      if (group === undefined || replaced.has(group)) continue;
      setCourse(course, way, context);
      way.group = group.along(sourceOf(way, context), course);
      replaced.set(group, way.group);
    }
  return replaced.size === 0 ? arrows : arrows.map((group) => replaced.get(group) ?? group);
}

function emptyCourse(): Writable<Course> {
  return { startX: 0, startY: 0, firstX: 0, channelY: 0, secondX: 0, endX: 0, endY: 0, wordsX: 0 };
}

function sourceOf(way: Way, { rows, words }: ArrowContext): ArrowSource {
  const { link, from, to, source: before } = way;
  const below = (rows[from.row]?.below ?? false) && (rows[to.row]?.below ?? false);
  if (before?.from === from.record && before.to === to.record && before.below === below) return before;
  way.source = {
    link,
    from: from.record,
    to: to.record,
    column: Math.min(from.column, to.column),
    lastColumn: Math.max(from.lastColumn, to.lastColumn),
    below,
    words:
      link.label === ''
        ? undefined
        : way.channel === NONE && way.first !== NONE
          ? words.beside(link.label)
          : words.along(link.label),
  };
  return way.source;
}

function setCourse(course: Writable<Course>, way: Way, { grid }: ArrowContext): void {
  const { start, end, first, channel, second } = way;
  course.firstX = course.channelY = course.secondX = course.wordsX = Number.NaN;
  if (start === undefined || end === undefined) return;
  course.startX = touchX(start);
  course.startY = touchY(start);
  course.endX = touchX(end);
  course.endY = touchY(end);
  if (first === NONE) return;
  course.firstX = (grid.gutters[first] ?? 0) + (trackBeside(way, true)?.level ?? 0) * sizes.track;
  if (channel === NONE) return;
  course.channelY = (grid.channels[channel] ?? 0) + way.channelLevel * sizes.track;
  course.secondX = (grid.gutters[second] ?? 0) + (trackBeside(way, false)?.level ?? 0) * sizes.track;
  if (way.link.label !== '') course.wordsX = wordsX(way, grid);
}

/** Above the card beside which the level line begins: neighbouring lines take turns to have their words left and right. */
function wordsX({ first, second, channelLevel }: Way, grid: Grid): number {
  const column = grid.columns[second > first ? first : first - 1];
  if (column === undefined) return 0;
  return Math.round(column.x + column.w * (channelLevel % 2 === 0 ? 0.25 : 0.75));
}

function touchX({ box, side, mark, offset }: Port): number {
  if (mark) return box.x + 2;
  if (side === 'left') return box.x - 1;
  if (side === 'right') return box.x + box.w + 1;
  return middle(box) + offset;
}

const middle = (box: Box): number => box.x + box.w / 2;

function touchY({ box, side, offset }: Port): number {
  if (side === 'top') return box.y - 1;
  if (side === 'bottom') return box.y + box.h + 1;
  return box.y + offset;
}
