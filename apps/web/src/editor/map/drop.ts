// Where something that is dragged would land: found from the geometry of the scene, without asking the page.

import type { Scene } from '@sightline/layout';
import type { MapIndex } from '@sightline/model';
import { drawsRecords } from '@sightline/model';
import { groupOf, recordAt } from './scene-index.ts';

/** A cell, and the card before which something lands; none: at the end. */
export interface Drop {
  readonly lane: string;
  readonly step: string;
  readonly before?: string;
  /** The line that shows it, in map units. */
  readonly mark: { readonly x: number; readonly y: number; readonly w: number };
}

export function dropAt(
  index: MapIndex,
  scene: Scene,
  at: { readonly x: number; readonly y: number },
): Drop | undefined {
  const row = scene.rows.find(({ y, h }) => at.y >= y && at.y < y + h);
  const column = nearestColumn(scene, at.x);
  if (row === undefined || column === undefined || drawsRecords(row.role)) return undefined;
  const cards = index.cardsIn(row.lane, column.step);
  const boxes = cards.map(({ id }) => groupOf(scene, id));
  const i = boxes.findIndex((box) => box !== undefined && at.y < box.y + box.h / 2);
  const before = i < 0 ? undefined : cards[i]?.id;
  const last = boxes.at(-1);
  const y = i < 0 ? (last === undefined ? row.y + 18 : last.y + last.h + 6) : (boxes[i]?.y ?? row.y) - 6;
  return {
    lane: row.lane,
    step: column.step,
    ...(before === undefined ? {} : { before }),
    mark: { x: column.x, y, w: column.w },
  };
}

export function nearestColumn(scene: Scene, x: number): Scene['columns'][number] | undefined {
  return scene.columns.find((column, i) => {
    const next = scene.columns[i + 1];
    const end = next === undefined ? Number.POSITIVE_INFINITY : (column.x + column.w + next.x) / 2;
    return x < end;
  });
}

/** The card or failure at a point. */
export function cardAt(scene: Scene, at: { readonly x: number; readonly y: number }): string | undefined {
  const group = recordAt(scene, at);
  return group?.kind === 'card' || group?.kind === 'failure' ? group.record : undefined;
}
