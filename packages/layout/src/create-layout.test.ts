import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '@sightline/model';
import type { MapChange } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { createLayout } from './create-layout.ts';
import type { Measure } from './measure.ts';
import type { Group, Scene } from './scene.ts';

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
  assert.deepEqual(scenes(7).scene, scenes(7).scene);
});

test('a scene after edits is the scene from scratch, and what did not change keeps its identity', () => {
  const { map, library } = generateMap({ seed: 9, cards: 60, flows: 90 });
  const index = createMapIndex(map);
  const layout = createLayout(measure, view);
  let scene = layout.full(index, library);
  const cards = [...map.values()].filter((record) => record.type === 'card');
  let kept = 0;
  for (const [i, card] of cards.entries()) {
    const from = index.records.get(card.id) ?? card;
    const to = {
      ...from,
      text:
        i % 3 === 0
          ? 'a longer text that takes several lines on a card of this width, and more'
          : `${card.text ?? ''}!`,
    };
    const change = {
      added: new Map(),
      updated: new Map([[card.id, [from, to] as const]]),
      removed: new Map(),
    } as MapChange;
    index.apply(change);
    const next = layout.after(change);
    const fresh = createLayout(measure, view).full(index, library);
    const plain = (drawn: Scene): unknown =>
      drawn.groups.cards.map(({ id, x, y, w, h, items }) => ({ id, x, y, w, h, items }));
    assert.deepEqual(plain(next), plain(fresh));
    kept += next.groups.cards.filter((group) => scene.groups.cards.includes(group)).length;
    scene = next;
  }
  assert.ok(kept > cards.length * 20, `${kept} groups kept`);
});
