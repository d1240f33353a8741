// A point of the emotion curve as a group: a face whose mouth follows the score, and the words beside it. A point of
// another path is a small face at the end of a branch, with the name of the path and its words in small.

import type { Emotion } from '@sightline/model';
import type { Measure } from './measure.ts';
import type { Group, Primitive, TextBlock } from './scene.ts';
import { faces } from './sizes.ts';
import { Stack } from './stack.ts';

export const FACE = 11;
export const SMALL_FACE = 7.5;

/** Where words stand: above or below the face of the curve, beside the face of a branch. */
export type WordsSide = 'above' | 'below' | 'right' | 'left';

export interface PointPlace {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
  readonly side: WordsSide;
  readonly corner?: NameCorner;
}

/** What is said at a point: lines and the room that they take. */
export interface Said {
  readonly items: readonly TextBlock[];
  readonly w: number;
  readonly h: number;
}

interface SaidOptions {
  readonly measure: Measure;
  readonly width: number;
}

/** What is said at a point: the words of the persona, else what made them feel so. */
export function wordsAt(emotion: Emotion): string {
  return emotion.words === undefined ? (emotion.trigger ?? '') : `“${emotion.words}”`;
}

/** The words at a point of the curve, centred. */
export function quoteOf(emotion: Emotion, { measure, width }: SaidOptions): Said {
  const stack = new Stack(measure, 0, 0, width);
  stack.text(wordsAt(emotion), faces.quote, { fill: 'inkSoft', anchor: 'middle', max: 2 });
  return said(stack, measure, width);
}

/** The name of another path and what is felt on it. */
export function asideOf(emotion: Emotion, path: string, { measure, width }: SaidOptions): Said {
  const stack = new Stack(measure, 0, 0, width);
  stack
    .text(path, faces.label, { fill: 'inkFaint', anchor: 'start', max: 1 })
    .text(wordsAt(emotion), faces.aside, { fill: 'inkSoft', anchor: 'start', max: 2 });
  return said(stack, measure, width);
}

function said({ items, y }: Stack, measure: Measure, width: number): Said {
  const texts = items.filter((item) => item.kind === 'text');
  let w = 0;
  for (const { lines, font } of texts)
    for (const line of lines) w = Math.max(w, measure(line, font, Number.POSITIVE_INFINITY).width);
  return { items: texts, w: Math.min(width, Math.ceil(w)), h: y };
}

export function moodOf(score: number | null): 'moodHigh' | 'moodMiddle' | 'moodLow' {
  const value = score ?? 0;
  return value >= 0.45 ? 'moodHigh' : value <= -0.3 ? 'moodLow' : 'moodMiddle';
}

interface Naming {
  /** Peak, lowest point or end. */
  readonly named: string | undefined;
  readonly unknown: string;
}

/** The corners of a face at which its name can stand. */
export const nameCorners = ['above left', 'below left', 'above right', 'below right'] as const;
export type NameCorner = (typeof nameCorners)[number];

/** From the middle of a face to the near end of its name's baseline. */
export function nameAt(corner: NameCorner): {
  readonly x: number;
  readonly y: number;
  readonly right: boolean;
} {
  const right = corner.endsWith('right');
  return { x: right ? FACE + 5 : -FACE - 5, y: corner.startsWith('above') ? -6 : 14, right };
}

function base(emotion: Emotion, { column, row }: PointPlace, { named, unknown }: Naming): PointBase {
  return {
    id: `emotion:${emotion.id}`,
    record: emotion.id,
    kind: 'emotionPoint',
    layer: 'marks',
    column,
    lastColumn: column,
    row,
    label: [wordsAt(emotion), named, emotion.score === null ? unknown : String(emotion.score)]
      .filter((text) => text !== undefined && text !== '')
      .join(' '),
  };
}

type PointBase = Pick<Group, 'id' | 'record' | 'kind' | 'layer' | 'column' | 'lastColumn' | 'row' | 'label'>;

/** A point of the strong curve. */
export function mainPoint(emotion: Emotion, place: PointPlace, quote: Said, naming: Naming): Group {
  const { x, y, side } = place;
  const { score } = emotion;
  const mood = moodOf(score);
  const above = side === 'above';
  const width = quoteWidth(quote);
  const cy = above ? quote.h + 6 + FACE : FACE;
  const shift = { x: (width - quoteBox(quote)) / 2, y: above ? 0 : 2 * FACE + 6 };
  const items: Primitive[] = [
    ...face({ x: width / 2, y: cy }, score ?? 0, { paint: score === null ? 'inkFaint' : mood, r: FACE }),
    ...quote.items.map((item): Primitive => ({ ...item, x: item.x + shift.x, y: item.y + shift.y })),
  ];
  if (naming.named !== undefined) {
    const at = nameAt(place.corner ?? 'above left');
    items.push({
      kind: 'text',
      x: width / 2 + at.x,
      y: cy + at.y,
      lines: [naming.named],
      lineHeight: 14,
      font: faces.label.font,
      fill: `${mood}Text`,
      ...(at.right ? {} : { anchor: 'end' as const }),
    });
  }
  return {
    ...base(emotion, place, naming),
    x: x - width / 2,
    y: y - cy,
    w: width,
    h: quote.h + 2 * FACE + 8,
    items,
  };
}

/** Twice the place of centred text is the width for which it was made. */
const quoteBox = ({ items }: Said): number => (items[0]?.x ?? 0) * 2;

const quoteWidth = (quote: Said): number => Math.max(quoteBox(quote), 2 * FACE + 8);

/** A point at the end of a branch. */
export function branchPoint(emotion: Emotion, place: PointPlace, aside: Said, naming: Naming): Group {
  const r = SMALL_FACE;
  const at = asideAt(place, aside);
  const left = Math.min(-12, at.x);
  const top = Math.min(-12, at.y);
  const { score } = emotion;
  return {
    ...base(emotion, place, naming),
    x: place.x + left,
    y: place.y + top,
    w: Math.max(12, at.x + aside.w) - left,
    h: Math.max(12, at.y + aside.h) - top,
    items: [
      ...face({ x: -left, y: -top }, score ?? 0, { paint: score === null ? 'inkFaint' : moodOf(score), r }),
      ...aside.items.map((item): Primitive => ({ ...item, x: item.x + at.x - left, y: item.y + at.y - top })),
    ],
  };
}

/** From the face of a branch to the corner of its words. */
export function asideAt(
  { side }: Pick<PointPlace, 'side'>,
  { w, h }: Said,
): Readonly<{ x: number; y: number }> {
  if (side === 'right') return { x: SMALL_FACE + 6, y: -h / 2 };
  if (side === 'left') return { x: -SMALL_FACE - 6 - w, y: -h / 2 };
  return { x: -w / 2, y: side === 'below' ? SMALL_FACE + 4 : -SMALL_FACE - 4 - h };
}

/** A point of another persona's curve. */
export function otherPoint(emotion: Emotion, place: PointPlace, naming: Naming): Group {
  return {
    ...base(emotion, place, naming),
    x: place.x - 12,
    y: place.y - 12,
    w: 24,
    h: 24,
    items: [
      { kind: 'circle', cx: 12, cy: 12, r: 4.5, fill: 'sheet', stroke: moodOf(emotion.score), width: 2 },
    ],
  };
}

/** A face whose mouth follows the score. */
function face(
  { x, y }: { readonly x: number; readonly y: number },
  score: number,
  { paint, r }: { readonly paint: string; readonly r: number },
): readonly Primitive[] {
  const size = r / FACE;
  const bend = Math.max(-3, Math.min(3, score * 2.2)) * size;
  const width = size < 1 ? 1.5 : 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const eye = (side: -1 | 1): Primitive => ({
    kind: 'circle',
    cx: x + side * 3.4 * size,
    cy: y - 2.4 * size,
    r: 1.2 * size,
    fill: paint,
  });
  const mouth = y + 3.4 * size;
  return [
    { kind: 'circle', cx: x, cy: y, r: r - width / 2, fill: 'sheet', stroke: paint, width },
    eye(-1),
    eye(1),
    {
      kind: 'path',
      d: `M${round(x - 4 * size)} ${round(mouth - bend / 2)}Q${round(x)} ${round(mouth + bend)} ${round(x + 4 * size)} ${round(mouth - bend / 2)}`,
      stroke: paint,
      width: 1.6 * Math.max(0.8, size),
    },
  ];
}
