// Where the words of the emotion lane stand: above or below a face, beside the face of a branch, wherever they lie on
// the least of curves, faces and other words.

import type { CurveLine } from './curve-line.ts';
import type { NameCorner, QuotePlace, QuoteSide, Said, WordsSide } from './emotion-point.ts';
import { asideAt, FACE, nameAt, SMALL_FACE } from './emotion-point.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export class EmotionPlaces {
  readonly #lines: readonly CurveLine[];
  readonly #bounds: { readonly top: number; readonly bottom: number };
  /** Taken boxes, in bins across the lane. */
  readonly #taken = new Map<number, Box[]>();

  constructor(lines: readonly CurveLine[], bounds: { readonly top: number; readonly bottom: number }) {
    this.#lines = lines;
    this.#bounds = bounds;
  }

  /** Keeps room for a face. */
  takeFace({ x, y }: { readonly x: number; readonly y: number }, r: number): void {
    this.#take({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  }

  /**
   * Takes the best place for the words at a face: at it, or past a curve that runs there. The first side is the one that
   * is wanted.
   */
  placeOfQuote(
    at: { readonly x: number; readonly y: number },
    { w, h }: Pick<Said, 'w' | 'h'>,
    sides: readonly [QuoteSide, QuoteSide],
  ): QuotePlace {
    const boxOf = ({ side, past }: QuotePlace): Box => {
      const gap = FACE + 6 + past;
      return { x: at.x - w / 2, y: side === 'above' ? at.y - gap - h : at.y + gap, w, h };
    };
    const places = (side: QuoteSide): readonly [QuotePlace, ...QuotePlace[]] => {
      const near = { side, past: 0 };
      const past = this.#past(at, boxOf(near));
      return past === 0 ? [near] : [near, { side, past }];
    };
    const [wanted, other] = sides;
    return this.#best([...places(wanted), ...places(other)], boxOf);
  }

  /** How far words must move from a face to stand past the curves that run through their place. */
  #past(at: { readonly y: number }, { x: left, y, w, h }: Box): number {
    let past = 0;
    for (const line of this.#lines)
      for (let x = left; x <= left + w; x += 8) {
        const height = line.heightAt(x);
        if (height === undefined || height < y - 2 || height > y + h + 2) continue;
        past = Math.max(past, Math.abs(height - at.y) + CLEAR - FACE - 6);
      }
    return past > FARTHEST ? 0 : Math.ceil(past);
  }

  sideOfAside(at: { readonly x: number; readonly y: number }, aside: Said): WordsSide {
    return this.#best(['right', 'below', 'left', 'above'] as const, (side) => {
      const corner = asideAt({ side }, aside);
      return { x: at.x + corner.x, y: at.y + corner.y, w: aside.w, h: aside.h };
    });
  }

  /** Takes the best of the corners of a face for its name; undefined where curves or words are in all of them. */
  cornerOfName(
    at: { readonly x: number; readonly y: number },
    width: number,
    corners: readonly NameCorner[],
  ): NameCorner | undefined {
    const boxOf = (corner: NameCorner): Box => {
      const { x, y, right } = nameAt(corner);
      return { x: at.x + x - (right ? 0 : width), y: at.y + y - 9, w: width, h: 12 };
    };
    const [first, ...others] = corners.filter((corner) => this.#cost(boxOf(corner)) === 0);
    return first === undefined ? undefined : this.#best([first, ...others], boxOf);
  }

  #best<S>(sides: readonly [S, ...S[]], boxOf: (side: S) => Box): S {
    let [best] = sides;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, side] of sides.entries()) {
      const cost = this.#cost(boxOf(side)) + i * 2;
      if (cost < least) [best, least] = [side, cost];
    }
    this.#take(boxOf(best));
    return best;
  }

  #cost(box: Box): number {
    const { top, bottom } = this.#bounds;
    let cost = 4 * (Math.max(0, top - box.y) + Math.max(0, box.y + box.h - bottom));
    const [first, last] = binsOf(box);
    for (let bin = first; bin <= last; bin++)
      for (const other of this.#taken.get(bin) ?? []) {
        if (bin > first && binsOf(other)[0] < bin) continue;
        const w = overlap(box.x, box.w, other.x, other.w);
        const h = overlap(box.y, box.h, other.y, other.h);
        cost += w > 0 && h > 0 ? 20 + w * h * 0.1 : 0;
      }
    for (const line of this.#lines)
      for (let x = box.x; x <= box.x + box.w; x += 8) {
        const y = line.heightAt(x);
        if (y !== undefined && y > box.y - 2 && y < box.y + box.h + 2) cost += 3;
      }
    return cost;
  }

  #take(box: Box): void {
    const [first, last] = binsOf(box);
    for (let bin = first; bin <= last; bin++) {
      const list = this.#taken.get(bin);
      if (list === undefined) this.#taken.set(bin, [box]);
      else list.push(box);
    }
  }
}

const BIN = 256;

/** From a curve to words past it. */
const CLEAR = 7;

/** Words that stand farther off than this no longer belong to their face. */
const FARTHEST = 26;

const binsOf = ({ x, w }: Box): readonly [number, number] => [Math.floor(x / BIN), Math.floor((x + w) / BIN)];

function overlap(a: number, length: number, b: number, other: number): number {
  return Math.min(a + length, b + other) - Math.max(a, b);
}

/** How far a branch ends beside its point. */
export const BRANCH = 58;

/** A branch from a point of the curve to the point of another path. */
export function branchPath(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string {
  const down = to.y > from.y ? 1 : -1;
  const start = { x: from.x + FACE * 0.7, y: from.y + down * FACE * 0.7 };
  const end = { x: to.x - SMALL_FACE - 1, y: to.y };
  const n = (value: number): number => Math.round(value * 10) / 10;
  return `M${n(start.x)} ${n(start.y)}Q${n(start.x + 8)} ${n(end.y)} ${n(end.x)} ${n(end.y)}`;
}
