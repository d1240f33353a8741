// The emotion curve: a smooth line through the scores of each persona, faces at the points of the strong one, the words
// beside them, the named points; and what is felt on another path, as a branch.

import type { Emotion, LibraryRecords, MapIndex } from '@sightline/model';
import { curveOf, curvePoints, personasWithCurve } from '@sightline/model';
import { CurveLine } from './curve-line.ts';
import type { Point } from './curve-line.ts';
import { BRANCH, branchPath, EmotionPlaces } from './emotion-places.ts';
import type { Said } from './emotion-point.ts';
import {
  asideOf,
  branchPoint,
  FACE,
  isUnderFace,
  lowCorners,
  mainPoint,
  NAME_LINE,
  nameCorners,
  otherPoint,
  quoteOf,
  SMALL_FACE,
} from './emotion-point.ts';
import type { Grid } from './grid.ts';
import type { KeptGroups } from './kept-groups.ts';
import type { Measure } from './measure.ts';
import type { Group, Primitive } from './scene.ts';
import { faces, sizes } from './sizes.ts';
import type { LayoutWords } from './words.ts';

export interface CurveContext {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly measure: Measure;
  readonly words: LayoutWords;
  readonly grid: Grid;
  readonly persona: string | undefined;
  readonly groups: KeptGroups;
  /** What was measured before. */
  readonly said: WeakMap<Emotion, Measured>;
}

/** The words at a point as they were measured, and the name of the path among them. */
export interface Measured {
  readonly name: string | undefined;
  readonly said: Said;
}

/** Where the emotion lane is, and how high its scores are in it. */
export interface EmotionAxis {
  readonly row: number;
  readonly neutral: number;
  readonly perPoint: number;
}

/** The geometry of the emotion lane in the scene. */
export function emotionAxis(grid: Grid): EmotionAxis | undefined {
  const row = grid.rows.findIndex(({ role }) => role === 'emotion');
  const at = grid.rows[row];
  return at === undefined ? undefined : { row, neutral: at.y + at.h / 2, perPoint: sizes.emotion.perPoint };
}

/** The persona whose curve is the strong one: the chosen, else the first of the cast. */
export function strongPersona(index: MapIndex, chosen: string | undefined): string | undefined {
  const personas = personasWithCurve(index);
  return personas.includes(chosen) ? chosen : personas[0];
}

/** What the curve is drawn from: as long as these are the same, so is the curve. */
export function curveInputs(index: MapIndex, grid: Grid, persona: string | undefined): readonly unknown[] {
  const axis = emotionAxis(grid);
  if (axis === undefined) return [];
  const row = grid.rows[axis.row];
  return [
    persona,
    grid.columns,
    grid.width,
    axis.row,
    row?.y,
    row?.h,
    index.cast,
    index.paths,
    ...index.steps.map((step) => index.emotionsOf(step.id)),
  ];
}

/** A point of an emotion; its height is from the top of the lane. */
interface Spot extends Point {
  readonly emotion: Emotion;
  readonly column: number;
}

export function curveGroups(context: CurveContext): readonly Group[] {
  const { index, grid } = context;
  const axis = emotionAxis(grid);
  if (axis === undefined) return [];
  const strong = strongPersona(index, context.persona);
  const lines = new Map<string | undefined, CurveLine>();
  for (const persona of personasWithCurve(index)) {
    const points = curveOf(index, persona).flatMap((emotion) =>
      emotion.score === null ? [] : (spotOf(context, axis, emotion) ?? []),
    );
    if (points.length > 0) lines.set(persona, new CurveLine(extended(points, sizes.header, grid.width - 12)));
  }
  const points = index.steps.flatMap((step) => index.emotionsOf(step.id));
  const spots = points.flatMap((emotion) => spotOf(context, axis, emotion) ?? []);
  const main = new Map<string, Spot>();
  for (const spot of spots)
    if (spot.emotion.persona === strong && spot.emotion.path === undefined) main.set(spot.emotion.step, spot);
  return [
    curve(context, axis, { lines, strong, branches: branchesOf(spots, strong, main) }),
    ...pointGroups(context, axis, { lines, strong, spots, main }),
  ];
}

const neutralIn = (grid: Grid, { row, neutral }: EmotionAxis): number => neutral - (grid.rows[row]?.y ?? 0);

function spotOf({ grid, index }: CurveContext, axis: EmotionAxis, emotion: Emotion): Spot | undefined {
  const column = index.columnOf(emotion.step);
  const at = grid.columns[column];
  if (at === undefined) return undefined;
  const branch = emotion.path === undefined ? 0 : BRANCH;
  const y = neutralIn(grid, axis) - (emotion.score ?? 0) * axis.perPoint;
  return { emotion, column, x: at.x + at.w / 2 + branch, y };
}

/** The curve runs on to the edges of the sheet. */
function extended(points: readonly Point[], left: number, right: number): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return points;
  return [{ x: left, y: first.y + 3 }, ...points, { x: right, y: last.y + 3 }];
}

function branchesOf(
  spots: readonly Spot[],
  strong: string | undefined,
  main: ReadonlyMap<string, Spot>,
): readonly (readonly [from: Spot, to: Spot])[] {
  return spots.flatMap((spot) => {
    const { persona, path, step } = spot.emotion;
    const from = main.get(step);
    return path === undefined || persona !== strong || from === undefined ? [] : [[from, spot] as const];
  });
}

interface Curves {
  readonly lines: ReadonlyMap<string | undefined, CurveLine>;
  readonly strong: string | undefined;
  readonly branches: readonly (readonly [from: Spot, to: Spot])[];
}

function curve({ grid }: CurveContext, axis: EmotionAxis, { lines, strong, branches }: Curves): Group {
  const row = grid.rows[axis.row];
  const left = sizes.header;
  const right = grid.width - 12;
  const neutral = neutralIn(grid, axis);
  const yOf = (score: number): number => neutral - score * axis.perPoint;
  const items: Primitive[] = [
    { kind: 'path', d: `M${left} ${neutral}H${right}`, stroke: 'rule', width: 1.25, dash: [2, 5] },
    { kind: 'icon', name: 'happy', x: left - 20, y: yOf(1.7) - 8, size: 16, stroke: 'inkFaint' },
    { kind: 'icon', name: 'unhappy', x: left - 20, y: yOf(-1.7) - 8, size: 16, stroke: 'inkFaint' },
  ];
  for (const [persona, line] of lines) {
    const d = line.path;
    if (persona === strong) {
      items.push({ kind: 'path', d: `${d}L${right} ${neutral}L${left} ${neutral}Z`, fill: 'emotionFill' });
      items.push({ kind: 'path', d, stroke: 'emotion', width: 3 });
    } else items.push({ kind: 'path', d, stroke: 'emotion', width: 1.75, opacity: 0.45, dash: [6, 4] });
  }
  for (const [from, to] of branches)
    items.push({
      kind: 'path',
      d: branchPath(from, to),
      stroke: 'emotion',
      width: 1.75,
      dash: [0.1, 4.5],
    });
  return {
    id: 'curve',
    kind: 'curve',
    layer: 'cards',
    x: 0,
    y: row?.y ?? 0,
    w: grid.width,
    h: row?.h ?? 0,
    items,
    row: axis.row,
  };
}

interface Points {
  readonly lines: ReadonlyMap<string | undefined, CurveLine>;
  readonly strong: string | undefined;
  readonly spots: readonly Spot[];
  /** The points of the strong curve by step. */
  readonly main: ReadonlyMap<string, Spot>;
}

function pointGroups(
  context: CurveContext,
  axis: EmotionAxis,
  { lines, strong, spots, main }: Points,
): readonly Group[] {
  const { index, grid, groups, words, measure } = context;
  const row = grid.rows[axis.row];
  const top = row?.y ?? 0;
  const places = new EmotionPlaces([...lines.values()], { top: 2, bottom: (row?.h ?? 0) - 2 });
  const names = namesOf(context, strong);
  const isCovered = ({ x, y, emotion }: Spot): boolean => {
    const over = main.get(emotion.step);
    return over !== undefined && over.x === x && isUnderFace(over.y - y);
  };
  for (const spot of spots)
    if (isMain(spot, strong)) places.takeFace(spot, FACE + 2);
    else if (!isCovered(spot)) places.takeFace(spot, SMALL_FACE + 2);
  const made = new Map<Spot, Group>();
  // branches first: a quote has two places to go, the words of a branch lie close to it
  for (const spot of spots.toSorted((a, b) => Number(isMain(a, strong)) - Number(isMain(b, strong)))) {
    const { emotion, column, x, y } = spot;
    const naming = { named: names.get(emotion.id), unknown: words.unknownEmotion };
    const place = { x, y: y + top, column, row: axis.row };
    const keep = (side: string, make: () => Group): Group =>
      groups.keepAt(emotion.id, [emotion, column, axis.row, naming.named, side], place, make);
    if (isMain(spot, strong)) {
      const quote = saidAt(context, emotion, (grid.columns[column]?.w ?? 0) + 10);
      const low = (emotion.score ?? 0) < -0.15;
      const corner =
        naming.named === undefined
          ? undefined
          : places.cornerOfName(
              spot,
              measure(naming.named, faces.label.font, Number.POSITIVE_INFINITY).width,
              low ? lowCorners : nameCorners,
            );
      const head = naming.named !== undefined && corner === undefined ? NAME_LINE : 0;
      const { side, past } = places.placeOfQuote(
        spot,
        { w: quote.w, h: quote.h + head },
        low ? ['below', 'above'] : ['above', 'below'],
      );
      const at = { ...place, side, past, ...(corner === undefined ? {} : { corner }) };
      made.set(
        spot,
        keep(`${side} ${past} ${corner ?? ''}`, () => mainPoint(emotion, at, quote, naming)),
      );
    } else if (emotion.path !== undefined && emotion.persona === strong) {
      const aside = saidAt(context, emotion, ASIDE);
      const side = places.sideOfAside(spot, aside);
      const path = index.records.get(emotion.path);
      made.set(
        spot,
        keep(`${side} ${path?.type === 'path' ? path.name : ''}`, () =>
          branchPoint(emotion, { ...place, side }, aside, naming),
        ),
      );
    } else {
      const covered = isCovered(spot);
      made.set(
        spot,
        keep(`other ${covered}`, () =>
          otherPoint(emotion, { ...place, side: 'below' }, { ...naming, covered }),
        ),
      );
    }
  }
  return spots.map((spot) => made.get(spot)).filter((group) => group !== undefined);
}

const ASIDE = 132;

function isMain({ emotion }: Spot, strong: string | undefined): boolean {
  return emotion.persona === strong && emotion.path === undefined;
}

/** The words at a point, measured once. */
function saidAt({ index, measure, said: measured }: CurveContext, emotion: Emotion, width: number): Said {
  const path = emotion.path === undefined ? undefined : index.records.get(emotion.path);
  const name = path?.type === 'path' ? path.name : undefined;
  const known = measured.get(emotion);
  if (known !== undefined && known.name === name) return known.said;
  const said =
    emotion.path === undefined
      ? quoteOf(emotion, { measure, width })
      : asideOf(emotion, name ?? emotion.path, { measure, width });
  measured.set(emotion, { name, said });
  return said;
}

/** What the named points of the strong curve are called. */
function namesOf({ index, words }: CurveContext, strong: string | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const points = curvePoints(curveOf(index, strong));
  // a curve that is level has neither a peak nor a lowest point
  if (points === undefined || points.peak.score === points.lowest.score) return names;
  names.set(points.end.id, words.end);
  names.set(points.lowest.id, words.lowest);
  names.set(points.peak.id, words.peak);
  return names;
}
