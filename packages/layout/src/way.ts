// The way of an arrow, still without coordinates: out of the side of a card into the gutter beside its column, up or
// down the gutter, along the channel above a row where it must cross columns, and into the side of the card it leads to.
// Never through a card.

import type { ArrowSource } from './arrow-group.ts';
import type { Box } from './box.ts';
import type { Link } from './links.ts';
import type { Port, Side } from './ports.ts';
import type { PlacedRow } from './place.ts';
import type { Track } from './tracks.ts';

/** Stands for a gutter or channel that a way does not use. */
export const NONE = -1;

export class Way {
  readonly link: Link;
  /** The column of the step to which it belongs. */
  readonly column: number;
  readonly from: Box;
  readonly to: Box;
  readonly startSide: Side;
  readonly endSide: Side;
  /** The gutter into which it leaves (by column: the gutter left of it); `NONE`: straight up or down. */
  readonly first: number;
  /** The channel along which it crosses columns (by row: above it), and the gutter in which it arrives. */
  readonly channel: number;
  readonly second: number;
  start: Port | undefined;
  end: Port | undefined;
  /** The port whose arrows it shares its line in the channel with, and that line. */
  channelStar: Port | undefined;
  channelTrack: Track | undefined;
  channelLevel = NONE;
  channelHeight = NONE;
  /** Its line in the gutter into which it leaves for a channel, and the levels of its lines in both gutters. */
  firstTrack: Track | undefined;
  firstLevel = 0;
  secondLevel = 0;
  /** What it was drawn from last. */
  source: ArrowSource | undefined;
  /** True from when something about its course is different until it is drawn. */
  dirty = true;
  /** Set while ways are found anew: it stays. */
  kept = false;

  constructor({ link, column, from, to }: Joined, course: Course) {
    this.link = link;
    this.column = column;
    this.from = from;
    this.to = to;
    this.startSide = course.startSide;
    this.endSide = course.endSide;
    this.first = course.first;
    this.channel = course.channel;
    this.second = course.second;
  }
}

interface Course {
  readonly startSide: Side;
  readonly endSide: Side;
  readonly first: number;
  readonly channel: number;
  readonly second: number;
}

/** A link of a step between two boxes. */
export interface Joined {
  readonly link: Link;
  readonly column: number;
  readonly from: Box;
  readonly to: Box;
}

/** The way of a link: the one it had, where nothing is different. */
export function wayOf(joined: Joined, rows: readonly PlacedRow[], old: Way | undefined): Way {
  const course = courseOf(joined, rows);
  if (old !== undefined && isSameWay(old, joined, course)) return old;
  return new Way(joined, course);
}

function isSameWay(old: Way, { link, column, from, to }: Joined, course: Course): boolean {
  return (
    old.from === from &&
    old.to === to &&
    old.column === column &&
    old.startSide === course.startSide &&
    old.endSide === course.endSide &&
    old.first === course.first &&
    old.channel === course.channel &&
    old.second === course.second &&
    old.link.kind === link.kind &&
    old.link.label === link.label &&
    old.link.record === link.record
  );
}

const down: Course = { startSide: 'bottom', endSide: 'top', first: NONE, channel: NONE, second: NONE };
const up: Course = { startSide: 'top', endSide: 'bottom', first: NONE, channel: NONE, second: NONE };

function courseOf({ link, from, to }: Joined, rows: readonly PlacedRow[]): Course {
  if (link.fromMark !== true && hasRoom(link, from, to)) {
    if (isNextBelow(from, to, rows)) return down;
    if (isNextBelow(to, from, rows)) return up;
  }
  const [startSide, endSide] = sidesOf(link, from, to);
  const leave = startSide === 'right' ? from.lastColumn + 1 : from.column;
  const arrive = endSide === 'right' ? to.lastColumn + 1 : to.column;
  if (leave === arrive) return { startSide, endSide, first: leave, channel: NONE, second: NONE };
  return { startSide, endSide, first: leave, channel: channelRow(from, to), second: arrive };
}

/** Between two cards of one cell there is no room for words. */
function hasRoom({ label }: Link, from: Box, to: Box): boolean {
  return label === '' || from.row !== to.row;
}

/** Whether nothing stands between two boxes that fill just one and the same column. */
function isNextBelow(upper: Box, lower: Box, rows: readonly PlacedRow[]): boolean {
  const { column } = upper;
  if (lower.column !== column || upper.lastColumn !== column || lower.lastColumn !== column) return false;
  for (let row = upper.row; row <= lower.row; row++) {
    const cell = rows[row]?.cells[column];
    if (cell === undefined) continue;
    const next = row === upper.row ? cell[cell.indexOf(upper) + 1] : cell[0];
    if (next !== undefined) return next === lower;
  }
  return false;
}

/** Ahead: out of the right into the left. Back: out of the left into the right. In one column: both on the right. */
function sidesOf(link: Link, from: Box, to: Box): readonly [Side, Side] {
  if (link.fromMark === true) return ['left', to.lastColumn < from.column ? 'right' : 'left'];
  if (to.column > from.lastColumn) return ['right', 'left'];
  if (to.lastColumn < from.column) return ['left', 'right'];
  return ['right', 'right'];
}

/** The channel above a row through which an arrow crosses columns: next to its target, on the side it comes from. */
function channelRow(from: Box, to: Box): number {
  if (from.row === to.row) return to.row;
  return from.row < to.row ? to.row : to.row + 1;
}
