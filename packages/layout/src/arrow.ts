// Draws arrows along their ways: right angles with round corners, a head that says the kind, a dash that says it again.

import type { FlowKind } from '@sightline/model';
import type { Grid } from './grid.ts';
import type { Measure } from './measure.ts';
import type { Box } from './place.ts';
import type { Port, Way } from './route.ts';
import type { Group, Primitive } from './scene.ts';
import { faces } from './sizes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Look {
  readonly paint: string;
  readonly below: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly head: 'solid' | 'open' | 'double' | 'dot';
}

/** How each kind looks: weight, dash and head tell it without its colour. */
export const looks: { readonly [K in FlowKind]: Look } = {
  next: { paint: 'customerFlow', below: 'blueprintFlow', width: 2.25, head: 'solid' },
  interaction: { paint: 'flow', below: 'blueprintFlow', width: 1.5, head: 'solid' },
  trigger: { paint: 'flow', below: 'blueprintFlow', width: 1.25, head: 'open' },
  support: { paint: 'data', below: 'data', width: 1.6, dash: [0.1, 4.5], head: 'dot' },
  handoff: { paint: 'data', below: 'data', width: 1.6, dash: [9, 4], head: 'solid' },
  failure: { paint: 'failure', below: 'failure', width: 1.6, dash: [5, 4], head: 'solid' },
  recovery: { paint: 'recovery', below: 'recovery', width: 1.6, head: 'solid' },
  escalation: {
    paint: 'momentOfTruth',
    below: 'momentOfTruth',
    width: 1.6,
    dash: [9, 3, 1.5, 3],
    head: 'double',
  },
};

/** Where the ports of every side stand, once all arrows have asked for theirs. */
export class Ports {
  readonly #sides = new Map<string, string[]>();
  readonly #ordered = new Map<string, readonly string[]>();

  add({ box, side, key }: Port): void {
    const id = `${box.id} ${side}`;
    const keys = this.#sides.get(id);
    if (keys === undefined) this.#sides.set(id, [key]);
    else if (!keys.includes(key)) keys.push(key);
  }

  /** The ports of a side in their order; sorted once, when all have asked. */
  #keysOf(id: string): readonly string[] {
    let keys = this.#ordered.get(id);
    if (keys === undefined) {
      keys = (this.#sides.get(id) ?? []).filter((other) => other !== 'mark');
      if (keys.length > 1) keys = keys.toSorted(byWeight);
      this.#ordered.set(id, keys);
    }
    return keys;
  }

  /** From the top (left and right) or from the middle (top and bottom) of a box. */
  offset({ box, side, key }: Port): number {
    if (key === 'mark') return box.h - 3;
    const keys = this.#keysOf(`${box.id} ${side}`);
    const at = Math.max(0, keys.indexOf(key));
    if (side === 'top' || side === 'bottom') return (at - (keys.length - 1) / 2) * 14;
    const first = Math.min(22, box.h / 2);
    const step = keys.length < 2 ? 0 : Math.min(11, (box.h - first - 9) / (keys.length - 1));
    return first + at * step;
  }
}

/** Arrows that were drawn: one whose way is what it was stays the group that it was. */
export class DrawnArrows {
  #before = new Map<string, DrawnArrow>();
  #now = new Map<string, DrawnArrow>();

  /** Forgets the arrows that the last picture did not have. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  draw(way: Way, grid: Grid, ports: Ports, context: ArrowContext): Group {
    const { link } = way;
    const points = pointsOf(way, grid, ports);
    const known = this.#before.get(link.id);
    const same =
      known !== undefined &&
      known.kind === link.kind &&
      known.label === link.label &&
      known.below === context.below &&
      known.says === context.says &&
      samePoints(known.points, points);
    const drawn: DrawnArrow = same
      ? known
      : {
          points,
          kind: link.kind,
          label: link.label,
          ...context,
          group: drawArrow(way, simplify(points), context),
        };
    this.#now.set(link.id, drawn);
    return drawn.group;
  }
}

interface ArrowContext {
  readonly measure: Measure;
  readonly below: boolean;
  readonly says: string;
}

interface DrawnArrow {
  readonly points: readonly Point[];
  readonly kind: FlowKind;
  readonly label: string;
  readonly below: boolean;
  readonly says: string;
  readonly group: Group;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y);
}

const weights = ['next', 'interaction', 'trigger', 'handoff', 'support', 'recovery', 'failure', 'escalation'];

function byWeight(a: string, b: string): number {
  const rank = (key: string): number =>
    weights.findIndex((kind) => key.includes(kind)) * 2 + (key.startsWith('in') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** One arrow as a group of the scene. */
function drawArrow(way: Way, points: readonly Point[], context: ArrowContext): Group {
  const { link } = way;
  const look = looks[link.kind];
  const paint = context.below ? look.below : look.paint;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const origin = { x: Math.min(...xs) - 6, y: Math.min(...ys) - 6 };
  const local = points.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y }));
  const items: Primitive[] = [
    {
      kind: 'path',
      d: rounded(local),
      stroke: paint,
      width: look.width,
      ...(look.dash === undefined ? {} : { dash: look.dash }),
    },
    ...head(local, look, paint),
    ...label(link.label, local, paint, context),
  ];
  return {
    id: `arrow:${link.id}`,
    ...(link.record === undefined ? {} : { record: link.record }),
    kind: 'arrow',
    layer: 'arrows',
    ...origin,
    w: Math.max(...xs) - origin.x + 6,
    h: Math.max(...ys) - origin.y + 6,
    items,
    label: context.says,
    column: Math.min(way.start.box.column, way.end.box.column),
    lastColumn: Math.max(way.start.box.lastColumn, way.end.box.lastColumn),
    flow: link.kind,
    from: link.from,
    to: link.to,
  };
}

function pointsOf(way: Way, grid: Grid, ports: Ports): readonly Point[] {
  const start = touch(way.start, grid, ports);
  const end = touch(way.end, grid, ports);
  if (way.straight) return [start, { x: start.x, y: end.y }];
  const { first, channel, second } = way;
  if (first === undefined) return [start, end];
  const firstX = grid.gutterX(first);
  if (channel === undefined || second === undefined)
    return Math.abs(start.y - end.y) < 0.5
      ? [start, end]
      : [start, { x: firstX, y: start.y }, { x: firstX, y: end.y }, end];
  const y = grid.channelY(channel);
  const secondX = grid.gutterX(second);
  return [
    start,
    { x: firstX, y: start.y },
    { x: firstX, y },
    { x: secondX, y },
    { x: secondX, y: end.y },
    end,
  ];
}

function touch(port: Port, grid: Grid, ports: Ports): Point {
  const { box, side } = port;
  const [x, y, w] = [grid.boxX(box), grid.boxY(box), grid.boxWidth(box)];
  const offset = ports.offset(port);
  if (port.key === 'mark') return { x: x + 2, y: y + offset };
  if (side === 'left') return { x: x - 1, y: y + offset };
  if (side === 'right') return { x: x + w + 1, y: y + offset };
  return { x: x + w / 2 + offset, y: side === 'top' ? y - 1 : y + box.h + 1 };
}

/** The points at which the way turns. */
function simplify(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (before === undefined || after === undefined) return true;
    const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
    return !(
      (same(before.x, point.x) && same(point.x, after.x)) ||
      (same(before.y, point.y) && same(point.y, after.y))
    );
  });
}

const RADIUS = 7;
const n = (value: number): string => String(Math.round(value * 10) / 10);

function rounded(points: readonly Point[]): string {
  let d = '';
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (before === undefined) d += `M${n(point.x)} ${n(point.y)}`;
    else if (after === undefined) {
      const stop = toward(point, before, 5);
      d += `L${n(stop.x)} ${n(stop.y)}`;
    } else {
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

function head(points: readonly Point[], look: Look, paint: string): readonly Primitive[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return [];
  if (look.head === 'dot') return [{ kind: 'circle', cx: tip.x, cy: tip.y, r: 3, fill: paint }];
  const size = look.width > 2 ? 9 : 7.5;
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

/** A label lies on the longest level stretch, or else along the longest upright one. */
function label(
  text: string,
  points: readonly Point[],
  paint: string,
  { measure, below }: { readonly measure: Measure; readonly below: boolean },
): readonly Primitive[] {
  if (text === '') return [];
  const width = measure(text, faces.arrow.font, Number.POSITIVE_INFINITY).width + 6;
  const pieces = points.slice(1).map((point, i) => ({ from: points[i] ?? point, to: point }));
  const long = (piece: { from: Point; to: Point }): number => length(piece.from, piece.to);
  const level = pieces
    .filter(({ from, to }) => from.y === to.y && Math.abs(from.x - to.x) > width + 20)
    .sort((a, b) => long(b) - long(a))[0];
  const piece = level ?? pieces.toSorted((a, b) => long(b) - long(a))[0];
  if (piece === undefined) return [];
  const middle = { x: (piece.from.x + piece.to.x) / 2, y: (piece.from.y + piece.to.y) / 2 };
  const upright = level === undefined && piece.from.x === piece.to.x;
  const ground = below ? 'blueprintTop' : 'sheet';
  const [w, h] = upright ? [13, width] : [width, 13];
  return [
    { kind: 'rect', x: middle.x - w / 2, y: middle.y - h / 2, w, h, r: 4, fill: ground },
    {
      kind: 'text',
      x: upright ? middle.x + 3.5 : middle.x,
      y: upright ? middle.y : middle.y + 3.5,
      lines: [text],
      lineHeight: faces.arrow.line,
      font: faces.arrow.font,
      fill: paint === 'customerFlow' || paint === 'flow' ? 'inkSoft' : paint,
      anchor: 'middle',
      ...(upright ? { rotate: -90 } : {}),
    },
  ];
}

/** Where two boxes meet the eye as below the line of visibility: both ends are. */
export function isBelow(from: Box, to: Box, below: readonly boolean[]): boolean {
  return (below[from.row] ?? false) && (below[to.row] ?? false);
}
