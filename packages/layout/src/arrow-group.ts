// An arrow of the scene. Its points are known at once, its primitives are made when somebody asks for them: most arrows of
// a large map are never on the screen. An arrow that only moved keeps the primitives that it had.

import type { Card, Failure, FlowKind } from '@sightline/model';
import { arrowLooks } from './arrow-looks.ts';
import { drawLine, drawWords } from './draw-arrow.ts';
import type { Words } from './draw-arrow.ts';
import type { Link } from './links.ts';
import type { Group, Primitive } from './scene.ts';
import { faces } from './sizes.ts';

/** Where an arrow runs: level, then up or down, and so on; each number once, from its start to its end. */
export interface Course {
  readonly startX: number;
  readonly startY: number;
  /** The upright lines in its gutters and the level one in its channel; NaN where it has none. */
  readonly firstX: number;
  readonly channelY: number;
  readonly secondX: number;
  readonly endX: number;
  readonly endY: number;
  /** The middle of words on its level line; NaN where words stand at its start, or nowhere. */
  readonly wordsX: number;
}

/** What an arrow is drawn from besides its course. */
export interface ArrowSource {
  readonly link: Link;
  readonly from: Card | Failure;
  readonly to: Card | Failure;
  readonly column: number;
  readonly lastColumn: number;
  readonly below: boolean;
  /** The words on it, and how wide they are. */
  readonly words: { readonly lines: readonly string[]; readonly width: number } | undefined;
}

/** Room around the points for heads and line width. */
const ROOM = 6;

export class ArrowGroup implements Group {
  readonly id: string;
  declare readonly record?: string;
  readonly kind = 'arrow';
  readonly layer = 'arrows';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly flow: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly #course: Course;
  readonly #source: ArrowSource;
  #items: readonly Primitive[] | undefined;

  constructor(source: ArrowSource, course: Course, items?: readonly Primitive[]) {
    const { link } = source;
    this.id = `arrow:${link.id}`;
    if (link.record !== undefined) this.record = link.record;
    this.#source = source;
    this.#course = course;
    this.#items = items;
    const { startX, startY, firstX, channelY, secondX, endX, endY } = course;
    let [left, right] = startX < endX ? [startX, endX] : [endX, startX];
    let [top, bottom] = startY < endY ? [startY, endY] : [endY, startY];
    // comparisons with NaN are false
    if (firstX < left) left = firstX;
    if (firstX > right) right = firstX;
    if (secondX < left) left = secondX;
    if (secondX > right) right = secondX;
    if (channelY < top) top = channelY;
    if (channelY > bottom) bottom = channelY;
    this.x = left - ROOM;
    this.y = top - ROOM;
    this.w = right - left + 2 * ROOM;
    this.h = bottom - top + 2 * ROOM;
    this.column = source.column;
    this.lastColumn = source.lastColumn;
    this.flow = link.kind;
    this.from = link.from;
    this.to = link.to;
  }

  get items(): readonly Primitive[] {
    this.#items ??= this.#draw();
    return this.#items;
  }

  get label(): string {
    const { link, from, to } = this.#source;
    return `${link.kind}: ${titleOf(from)} → ${titleOf(to)}`;
  }

  /** The same arrow along a course: itself where nothing is different. */
  along(source: ArrowSource, course: Course): ArrowGroup {
    const now = this.#course;
    const dx = course.startX - now.startX;
    const dy = course.startY - now.startY;
    const sameShape =
      Number.isNaN(course.firstX) === Number.isNaN(now.firstX) &&
      Number.isNaN(course.channelY) === Number.isNaN(now.channelY) &&
      Number.isNaN(course.wordsX) === Number.isNaN(now.wordsX) &&
      isSame(course.firstX - now.firstX, dx) &&
      isSame(course.secondX - now.secondX, dx) &&
      isSame(course.endX - now.endX, dx) &&
      isSame(course.channelY - now.channelY, dy) &&
      isSame(course.endY - now.endY, dy) &&
      isSame(course.wordsX - now.wordsX, dx);
    if (!sameShape || !isSameSource(source, this.#source)) return new ArrowGroup(source, { ...course });
    return dx === 0 && dy === 0 ? this : new ArrowGroup(source, { ...course }, this.#items);
  }

  /** The same arrow at another place. */
  movedBy(dx: number, dy: number): ArrowGroup {
    const { startX, startY, firstX, channelY, secondX, endX, endY, wordsX } = this.#course;
    const course: Course = {
      startX: startX + dx,
      startY: startY + dy,
      firstX: firstX + dx,
      channelY: channelY + dy,
      secondX: secondX + dx,
      endX: endX + dx,
      endY: endY + dy,
      wordsX: wordsX + dx,
    };
    return new ArrowGroup(this.#source, course, this.#items);
  }

  #draw(): readonly Primitive[] {
    const { link, below, words } = this.#source;
    const look = arrowLooks[link.kind];
    const paint = below ? look.below : look.paint;
    const points = pointsOf(this.#course).map(({ x, y }) => ({ x: x - this.x, y: y - this.y }));
    const line = drawLine(points, look, paint);
    if (words === undefined) return line;
    return [
      ...line,
      ...drawWords(this.#placed(words), { paint, ground: below ? 'blueprintTop' : 'sheet' }),
    ];
  }

  /** On the level line where there is one; else above the first piece, or beside a straight one. */
  #placed({ lines, width }: NonNullable<ArrowSource['words']>): Words {
    const { startX, startY, firstX, channelY, wordsX, endY } = this.#course;
    const [x, y] = [startX - this.x, startY - this.y];
    if (!Number.isNaN(wordsX))
      return { x: wordsX - this.x, y: channelY - this.y + 3.5, lines, width, on: true };
    if (Number.isNaN(firstX)) return { x: x + 8 + width / 2, y: endY > startY ? y + 14 : y - 7, lines, width, on: false };
    const side = firstX > startX ? 1 : -1;
    const height = (lines.length - 1) * faces.arrow.line;
    return { x: x + side * (5 + width / 2), y: y - 5 - height, lines, width, on: false };
  }
}

/** Whether a difference is the expected one; that of two that are not there always is. */
function isSame(difference: number, expected: number): boolean {
  return difference === expected || Number.isNaN(difference);
}

function isSameSource(a: ArrowSource, b: ArrowSource): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.below === b.below &&
    a.column === b.column &&
    a.lastColumn === b.lastColumn &&
    a.words?.width === b.words?.width &&
    (a.link === b.link ||
      (a.link.kind === b.link.kind && a.link.label === b.link.label && a.link.record === b.link.record))
  );
}

/** The points at which it turns. */
function pointsOf({ startX, startY, firstX, channelY, secondX, endX, endY }: Course): readonly Point[] {
  const points: Point[] = [{ x: startX, y: startY }];
  const add = (x: number, y: number): void => {
    const last = points.at(-1);
    const before = points.at(-2);
    if (last === undefined || (isNear(last.x, x) && isNear(last.y, y))) return;
    const goesOn =
      before !== undefined &&
      ((isNear(before.x, last.x) && isNear(last.x, x)) || (isNear(before.y, last.y) && isNear(last.y, y)));
    if (goesOn) points.pop();
    points.push({ x, y });
  };
  if (Number.isNaN(firstX)) add(startX, endY);
  else if (Number.isNaN(channelY)) {
    add(firstX, startY);
    add(firstX, endY);
  } else {
    add(firstX, startY);
    add(firstX, channelY);
    add(secondX, channelY);
    add(secondX, endY);
  }
  add(Number.isNaN(firstX) ? startX : endX, endY);
  return points;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

function titleOf(record: Card | Failure): string {
  return record.type === 'card' ? (record.text ?? record.id) : record.what;
}
