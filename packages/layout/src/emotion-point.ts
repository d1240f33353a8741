// A point of the emotion curve as a group: a face whose mouth follows the score, and the words beside it. A point of
// another path is a small face at the end of a branch, with the name of the path and its words in small.

import type { Emotion } from '@sightline/model';
import type { Measure } from './measure.ts';
import type { Group, Primitive, TextBlock } from './scene.ts';
import { baseline, faces } from './sizes.ts';
import { Stack } from './stack.ts';

export const FACE = 11;
export const SMALL_FACE = 7.5;

/** The line on which a name stands at the head of the words. */
export const NAME_LINE = faces.label.line;

/** The point of another curve. */
const DOT = 4.5;

/** Where words stand: above or below the face of the curve, beside the face of a branch. */
export type WordsSide = 'above' | 'below' | 'right' | 'left';

export type QuoteSide = 'above' | 'below';

/** Where the words of a point of the curve stand: on which side, and how much farther off, past another curve. */
export interface QuotePlace {
  readonly side: QuoteSide;
  readonly past: number;
}

export interface PointPlace {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
  readonly side: WordsSide;
  /** How much farther off the words stand. */
  readonly past?: number;
  /** Where the name stands; at the head of the words where no corner is free. */
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

/** The corners of a face at which its name can stand, the best first; at a low point those outside the curve. */
export const nameCorners = ['above left', 'below left', 'above right', 'below right'] as const;
export const lowCorners = ['below left', 'below right'] as const;
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
  const { x, y, side, past = 0, corner } = place;
  const { score } = emotion;
  const mood = moodOf(score);
  const above = side === 'above';
  const width = quoteWidth(quote);
  const head = naming.named !== undefined && corner === undefined ? NAME_LINE : 0;
  const saidHeight = head + quote.h;
  const cy = above ? saidHeight + past + 6 + FACE : FACE;
  const top = above ? 0 : 2 * FACE + 6 + past;
  const shift = { x: (width - quoteBox(quote)) / 2, y: top + head };
  const items: Primitive[] = [
    ...face({ x: width / 2, y: cy }, score ?? 0, { paint: score === null ? 'inkFaint' : mood, r: FACE }),
    ...quote.items.map((item): Primitive => ({ ...item, x: item.x + shift.x, y: item.y + shift.y })),
  ];
  if (naming.named !== undefined)
    items.push({
      kind: 'text',
      ...(corner === undefined
        ? { x: width / 2, y: top + baseline(faces.label), anchor: 'middle' }
        : cornerText(corner, { x: width / 2, y: cy })),
      lines: [naming.named],
      lineHeight: NAME_LINE,
      font: faces.label.font,
      fill: `${mood}Text`,
    });
  return {
    ...base(emotion, place, naming),
    x: x - width / 2,
    y: y - cy,
    w: width,
    h: saidHeight + past + 2 * FACE + 8,
    items,
  };
}

function cornerText(
  corner: NameCorner,
  face: { readonly x: number; readonly y: number },
): Pick<TextBlock, 'x' | 'y' | 'anchor'> {
  const { x, y, right } = nameAt(corner);
  return { x: face.x + x, y: face.y + y, ...(right ? {} : { anchor: 'end' }) };
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

/** Whether the point of another curve would peek out from under a face this far above or below it. */
export function isUnderFace(distance: number): boolean {
  return Math.abs(distance) < FACE + DOT;
}

/** A point of another persona's curve; only a place to hold it by where a face lies over it. */
export function otherPoint(
  emotion: Emotion,
  place: PointPlace,
  { covered, ...naming }: Naming & { readonly covered: boolean },
): Group {
  return {
    ...base(emotion, place, naming),
    x: place.x - 12,
    y: place.y - 12,
    w: 24,
    h: 24,
    items: covered
      ? []
      : [{ kind: 'circle', cx: 12, cy: 12, r: DOT, fill: 'sheet', stroke: moodOf(emotion.score), width: 2 }],
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
