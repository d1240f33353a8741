// Lengths of the picture, in map units (px at 100 %), and the fonts of its texts.

import type { Font } from './measure.ts';

export const sizes = {
  rail: 34,
  header: 208,
  /** Where the heads of lanes begin, and title and legend with them. */
  laneHead: 48,
  /** Width of a card and of the text beside an icon tile. */
  card: 204,
  /** Least room in a gutter before its first line and after its last. */
  gutter: { before: 18, after: 22 },
  /** From one line of arrows to the next. */
  track: 8,
  margin: 28,
  lanePad: 18,
  /** Clear air above and below the line of visibility, beside the padding of the lanes. */
  visibilityAir: { above: 10, below: 18 },
  stackGap: 12,
  phaseTop: 10,
  stepTop: 56,
  headerHeight: 104,
  emotion: { height: 212, perPoint: 33 },
  tile: 28,
} as const;

const inter = (size: number, weight: Font['weight']): Font => ({ family: 'Inter', weight, size });
const serif = (size: number, weight: Font['weight'], italic = false): Font => ({
  family: 'Newsreader',
  weight,
  size,
  ...(italic ? { italic } : {}),
});

export interface Face {
  readonly font: Font;
  readonly line: number;
}

/** Every face that the picture uses, with the height of a line. */
export const faces = {
  title: { font: serif(34, 400), line: 38 },
  phase: { font: serif(20, 500), line: 24 },
  figure: { font: serif(27, 400), line: 30 },
  quote: { font: serif(16, 400, true), line: 20 },
  aside: { font: serif(13, 400, true), line: 16 },
  action: { font: inter(14, 600), line: 18 },
  heading: { font: inter(13, 600), line: 17 },
  body: { font: inter(12, 400), line: 16 },
  small: { font: inter(11.5, 400), line: 15 },
  label: { font: inter(10.5, 600), line: 14 },
  arrow: { font: inter(10, 600), line: 13 },
} as const satisfies Readonly<Record<string, Face>>;

/** From the top of a line to its baseline. */
export function baseline({ font, line }: Face): number {
  return Math.round((line + font.size * 0.72) / 2 - 0.25);
}
