// The emotion curve: a smooth line through the scores of each persona, monotone between them (Fritsch and Carlson 1980),
// so that it never shows a high or low that nobody felt; faces at the points, the words beside them, the named points.

import type { Emotion, LibraryRecords, MapIndex } from '@sightline/model';
import { curveOf, curvePoints, personasWithCurve } from '@sightline/model';
import type { Grid } from './grid.ts';
import type { KeptGroups } from './kept-groups.ts';
import type { Measure } from './measure.ts';
import type { Group, Primitive } from './scene.ts';
import { faces, sizes } from './sizes.ts';
import { Stack } from './stack.ts';
import type { LayoutWords } from './words.ts';

export interface CurveContext {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly measure: Measure;
  readonly words: LayoutWords;
  readonly grid: Grid;
  readonly persona: string | undefined;
  readonly groups: KeptGroups;
}

/** The geometry of the emotion lane in the scene. */
export function emotionAxis(
  grid: Grid,
): { readonly row: number; readonly neutral: number; readonly perPoint: number } | undefined {
  const row = grid.rows.findIndex(({ role }) => role === 'emotion');
  const at = grid.rows[row];
  return at === undefined ? undefined : { row, neutral: at.y + at.h / 2, perPoint: sizes.emotion.perPoint };
}

/** The persona whose curve is the strong one: the chosen, else the first of the cast. */
export function strongPersona(index: MapIndex, chosen: string | undefined): string | undefined {
  const personas = personasWithCurve(index);
  return personas.includes(chosen) ? chosen : personas[0];
}

export function curveGroups(context: CurveContext): readonly Group[] {
  const axis = emotionAxis(context.grid);
  if (axis === undefined) return [];
  const { index, grid } = context;
  const strong = strongPersona(index, context.persona);
  const personas = personasWithCurve(index);
  const row = grid.rows[axis.row];
  const top = row?.y ?? 0;
  const left = sizes.header;
  const yOf = (score: number): number => axis.neutral - top - score * axis.perPoint;
  const items: Primitive[] = [
    { kind: 'path', d: `M${left} ${yOf(0)}H${grid.width - 12}`, stroke: 'rule', width: 1.25, dash: [2, 5] },
    { kind: 'icon', name: 'happy', x: left - 20, y: yOf(1.7) - 8, size: 16, stroke: 'inkFaint' },
    { kind: 'icon', name: 'unhappy', x: left - 20, y: yOf(-1.7) - 8, size: 16, stroke: 'inkFaint' },
  ];
  for (const persona of personas) {
    const points = scored(index, grid, persona).map(({ x, score }) => ({ x, y: yOf(score) }));
    if (points.length === 0) continue;
    const line = monotone(extended(points, left, grid.width - 12));
    if (persona === strong) {
      items.push({
        kind: 'path',
        d: `${line}L${grid.width - 12} ${yOf(0)}L${left} ${yOf(0)}Z`,
        fill: 'emotionFill',
      });
      items.push({ kind: 'path', d: line, stroke: 'emotion', width: 3 });
    } else items.push({ kind: 'path', d: line, stroke: 'emotion', width: 1.75, opacity: 0.45, dash: [6, 4] });
  }
  const curve: Group = {
    id: 'curve',
    kind: 'curve',
    layer: 'cards',
    x: 0,
    y: top,
    w: grid.width,
    h: row?.h ?? 0,
    items,
    row: axis.row,
  };
  return [curve, ...pointGroups(context, axis, strong)];
}

interface Scored {
  readonly emotion: Emotion;
  readonly x: number;
  readonly score: number;
  readonly column: number;
}

function scored(index: MapIndex, grid: Grid, persona: string | undefined): readonly Scored[] {
  return curveOf(index, persona).flatMap((emotion) => {
    const column = index.columnOf(emotion.step);
    const at = grid.columns[column];
    return at === undefined || emotion.score === null
      ? []
      : [{ emotion, x: at.x + at.w / 2, score: emotion.score, column }];
  });
}

function pointGroups(
  context: CurveContext,
  axis: { neutral: number; perPoint: number; row: number },
  strong: string | undefined,
): readonly Group[] {
  const { index, grid, words } = context;
  const points = curvePoints(curveOf(index, strong));
  const names = new Map<string, string>();
  if (points !== undefined) {
    names.set(points.end.id, words.end);
    names.set(points.lowest.id, words.lowest);
    names.set(points.peak.id, words.peak);
  }
  const groups: Group[] = [];
  for (const step of index.steps)
    for (const emotion of index.emotionsOf(step.id)) {
      const at = grid.columns[index.columnOf(step.id)];
      if (at === undefined) continue;
      const main = emotion.persona === strong && emotion.path === undefined;
      const shift = main ? 0 : emotion.path === undefined ? 0 : 34;
      groups.push(
        pointGroup(context, emotion, {
          x: at.x + at.w / 2 + shift,
          axis,
          column: index.columnOf(step.id),
          main,
          named: names.get(emotion.id),
          width: at.w,
        }),
      );
    }
  return groups;
}

interface PointPlace {
  readonly x: number;
  readonly axis: { readonly neutral: number; readonly perPoint: number; readonly row: number };
  readonly column: number;
  readonly main: boolean;
  readonly named: string | undefined;
  readonly width: number;
}

const R = 11;

function pointGroup(
  { measure, words }: CurveContext,
  emotion: Emotion,
  { x, axis, column, main, named, width }: PointPlace,
): Group {
  const score = emotion.score ?? 0;
  const y = axis.neutral - score * axis.perPoint;
  const paint = score >= 0.45 ? 'moodHigh' : score <= -0.3 ? 'moodLow' : 'moodMiddle';
  const said = emotion.words === undefined ? (emotion.trigger ?? '') : `“${emotion.words}”`;
  const base = {
    id: `emotion:${emotion.id}`,
    record: emotion.id,
    kind: 'emotionPoint' as const,
    layer: 'marks' as const,
    column,
    lastColumn: column,
    row: axis.row,
    label: [said, named, emotion.score === null ? words.unknownEmotion : String(score)]
      .filter((text) => text !== undefined && text !== '')
      .join(' '),
  };
  if (!main) {
    return {
      ...base,
      x: x - 6,
      y: y - 6,
      w: 12,
      h: 12,
      items: [{ kind: 'circle', cx: 6, cy: 6, r: 4.5, fill: 'sheet', stroke: paint, width: 2 }],
    };
  }
  const quote = new Stack(measure, 0, 0, width + 10);
  quote.text(said, faces.quote, { fill: 'inkSoft', anchor: 'middle', max: 2 });
  const above = score >= -0.15;
  const w = width + 10;
  const h = quote.y + 2 * R + 8;
  const cy = above ? quote.y + 6 + R : R;
  const items: Primitive[] = [
    ...face(w / 2, cy, score, emotion.score === null ? 'inkFaint' : paint),
    ...quote.items.map((item) =>
      item.kind === 'text' && !above ? { ...item, y: item.y + 2 * R + 6 } : item,
    ),
  ];
  if (named !== undefined)
    items.push({
      kind: 'text',
      x: w / 2 - R - 6,
      y: cy + (above ? -6 : 13),
      lines: [named],
      lineHeight: 14,
      font: faces.label.font,
      fill: `${paint}Text`,
      anchor: 'end',
    });
  return { ...base, x: x - w / 2, y: y - cy, w, h, items };
}

/** A face whose mouth follows the score. */
function face(cx: number, cy: number, score: number, paint: string): readonly Primitive[] {
  const bend = Math.max(-3, Math.min(3, score * 2.2));
  return [
    { kind: 'circle', cx, cy, r: R - 1, fill: 'sheet', stroke: paint, width: 2 },
    { kind: 'circle', cx: cx - 3.4, cy: cy - 2.4, r: 1.2, fill: paint },
    { kind: 'circle', cx: cx + 3.4, cy: cy - 2.4, r: 1.2, fill: paint },
    {
      kind: 'path',
      d: `M${cx - 4} ${round(cy + 3.4 - bend / 2)}Q${cx} ${round(cy + 3.4 + bend)} ${cx + 4} ${round(cy + 3.4 - bend / 2)}`,
      stroke: paint,
      width: 1.6,
    },
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The curve runs on to the edges of the sheet. */
function extended(points: readonly Point[], left: number, right: number): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return points;
  return [{ x: left, y: first.y + 3 }, ...points, { x: right, y: last.y + 3 }];
}

/** A cubic through the points that never overshoots them. */
export function monotone(points: readonly Point[]): string {
  const slopes = tangents(points);
  let d = `M${round(points[0]?.x ?? 0)} ${round(points[0]?.y ?? 0)}`;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    const third = (b.x - a.x) / 3;
    const [s, t] = [slopes[i - 1] ?? 0, slopes[i] ?? 0];
    d += `C${round(a.x + third)} ${round(a.y + s * third)} ${round(b.x - third)} ${round(b.y - t * third)} ${round(b.x)} ${round(b.y)}`;
  }
  return d;
}

function tangents(points: readonly Point[]): readonly number[] {
  const chords = points
    .slice(1)
    .map((point, i) => (point.y - (points[i]?.y ?? 0)) / Math.max(1e-6, point.x - (points[i]?.x ?? 0)));
  const slopes = points.map((_, i) => {
    const [before, after] = [chords[i - 1], chords[i]];
    if (before === undefined || after === undefined) return 0;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  chords.forEach((chord, i) => {
    if (chord === 0) slopes[i] = slopes[i + 1] = 0;
    else {
      const [a, b] = [(slopes[i] ?? 0) / chord, (slopes[i + 1] ?? 0) / chord];
      const size = a * a + b * b;
      if (size > 9) {
        const scale = 3 / Math.sqrt(size);
        slopes[i] = scale * a * chord;
        slopes[i + 1] = scale * b * chord;
      }
    }
  });
  return slopes;
}
