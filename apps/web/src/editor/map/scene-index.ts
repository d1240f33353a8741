// What of a scene is where: found by strips of the map, so that a window costs what it shows and not what there is.
// Layers that are the same in the next scene keep their strips.

import type { Group, Layer, Scene } from '@sightline/layout';
import type { MountWindow } from './viewport.ts';

const STRIP = 1024;

/** The groups of one layer by the strips they reach into. */
class Strips {
  readonly #groups: readonly Group[];
  readonly #strips = new Map<number, number[]>();

  constructor(groups: readonly Group[]) {
    this.#groups = groups;
    groups.forEach(({ x, w }, i) => {
      for (let at = stripOf(x); at <= stripOf(x + w); at++) {
        const strip = this.#strips.get(at);
        if (strip === undefined) this.#strips.set(at, [i]);
        else strip.push(i);
      }
    });
  }

  /** The groups that reach into a window, in painter's order. */
  near({ left, top, right, bottom }: MountWindow): readonly Group[] {
    const first = stripOf(left);
    const found: number[] = [];
    for (let at = first; at <= stripOf(right); at++)
      for (const i of this.#strips.get(at) ?? []) {
        const group = this.#groups[i];
        if (group === undefined) continue;
        const { x, y, w, h } = group;
        if (x >= right || x + w <= left || y >= bottom || y + h <= top) continue;
        // what reaches into several strips is taken in the first of them that shows
        if (at === Math.max(first, stripOf(x))) found.push(i);
      }
    found.sort((a, b) => a - b);
    return found.flatMap((i) => this.#groups[i] ?? []);
  }
}

const stripOf = (x: number): number => Math.floor(x / STRIP);

const strips = new WeakMap<readonly Group[], Strips>();

function stripsOf(groups: readonly Group[]): Strips {
  let found = strips.get(groups);
  if (found === undefined) strips.set(groups, (found = new Strips(groups)));
  return found;
}

/** The groups of a layer that reach into a window, in painter's order. */
export function near(scene: Scene, layer: Layer, window: MountWindow): readonly Group[] {
  return stripsOf(scene.groups[layer]).near(window);
}

const columns = new WeakMap<Scene, readonly (readonly Group[])[]>();

/** What stands in the cells of the grid, by column. */
function columnsOf(scene: Scene): readonly (readonly Group[])[] {
  const known = columns.get(scene);
  if (known !== undefined) return known;
  const found: Group[][] = scene.columns.map(() => []);
  const put = (group: Group): void => {
    if (group.record !== undefined && group.column !== undefined) found[group.column]?.push(group);
  };
  for (const group of scene.groups.cards) put(group);
  for (const group of scene.groups.marks) if (group.kind === 'emotionPoint') put(group);
  columns.set(scene, found);
  return found;
}

const NONE: readonly Group[] = [];

/** The cards, failures and points of the curve of a cell, from top to bottom. */
export function inCellOf(scene: Scene, row: number, column: number): readonly Group[] {
  const found = columnsOf(scene)[column]?.filter((group) => group.row === row);
  return found === undefined || found.length === 0 ? NONE : found;
}

/** The card, failure or point of the curve of a record. */
export function groupOf(scene: Scene, record: string | undefined): Group | undefined {
  if (record === undefined) return undefined;
  const isIt = (group: Group): boolean => group.record === record && group.kind !== 'failureMark';
  return scene.groups.cards.find(isIt) ?? scene.groups.marks.find(isIt);
}

const wide = new WeakMap<readonly Group[], readonly Group[]>();

/** The cards that stand over several columns. */
function wideCards(scene: Scene): readonly Group[] {
  let found = wide.get(scene.groups.cards);
  if (found === undefined) {
    found = scene.groups.cards.filter(
      ({ column, lastColumn }) => column !== undefined && lastColumn !== undefined && lastColumn > column,
    );
    wide.set(scene.groups.cards, found);
  }
  return found;
}

/** The columns of a row to mount for a window: those in it, and those from which a card reaches into it. */
export function columnsNear(
  scene: Scene,
  row: number,
  { left, right }: Pick<MountWindow, 'left' | 'right'>,
): readonly number[] {
  const found: number[] = [];
  for (const group of wideCards(scene))
    if (
      group.row === row &&
      group.column !== undefined &&
      group.x <= left &&
      group.x + group.w > left &&
      (scene.columns[group.column]?.x ?? 0) + (scene.columns[group.column]?.w ?? 0) <= left
    )
      found.push(group.column);
  scene.columns.forEach(({ x, w }, i) => {
    if (x < right && x + w > left) found.push(i);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The card, failure or point of the curve at a point of the map: the topmost. */
export function recordAt(
  scene: Scene,
  at: { readonly x: number; readonly y: number },
  reach = 0,
): Group | undefined {
  const window = {
    left: at.x - reach,
    right: at.x + reach + 0.001,
    top: at.y - reach,
    bottom: at.y + reach + 0.001,
  };
  const point = near(scene, 'marks', window).findLast(({ kind }) => kind === 'emotionPoint');
  return (
    point ??
    near(scene, 'cards', window).findLast(({ kind, record }) => kind !== 'curve' && record !== undefined)
  );
}
