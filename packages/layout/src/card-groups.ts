// The cards and failures of the scene, and the F on each card where something can break.

import type { MapIndex } from '@sightline/model';
import type { Box } from './box.ts';
import type { Group, Primitive } from './scene.ts';
import { sizes } from './sizes.ts';
import { wordsOf } from './stack.ts';
import type { Body } from './stack.ts';

/** The group of a box where it stands now: the one it had, where nothing is different. */
export function cardGroup(box: Box): Group {
  const { record, body, x, y, w, column, lastColumn, row, group: before } = box;
  const same = before !== undefined && box.drawn === body && before.w === w;
  if (
    same &&
    before.x === x &&
    before.y === y &&
    before.column === column &&
    before.lastColumn === lastColumn &&
    before.row === row
  )
    return before;
  box.drawn = body;
  box.group = {
    id: `${record.type}:${box.id}`,
    record: box.id,
    kind: record.type,
    layer: 'cards',
    x,
    y,
    w,
    h: body.h,
    items: same ? before.items : itemsOf(box),
    label: same ? (before.label ?? '') : wordsOf(body) || titleOf(box),
    column,
    lastColumn,
    row,
  };
  return box.group;
}

/** A card over several columns is as wide as they came to be; its texts keep their width. */
function itemsOf({ body, column, lastColumn, w }: Box): Body['items'] {
  if (column === lastColumn) return body.items;
  const made = bodyWidth(lastColumn - column + 1);
  return body.items.map((item): Primitive =>
    (item.kind === 'rect' || item.kind === 'image') && item.w === made ? { ...item, w } : item,
  );
}

/** The width for which the body of a card over so many columns is made, before it is known how wide gutters are. */
export function bodyWidth(columns: number): number {
  return columns * sizes.card + (columns - 1) * (sizes.gutter.before + sizes.gutter.after);
}

function titleOf({ record }: Box): string {
  return record.type === 'card' ? (record.text ?? record.id) : record.what;
}

/** How many things can break at each card. */
export function failureCounts(index: MapIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const step of index.steps)
    for (const failure of index.failuresOfStep(step.id)) {
      const at = index.records.get(failure.at);
      const card = at?.type === 'flow' ? at.from : failure.at;
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
  return counts;
}

/** The F in the lower left corner of a card, with the number of what can break there. */
export function failureMark(box: Box, count: number): Group {
  const text = count === 1 ? 'F' : `F${count}`;
  const w = count === 1 ? 18 : 24;
  return {
    id: `mark:${box.id}`,
    record: box.id,
    kind: 'failureMark',
    layer: 'marks',
    x: box.x + 2 - w / 2,
    y: box.y + box.h - 12,
    w,
    h: 18,
    items: [
      { kind: 'rect', x: 0, y: 0, w, h: 18, r: 9, fill: 'failure', stroke: 'failureInk', width: 2 },
      {
        kind: 'text',
        x: w / 2,
        y: 12.5,
        lines: [text],
        lineHeight: 12,
        font: { family: 'Inter', weight: 700, size: 9.5 },
        fill: 'failureInk',
        anchor: 'middle',
      },
    ],
    label: count === 1 ? '1 failure' : `${count} failures`,
    column: box.column,
    lastColumn: box.lastColumn,
    row: box.row,
  };
}
