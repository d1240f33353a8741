// The pass that gives columns, rows and tracks their coordinates, once it is known how many arrows run between them.

import type { MapIndex, Lane } from '@sightline/model';
import { stageLines } from '@sightline/model';
import type { Box, Placed, PlacedRow } from './place.ts';
import type { Stretch, Tracks, Way } from './route.ts';
import { assignTracks } from './route.ts';
import type { Column, PhaseSpan, Row, StageLine } from './scene.ts';
import { sizes } from './sizes.ts';

/** Coordinates of everything that cards and arrows stand on. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly phases: readonly PhaseSpan[];
  readonly rows: readonly Row[];
  readonly lines: readonly StageLine[];
  boxX(box: Box): number;
  boxY(box: Box): number;
  boxWidth(box: Box): number;
  gutterX(stretch: Stretch): number;
  channelY(stretch: Stretch): number;
}

const tracked = (count: number): number => (count <= 1 ? 0 : (count - 1) * sizes.track);
const PHASE_GAP = 18;

export function grid(index: MapIndex, placed: Placed, ways: readonly Way[], top: number): Grid {
  const gutters = assignTracks(
    ways.flatMap(({ first, second }) => [first, second].filter((stretch) => stretch !== undefined)),
  );
  const channels = assignTracks(
    ways.map(({ channel }) => channel).filter((stretch) => stretch !== undefined),
  );
  const { columns, gutterStart, width } = placeColumns(index, gutters);
  const { rows, channelStart, height } = placeRows(placed.rows, channels, top);
  const contentTop = rows.map((row, i) => row.y + sizes.lanePad + room(i, channels, placed.rows));
  return {
    width,
    height,
    columns,
    rows,
    phases: phaseSpans(columns),
    lines: linesOf(
      placed.rows.map(({ lane }) => lane),
      rows,
    ),
    boxX: (box) => columns[box.column]?.x ?? 0,
    boxY: (box) => (contentTop[box.row] ?? 0) + box.top,
    boxWidth: (box) => {
      const last = columns[box.lastColumn];
      return (last?.x ?? 0) + (last?.w ?? 0) - (columns[box.column]?.x ?? 0);
    },
    gutterX: (stretch) => (gutterStart[stretch.at] ?? 0) + gutters.of(stretch) * sizes.track,
    channelY: (stretch) => (channelStart[stretch.at] ?? 0) + channels.of(stretch) * sizes.track,
  };
}

/** Room that the channel above a row takes out of the row's own top. */
function room(row: number, channels: Tracks, rows: readonly PlacedRow[]): number {
  return row < rows.length ? tracked(channels.count.get(row) ?? 0) : 0;
}

function placeColumns(
  index: MapIndex,
  gutters: Tracks,
): { columns: readonly Column[]; gutterStart: readonly number[]; width: number } {
  const columns: Column[] = [];
  const gutterStart: number[] = [];
  let x = sizes.header + sizes.margin;
  index.steps.forEach((step, i) => {
    const phase = step.position.phase;
    const newPhase = i > 0 && columns[i - 1]?.phase !== phase;
    const lanes = tracked(gutters.count.get(i) ?? 0);
    const gap = i === 0 ? lanes : sizes.gutter + lanes + (newPhase ? PHASE_GAP : 0);
    const free = gap - lanes;
    gutterStart.push(x + (i === 0 ? -14 : free * 0.5));
    x += gap;
    columns.push({ step: step.id, phase, x, w: sizes.card });
    x += sizes.card;
  });
  const last = gutters.count.get(columns.length) ?? 0;
  gutterStart.push(x + 16);
  return { columns, gutterStart, width: x + (last === 0 ? 0 : 16 + tracked(last)) + sizes.margin };
}

function placeRows(
  placed: readonly PlacedRow[],
  channels: Tracks,
  top: number,
): { rows: readonly Row[]; channelStart: readonly number[]; height: number } {
  const rows: Row[] = [];
  const channelStart: number[] = [];
  let y = top + sizes.headerHeight;
  placed.forEach(({ lane, content }, i) => {
    const tracks = tracked(channels.count.get(i) ?? 0);
    channelStart.push(y + 10);
    const h = content + 2 * sizes.lanePad + tracks;
    rows.push({ lane: lane.id, role: lane.role, y, h });
    y += h;
  });
  channelStart.push(y + 2);
  const last = channels.count.get(placed.length) ?? 0;
  return { rows, channelStart, height: y + (last === 0 ? 0 : 10 + tracked(last)) + 18 };
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

function linesOf(lanes: readonly Lane[], rows: readonly Row[]): readonly StageLine[] {
  return stageLines(lanes).flatMap(({ kind, above }) => {
    const row = rows.find(({ lane }) => lane === above);
    return row === undefined ? [] : [{ kind, y: row.y }];
  });
}
