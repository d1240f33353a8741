// How wide text is. Layout never measures by itself: the function comes in, so that Node and browser agree.

/** A face and size out of the fonts that Sightline ships. Sizes are in map units (px at 100 %). */
export interface Font {
  readonly family: 'Inter' | 'Newsreader';
  readonly weight: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
  readonly size: number;
}

/** A text broken into lines, each with its width. */
export interface Lines {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  /** The widest line. */
  readonly width: number;
}

/** Breaks `text` into lines no wider than `width` (Infinity: only at line breaks). The same call gives the same lines everywhere. */
export type Measure = (text: string, font: Font, width: number) => Lines;
