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
  readonly before: number[];
  readonly after: number[];
  /** Tells lines apart that are alike otherwise. */
  readonly key: string;
  /** Its place across the gutter, from 0. */
  level: number;
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
  return after.length === 0 ? -1 : before.length === 0 ? 1 : 0;
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
function crossings(tracks: readonly Track[], options: ArrangeOptions): Uint16Array | undefined {
  const n = tracks.length;
  const costs = new Uint16Array(n * n);
  let any = false;
  for (let i = 0; i < n; i++) {
    const a = tracks[i];
    if (a === undefined) continue;
    for (let j = i + 1; j < n; j++) {
      const b = tracks[j];
      if (b === undefined || a.high < b.low || b.high < a.low) continue;
      const [first, second] = [cost(a, b, options), cost(b, a, options)];
      costs[i * n + j] = first;
      costs[j * n + i] = second;
      any ||= first !== second;
    }
  }
  return any ? costs : undefined;
}

const crossing = 4;
const touching = 2;
const collision = 40;

function cost(a: Track, b: Track, { collide }: ArrangeOptions): number {
  let sum = 0;
  for (const at of a.after) {
    if (at >= b.low && at <= b.high) sum += at === b.low || at === b.high ? touching : crossing;
    if (collide) for (const other of b.before) if (Math.abs(at - other) < 4) sum += collision;
  }
  for (const at of b.before)
    if (at >= a.low && at <= a.high) sum += at === a.low || at === a.high ? touching : crossing;
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

/** Levels that keep the order wherever two tracks run side by side: what is joined from after only goes as far there as it can. */
function pack(order: readonly Track[], distance: number): number {
  const places = new Places(order, distance);
  const reached = new Int32Array(places.count);
  let levels = 0;
  for (const track of order) {
    const [from, to] = places.span(track);
    let level = 0;
    for (let at = from; at <= to; at++) level = Math.max(level, reached[at] ?? 0);
    reached.fill(level + 1, from, to + 1);
    track.level = level;
    levels = Math.max(levels, level + 1);
  }
  const free = new Int32Array(places.count).fill(levels);
  for (let i = order.length - 1; i >= 0; i--) {
    const track = order[i];
    if (track === undefined) continue;
    const [from, to] = places.span(track);
    if (lean(track) > 0) {
      let level = levels;
      for (let at = from; at <= to; at++) level = Math.min(level, free[at] ?? 0);
      track.level = level - 1;
    }
    for (let at = from; at <= to; at++) free[at] = Math.min(free[at] ?? 0, track.level);
  }
  return levels;
}

/** The places along a gutter at which something begins or ends, numbered. */
class Places {
  readonly #starts: Float64Array;
  readonly #half: number;
  readonly count: number;

  constructor(tracks: readonly Track[], distance: number) {
    this.#half = distance / 2;
    const ends = new Float64Array(tracks.length * 2);
    tracks.forEach(({ low, high }, i) => {
      ends[2 * i] = low - this.#half;
      ends[2 * i + 1] = high + this.#half;
    });
    this.#starts = ends.sort();
    this.count = ends.length;
  }

  span({ low, high }: Track): readonly [number, number] {
    return [this.#indexOf(low - this.#half), this.#indexOf(high + this.#half)];
  }

  #indexOf(value: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
