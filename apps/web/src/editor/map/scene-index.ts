// What of a scene is where. A scene comes in runs (rows of cards, columns of arrows) that stay the same lists as long as
// nothing in them changed, and so does what is kept here about each: an edit costs the runs that it touched, a window
// those that reach into it.

import type { Group, Layer, Scene } from '@sightline/layout';
import { runsOf } from '@sightline/layout';
import type { MountWindow } from './viewport.ts';

type Run = readonly Group[];

/** What `find` says about a run, asked once for each. */
function keptByRun<T>(find: (run: Run) => T): (run: Run) => T {
  const known = new WeakMap<Run, T>();
  return (run) => {
    let found = known.get(run);
    if (found === undefined) known.set(run, (found = find(run)));
    return found;
  };
}

/** The box around all groups of a run. */
const boundsOf = keptByRun((run): MountWindow => {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, w, h } of run) {
    if (x < around.left) around.left = x;
    if (y < around.top) around.top = y;
    if (x + w > around.right) around.right = x + w;
    if (y + h > around.bottom) around.bottom = y + h;
  }
  return around;
});

/** The groups of a layer that reach into a window, in painter's order. */
export function near(scene: Scene, layer: Layer, window: MountWindow): readonly Group[] {
  const { left, top, right, bottom } = window;
  const found: Group[] = [];
  for (const run of runsOf(scene.groups[layer])) {
    const around = boundsOf(run);
    if (around.left >= right || around.right <= left || around.top >= bottom || around.bottom <= top)
      continue;
    for (const group of run) {
      const { x, y } = group;
      if (x < right && y < bottom && x + group.w > left && y + group.h > top) found.push(group);
    }
  }
  return found;
}

/** What stands in cells of the grid, by row and column: a run of cards is of one row. */
const cellsOf = keptByRun((run): ReadonlyMap<number, ReadonlyMap<number, readonly Group[]>> => {
  const rows = new Map<number, Map<number, Group[]>>();
  for (const group of run) {
    const { kind, record, row, column } = group;
    if (record === undefined || row === undefined || column === undefined || kind === 'failureMark') continue;
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, (cells = new Map()));
    const cell = cells.get(column);
    if (cell === undefined) cells.set(column, [group]);
    else cell.push(group);
  }
  return rows;
});

const NONE: readonly Group[] = [];

/** The cards, failures and points of the curve of a cell, from top to bottom. */
export function inCellOf(scene: Scene, row: number, column: number): readonly Group[] {
  let found = NONE;
  for (const layer of ['cards', 'marks'] as const)
    for (const run of runsOf(scene.groups[layer])) {
      const cell = cellsOf(run).get(row)?.get(column);
      if (cell !== undefined) found = found === NONE ? cell : [...found, ...cell];
    }
  return found;
}

/** The groups of a run by their records. */
const groupsIn = keptByRun((run): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  for (const group of run)
    if (group.record !== undefined && group.kind !== 'failureMark') groups.set(group.record, group);
  return groups;
});

/** The card, failure or point of the curve of a record. */
export function groupOf(scene: Scene, record: string | undefined): Group | undefined {
  if (record === undefined) return undefined;
  for (const layer of ['cards', 'marks'] as const)
    for (const run of runsOf(scene.groups[layer])) {
      const group = groupsIn(run).get(record);
      if (group !== undefined) return group;
    }
  return undefined;
}

/** The cards of a run that stand over several columns. */
const wideIn = keptByRun((run): Run =>
  run.filter(
    ({ column, lastColumn }) => column !== undefined && lastColumn !== undefined && lastColumn > column,
  ),
);

/** The columns of a row to mount for a window: those in it, and those from which a card reaches into it. */
export function columnsNear(
  scene: Scene,
  row: number,
  { left, right }: Pick<MountWindow, 'left' | 'right'>,
): readonly number[] {
  const found: number[] = [];
  for (const group of runsOf(scene.groups.cards).flatMap(wideIn))
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
