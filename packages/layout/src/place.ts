// The pass that gives every card and failure a place: its column, its row, its height, and its distance from the top of
// the row. Rows get as high as their fullest cell. Where rows and columns stand in the end is decided after routing,
// when it is known how much room the arrows between them need.

import type { Card, Failure, Lane, MapIndex } from '@sightline/model';
import { drawsRecords, roleRank } from '@sightline/model';
import type { Body } from './stack.ts';
import { sizes } from './sizes.ts';

/** A card or failure in its cell. */
export interface Box {
  readonly id: string;
  readonly record: Card | Failure;
  readonly column: number;
  readonly lastColumn: number;
  readonly row: number;
  /** From the top of the content of its row. */
  readonly top: number;
  readonly h: number;
  readonly body: Body;
}

/** A lane with the boxes in it. */
export interface PlacedRow {
  readonly lane: Lane;
  /** Below the line of visibility. */
  readonly below: boolean;
  readonly boxes: readonly Box[];
  /** Height of its content, without the padding. */
  readonly content: number;
}

export interface Placed {
  readonly rows: readonly PlacedRow[];
  readonly boxes: ReadonlyMap<string, Box>;
  /** Per column the boxes from top to bottom. */
  readonly columns: readonly (readonly Box[])[];
}

/** What `place` asks for: bodies and the heights of what is not a card. */
export interface PlaceSources {
  card(card: Card, lane: Lane, below: boolean, columns: number): Body;
  failure(failure: Failure, below: boolean): Body;
  laneHeader(lane: Lane): number;
}

export function place(index: MapIndex, lanes: readonly Lane[], sources: PlaceSources): Placed {
  const boxes = new Map<string, Box>();
  const below = belowVisibility(lanes);
  const rows = lanes.map((lane, row): PlacedRow => {
    const placed = placeRow(index, { lane, row, below: below[row] ?? false }, sources);
    for (const box of placed.boxes) boxes.set(box.id, box);
    return placed;
  });
  const columns: Box[][] = index.steps.map(() => []);
  for (const { boxes: inRow } of rows)
    for (const box of inRow)
      for (let column = box.column; column <= box.lastColumn; column++) columns[column]?.push(box);
  return { rows, boxes, columns };
}

/** For each lane, whether the customer cannot see what happens in it. */
export function belowVisibility(lanes: readonly Lane[]): readonly boolean[] {
  const first = lanes.findIndex((lane) => (roleRank(lane.role) ?? 0) >= 2);
  return lanes.map((_, row) => first >= 0 && row >= first);
}

interface RowSpot {
  readonly lane: Lane;
  readonly row: number;
  readonly below: boolean;
}

function placeRow(index: MapIndex, { lane, row, below }: RowSpot, sources: PlaceSources): PlacedRow {
  const filled: number[] = [];
  const boxes: Box[] = [];
  const put = (record: Card | Failure, body: Body, column: number, lastColumn: number): void => {
    let top = 0;
    for (let at = column; at <= lastColumn; at++) top = Math.max(top, filled[at] ?? 0);
    for (let at = column; at <= lastColumn; at++) filled[at] = top + body.h + sizes.stackGap;
    boxes.push({ id: record.id, record, column, lastColumn, row, top, h: body.h, body });
  };
  index.steps.forEach((step, column) => {
    if (lane.role === 'failure')
      for (const failure of index.failuresOfStep(step.id))
        put(failure, sources.failure(failure, below), column, column);
    if (drawsRecords(lane.role)) return;
    for (const card of index.cardsIn(lane.id, step.id)) {
      const last = Math.max(column, card.untilStep === undefined ? column : index.columnOf(card.untilStep));
      put(card, sources.card(card, lane, below, last - column + 1), column, last);
    }
  });
  boxes.sort((a, b) => a.column - b.column || a.top - b.top);
  const deepest = filled.reduce((most, height) => Math.max(most, height ?? 0), 0) - sizes.stackGap;
  const least =
    lane.role === 'emotion'
      ? sizes.emotion.height - 2 * sizes.lanePad
      : sources.laneHeader(lane) - 2 * sizes.lanePad + 8;
  return { lane, below, boxes, content: Math.max(deepest, least, 24) };
}
