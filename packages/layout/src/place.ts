// The pass that gives every card and failure of a row a place: its column, its place in the cell, its height and its
// distance from the top of the row. A row gets as high as its fullest cell. Where rows and columns stand in the end is
// decided after routing, when it is known how much room the arrows between them need.

import type { Card, Failure, Lane, MapIndex } from '@sightline/model';
import { drawsRecords, roleRank } from '@sightline/model';
import { Box } from './box.ts';
import type { Standing } from './box.ts';
import type { Body } from './stack.ts';
import { sizes } from './sizes.ts';

/** A lane with the boxes in it. */
export interface PlacedRow {
  readonly lane: Lane;
  /** Below the line of visibility. */
  readonly below: boolean;
  /** By column, then from top to bottom. */
  readonly boxes: readonly Box[];
  /** Per column the boxes that stand or reach there, from top to bottom. */
  readonly cells: readonly (readonly Box[] | undefined)[];
  /** Per column how far down its cell is filled, with the gap for the next box. */
  readonly filled: readonly (number | undefined)[];
  /** Height of its content, without the padding. */
  readonly content: number;
}

/** What placing a row asks for: bodies and the heights of what is not a card. */
export interface PlaceSources {
  card(card: Card, lane: Lane, below: boolean, columns: number): Body;
  failure(failure: Failure, below: boolean): Body;
  laneHeader(lane: Lane): number;
}

/** What placing found changed. */
export interface Changed {
  /** New ones, and those that stand elsewhere in the grid or in their cell. Called before the box is moved. */
  willMove(box: Box, to: Standing): void;
  /** Those that are higher or lower, or begin at another height. */
  shifted(box: Box): void;
  /** Those that say something else. */
  rewrote(box: Box): void;
}

/** The boxes of a layout by the id of what is in them, and the number of the pass that is under way. */
export interface Boxes {
  readonly byId: Map<string, Box>;
  readonly pass: number;
  readonly changed: Changed;
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
  /** Failures stand in the first lane for them, once. */
  readonly failures: boolean;
}

/** Places the boxes of one row anew. */
export function placeRow(
  index: MapIndex,
  { lane, row, below, failures }: RowSpot,
  sources: PlaceSources,
  known: Boxes,
): PlacedRow {
  const filled: (number | undefined)[] = [];
  const boxes: Box[] = [];
  const cells: (Box[] | undefined)[] = [];
  const put = (record: Card | Failure, body: Body, column: number, lastColumn: number): void => {
    let top = 0;
    for (let at = column; at <= lastColumn; at++) top = Math.max(top, filled[at] ?? 0);
    const box = settled(record, body, { column, lastColumn, row, stack: cells[column]?.length ?? 0 }, known);
    settleTop(box, top, known);
    for (let at = column; at <= lastColumn; at++) {
      filled[at] = top + body.h + sizes.stackGap;
      const cell = cells[at];
      if (cell === undefined) cells[at] = [box];
      else cell.push(box);
    }
    boxes.push(box);
  };
  index.steps.forEach((step, column) => {
    if (failures)
      for (const failure of index.failuresOfStep(step.id))
        put(failure, sources.failure(failure, below), column, column);
    if (drawsRecords(lane.role)) return;
    for (const card of index.cardsIn(lane.id, step.id)) {
      const last = Math.max(column, card.untilStep === undefined ? column : index.columnOf(card.untilStep));
      put(card, sources.card(card, lane, below, last - column + 1), column, last);
    }
  });
  return { lane, below, boxes, cells, filled, content: contentOf(filled, lane, sources) };
}

/** What a row holds is as high as its fullest cell. */
function contentOf(filled: PlacedRow['filled'], lane: Lane, sources: PlaceSources): number {
  const deepest = filled.reduce((most: number, height) => Math.max(most, height ?? 0), 0) - sizes.stackGap;
  const least =
    lane.role === 'emotion'
      ? sizes.emotion.height - 2 * sizes.lanePad
      : sources.laneHeader(lane) - 2 * sizes.lanePad + 8;
  return Math.max(deepest, least, 24);
}

/**
 * A row in which nothing but what some cards say has changed: only their cells are stacked again. Undefined where a card
 * over several columns stands in one of them, which ties it to others.
 */
export function restackRow(
  index: MapIndex,
  old: PlacedRow,
  cards: ReadonlySet<string>,
  sources: PlaceSources,
  known: Boxes,
): PlacedRow | undefined {
  const columns = new Set<number>();
  for (const id of cards) {
    const box = known.byId.get(id);
    // a parked card stands nowhere
    if (box === undefined) continue;
    const isTied = old.cells[box.column]?.some(({ column, lastColumn }) => column !== lastColumn) ?? true;
    if (isTied) return undefined;
    columns.add(box.column);
  }
  const filled = [...old.filled];
  for (const column of columns) {
    let top = 0;
    for (const box of old.cells[column] ?? []) {
      const record = index.records.get(box.id);
      const body =
        record?.type === 'card' && record !== box.record
          ? sources.card(record, old.lane, old.below, 1)
          : box.body;
      settled(record?.type === 'card' ? record : box.record, body, box, known);
      settleTop(box, top, known);
      top += body.h + sizes.stackGap;
    }
    filled[column] = top;
  }
  return { ...old, filled, content: contentOf(filled, old.lane, sources) };
}

function settleTop(box: Box, top: number, { changed }: Boxes): void {
  if (box.top === top) return;
  box.top = top;
  changed.shifted(box);
}

/** The box of a record, made or brought up to date. */
function settled(record: Card | Failure, body: Body, at: Standing, { byId, pass, changed }: Boxes): Box {
  let box = byId.get(record.id);
  if (box === undefined) byId.set(record.id, (box = new Box(record, body)));
  box.seen = pass;
  if (!box.standsAt(at)) {
    changed.willMove(box, at);
    box.column = at.column;
    box.lastColumn = at.lastColumn;
    box.row = at.row;
    box.stack = at.stack;
  }
  if (box.body.h !== body.h) changed.shifted(box);
  if (box.record !== record || box.body !== body) {
    box.record = record;
    box.body = body;
    changed.rewrote(box);
  }
  return box;
}
