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
  /** Drawn from its end: dashes of arrows that come together there fall on each other. */
  readonly fromEnd: boolean;
  /** The words on it, and how wide they are. */
  readonly words: { readonly lines: readonly string[]; readonly width: number } | undefined;
}

/** Room around the points for heads and line width. */
const ROOM = 6;

/** An arrow wherever it is: its course from the corner of its box, and what it is drawn from. */
class ArrowShape {
  readonly source: ArrowSource;
  readonly course: Course;
  readonly w: number;
  readonly h: number;
  #items: readonly Primitive[] | undefined;

  constructor(source: ArrowSource, course: Course, { w, h }: { readonly w: number; readonly h: number }) {
    this.source = source;
    this.course = course;
    this.w = w;
    this.h = h;
  }

  get items(): readonly Primitive[] {
    this.#items ??= this.#draw();
    return this.#items;
  }

  /** Keeps what is drawn of a shape that differs in its name alone, such as of a card whose text is being typed. */
  takeDrawing(other: ArrowShape): void {
    if (isSameCourse(this.course, other.course) && isSameLook(this.source, other.source))
      this.#items = other.#items;
  }

  #draw(): readonly Primitive[] {
    const { link, below, words, fromEnd } = this.source;
    const look = arrowLooks[link.kind];
    const paint = below ? look.below : look.paint;
    const line = drawLine(pointsOf(this.course), look, { paint, fromEnd });
    if (words === undefined) return line;
    return [...line, ...drawWords(this.#placed(words), { paint, ground: below ? 'blueprintTop' : 'sheet' })];
  }

  /** On the level line where there is one; else above the first piece, or beside a straight one. */
  #placed({ lines, width }: NonNullable<ArrowSource['words']>): Words {
    const { startX: x, startY: y, firstX, channelY, wordsX, endY } = this.course;
    if (!Number.isNaN(wordsX)) return { x: wordsX, y: channelY + 3.5, lines, width, on: true };
    if (Number.isNaN(firstX))
      return { x: x + 8 + width / 2, y: endY > y ? y + 14 : y - 7, lines, width, on: false };
    const side = firstX > x ? 1 : -1;
    const height = (lines.length - 1) * faces.arrow.line;
    return { x: x + side * (5 + width / 2), y: y - 5 - height, lines, width, on: false };
  }
}

/** An arrow at its place. What it says comes from its shape, which it shares with what it was before it moved. */
export class ArrowGroup implements Group {
  readonly x: number;
  readonly y: number;
  readonly #shape: ArrowShape;

  private constructor(x: number, y: number, shape: ArrowShape) {
    this.x = x;
    this.y = y;
    this.#shape = shape;
  }

  /** An arrow along a course: the one it was, where nothing is different. */
  static along(source: ArrowSource, course: Course, before?: ArrowGroup): ArrowGroup {
    const { startX, startY, firstX, channelY, secondX, endX, endY, wordsX } = course;
    let [left, right] = startX < endX ? [startX, endX] : [endX, startX];
    let [top, bottom] = startY < endY ? [startY, endY] : [endY, startY];
    // comparisons with NaN are false
    if (firstX < left) left = firstX;
    if (firstX > right) right = firstX;
    if (secondX < left) left = secondX;
    if (secondX > right) right = secondX;
    if (channelY < top) top = channelY;
    if (channelY > bottom) bottom = channelY;
    const [x, y] = [left - ROOM, top - ROOM];
    if (before !== undefined && before.#hasShape(source, course, { x, y }))
      return before.x === x && before.y === y ? before : new ArrowGroup(x, y, before.#shape);
    const own: Course = {
      startX: startX - x,
      startY: startY - y,
      firstX: firstX - x,
      channelY: channelY - y,
      secondX: secondX - x,
      endX: endX - x,
      endY: endY - y,
      wordsX: wordsX - x,
    };
    const size = { w: right - left + 2 * ROOM, h: bottom - top + 2 * ROOM };
    const shape = new ArrowShape(source, own, size);
    if (before !== undefined) shape.takeDrawing(before.#shape);
    return new ArrowGroup(x, y, shape);
  }

  /** The same arrow at another place. */
  movedBy(dx: number, dy: number): ArrowGroup {
    return new ArrowGroup(this.x + dx, this.y + dy, this.#shape);
  }

  /** Whether a course from a corner has the shape of this arrow. `Object.is` knows that there is nothing on either side. */
  #hasShape(source: ArrowSource, course: Course, { x, y }: Point): boolean {
    const { course: own, source: before } = this.#shape;
    return (
      own.startX === course.startX - x &&
      own.startY === course.startY - y &&
      own.endX === course.endX - x &&
      own.endY === course.endY - y &&
      Object.is(own.firstX, course.firstX - x) &&
      Object.is(own.channelY, course.channelY - y) &&
      Object.is(own.secondX, course.secondX - x) &&
      Object.is(own.wordsX, course.wordsX - x) &&
      (before === source || isSameSource(before, source))
    );
  }

  get id(): string {
    return `arrow:${this.#shape.source.link.id}`;
  }
  get record(): string | undefined {
    return this.#shape.source.link.record;
  }
  get kind(): 'arrow' {
    return 'arrow';
  }
  get layer(): 'arrows' {
    return 'arrows';
  }
  get w(): number {
    return this.#shape.w;
  }
  get h(): number {
    return this.#shape.h;
  }
  get items(): readonly Primitive[] {
    return this.#shape.items;
  }
  get label(): string {
    const { link, from, to } = this.#shape.source;
    return `${link.kind}: ${titleOf(from)} → ${titleOf(to)}`;
  }
  get column(): number {
    return this.#shape.source.column;
  }
  get lastColumn(): number {
    return this.#shape.source.lastColumn;
  }
  get flow(): FlowKind {
    return this.#shape.source.link.kind;
  }
  get from(): string {
    return this.#shape.source.link.from;
  }
  get to(): string {
    return this.#shape.source.link.to;
  }
}

function isSameSource(a: ArrowSource, b: ArrowSource): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.column === b.column &&
    a.lastColumn === b.lastColumn &&
    (a.link === b.link || a.link.record === b.link.record) &&
    isSameLook(a, b)
  );
}

/** Whether two are drawn alike along the same course, whatever stands at their ends. */
function isSameLook(a: ArrowSource, b: ArrowSource): boolean {
  return (
    a.below === b.below &&
    a.fromEnd === b.fromEnd &&
    a.words?.width === b.words?.width &&
    (a.link === b.link || (a.link.kind === b.link.kind && a.link.label === b.link.label))
  );
}

const points = ['startX', 'startY', 'firstX', 'channelY', 'secondX', 'endX', 'endY', 'wordsX'] as const;

/** `Object.is` knows that there is nothing on either side. */
function isSameCourse(a: Course, b: Course): boolean {
  return points.every((at) => Object.is(a[at], b[at]));
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
