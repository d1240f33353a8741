// The pass that gives columns, rows and lines of arrows their coordinates, once it is known how many arrows run between
// them. What kept its place keeps its object.

import type { MapIndex } from '@sightline/model';
import { stageLines } from '@sightline/model';
import type { Box } from './box.ts';
import type { Gutter } from './gutters.ts';
import { emptyGutter } from './gutters.ts';
import type { PlacedRow } from './place.ts';
import type { Column, PhaseSpan, Row, StageLine } from './scene.ts';
import { sizes } from './sizes.ts';

/** Coordinates of everything that cards and arrows stand on. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly phases: readonly PhaseSpan[];
  /** Where the first line of each gutter is. */
  readonly gutters: readonly number[];
  readonly rows: readonly Row[];
  /** Where the first line of each channel is, and where the content of each row begins. */
  readonly channels: readonly number[];
  readonly contents: readonly number[];
  /** How far below its top each row begins: the air below a line. */
  readonly airs: readonly number[];
  readonly lines: readonly StageLine[];
}

const tracked = (count: number): number => (count <= 1 ? 0 : (count - 1) * sizes.track);
const PHASE_GAP = 18;

type Across = Pick<Grid, 'columns' | 'phases' | 'gutters' | 'width'>;

/** Columns and gutters. The last gutter is the one right of the last column. */
export function placeColumns(index: MapIndex, gutters: readonly Gutter[]): Across {
  const columns: Column[] = [];
  const starts: number[] = [];
  let x = sizes.header + sizes.margin;
  const { before, after } = sizes.gutter;
  index.steps.forEach((step, i) => {
    const { phase } = step.position;
    const { lines, roomLeft, roomRight } = gutters[i] ?? emptyGutter;
    const left = roomLeft === 0 ? before : roomLeft + 22;
    const right = roomRight === 0 ? after : roomRight + 26;
    if (i === 0) {
      starts.push(x - 14);
      x += tracked(lines) + Math.max(0, right - after);
    } else {
      const extra = columns[i - 1]?.phase === phase ? 0 : PHASE_GAP;
      starts.push(x + left + extra / 2);
      x += left + tracked(lines) + right + extra;
    }
    columns.push({ step: step.id, phase, x, w: sizes.card });
    x += sizes.card;
  });
  const { lines, roomLeft } = gutters[columns.length] ?? emptyGutter;
  const left = roomLeft === 0 ? 16 : roomLeft + 22;
  starts.push(x + left);
  return {
    columns,
    phases: phaseSpans(columns),
    gutters: starts,
    width: x + (lines === 0 ? 0 : left + tracked(lines)) + sizes.margin,
  };
}

type Down = Pick<Grid, 'rows' | 'channels' | 'contents' | 'airs' | 'height' | 'lines'>;

/** Rows and channels. The last channel is the one below the last row. */
export function placeRows(placed: readonly PlacedRow[], channels: readonly number[], top: number): Down {
  const rows: Row[] = [];
  const starts: number[] = [];
  const contents: number[] = [];
  const airs: number[] = [];
  const { above, below } = sizes.visibilityAir;
  const lines = stageLines(placed.map(({ lane }) => lane));
  const behind = lines.find(({ kind }) => kind === 'visibility')?.above;
  let y = top + sizes.headerHeight;
  placed.forEach(({ lane, content }, i) => {
    const taken = tracked(channels[i] ?? 0);
    const air = lane.id === behind ? below : 0;
    airs.push(air);
    starts.push(y + air + 10);
    contents.push(y + air + sizes.lanePad + taken);
    const end = behind !== undefined && placed[i + 1]?.lane.id === behind ? above : 0;
    const h = air + content + 2 * sizes.lanePad + taken + end;
    rows.push({ lane: lane.id, role: lane.role, y, h });
    y += h;
  });
  starts.push(y + 2);
  const last = channels[placed.length] ?? 0;
  return {
    rows,
    channels: starts,
    contents,
    airs,
    height: y + (last === 0 ? 0 : 10 + tracked(last)) + 18,
    lines: lines.flatMap(({ kind, above: lane }) => {
      const row = rows.find((other) => other.lane === lane);
      return row === undefined ? [] : [{ kind, y: row.y }];
    }),
  };
}

function phaseSpans(columns: readonly Column[]): readonly PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  columns.forEach((column, i) => {
    const last = spans.at(-1);
    if (last?.phase === column.phase)
      spans[spans.length - 1] = { ...last, w: column.x + column.w - last.x, lastColumn: i };
    else spans.push({ phase: column.phase, x: column.x, w: column.w, firstColumn: i, lastColumn: i });
  });
  return spans;
}

/** Where a box is. */
export function boxX(grid: Grid, { column }: Box): number {
  return grid.columns[column]?.x ?? 0;
}

export function boxY(grid: Grid, { row, top }: Box): number {
  return (grid.contents[row] ?? 0) + top;
}

export function boxW(grid: Grid, { column, lastColumn }: Box): number {
  const [first, last] = [grid.columns[column], grid.columns[lastColumn]];
  return (last?.x ?? 0) + (last?.w ?? 0) - (first?.x ?? 0);
}
