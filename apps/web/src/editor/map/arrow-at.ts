// Which arrow is at a point of the map: found from the geometry of the scene, since arrows lie below the cells of the grid.

import type { Group, Scene } from '@sightline/layout';
import { near } from './scene-index.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turns of a line by the picture it is in, which a group that only moves keeps. */
const turns = new WeakMap<Group['items'], readonly Point[]>();

/** The arrow whose line passes nearest to a point, no further than `reach` from it. */
export function arrowAt(scene: Scene, at: Point, reach: number): Group | undefined {
  const { x, y } = at;
  const window = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  let [nearest, least]: [Group | undefined, number] = [undefined, reach];
  for (const group of near(scene, 'arrows', window)) {
    const distance = distanceTo(turnsOf(group), { x: x - group.x, y: y - group.y });
    // of two on one line the upper one
    if (distance <= least) [nearest, least] = [group, distance];
  }
  return nearest;
}

function turnsOf({ items }: Group): readonly Point[] {
  let found = turns.get(items);
  if (found === undefined) {
    const [line] = items;
    turns.set(items, (found = line?.kind === 'path' ? pointsOf(line.d) : []));
  }
  return found;
}

/** The points of a path of lines and round corners (M, L, Q); a corner is cut at its middle. */
function pointsOf(d: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command = '', list = ''] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    const from = points.at(-1);
    if (command === 'Q' && from !== undefined)
      points.push({ x: (from.x + 2 * ax + bx) / 4, y: (from.y + 2 * ay + by) / 4 }, { x: bx, y: by });
    else points.push({ x: ax, y: ay });
  }
  return points;
}

function distanceTo(points: readonly Point[], at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) least = Math.min(least, distanceToPiece(a, b, at));
  }
  return least;
}

function distanceToPiece(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const whole = dx * dx + dy * dy;
  const along = whole === 0 ? 0 : ((at.x - a.x) * dx + (at.y - a.y) * dy) / whole;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(at.x - a.x - dx * share, at.y - a.y - dy * share);
}
