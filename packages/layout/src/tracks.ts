// Puts the lines of one gutter (or channel) side by side: in the order in which they cross each other least, each as
// near to what it joins as the others allow. Lines that do not meet share a track. Nothing here knows which way is up: a
// gutter's lines run up and down and are joined from the left (`before`) and the right (`after`), a channel's lines run
// across and are joined from above and from below.

/** A line along a gutter or channel. */
export interface Track {
  /** Where along the gutter it begins and ends. */
  low: number;
  high: number;
  /** Where along the gutter other pieces of its arrows join it, from either side. */
  readonly before: Joints;
  readonly after: Joints;
  /** Tells lines apart that are alike otherwise. */
  readonly key: string;
  /** Its place across the gutter, from 0. */
  level: number;
}

/** Places along a gutter, each once. They can be emptied and filled again without taking memory. */
export class Joints {
  readonly at: number[] = [];
  count = 0;

  add(place: number): void {
    for (let i = 0; i < this.count; i++) if (this.at[i] === place) return;
    this.at[this.count++] = place;
  }
}

/** A line that nothing has joined yet. */
export function newTrack(key: string): Track {
  const [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { low, high, before: new Joints(), after: new Joints(), key, level: 0 };
}

/** Lets go of all that joined a line. */
export function clearTrack(track: Track): void {
  track.low = Number.POSITIVE_INFINITY;
  track.high = Number.NEGATIVE_INFINITY;
  track.before.count = track.after.count = 0;
}

/** Joins a piece to a line, which reaches there from now on. */
export function joinTrack(track: Track, at: number, after: boolean): void {
  if (at < track.low) track.low = at;
  if (at > track.high) track.high = at;
  (after ? track.after : track.before).add(at);
}

export interface ArrangeOptions {
  /** Lines on one track keep this distance. */
  readonly distance: number;
  /** True where pieces that join at the same place from either side would lie on each other. */
  readonly collide: boolean;
}

/** Beyond this many lines the order is only estimated. */
const most = 64;
const passes = 3;

/** Gives every track its level, and returns how many there are. */
export function arrange(tracks: readonly Track[], options: ArrangeOptions): number {
  if (tracks.length < 2) {
    for (const track of tracks) track.level = 0;
    return tracks.length;
  }
  const order = tracks.toSorted(byLean);
  return pack(order.length > most ? order : untangled(order, options), options.distance);
}

/** -1 where it is joined from before only, 1 from after only, 0 from both. */
function lean({ before, after }: Track): number {
  return after.count === 0 ? -1 : before.count === 0 ? 1 : 0;
}

function byLean(a: Track, b: Track): number {
  const [left, right] = [lean(a), lean(b)];
  if (left !== right) return left - right;
  const longer = a.high - a.low - (b.high - b.low);
  // the shorter loop lies inside the longer one
  return (left > 0 ? -longer : longer) || a.low - b.low || (a.key < b.key ? -1 : 1);
}

/** Moves one track after the other to where it crosses the others least. */
function untangled(tracks: readonly Track[], options: ArrangeOptions): readonly Track[] {
  const n = tracks.length;
  const costs = crossings(tracks, options);
  if (costs === undefined) return tracks;
  const order = Array.from({ length: n }, (_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (let track = 0; track < n; track++) {
      const from = order.indexOf(track);
      const to = bestPlace(order, from, costs);
      if (to === from) continue;
      order.splice(from, 1);
      order.splice(to, 0, track);
      moved = true;
    }
    if (!moved) break;
  }
  return order.map((i) => tracks[i]).filter((track) => track !== undefined);
}

/** For each pair, what it costs to have the first before the second: row by row. Undefined where no pair crosses. */
function crossings(tracks: readonly Track[], { collide }: ArrangeOptions): Uint16Array | undefined {
  const n = tracks.length;
  const costs = new Uint16Array(n * n);
  let any = false;
  for (let i = 0; i < n; i++) {
    const a = tracks[i];
    if (a === undefined) continue;
    for (let j = i + 1; j < n; j++) {
      const b = tracks[j];
      if (b === undefined || a.high < b.low || b.high < a.low) continue;
      let first = met(a.after, b) + met(b.before, a);
      let second = met(b.after, a) + met(a.before, b);
      if (collide) {
        first += collisions(a.after, b.before);
        second += collisions(b.after, a.before);
      }
      if (first === second) continue;
      costs[i * n + j] = first;
      costs[j * n + i] = second;
      any = true;
    }
  }
  return any ? costs : undefined;
}

const crossing = 4;
const touching = 2;
const collision = 40;

/** What it costs that pieces joining at these places cross a line. */
function met({ at, count }: Joints, { low, high }: Track): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const place = at[i] ?? 0;
    if (place > low && place < high) sum += crossing;
    else if (place === low || place === high) sum += touching;
  }
  return sum;
}

function collisions(a: Joints, b: Joints): number {
  let sum = 0;
  for (let i = 0; i < a.count; i++)
    for (let j = 0; j < b.count; j++) if (Math.abs((a.at[i] ?? 0) - (b.at[j] ?? 0)) < 4) sum += collision;
  return sum;
}

function bestPlace(order: readonly number[], from: number, costs: Uint16Array): number {
  const n = order.length;
  const track = order[from] ?? 0;
  let here = 0;
  let best = from;
  let least = 0;
  for (let at = from + 1; at < n; at++) {
    const other = order[at] ?? 0;
    here += (costs[other * n + track] ?? 0) - (costs[track * n + other] ?? 0);
    if (here < least) [least, best] = [here, at];
  }
  here = 0;
  for (let at = from - 1; at >= 0; at--) {
    const other = order[at] ?? 0;
    here += (costs[track * n + other] ?? 0) - (costs[other * n + track] ?? 0);
    if (here < least) [least, best] = [here, at];
  }
  return best;
}

/**
 * Levels that keep the order wherever two tracks run side by side; what is joined from after only goes as far there as
 * it can.
 */
function pack(order: readonly Track[], distance: number): number {
  const spans = spansOf(order, distance);
  const reached = new Int32Array(spans.length);
  let levels = 0;
  for (let i = 0; i < order.length; i++) {
    const [from, to] = [spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0];
    let level = 0;
    for (let at = from; at <= to; at++) level = Math.max(level, reached[at] ?? 0);
    for (let at = from; at <= to; at++) reached[at] = level + 1;
    setLevel(order[i], level);
    levels = Math.max(levels, level + 1);
  }
  const free = reached.fill(levels);
  for (let i = order.length - 1; i >= 0; i--) {
    const track = order[i];
    if (track === undefined) continue;
    const [from, to] = [spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0];
    if (lean(track) > 0) {
      let level = levels;
      for (let at = from; at <= to; at++) level = Math.min(level, free[at] ?? 0);
      track.level = level - 1;
    }
    for (let at = from; at <= to; at++) free[at] = Math.min(free[at] ?? 0, track.level);
  }
  return levels;
}

function setLevel(track: Track | undefined, level: number): void {
  if (track !== undefined) track.level = level;
}

/** For each track the numbers of the places where it begins and ends, among all such places along the gutter. */
function spansOf(tracks: readonly Track[], distance: number): Int32Array {
  const half = distance / 2;
  const places = new Float64Array(tracks.length * 2);
  for (let i = 0; i < tracks.length; i++) {
    places[2 * i] = (tracks[i]?.low ?? 0) - half;
    places[2 * i + 1] = (tracks[i]?.high ?? 0) + half;
  }
  const sorted = places.slice().sort();
  const spans = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) spans[i] = indexIn(sorted, places[i] ?? 0);
  return spans;
}

function indexIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
