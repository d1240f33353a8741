// A smooth line through points, monotone between them (Fritsch and Carlson 1980), so that it never shows a high or low
// that is not there.

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export class CurveLine {
  readonly #points: readonly Point[];
  readonly #slopes: readonly number[];

  /** A line through points from left to right. */
  constructor(points: readonly Point[]) {
    this.#points = points;
    this.#slopes = tangents(points);
  }

  /** As an outline in SVG path syntax. */
  get path(): string {
    const [start] = this.#points;
    let d = `M${round(start?.x ?? 0)} ${round(start?.y ?? 0)}`;
    this.#points.forEach((b, i) => {
      const a = this.#points[i - 1];
      if (a === undefined) return;
      const third = (b.x - a.x) / 3;
      const [s, t] = [this.#slopes[i - 1] ?? 0, this.#slopes[i] ?? 0];
      d += `C${round(a.x + third)} ${round(a.y + s * third)} ${round(b.x - third)} ${round(b.y - t * third)} ${round(b.x)} ${round(b.y)}`;
    });
    return d;
  }

  /** The height of the line at a place; undefined beside it. */
  heightAt(x: number): number | undefined {
    let [low, high] = [0, this.#points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#points[middle]?.x ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    const i = low;
    const [a, b] = [this.#points[i - 1], this.#points[i]];
    if (a === undefined || b === undefined) return b?.x === x ? b.y : undefined;
    const width = b.x - a.x;
    const u = (x - a.x) / width;
    const [s, t] = [(this.#slopes[i - 1] ?? 0) * width, (this.#slopes[i] ?? 0) * width];
    // the cubic Hermite polynomial
    return (
      a.y * (1 + 2 * u) * (1 - u) ** 2 +
      s * u * (1 - u) ** 2 +
      b.y * u * u * (3 - 2 * u) +
      t * u * u * (u - 1)
    );
  }
}

function tangents(points: readonly Point[]): readonly number[] {
  const chords = points
    .slice(1)
    .map((point, i) => (point.y - (points[i]?.y ?? 0)) / Math.max(1e-6, point.x - (points[i]?.x ?? 0)));
  const slopes = points.map((_, i) => {
    const [before, after] = [chords[i - 1], chords[i]];
    if (before === undefined || after === undefined) return 0;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  chords.forEach((chord, i) => {
    if (chord === 0) slopes[i] = slopes[i + 1] = 0;
    else {
      const [a, b] = [(slopes[i] ?? 0) / chord, (slopes[i + 1] ?? 0) / chord];
      const size = a * a + b * b;
      if (size > 9) {
        const scale = 3 / Math.sqrt(size);
        slopes[i] = scale * a * chord;
        slopes[i + 1] = scale * b * chord;
      }
    }
  });
  return slopes;
}
