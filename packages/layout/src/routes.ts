// The ways of all arrows, kept from scene to scene. After an edit only the arrows of the columns that it touched find new
// ways, and only the gutters and channels in which something is different are put in order again.

import type { Card, MapIndex, MapRecord } from '@sightline/model';
import { allNextByDefault } from '@sightline/model';
import type { Box } from './box.ts';
import type { ArrowWords, Gutter } from './gutters.ts';
import { arrangeChannel, arrangeGutter, channelStarOf, emptyGutter, heightInChannel } from './gutters.ts';
import { linksOf } from './links.ts';
import type { PlacedRow } from './place.ts';
import { arrangePorts } from './ports.ts';
import type { Way } from './way.ts';
import { NONE, wayOf } from './way.ts';

/** What is to be done again. */
export interface Touched {
  /** Columns whose links or boxes changed. */
  readonly columns: ReadonlySet<number>;
  /** Boxes that stand elsewhere in the grid, and those that are higher or begin at another height. */
  readonly moved: ReadonlySet<Box>;
  /** Those among them that are in another row: their arrows join lines in channels from the other side. */
  readonly otherRow: ReadonlySet<Box>;
  readonly shifted: ReadonlySet<Box>;
  /** New boxes, to which arrows may lead that led nowhere until now. */
  readonly appeared: readonly string[];
  /** Whether what follows by default may be different. */
  readonly following: boolean;
}

/** Boxes and rows as they are placed. */
export interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly rows: readonly PlacedRow[];
}

export class Routes {
  readonly #words: ArrowWords;
  readonly #ways: (readonly Way[])[] = [];
  #byChannel: Set<Way>[] = [];
  #following: ReadonlyMap<string, Card> = new Map();
  #missing = new Map<string, Set<number>>();
  #allDirty = true;
  gutters: Gutter[] = [];
  channels: number[] = [];
  /** Columns in which dirty ways start. */
  readonly dirtyColumns = new Set<number>();

  constructor(words: ArrowWords) {
    this.#words = words;
  }

  /** Per column the ways of the arrows that start there; another list where another arrow starts. */
  get ways(): readonly (readonly Way[])[] {
    return this.#ways;
  }

  /** Makes ready for another number of columns and rows: everything is arranged again. */
  resize(columns: number, rows: number): void {
    if (this.gutters.length === columns + 1 && this.channels.length === rows + 1) return;
    this.#allDirty = true;
    this.#missing = new Map();
    for (const ways of this.#ways.splice(columns)) for (const way of ways) this.#leave(way);
    for (let column = this.#ways.length; column < columns; column++) this.#ways.push([]);
    this.gutters = Array.from({ length: columns + 1 }, () => emptyGutter);
    this.channels = Array.from({ length: rows + 1 }, () => 0);
    this.#byChannel.length = Math.min(this.#byChannel.length, rows + 1);
    while (this.#byChannel.length <= rows) this.#byChannel.push(new Set());
  }

  /** Finds the ways that are touched; true where a gutter became wider or narrower. */
  update(index: MapIndex, placed: Placed, touched: Touched): boolean {
    const columns = new Set(touched.columns);
    if (touched.following) this.#follow(index, columns);
    for (const id of touched.appeared) for (const column of this.#missing.get(id) ?? []) columns.add(column);
    const dirty: Dirty = { gutters: new Set(), channels: new Set(), boxes: new Set(touched.shifted) };
    if (this.#allDirty) {
      for (const gutter of this.gutters.keys()) dirty.gutters.add(gutter);
      for (const channel of this.channels.keys()) dirty.channels.add(channel);
      for (const box of placed.boxes.values()) dirty.boxes.add(box);
      this.#allDirty = false;
    }
    for (const column of columns)
      if (column < this.#ways.length) this.#routeColumn(index, placed, column, dirty);
    for (const box of touched.moved) for (const { from, to } of box.ways) dirty.boxes.add(from).add(to);
    for (const box of touched.otherRow)
      for (const { channel } of box.ways) if (channel !== NONE) dirty.channels.add(channel);
    this.#arrangePorts(placed, dirty);
    this.#arrangeChannels(dirty);
    return this.#arrangeGutters(placed, dirty);
  }

  /** Has arrows drawn anew. */
  soilWays(ways: readonly Way[]): void {
    for (const way of ways) {
      way.dirty = true;
      this.dirtyColumns.add(way.column);
    }
  }

  #follow(index: MapIndex, columns: Set<number>): void {
    const before = this.#following;
    const now = allNextByDefault(index);
    const add = (record: MapRecord | undefined): void => {
      const column = record?.type === 'card' ? index.columnOf(record.position.step ?? '') : -1;
      if (column >= 0) columns.add(column);
    };
    for (const [id, card] of now) if (before.get(id)?.id !== card.id) add(index.records.get(id));
    for (const id of before.keys()) if (!now.has(id)) add(index.records.get(id));
    this.#following = now;
  }

  #routeColumn(index: MapIndex, { boxes, rows }: Placed, column: number, dirty: Dirty): void {
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
      const old =
        before[ways.length]?.link.id === link.id
          ? before[ways.length]
          : before.find((way) => way.link.id === link.id);
      const way = wayOf({ link, column, from, to }, rows, old);
      if (way === old) way.kept = true;
      else {
        from.ways.push(way);
        to.ways.push(way);
        this.#byChannel[way.channel]?.add(way);
        soil(dirty, way);
      }
      ways.push(way);
    }
    for (const way of before) {
      if (!way.kept) {
        this.#leave(way);
        soil(dirty, way);
      }
      way.kept = false;
    }
    if (ways.length !== before.length || ways.some((way, i) => way !== before[i])) this.#ways[column] = ways;
  }

  #miss(id: string, column: number): void {
    const columns = this.#missing.get(id);
    if (columns === undefined) this.#missing.set(id, new Set([column]));
    else columns.add(column);
  }

  /** Takes a way from the boxes that it joined and the channel that it used. */
  #leave(way: Way): void {
    for (const { ways } of [way.from, way.to]) {
      const at = ways.indexOf(way);
      if (at >= 0) ways.splice(at, 1);
    }
    this.#byChannel[way.channel]?.delete(way);
  }

  #arrangePorts({ boxes }: Placed, { boxes: touched, gutters, channels }: Dirty): void {
    const lines = (label: string): number => this.#words.beside(label).lines.length;
    for (const box of touched) {
      if (boxes.get(box.id) !== box) continue;
      arrangePorts(box, lines);
      gutters.add(box.column).add(box.lastColumn + 1);
      this.soilWays(box.ways);
    }
    // the number of arrows at a port decides with which others an arrow shares its line
    for (const box of touched)
      for (const way of box.ways)
        if (way.channel !== NONE && channelStarOf(way) !== way.channelStar) channels.add(way.channel);
  }

  #arrangeChannels({ channels, gutters }: Dirty): void {
    for (const channel of channels) {
      const ways = [...(this.#byChannel[channel] ?? [])];
      const lines = arrangeChannel(channel, ways);
      this.channels[channel] = lines;
      for (const way of ways) {
        const level = way.channelTrack?.level ?? 0;
        const height = heightInChannel(level, ways.length);
        if (level !== way.channelLevel) this.soilWays([way]);
        if (height !== way.channelHeight) gutters.add(way.first).add(way.second);
        way.channelLevel = level;
        way.channelHeight = height;
      }
    }
  }

  #arrangeGutters({ rows }: Placed, { gutters }: Dirty): boolean {
    let resized = false;
    for (const gutter of gutters) {
      if (gutter < 0 || gutter >= this.gutters.length) continue;
      const before = this.gutters[gutter] ?? emptyGutter;
      const ways = waysBeside(gutter, rows);
      const now = arrangeGutter(gutter, ways, this.#words);
      this.gutters[gutter] = now;
      this.soilWays(ways);
      resized ||=
        before.lines !== now.lines || before.roomLeft !== now.roomLeft || before.roomRight !== now.roomRight;
    }
    return resized;
  }
}

/** Gutters and channels in which something is different, and boxes whose ports may stand elsewhere. */
interface Dirty {
  readonly gutters: Set<number>;
  readonly channels: Set<number>;
  readonly boxes: Set<Box>;
}

function soil({ gutters, channels, boxes }: Dirty, { first, channel, second, from, to }: Way): void {
  boxes.add(from).add(to);
  if (first !== NONE) gutters.add(first);
  if (channel === NONE) return;
  channels.add(channel);
  gutters.add(second);
}

/** The ways that run in a gutter, each once: they start or end at the boxes on either side. */
function waysBeside(gutter: number, rows: readonly PlacedRow[]): readonly Way[] {
  const found: Way[] = [];
  const look = (box: Box): void => {
    for (const way of box.ways)
      if (way.from === box ? way.first === gutter : way.second === gutter) found.push(way);
  };
  for (const { cells } of rows) {
    for (const box of cells[gutter - 1] ?? []) if (box.lastColumn === gutter - 1) look(box);
    for (const box of cells[gutter] ?? []) if (box.column === gutter) look(box);
  }
  return found;
}
