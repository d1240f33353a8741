// The ways of all arrows, kept from scene to scene. After an edit only the arrows of the columns that it touched find new
// ways, and only the gutters and channels in which something is different are put in order again.

import type { Card, MapIndex } from '@sightline/model';
import { allNextByDefault } from '@sightline/model';
import type { Box } from './box.ts';
import type { ArrowWords, Gutter } from './gutters.ts';
import { arrangeChannel, arrangeGutter, emptyGutter } from './gutters.ts';
import { linksOf } from './links.ts';
import type { PlacedRow } from './place.ts';
import { arrangePorts } from './ports.ts';
import type { Way } from './way.ts';
import { NONE, wayOf } from './way.ts';

/** What is to be done again. Columns whose links or boxes changed; boxes whose ports may stand elsewhere. */
export interface Touched {
  readonly columns: ReadonlySet<number>;
  readonly boxes: ReadonlySet<Box>;
  /** New boxes, to which arrows may lead that led nowhere until now. */
  readonly appeared: readonly string[];
  /** Whether what follows by default may be different. */
  readonly following: boolean;
}

export class Routes {
  readonly #words: ArrowWords;
  #ways: (readonly Way[])[] = [];
  #following: ReadonlyMap<string, Card> = new Map();
  #missing = new Map<string, Set<number>>();
  gutters: Gutter[] = [];
  channels: number[] = [];

  constructor(words: ArrowWords) {
    this.#words = words;
  }

  /** Per column the ways of the arrows that start there. */
  get ways(): readonly (readonly Way[])[] {
    return this.#ways;
  }

  /** Forgets all but how arrows were drawn. */
  reset(columns: number, rows: number): void {
    this.#missing = new Map();
    for (const ways of this.#ways.splice(columns)) for (const way of ways) leave(way);
    for (let column = 0; column < columns; column++) this.#ways[column] ??= [];
    this.gutters = Array.from({ length: columns + 1 }, () => emptyGutter);
    this.channels = Array.from({ length: rows + 1 }, () => 0);
  }

  /** Finds the ways that are touched; true where a gutter became wider or narrower. */
  update(index: MapIndex, placed: Placed, touched: Touched): boolean {
    const columns = new Set(touched.columns);
    if (touched.following) this.#follow(index, columns);
    for (const id of touched.appeared) for (const column of this.#missing.get(id) ?? []) columns.add(column);
    const dirty = new Dirty();
    const joined = new Set<Box>();
    for (const column of columns) this.#routeColumn(index, placed, column, { dirty, joined });
    const lines = (label: string): number => this.#words.beside(label).lines.length;
    const arrangeAt = (box: Box): void => {
      arrangePorts(box, lines);
      dirty.gutters.add(box.column).add(box.lastColumn + 1);
    };
    for (const box of touched.boxes) if (!joined.has(box)) arrangeAt(box);
    for (const box of joined) {
      arrangeAt(box);
      // the number of arrows at a port decides with which others an arrow shares its line
      for (const way of box.ways) if (way.channel !== NONE) dirty.channels.add(way.channel);
    }
    this.#arrangeChannels(dirty);
    return this.#arrangeGutters(dirty);
  }

  #follow(index: MapIndex, columns: Set<number>): void {
    const before = this.#following;
    const now = allNextByDefault(index);
    for (const [id, card] of now)
      if (before.get(id)?.id !== card.id) addColumn(columns, index, index.records.get(id));
    for (const id of before.keys()) if (!now.has(id)) addColumn(columns, index, index.records.get(id));
    this.#following = now;
  }

  #routeColumn(
    index: MapIndex,
    { boxes, rows }: Placed,
    column: number,
    { dirty, joined }: { readonly dirty: Dirty; readonly joined: Set<Box> },
  ): void {
    const before = this.#ways[column] ?? [];
    const step = index.steps[column];
    const ways: Way[] = [];
    for (const link of step === undefined ? [] : linksOf(index, step, this.#following)) {
      const from = boxes.get(link.from);
      const to = boxes.get(link.to);
      if (from === undefined || to === undefined || from === to) {
        if (from === undefined) this.#miss(link.from, column);
        if (to === undefined) this.#miss(link.to, column);
        continue;
      }
      const old = before[ways.length]?.link.id === link.id ? before[ways.length] : find(before, link.id);
      const way = wayOf({ link, column, from, to }, rows, old);
      if (way === old) way.kept = true;
      else {
        from.ways.push(way);
        to.ways.push(way);
      }
      dirty.add(way);
      joined.add(from);
      joined.add(to);
      ways.push(way);
    }
    for (const way of before) {
      if (!way.kept) {
        leave(way);
        dirty.add(way);
        if (boxes.get(way.from.id) === way.from) joined.add(way.from);
        if (boxes.get(way.to.id) === way.to) joined.add(way.to);
      }
      way.kept = false;
    }
    this.#ways[column] = ways;
  }

  #miss(id: string, column: number): void {
    const columns = this.#missing.get(id);
    if (columns === undefined) this.#missing.set(id, new Set([column]));
    else columns.add(column);
  }

  #arrangeChannels(dirty: Dirty): void {
    const byChannel = new Map<number, Way[]>();
    for (const channel of dirty.channels) byChannel.set(channel, []);
    if (byChannel.size === 0) return;
    for (const ways of this.#ways)
      for (const way of ways) if (way.channel !== NONE) byChannel.get(way.channel)?.push(way);
    for (const [channel, ways] of byChannel) {
      this.channels[channel] = arrangeChannel(channel, ways);
      for (const way of ways) {
        const level = way.channelTrack?.level ?? 0;
        if (level === way.channelLevel) continue;
        way.channelLevel = level;
        dirty.gutters.add(way.first).add(way.second);
      }
    }
  }

  #arrangeGutters(dirty: Dirty): boolean {
    const byGutter = new Map<number, Way[]>();
    for (const gutter of dirty.gutters) if (gutter >= 0) byGutter.set(gutter, []);
    if (byGutter.size === 0) return false;
    for (const ways of this.#ways)
      for (const way of ways) {
        if (way.first === NONE) continue;
        byGutter.get(way.first)?.push(way);
        if (way.second !== NONE && way.second !== way.first) byGutter.get(way.second)?.push(way);
      }
    let resized = false;
    for (const [gutter, ways] of byGutter) {
      const before = this.gutters[gutter] ?? emptyGutter;
      const now = arrangeGutter(gutter, ways, this.#words);
      this.gutters[gutter] = now;
      resized ||=
        before.lines !== now.lines ||
        before.roomLeft !== now.roomLeft ||
        before.roomRight !== now.roomRight;
    }
    return resized;
  }
}

/** Takes a way from the boxes that it joined. */
function leave(way: Way): void {
  for (const { ways } of [way.from, way.to]) {
    const at = ways.indexOf(way);
    if (at >= 0) ways.splice(at, 1);
  }
}

function find(ways: readonly Way[], link: string): Way | undefined {
  return ways.find((way) => way.link.id === link);
}

/** Boxes and rows as they are placed. */
export interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly rows: readonly PlacedRow[];
}

/** Gutters and channels in which something is different. */
class Dirty {
  readonly gutters = new Set<number>();
  readonly channels = new Set<number>();

  add({ first, channel, second }: Way): void {
    if (first !== NONE) this.gutters.add(first);
    if (channel === NONE) return;
    this.channels.add(channel);
    this.gutters.add(second);
  }
}

function addColumn(columns: Set<number>, index: MapIndex, record: unknown): void {
  const card = record as Card | undefined;
  const step = card?.type === 'card' ? card.position.step : undefined;
  const column = step === undefined ? -1 : index.columnOf(step);
  if (column >= 0) columns.add(column);
}
