// A made-up scene with everything in it, for the tests and the measurements of the painters alone: what layout does is
// not looked at here. Cards, arrows, a curve, the blueprint paper, pictures found and missing, texts that need escaping.

import type { Group, Layer, Primitive, Scene } from '@sightline/layout';
import type { Font, Measure } from '@sightline/text';

const heading: Font = { family: 'Inter', weight: 600, size: 13 };
const body: Font = { family: 'Inter', weight: 400, size: 12 };
const quote: Font = { family: 'Newsreader', weight: 400, italic: true, size: 16 };

const texts = [
  'Draws the card in and reads the chip',
  'Prüft Geheimzahl & Kontostand <sofort>',
  'Zażółć gęślą jaźń, said the "teller"',
  'Проверяет подпись клиента',
  'Ελέγχει το υπόλοιπο του λογαριασμού',
  'Shutter opens for thirty seconds',
];
const hueNames = ['teal', 'blue', 'vermilion', 'purple', 'orange', 'mauve'];
const iconNames = ['reader', 'machine', 'bank', 'stack', 'van', 'nothing'];

const column = 236;
const row = 110;
const left = 180;
const top = 300;

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('list: is empty');
  return value;
}

function card(index: number, columns: number, measure: Measure): Group {
  const [at, lane] = [index % columns, Math.floor(index / columns)];
  const behind = lane > 1;
  const title = `Card ${index + 1}`;
  const text = measure(pick(texts, index), body, 140);
  const hue = pick(hueNames, index);
  const items: Primitive[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      w: 200,
      h: 76,
      r: 11,
      fill: behind ? 'blueprintCard' : 'card',
      stroke: behind ? 'blueprintCardBorder' : 'cardBorder',
      shadow: true,
    },
    { kind: 'rect', x: 11, y: 24, w: 28, h: 28, r: 8, fill: `${hue}Tint` },
    { kind: 'icon', name: pick(iconNames, index), x: 17.5, y: 30.5, size: 15, stroke: hue },
    {
      kind: 'text',
      x: 49,
      y: 24,
      lines: [title],
      lineHeight: 17,
      font: heading,
      fill: behind ? 'blueprintInk' : 'ink',
    },
    {
      kind: 'text',
      x: 49,
      y: 42,
      lines: text.lines,
      lineHeight: 16,
      font: body,
      fill: behind ? 'blueprintInkSoft' : 'inkSoft',
    },
  ];
  return {
    id: `card-${index}`,
    record: `c-${index}`,
    kind: 'card',
    layer: 'cards',
    x: left + at * column,
    y: top + lane * row,
    w: 200,
    h: 76,
    items,
  };
}

function arrow(index: number, columns: number): Group {
  const [at, lane] = [index % columns, Math.floor(index / columns)];
  const failure = index % 7 === 3;
  const paint = failure ? 'failure' : lane > 1 ? 'blueprintFlow' : 'flow';
  const items: Primitive[] = [
    {
      kind: 'path',
      d: 'M0 6L14 6Q18 6 18 10L18 14Q18 18 22 18L28 18',
      stroke: paint,
      width: 1.6,
      ...(failure ? { dash: [5, 4] } : {}),
    },
    { kind: 'path', d: 'M36 18L28 14.4L28 21.6Z', fill: paint },
  ];
  return {
    id: `arrow-${index}`,
    kind: 'arrow',
    layer: 'arrows',
    x: left + at * column + 200,
    y: top + lane * row + 26,
    w: 36,
    h: 24,
    items,
    label: `Card ${index + 1} leads to <Card ${index + 2}>`,
  };
}

function curve(width: number, measure: Measure): Group {
  const d = `M0 40C${width * 0.2} 0 ${width * 0.3} 0 ${width * 0.4} 62C${width * 0.5} 124 ${width * 0.6} 130 ${width * 0.7} 30L${width} 50`;
  const words = measure('“Why is it taking so long?”', quote, 220);
  return {
    id: 'curve',
    kind: 'curve',
    layer: 'ground',
    x: left,
    y: 150,
    w: width,
    h: 124,
    items: [
      { kind: 'path', d: `${d}L${width} 62L0 62Z`, fill: 'emotionFill' },
      { kind: 'path', d: `M0 62H${width}`, stroke: 'rule', width: 1.25, dash: [2, 5] },
      { kind: 'path', d, stroke: 'emotion', width: 3 },
      { kind: 'circle', cx: width * 0.4, cy: 62, r: 10.5, fill: 'sheet', stroke: 'moodMiddle', width: 2 },
      {
        kind: 'text',
        x: width * 0.4,
        y: 100,
        lines: words.lines,
        lineHeight: 22,
        font: quote,
        fill: 'inkSoft',
        anchor: 'middle',
      },
    ],
  };
}

function pictures(): Group[] {
  return [0, 1, 2].map((index) => ({
    id: `picture-${index}`,
    kind: 'card',
    layer: 'cards',
    x: left + index * column,
    y: 40,
    w: 200,
    h: 90,
    items: [
      { kind: 'rect', x: 0, y: 0, w: 200, h: 90, r: 11, fill: 'picture' },
      {
        kind: 'image',
        file: ['chart.svg', 'photo.png', 'missing.png'][index] ?? '',
        alt: 'The card slot with its "green" light & a <hand> in front of it',
        x: 0,
        y: 0,
        w: 200,
        h: 90,
        r: 11,
      },
    ],
  }));
}

/** A scene of `count` cards in `columns` columns with an arrow from six in ten of them. */
export function sampleScene(measure: Measure, count = 12, columns = 6): Scene {
  const rows = Math.ceil(count / columns);
  const [width, height] = [left + columns * column + 20, top + rows * row + 40];
  const split = top + 2 * row - 17;
  const sheet: Group = {
    id: 'sheet',
    kind: 'sheet',
    layer: 'ground',
    x: 0,
    y: 0,
    w: width,
    h: height,
    items: [
      { kind: 'rect', x: 0, y: 0, w: width, h: height, fill: 'sheet' },
      ...(height > split
        ? [{ kind: 'rect', x: 0, y: split, w: width, h: height - split, fill: 'blueprint' } as const]
        : []),
    ],
  };
  const title: Group = {
    id: 'title',
    kind: 'title',
    layer: 'headers',
    x: 0,
    y: 0,
    w: width,
    h: 38,
    items: [
      {
        kind: 'text',
        x: left,
        y: 28,
        lines: ['Withdrawing cash & <b>more</b>'],
        lineHeight: 38,
        font: { family: 'Newsreader', weight: 400, size: 34 },
        fill: 'ink',
        role: 'title',
      },
      {
        kind: 'text',
        x: 20,
        y: 400,
        lines: ['On stage'],
        lineHeight: 12,
        font: { family: 'Inter', weight: 600, size: 10.5 },
        fill: 'inkFaint',
        rotate: -90,
        anchor: 'middle',
        role: 'heading',
      },
    ],
  };
  const indexes = Array.from({ length: count }, (_, index) => index);
  const groups: Record<Layer, readonly Group[]> = {
    ground: [sheet, curve(width - left - 20, measure)],
    arrows: indexes.filter((index) => index % 5 < 3).map((index) => arrow(index, columns)),
    cards: [...pictures(), ...indexes.map((index) => card(index, columns, measure))],
    marks: [],
    headers: [title],
  };
  return {
    width,
    height,
    headerWidth: left,
    headerHeight: 40,
    phases: [],
    columns: [],
    rows: [],
    lines: [],
    groups,
    emotion: { row: 0, neutral: 212, perPoint: 31 },
  };
}
