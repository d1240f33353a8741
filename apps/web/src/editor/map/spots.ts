// Places in the grid, and the way from one to the next by the arrow keys.

import type { Scene } from '@sightline/layout';
import type { MapIndex } from '@sightline/model';
import type { Spot } from '../editor-state.ts';

/** What stands in a cell, from top to bottom: cards, failures, or points of the curve. */
export function inCell(
  index: MapIndex,
  lane: string,
  step: string,
  persona: string | undefined,
): readonly string[] {
  const role = index.lanes[index.rowOf(lane)]?.role;
  if (role === 'failure') return index.failuresOfStep(step).map(({ id }) => id);
  if (role === 'emotion')
    return index
      .emotionsOf(step)
      .filter((emotion) => persona === undefined || emotion.persona === persona)
      .map(({ id }) => id);
  return index.cardsIn(lane, step).map(({ id }) => id);
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'first' | 'last';

/** The next place in a direction; the same place where there is none. */
export function nextSpot(index: MapIndex, scene: Scene, from: Spot, direction: Direction): Spot {
  const row = scene.rows.findIndex(({ lane }) => lane === from.lane);
  const column = scene.columns.findIndex(({ step }) => step === from.step);
  const go = (toRow: number, toColumn: number, end: 'top' | 'bottom' = 'top'): Spot =>
    spotAt(index, scene, { row: toRow, column: toColumn, end }) ?? from;
  if (direction === 'left') return go(row, column - 1);
  if (direction === 'right') return go(row, column + 1);
  if (direction === 'rowStart') return go(row, 0);
  if (direction === 'rowEnd') return go(row, scene.columns.length - 1);
  if (direction === 'first') return go(0, 0);
  if (direction === 'last') return go(scene.rows.length - 1, scene.columns.length - 1);
  const cards = inCell(index, from.lane, from.step, undefined);
  const at = from.card === undefined ? -1 : cards.indexOf(from.card);
  const next = cards[direction === 'down' ? at + 1 : at - 1];
  if (next !== undefined && at >= 0) return { ...from, card: next };
  return direction === 'down' ? go(row + 1, column) : go(row - 1, column, 'bottom');
}

function spotAt(
  index: MapIndex,
  scene: Scene,
  { row, column, end }: { readonly row: number; readonly column: number; readonly end: 'top' | 'bottom' },
): Spot | undefined {
  const lane = scene.rows[row]?.lane;
  const step = scene.columns[column]?.step;
  if (lane === undefined || step === undefined) return undefined;
  const cards = inCell(index, lane, step, undefined);
  const card = end === 'top' ? cards[0] : cards.at(-1);
  return card === undefined ? { lane, step } : { lane, step, card };
}

/** A cell as a place, at the first of what stands in it. */
export function spotIn(index: MapIndex, lane: string, step: string): Spot {
  const [card] = inCell(index, lane, step, undefined);
  return card === undefined ? { lane, step } : { lane, step, card };
}

/** The place of a card, failure or emotion; undefined for what stands nowhere. */
export function spotOf(index: MapIndex, id: string): Spot | undefined {
  const record = index.records.get(id);
  if (record?.type === 'card' && record.position.step !== undefined)
    return { lane: record.position.lane, step: record.position.step, card: id };
  if (record?.type === 'emotion') return withLane(index, 'emotion', record.step, id);
  if (record?.type === 'failure') {
    const step = index.steps.find((candidate) => index.failuresOfStep(candidate.id).includes(record));
    return step === undefined ? undefined : withLane(index, 'failure', step.id, id);
  }
  return undefined;
}

function withLane(
  index: MapIndex,
  role: 'emotion' | 'failure',
  step: string,
  card: string,
): Spot | undefined {
  const lane = index.lanes.find((candidate) => candidate.role === role);
  return lane === undefined ? undefined : { lane: lane.id, step, card };
}
