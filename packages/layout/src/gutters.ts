// The pass that gives arrows their lines in gutters and channels. Arrows of one kind out of one port run on one line as
// long as they go together, as do those into one port: whichever are more. So a line always belongs to one card, and it
// can be seen where each of its branches comes from or goes.

import type { Measure } from './measure.ts';
import type { Port } from './ports.ts';
import { faces } from './sizes.ts';
import type { Track } from './tracks.ts';
import { arrange, clearTrack, joinTrack, newTrack } from './tracks.ts';
import { NONE } from './way.ts';
import type { Way } from './way.ts';

/** A height that orders all places of a map before rows have their final places: row first, then the place in it. */
const ROW = 1_000_000;
const CHANNELS = 1000;
/** Lines of a channel that leave to either side of a gutter are not the same line. */
const APART = 5;

/** What a gutter needs: lines side by side, and room beside the cards for words on arrows. */
export interface Gutter {
  readonly lines: number;
  readonly roomLeft: number;
  readonly roomRight: number;
}

export const emptyGutter: Gutter = { lines: 0, roomLeft: 0, roomRight: 0 };

const portHeight = ({ box, offset }: Port): number => box.row * ROW + box.top + offset;
const channelHeight = (way: Way): number => way.channel * ROW - CHANNELS + way.channelHeight;

/** The port whose arrows share a line with this one: of its two, the one with more. */
function starOf(start: Port, end: Port): Port {
  return start.mark || start.count > end.count ? start : end;
}

const keyOf = ({ box, side, kind, out, label }: Port): string =>
  `${box.id} ${side} ${kind} ${out ? 1 : 0} ${label}`;

/**
 * Gives the ways through one channel their lines; returns how many there are. Gutters look at the exact heights of lines in
 * a channel of few. In one of many, a line more or less moves most others: the gutters take all heights for one then, so
 * that an edit here does not put the gutters of the whole map in another order.
 */
export function arrangeChannel(channel: number, ways: readonly Way[]): number {
  const tracks = new Map<Port, Track>();
  for (const way of ways) {
    const star = (way.channelStar = channelStarOf(way));
    if (star === undefined) continue;
    let track = tracks.get(star);
    if (track === undefined) tracks.set(star, (track = newTrack(keyOf(star))));
    // a row above the channel is before it
    joinTrack(track, way.first, way.from.row >= channel);
    joinTrack(track, way.second, way.to.row >= channel);
    way.channelTrack = track;
  }
  return arrange([...tracks.values()], { distance: 0, collide: false });
}

/** The height of a line in its channel, as the gutters see it. */
export function heightInChannel(level: number, ways: number): number {
  return ways > FEW ? 0 : level * 10;
}

const FEW = 60;

/** The port whose arrows run on one line in the channel. */
export function channelStarOf({ start, end }: Way): Port | undefined {
  return start === undefined || end === undefined ? undefined : starOf(start, end);
}

/** Gives the ways through one gutter their lines. */
export function arrangeGutter(gutter: number, ways: readonly Way[], words: ArrowWords): Gutter {
  const tracks: Track[] = [];
  let roomLeft = 0;
  let roomRight = 0;
  for (const { start, end, channel, first, second } of ways) {
    if (start !== undefined && first === gutter) start.taken = false;
    if (end !== undefined && (channel === NONE || second === gutter)) end.taken = false;
  }
  const trackOf = (star: Port): Track => {
    star.track ??= newTrack(keyOf(star));
    if (!star.taken) {
      star.taken = true;
      clearTrack(star.track);
      tracks.push(star.track);
    }
    return star.track;
  };
  const joinPort = (track: Track, port: Port): void =>
    joinTrack(track, portHeight(port), port.side === 'left');
  const merging = new Merging(gutter, ways);
  for (const way of ways) {
    const { start, end, first, second, channel } = way;
    if (start === undefined || end === undefined) continue;
    if (channel === NONE) {
      const track = trackOf(starOf(start, end));
      joinPort(track, start);
      joinPort(track, end);
      if (start.label !== '') {
        const room = words.beside(start.label).width;
        if (start.side === 'right') roomLeft = Math.max(roomLeft, Math.ceil(room));
        else roomRight = Math.max(roomRight, Math.ceil(room));
      }
      continue;
    }
    if (first === gutter) {
      const track = merging.trackOf(way, tracks) ?? trackOf(start);
      way.firstTrack = track;
      joinPort(track, start);
      joinTrack(track, channelHeight(way) + (second > first ? APART : 0), second > first);
    }
    if (second === gutter) {
      const track = trackOf(end);
      joinPort(track, end);
      joinTrack(track, channelHeight(way) + (first > second ? APART : 0), first > second);
    }
  }
  const lines = arrange(tracks, { distance: 10, collide: true });
  for (const way of ways) setLevels(way, gutter);
  return { lines, roomLeft, roomRight };
}

/** Lines on which arrows leave a gutter together for one far card, where more of them do than leave from one port. */
class Merging {
  readonly #counts = new Map<Port, number>();
  readonly #tracks = new Map<string, Track>();

  constructor(gutter: number, ways: readonly Way[]) {
    for (const { end, first, channel } of ways)
      if (channel !== NONE && first === gutter && end !== undefined && end.count > 1)
        this.#counts.set(end, (this.#counts.get(end) ?? 0) + 1);
  }

  trackOf({ start, end, channel }: Way, tracks: Track[]): Track | undefined {
    if (start === undefined || end === undefined || start.mark) return undefined;
    if ((this.#counts.get(end) ?? 0) <= start.count) return undefined;
    const key = `${keyOf(end)} ${channel}`;
    let track = this.#tracks.get(key);
    if (track === undefined) {
      this.#tracks.set(key, (track = newTrack(key)));
      tracks.push(track);
    }
    return track;
  }
}

function setLevels(way: Way, gutter: number): void {
  const { start, end, channel, first, second } = way;
  if (start === undefined || end === undefined) return;
  if (channel === NONE) way.firstLevel = starOf(start, end).track?.level ?? 0;
  else {
    if (first === gutter) way.firstLevel = way.firstTrack?.level ?? 0;
    if (second === gutter) way.secondLevel = end.track?.level ?? 0;
  }
}

const widest = 92;

/** Words in their lines, and the width of the widest. */
export interface Worded {
  readonly lines: readonly string[];
  readonly width: number;
}

/** The words on arrows, broken into lines and measured once. */
export class ArrowWords {
  readonly #measure: Measure;
  readonly #beside = new Map<string, Worded>();
  readonly #along = new Map<string, Worded>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Words that stand beside a card, in the gutter. */
  beside(label: string): Worded {
    return this.#known(this.#beside, label, widest);
  }

  /** Words on a level line, all on one line. */
  along(label: string): Worded {
    return this.#known(this.#along, label, Number.POSITIVE_INFINITY);
  }

  #known(all: Map<string, Worded>, label: string, width: number): Worded {
    let known = all.get(label);
    if (known === undefined) all.set(label, (known = this.#measure(label, faces.arrow.font, width)));
    return known;
  }
}
