// The pass that finds a way for every arrow: out of the side of a card into the gutter beside its column, up or down
// the gutter, along the channel above a row where it must cross columns, and into the side of the card it leads to.
// Never through a card. Each gutter and channel gives arrows that would lie on each other tracks of their own; arrows of
// one kind into one card share the track, as branches of one tree.

import type { FlowKind } from '@sightline/model';
import type { Box, Placed } from './place.ts';

/** An arrow to be drawn. `default` marks a customer's way that no flow spells out. */
export interface Link {
  readonly id: string;
  readonly record?: string;
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Starts at the failure mark in the lower left corner of a card. */
  readonly fromMark?: boolean;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where an arrow touches a card: the side, and its number among the ports of that side. */
export interface Port {
  readonly box: Box;
  readonly side: Side;
  readonly key: string;
}

/** A stretch in a gutter (by column: the gutter left of it) or in a channel (by row: above it). */
export interface Stretch {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Arrows with the same key share a track. */
  readonly share: string;
}

/** The way of an arrow, still without coordinates. */
export interface Way {
  readonly link: Link;
  readonly start: Port;
  readonly end: Port;
  /** Straight up or down between two neighbours of one column. */
  readonly straight: boolean;
  readonly first?: Stretch;
  readonly channel?: Stretch;
  readonly second?: Stretch;
}

/** A height that orders all places of a map before rows have their final places: row first, then the place in it. */
const ROW = 1_000_000;
const heightOf = (box: Box): number => box.row * ROW + box.top + 20;

/** Ways for all links whose ends are in the picture. */
export function route(links: readonly Link[], placed: Placed): readonly Way[] {
  const neighbours = neighboursBelow(placed);
  const ways: Way[] = [];
  for (const link of links) {
    const from = placed.boxes.get(link.from);
    const to = placed.boxes.get(link.to);
    if (from !== undefined && to !== undefined && from !== to) ways.push(wayOf(link, from, to, neighbours));
  }
  return ways;
}

/** For each box, the box right below it in the same column, where both fill just that column. */
function neighboursBelow({ columns }: Placed): ReadonlyMap<string, string> {
  const below = new Map<string, string>();
  columns.forEach((boxes, column) => {
    boxes.forEach((box, i) => {
      const next = boxes[i + 1];
      const single = (b: Box): boolean => b.column === column && b.lastColumn === column;
      if (next !== undefined && single(box) && single(next)) below.set(box.id, next.id);
    });
  });
  return below;
}

function wayOf(link: Link, from: Box, to: Box, below: ReadonlyMap<string, string>): Way {
  if (link.fromMark !== true && below.get(from.id) === to.id)
    return straight(link, from, to, 'bottom', 'top');
  if (link.fromMark !== true && below.get(to.id) === from.id)
    return straight(link, from, to, 'top', 'bottom');
  const [startSide, endSide] = sidesOf(link, from, to);
  const start: Port = {
    box: from,
    side: startSide,
    key: link.fromMark === true ? 'mark' : `out ${link.kind}`,
  };
  const end: Port = { box: to, side: endSide, key: `in ${link.kind}` };
  const share = `${link.kind} ${to.id}`;
  const leave = startSide === 'right' ? from.lastColumn + 1 : from.column;
  const arrive = endSide === 'right' ? to.lastColumn + 1 : to.column;
  const startHeight = link.fromMark === true ? heightOf(from) + from.h - 22 : heightOf(from);
  if (leave === arrive)
    return { link, start, end, straight: false, first: stretch(leave, startHeight, heightOf(to), share) };
  const row = channelRow(from, to);
  const channelHeight = row * ROW - 1;
  return {
    link,
    start,
    end,
    straight: false,
    first: stretch(
      leave,
      startHeight,
      channelHeight,
      link.fromMark === true ? `mark ${from.id}` : `${link.kind} ${from.id} to ${to.id}`,
    ),
    channel: stretch(row, leave, arrive, share),
    second: stretch(arrive, channelHeight, heightOf(to), share),
  };
}

function straight(link: Link, from: Box, to: Box, out: Side, into: Side): Way {
  const key = `${link.kind} ${link.id}`;
  return { link, start: { box: from, side: out, key }, end: { box: to, side: into, key }, straight: true };
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

function stretch(at: number, a: number, b: number, share: string): Stretch {
  return { at, low: Math.min(a, b), high: Math.max(a, b), share };
}

/** Tracks of all stretches of one sort: how many each gutter or channel needs, and which one each shared key got. */
export interface Tracks {
  readonly count: ReadonlyMap<number, number>;
  of(stretch: Stretch): number;
}

/** Gives tracks: stretches that overlap get different ones, those that share a key the same. O(n log n). */
export function assignTracks(stretches: readonly Stretch[]): Tracks {
  const merged = new Map<string, { at: number; low: number; high: number }>();
  for (const { at, low, high, share } of stretches) {
    const key = `${at} ${share}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { at, low, high });
    else {
      known.low = Math.min(known.low, low);
      known.high = Math.max(known.high, high);
    }
  }
  const byPlace = new Map<number, { key: string; low: number; high: number }[]>();
  for (const [key, { at, low, high }] of merged) {
    const list = byPlace.get(at);
    if (list === undefined) byPlace.set(at, [{ key, low, high }]);
    else list.push({ key, low, high });
  }
  const track = new Map<string, number>();
  const count = new Map<number, number>();
  for (const [at, list] of byPlace) count.set(at, colour(list, track));
  return { count, of: ({ at, share }) => track.get(`${at} ${share}`) ?? 0 };
}

/** Greedy colouring of intervals by their lower end; gives the number of colours. */
function colour(list: { key: string; low: number; high: number }[], track: Map<string, number>): number {
  list.sort((a, b) => a.low - b.low || a.high - b.high || (a.key < b.key ? -1 : 1));
  const free = new TrackHeap();
  for (const { key, low, high } of list) track.set(key, free.take(low, high));
  return free.size;
}

/** Tracks by when they become free: the lowest-numbered free track first. */
class TrackHeap {
  readonly #ends: number[] = [];

  get size(): number {
    return this.#ends.length;
  }

  take(low: number, high: number): number {
    // few tracks in practice (their number is the depth of overlap), so a scan is the fastest heap
    for (let i = 0; i < this.#ends.length; i++)
      if ((this.#ends[i] ?? 0) < low) {
        this.#ends[i] = high;
        return i;
      }
    this.#ends.push(high);
    return this.#ends.length - 1;
  }
}
