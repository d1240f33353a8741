import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapRecord } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { createLayout } from './create-layout.ts';
import type { Measure } from './measure.ts';
import type { Group, Scene } from './scene.ts';
import { plainScene } from './scene.ts';

const measure: Measure = (text, font, width) => {
  const most = Math.max(1, Math.floor(width / (font.size * 0.5)));
  const lines = text.match(new RegExp(`.{1,${most}}`, 'gs')) ?? [''];
  const widths = lines.map((line) => line.length * font.size * 0.5);
  return { lines, widths, width: Math.max(...widths) };
};

const view = { view: 'full' } as const;
const boxes = (scene: Scene): readonly Group[] => scene.groups.cards.filter(({ kind }) => kind !== 'curve');

function scenes(seed: number): { readonly scene: Scene; readonly size: number } {
  const { map, library } = generateMap({ seed, cards: 80, flows: 140 });
  return { scene: createLayout(measure, view).full(createMapIndex(map), library), size: map.size };
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`no two cards lie on each other (seed ${seed})`, () => {
    const cards = boxes(scenes(seed).scene);
    assert.ok(cards.length > 60);
    for (const [i, a] of cards.entries())
      for (const b of cards.slice(i + 1))
        assert.ok(
          a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y,
          `${a.id} and ${b.id}`,
        );
  });

  test(`no arrow runs through a card (seed ${seed})`, () => {
    const { scene } = scenes(seed);
    const cards = boxes(scene);
    let checked = 0;
    for (const arrow of scene.groups.arrows) {
      const [line] = arrow.items;
      if (line?.kind !== 'path') continue;
      const points = [...line.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((match) => ({
        x: arrow.x + Number(match[1]),
        y: arrow.y + Number(match[2]),
      }));
      for (const [i, to] of points.entries()) {
        const from = points[i - 1];
        if (from === undefined) continue;
        checked++;
        for (const card of cards) {
          const inset = 3;
          const through =
            Math.max(from.x, to.x) > card.x + inset &&
            Math.min(from.x, to.x) < card.x + card.w - inset &&
            Math.max(from.y, to.y) > card.y + inset &&
            Math.min(from.y, to.y) < card.y + card.h - inset;
          assert.ok(!through, `${arrow.id} runs through ${card.id}`);
        }
      }
    }
    assert.ok(checked > 100, `${checked} pieces`);
  });
}

test('the same map gives the same scene', () => {
  assert.deepEqual(plainScene(scenes(7).scene), plainScene(scenes(7).scene));
});

for (const seed of [1, 2, 3]) {
  test(`no two arrows of different cards lie on each other in a gutter (seed ${seed})`, () => {
    const { scene } = scenes(seed);
    const upright = new Map<number, { low: number; high: number; arrow: Group }[]>();
    let compared = 0;
    for (const arrow of scene.groups.arrows)
      for (const [from, to] of piecesOf(arrow)) {
        if (from.x !== to.x || Math.abs(from.y - to.y) < 20) continue;
        const here = { low: Math.min(from.y, to.y) + 8, high: Math.max(from.y, to.y) - 8, arrow };
        const at = upright.get(from.x);
        for (const other of at ?? []) {
          if (other.low >= here.high || here.low >= other.high) continue;
          compared++;
          const { arrow: before } = other;
          assert.ok(
            before.flow === arrow.flow && (before.from === arrow.from || before.to === arrow.to),
            `${before.id} and ${arrow.id} at ${from.x}`,
          );
        }
        if (at === undefined) upright.set(from.x, [here]);
        else at.push(here);
      }
    assert.ok(compared > 5, `${compared} arrows share a line`);
  });

  test(`words on arrows lie on no upright line of another arrow and on no card (seed ${seed})`, () => {
    const { scene } = scenes(seed);
    const cards = boxes(scene);
    let words = 0;
    for (const arrow of scene.groups.arrows)
      for (const item of arrow.items) {
        if (item.kind !== 'text') continue;
        words++;
        const w = Math.max(...item.lines.map((line) => line.length * item.font.size * 0.5));
        const box = { x: arrow.x + item.x - w / 2, y: arrow.y + item.y - 8, w, h: 9 };
        for (const card of cards)
          assert.ok(
            box.x + box.w <= card.x ||
              card.x + card.w <= box.x ||
              box.y + box.h <= card.y ||
              card.y + card.h <= box.y,
            `the words of ${arrow.id} lie on ${card.id}`,
          );
        for (const other of scene.groups.arrows)
          for (const [from, to] of other === arrow ? [] : piecesOf(other)) {
            const across = from.x === to.x && from.x > box.x && from.x < box.x + box.w;
            const along = Math.min(from.y, to.y) < box.y + box.h && Math.max(from.y, to.y) > box.y;
            assert.ok(!across || !along, `the words of ${arrow.id} lie on ${other.id}`);
          }
      }
    assert.ok(words > 5, `${words} words`);
  });
}

/** The straight pieces of an arrow on the sheet. */
function piecesOf(arrow: Group): readonly (readonly [Point, Point])[] {
  const [line] = arrow.items;
  if (line?.kind !== 'path') return [];
  const corners = [...line.d.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/g)].map((match) => ({
    x: arrow.x + Number(match[1]),
    y: arrow.y + Number(match[2]),
  }));
  return corners.slice(1).map((to, i) => [corners[i] ?? to, to] as const);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

test('a curve that is level names no peak; one with two scores does', () => {
  const record = (fields: MapRecord): readonly [string, MapRecord] => [fields.id, fields];
  const named = (...scores: readonly number[]): readonly string[] => {
    const map = new Map([
      record({ id: 'm', type: 'map', title: 'M', kind: 'asIs' } as MapRecord),
      record({ id: 'p', type: 'phase', name: 'P', order: 'a' }),
      record({ id: 'l', type: 'lane', role: 'emotion', name: 'L', order: 'a' }),
      ...scores.flatMap((score, i) => [
        record({
          id: `s${i}`,
          type: 'step',
          name: 'S',
          position: { phase: 'p', order: `a${i + 1}` },
        }),
        record({ id: `s${i}:`, type: 'emotion', step: `s${i}`, score }),
      ]),
    ]);
    const scene = createLayout(measure, view).full(createMapIndex(map), new Map());
    const points = scene.groups.marks.filter(({ kind }) => kind === 'emotionPoint');
    assert.equal(points.length, scores.length);
    return points.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.lines : [])));
  };
  assert.deepEqual(named(0), []);
  assert.deepEqual(named(1, 1), []);
  assert.deepEqual(named(1, -1), ['Peak', 'Lowest point']);
});

test('the words of the lowest point stand below it, past the curve of another persona, whose point hides under the face', () => {
  const record = (fields: MapRecord): readonly [string, MapRecord] => [fields.id, fields];
  const scores = { ana: [1, -1, 1], ben: [0.5, -1.4, 0.5] } as const;
  const map = new Map([
    record({ id: 'm', type: 'map', title: 'M', kind: 'asIs' } as MapRecord),
    record({ id: 'p', type: 'phase', name: 'P', order: 'a' }),
    record({ id: 'l', type: 'lane', role: 'emotion', name: 'L', order: 'a' }),
    ...[0, 1, 2].flatMap((i) => [
      record({ id: `s${i}`, type: 'step', name: 'S', position: { phase: 'p', order: `a${i + 1}` } }),
      ...(['ana', 'ben'] as const).map((persona) =>
        record({
          id: `${persona}${i}`,
          type: 'emotion',
          step: `s${i}`,
          persona,
          score: scores[persona][i] ?? 0,
          words: 'yes or no',
        }),
      ),
    ]),
  ]);
  const scene = createLayout(measure, { ...view, persona: 'ana' }).full(createMapIndex(map), new Map());
  const point = (id: string): Group | undefined => scene.groups.marks.find(({ record: of }) => of === id);
  const texts = (group: Group | undefined) =>
    (group?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item] : []));
  const { neutral, perPoint } = scene.emotion ?? { neutral: 0, perPoint: 0 };
  const low = point('ana1');
  assert.deepEqual(
    texts(low).map(({ lines }) => lines[0]),
    ['“yes or no”', 'Lowest point'],
  );
  // the tops of the letters
  for (const { y, font } of texts(low))
    assert.ok((low?.y ?? 0) + y - font.size * 0.75 > neutral + 1.4 * perPoint, 'above the other curve');
  assert.deepEqual(point('ben1')?.items, []);
  assert.equal(point('ben0')?.items.length, 1);
});

for (const seed of [1, 2, 3])
  test(`the line of visibility has clear air on both sides, and the label behind it too (seed ${seed})`, () => {
    const { scene } = scenes(seed);
    const line = scene.lines.find(({ kind }) => kind === 'visibility');
    assert.ok(line !== undefined);
    const [front, behind] = [
      Math.max(...boxes(scene).flatMap(({ y, h }) => (y < line.y ? [y + h] : []))),
      Math.min(...boxes(scene).flatMap(({ y }) => (y >= line.y ? [y] : []))),
    ];
    assert.ok(line.y - front >= 28 && behind - line.y >= 36, `${line.y - front}, ${behind - line.y}`);
    const row = scene.rows.find(({ y }) => y === line.y);
    const header = scene.groups.headers.find(({ record }) => record === row?.lane);
    const [icon] = header?.items ?? [];
    // the pill reaches 14 below the line
    assert.ok(icon?.kind === 'icon' && icon.y >= 14 + 18);
  });

test('the legend of a picture names the kinds of arrows that are in it, each as it is drawn', () => {
  const { map, library } = generateMap({ seed: 2, cards: 30, flows: 40 });
  const withLegend = (records: typeof map): Group | undefined =>
    createLayout(measure, { ...view, legend: true })
      .full(createMapIndex(records), library)
      .groups.headers.find(({ kind }) => kind === 'legend');
  const all = withLegend(map);
  assert.match(all?.label ?? '', /^Customer flow, .*Failure/);
  const bare = new Map([...map].filter(([, { type }]) => type !== 'flow' && type !== 'failure'));
  assert.equal(withLegend(bare)?.label, 'Customer flow');
  const heads = all?.items.filter((item) => item.kind === 'path' && item.dash !== undefined) ?? [];
  assert.ok(heads.length >= 3);
});

test('a picture with a title has paper at both sides of the sheet, and its title begins with the lane heads', () => {
  const { map, library } = generateMap({ seed: 2, cards: 30, flows: 40 });
  const bare = createLayout(measure, view).full(createMapIndex(map), library);
  const framed = createLayout(measure, { ...view, title: true, legend: true }).full(
    createMapIndex(map),
    library,
  );
  assert.equal(framed.width, bare.width + 64);
  const sheet = framed.groups.ground.find(({ kind }) => kind === 'sheet');
  assert.deepEqual([sheet?.x, sheet?.w], [32, bare.width]);
  for (const [i, column] of framed.columns.entries()) assert.equal(column.x, (bare.columns[i]?.x ?? 0) + 32);
  const left = (kind: Group['kind']): number | undefined => {
    const group = framed.groups.headers.find((header) => header.kind === kind);
    const [item] = group?.items ?? [];
    return item !== undefined && 'x' in item ? (group?.x ?? 0) + item.x : undefined;
  };
  assert.ok(left('laneHeader') !== undefined);
  assert.equal(left('title'), left('laneHeader'));
});

test('the name of an unhappy path is red with a face of its own, of another quiet; when its kind changes, so does it', () => {
  const record = (fields: MapRecord): readonly [string, MapRecord] => [fields.id, fields];
  const cards = (['customer', 'frontstage', 'support'] as const).flatMap((role, i) => [
    record({ id: role, type: 'lane', role, name: role, order: `a${i}` }),
    record({
      id: `in-${role}`,
      type: 'card',
      text: 'does it',
      path: 'other',
      position: { lane: role, step: 's', order: 'a' },
    }),
  ]);
  const layout = createLayout(measure, view);
  const library = new Map();
  const tags = (kind: 'alternative' | 'unhappy'): readonly unknown[] => {
    const map = new Map([
      record({ id: 'm', type: 'map', title: 'M', kind: 'asIs' } as MapRecord),
      record({ id: 'p', type: 'phase', name: 'P', order: 'a' }),
      record({ id: 's', type: 'step', name: 'S', position: { phase: 'p', order: 'a' } }),
      record({ id: 'other', type: 'path', kind, name: 'Other way', order: 'a' }),
      ...cards,
    ]);
    return boxes(layout.full(createMapIndex(map), library)).map(({ items }) => {
      const name = items.find((item) => item.kind === 'text' && item.lines[0] === 'Other way');
      const icons = items.filter((item) => item.kind === 'icon').map((icon) => icon.name);
      return [name?.kind === 'text' ? name.fill : undefined, icons.at(-1)];
    });
  };
  assert.deepEqual(tags('alternative'), [
    ['inkSoft', 'path'],
    ['inkSoft', 'path'],
    ['blueprintInkSoft', 'path'],
  ]);
  assert.deepEqual(
    tags('unhappy'),
    Array.from({ length: 3 }, () => ['failure', 'unhappy']),
  );
});
