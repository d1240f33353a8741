// What the cards stand on: the sheet with its two papers, hairlines, the three lines of the stage, and the headers of
// phases, steps and lanes.

import type { Lane, MapIndex, Step } from '@sightline/model';
import { inks } from './inks.ts';
import type { Grid } from './grid.ts';
import type { KeptGroups } from './kept-groups.ts';
import type { Measure } from './measure.ts';
import type { PlacedRow } from './place.ts';
import type { Group, Primitive } from './scene.ts';
import { faces, sizes } from './sizes.ts';
import { Stack } from './stack.ts';
import type { LayoutWords } from './words.ts';

export interface FrameContext {
  readonly index: MapIndex;
  readonly measure: Measure;
  readonly words: LayoutWords;
  readonly grid: Grid;
  readonly rows: readonly PlacedRow[];
  /** Where the sheet begins; above it stands the title, where there is one. */
  readonly top: number;
}

/** What the ground is drawn from: as long as these are the same, so is the ground. */
export function groundInputs({ grid, top, index }: FrameContext): readonly unknown[] {
  return [grid.columns, grid.rows, grid.width, grid.height, top, index.lanes];
}

/** The sheet, its hairlines and its lines: all that lies behind the cards. */
export function groundGroups(context: FrameContext, groups: KeptGroups): readonly Group[] {
  const { grid, rows, top } = context;
  const { width } = grid;
  return [
    groups.keep('sheet', [grid.columns, grid.rows, width, grid.height, top], () => sheet(context)),
    ...grid.rows.map(({ lane, y, h }, i) => {
      const inputs = [i, y, h, width, rows[i]?.below, hasLine(grid, y)];
      return groups.keep(`band:${lane}`, inputs, () => band(context, i));
    }),
    ...grid.lines.map((line) =>
      groups.keep(`line:${line.kind}`, [line.y, width], () => stageLine(context, line)),
    ),
  ];
}

function hasLine({ lines }: Grid, at: number): boolean {
  return lines.some(({ y }) => y === at);
}

function sheet({ grid, top, words, rows }: FrameContext): Group {
  const h = grid.height - top;
  const visibility = grid.lines.find(({ kind }) => kind === 'visibility')?.y;
  const items: Primitive[] = [
    { kind: 'rect', x: 0, y: 0, w: grid.width, h, r: 16, fill: 'sheet', stroke: 'hairline', width: 1 },
  ];
  if (visibility !== undefined) {
    const y = visibility - top;
    items.push({
      kind: 'path',
      d: `M0 ${y}H${grid.width}V${h - 16}Q${grid.width} ${h} ${grid.width - 16} ${h}H16Q0 ${h} 0 ${h - 16}Z`,
      fill: 'blueprint',
    });
    items.push(rail(words.behind, y + (h - y) / 2, 'blueprintInkFaint'));
  }
  const firstRow = rows.length === 0 ? h : (grid.rows[0]?.y ?? 0) - top;
  const end = visibility === undefined ? h : visibility - top;
  items.push(rail(words.onStage, firstRow + (end - firstRow) / 2, 'inkFaint'));
  for (const [i, column] of grid.columns.entries()) {
    const before = grid.columns[i - 1];
    if (before === undefined) continue;
    const x = Math.round((before.x + before.w + column.x) / 2);
    const strong = before.phase !== column.phase;
    if (strong)
      items.push({ kind: 'path', d: `M${x} ${sizes.stepTop}V${end}`, stroke: 'hairline', width: 1 });
    else
      items.push({
        kind: 'path',
        d: `M${x} ${sizes.stepTop}V${end}`,
        stroke: 'hairline',
        width: 1,
        dash: [1, 5],
      });
  }
  return { id: 'sheet', kind: 'sheet', layer: 'ground', x: 0, y: top, w: grid.width, h, items };
}

function rail(text: string, y: number, fill: string): Primitive {
  const { font, line } = faces.label;
  return {
    kind: 'text',
    x: 20,
    y,
    lines: [text],
    lineHeight: line,
    font,
    fill,
    anchor: 'middle',
    rotate: -90,
  };
}

function band({ grid, rows }: FrameContext, i: number): Group {
  const row = grid.rows[i];
  const { lane, below } = rows[i] ?? {};
  const items: Primitive[] =
    i === 0 || hasLine(grid, row?.y ?? 0)
      ? []
      : [
          {
            kind: 'path',
            d: `M${sizes.laneHead} 0H${grid.width - 12}`,
            stroke: below === true ? 'blueprintHairline' : 'hairline',
            width: 1,
          },
        ];
  return {
    id: `band:${lane?.id ?? i}`,
    ...(lane === undefined ? {} : { record: lane.id }),
    kind: 'laneBand',
    layer: 'ground',
    x: 0,
    y: row?.y ?? 0,
    w: grid.width,
    h: row?.h ?? 0,
    items,
    row: i,
  };
}

function stageLine(
  { grid, words, measure }: FrameContext,
  { kind, y }: { readonly kind: 'interaction' | 'visibility' | 'internal'; readonly y: number },
): Group {
  const text = words.lines[kind];
  const font = kind === 'visibility' ? { ...faces.body.font, weight: 600 as const } : faces.label.font;
  const width = measure(text, font, Number.POSITIVE_INFINITY).width;
  const base = {
    id: `line:${kind}`,
    kind: 'stageLine' as const,
    layer: 'ground' as const,
    x: 0,
    y: y - 14,
    w: grid.width,
    h: 28,
    label: text,
  };
  if (kind === 'visibility') {
    const pill = Math.ceil(width) + 76;
    return {
      ...base,
      items: [
        { kind: 'path', d: `M0 14H${grid.width}`, stroke: 'visibility', width: 2 },
        { kind: 'rect', x: 42, y: 0, w: pill, h: 28, r: 14, fill: 'visibility' },
        { kind: 'icon', name: 'visible', x: 56, y: 6, size: 16, stroke: 'visibilityInk' },
        { kind: 'text', x: 80, y: 18.5, lines: [text], lineHeight: 16, font, fill: 'visibilityInk' },
        { kind: 'icon', name: 'hidden', x: 42 + pill - 26, y: 6, size: 16, stroke: 'visibilityInk' },
      ],
    };
  }
  const below = kind === 'internal';
  return {
    ...base,
    items: [
      {
        kind: 'path',
        d: `M${50 + width + 10} 14H${grid.width - 12}`,
        stroke: below ? 'blueprintRule' : 'ruleStrong',
        width: 1.25,
        dash: [7, 5],
      },
      {
        kind: 'text',
        x: 50,
        y: 18,
        lines: [text],
        lineHeight: 14,
        font,
        fill: below ? 'blueprintInkFaint' : 'inkFaint',
      },
    ],
  };
}

/** What the headers are drawn from. */
export function headerInputs({ index, grid, top }: FrameContext): readonly unknown[] {
  return [index.map, index.phases, index.steps, index.lanes, grid.columns, grid.rows, grid.width, top];
}

/** Headers of phases, steps and lanes; in the editor they stick to the edges. */
export function headerGroups(context: FrameContext, groups: KeptGroups): readonly Group[] {
  const { index, grid, rows, top } = context;
  return [
    ...grid.phases.map((span) => {
      const { phase, x, w, firstColumn, lastColumn } = span;
      const inputs = [index.records.get(phase), w, firstColumn, lastColumn];
      return groups.keepAt(`phase:${phase}`, inputs, { x, y: top }, () => phaseHeader(context, span));
    }),
    ...index.steps.map((step, i) => {
      const column = grid.columns[i];
      const at = { x: column?.x ?? 0, y: top };
      return groups.keepAt(`step:${step.id}`, [step, i, column?.w], at, () => stepHeader(context, step, i));
    }),
    ...rows.map(({ lane, below }, i) => {
      const row = grid.rows[i];
      const at = { x: 0, y: row?.y ?? 0 };
      return groups.keepAt(`lane:${lane.id}`, [lane, below, i, row?.h, grid.airs[i]], at, () =>
        laneHeader(context, lane, { below, i }),
      );
    }),
  ];
}

function phaseHeader({ index, measure, top }: FrameContext, span: Grid['phases'][number]): Group {
  const record = index.records.get(span.phase);
  const name = record?.type === 'phase' ? record.name : span.phase;
  const stack = new Stack(measure, 0, 0, span.w).text(name, faces.phase, {
    fill: 'ink',
    anchor: 'start',
    max: 1,
    role: 'heading',
  });
  const goal = record?.type === 'phase' ? (record.goal ?? '') : '';
  return {
    id: `phase:${span.phase}`,
    record: span.phase,
    kind: 'phaseHeader',
    layer: 'headers',
    x: span.x,
    y: top + sizes.phaseTop,
    w: span.w,
    h: 34,
    items: [...stack.items, { kind: 'rect', x: 0, y: 30, w: span.w, h: 2, r: 1, fill: 'ink' }],
    label: goal === '' ? name : `${name} (${goal})`,
    column: span.firstColumn,
    lastColumn: span.lastColumn,
  };
}

function stepHeader({ measure, grid, top }: FrameContext, step: Step, i: number): Group {
  const column = grid.columns[i];
  const moment = step.momentOfTruth;
  const room = (column?.w ?? 0) - 30 - (moment === undefined ? 0 : 34);
  const stack = new Stack(measure, 28, 5, room).text(step.name, faces.heading, {
    fill: 'ink',
    max: 2,
    role: 'heading',
  });
  if (step.visit !== undefined && stack.y < 36)
    stack.text(step.visit, faces.small, { fill: 'inkFaint', max: 1 });
  const items: Primitive[] = [
    { kind: 'circle', cx: 10, cy: 13.5, r: 10, stroke: 'rule', width: 1.25 },
    {
      kind: 'text',
      x: 10,
      y: 17.5,
      lines: [String(i + 1)],
      lineHeight: 14,
      font: { ...faces.small.font, size: 11, weight: 600 },
      fill: 'inkSoft',
      anchor: 'middle',
    },
    ...stack.items,
  ];
  if (moment !== undefined) items.push(...momentMark((column?.w ?? 0) - 30, moment.weight ?? 0));
  return {
    id: `step:${step.id}`,
    record: step.id,
    kind: 'stepHeader',
    layer: 'headers',
    x: column?.x ?? 0,
    y: top + sizes.stepTop - 4,
    w: column?.w ?? 0,
    h: 44,
    items,
    label: [String(i + 1), step.name, step.visit ?? ''].join(' ').trim(),
    column: i,
    lastColumn: i,
  };
}

/** A moment of truth: a gem, and as many points as it weighs. */
export function momentMark(x: number, weight: number): readonly Primitive[] {
  const points = [0, 1, 2].map((at): Primitive => ({
    kind: 'circle',
    cx: x + 8 + at * 7,
    cy: 30,
    r: 2.25,
    ...(weight > at ? { fill: 'momentOfTruth' } : { stroke: 'momentOfTruth', width: 1 }),
  }));
  return [
    { kind: 'rect', x, y: 1, w: 30, h: 22, r: 8, fill: 'momentOfTruthTint' },
    { kind: 'icon', name: 'momentOfTruth', x: x + 7, y: 4, size: 16, stroke: 'momentOfTruth' },
    ...points,
  ];
}

/** The lines of a lane's header and their height, from so far below the top of the lane. */
export function laneLabel(lane: Lane, below: boolean, measure: Measure, air = 0): Stack {
  const paint = inks(below);
  const stack = new Stack(measure, sizes.rail + 37, air + 17, sizes.header - sizes.rail - 46);
  return stack
    .text(lane.name, faces.heading, { fill: paint.ink, role: 'heading' })
    .gap(2)
    .text(lane.note ?? '', faces.small, { fill: paint.faint, max: 4 });
}

function laneHeader(
  { grid, measure }: FrameContext,
  lane: Lane,
  { below, i }: { readonly below: boolean; readonly i: number },
): Group {
  const row = grid.rows[i];
  const air = grid.airs[i] ?? 0;
  const stack = laneLabel(lane, below, measure, air);
  return {
    id: `lane:${lane.id}`,
    record: lane.id,
    kind: 'laneHeader',
    layer: 'headers',
    x: 0,
    y: row?.y ?? 0,
    w: sizes.header,
    h: row?.h ?? 0,
    items: [
      { kind: 'icon', name: lane.role, x: sizes.laneHead, y: air + 17, size: 16, stroke: inks(below).faint },
      ...stack.items,
    ],
    label: lane.note === undefined ? lane.name : `${lane.name} ${lane.note}`,
    row: i,
  };
}

export const titleHeight = 96;

/** The title above the sheet, for pictures that leave the editor. */
export function title(
  { index, measure, words, grid }: FrameContext,
  view: keyof LayoutWords['views'],
  persona: string | undefined,
): Group {
  const { map } = index;
  const facts = [
    words.views[view],
    words.states[map.state ?? 'asIs'],
    ...(persona === undefined ? [] : [persona]),
  ];
  const stack = new Stack(measure, sizes.laneHead, 14, grid.width - 2 * sizes.laneHead);
  stack
    .text(map.title, faces.title, { fill: 'ink', anchor: 'start', max: 1, role: 'title' })
    .gap(4)
    .text(
      facts.join('  ·  '),
      { font: { ...faces.heading.font, weight: 500 }, line: 18 },
      { fill: 'inkSoft', anchor: 'start', max: 1 },
    );
  return {
    id: 'title',
    record: map.id,
    kind: 'title',
    layer: 'headers',
    x: 0,
    y: 0,
    w: grid.width,
    h: titleHeight,
    items: stack.items,
    label: map.title,
  };
}
