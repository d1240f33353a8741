// Draws the line of an arrow: right angles with round corners, a head that says the kind; and the words on it.

import type { ArrowLook } from './arrow-looks.ts';
import type { Primitive } from './scene.ts';
import { faces } from './sizes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Words on an arrow: the middle of the first line, and the room that they hide behind them. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly width: number;
  /** On the line, which they interrupt; otherwise above it. */
  readonly on: boolean;
}

interface LineOptions {
  readonly paint: string;
  /** Whether dashes are counted from the end. */
  readonly fromEnd: boolean;
}

/** Draws a line through the points at which it turns. */
export function drawLine(
  points: readonly Point[],
  look: ArrowLook,
  { paint, fromEnd }: LineOptions,
): readonly Primitive[] {
  const along = shortened(points);
  return [
    {
      kind: 'path',
      d: rounded(fromEnd ? along.toReversed() : along),
      stroke: paint,
      width: look.width,
      ...(look.dash === undefined ? {} : { dash: look.dash }),
    },
    ...head(points, look, paint),
  ];
}

export function drawWords(
  { x, y, lines, width, on }: Words,
  { paint, ground }: { readonly paint: string; readonly ground: string },
): readonly Primitive[] {
  const { font, line } = faces.arrow;
  const behind: Primitive = {
    kind: 'rect',
    x: x - width / 2 - 3,
    y: y - 9.5,
    w: width + 6,
    h: 13 + (lines.length - 1) * line,
    r: 4,
    fill: ground,
  };
  const text: Primitive = {
    kind: 'text',
    x,
    y,
    lines,
    lineHeight: line,
    font,
    fill: paint === 'customerFlow' || paint === 'flow' ? 'inkSoft' : paint,
    anchor: 'middle',
  };
  return on ? [behind, text] : [text];
}

const RADIUS = 7;
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Ends within the head, not at its tip. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return points;
  return [...points.slice(0, -1), toward(tip, before, Math.min(5, length(tip, before) / 2))];
}

function rounded(points: readonly Point[]): string {
  let d = '';
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (before === undefined) d += `M${n(point.x)} ${n(point.y)}`;
    else if (after === undefined) d += `L${n(point.x)} ${n(point.y)}`;
    else {
      const radius = Math.min(RADIUS, length(before, point) / 2, length(point, after) / 2);
      const [into, out] = [toward(point, before, radius), toward(point, after, radius)];
      d += `L${n(into.x)} ${n(into.y)}Q${n(point.x)} ${n(point.y)} ${n(out.x)} ${n(out.y)}`;
    }
  });
  return d;
}

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function toward(from: Point, to: Point, distance: number): Point {
  const whole = length(from, to);
  if (whole === 0) return from;
  const share = Math.min(1, distance / whole);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function head(points: readonly Point[], look: ArrowLook, paint: string): readonly Primitive[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return [];
  const size = look.width > 2.2 ? 9 : 7.5;
  const triangle = headAt(tip, before, size, look.head !== 'open');
  const filled: Primitive =
    look.head === 'open'
      ? { kind: 'path', d: triangle, stroke: paint, width: look.width }
      : { kind: 'path', d: triangle, fill: paint };
  if (look.head !== 'double') return [filled];
  return [filled, { kind: 'path', d: headAt(toward(tip, before, 6), before, size, true), fill: paint }];
}

function headAt(tip: Point, before: Point, size: number, closed: boolean): string {
  const back = toward(tip, before, size);
  const across = { x: (back.y - tip.y) * 0.45, y: (tip.x - back.x) * 0.45 };
  const wings = `M${n(back.x + across.x)} ${n(back.y + across.y)}L${n(tip.x)} ${n(tip.y)}L${n(back.x - across.x)} ${n(back.y - across.y)}`;
  return closed ? `${wings}Z` : wings;
}
