import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group, Layer, Scene } from '@sightline/layout';
import { createLayout, layers } from '@sightline/layout';
import type { Card, MapChange } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { generateMap, seededRandom } from '@sightline/model/generate';
import { groupOf, inCellOf, near } from './scene-index.ts';

const measure = (text: string, font: { readonly size: number }, width: number) => {
  const most = Math.max(1, Math.floor(width / (font.size * 0.5)));
  const lines = text.match(new RegExp(`.{1,${most}}`, 'gs')) ?? [''];
  const widths = lines.map((line) => line.length * font.size * 0.5);
  return { lines, widths, width: Math.max(...widths) };
};

const isCell = ({ kind }: Group): boolean => kind === 'card' || kind === 'failure' || kind === 'emotionPoint';

/** What is looked up is what a search through the whole scene finds. */
function holds(scene: Scene, random: () => number): number {
  let found = 0;
  const ids = (groups: readonly Group[]): readonly string[] => groups.map(({ id }) => id);
  for (let i = 0; i < 20; i++) {
    const [left, top] = [random() * scene.width, random() * scene.height];
    const window = { left, top, right: left + 900, bottom: top + 500 };
    for (const layer of layers satisfies readonly Layer[]) {
      const reaches = ({ x, y, w, h }: Group): boolean =>
        x < window.right && x + w > left && y < window.bottom && y + h > top;
      const groups = near(scene, layer, window);
      assert.deepEqual(ids(groups), ids(scene.groups[layer].filter(reaches)), layer);
      found += groups.length;
    }
  }
  const all = [...scene.groups.cards, ...scene.groups.marks].filter(isCell);
  for (const group of all) {
    const { record, row = -1, column = -1 } = group;
    assert.equal(groupOf(scene, record)?.id, group.id);
    const cell = all.filter((other) => other.row === row && other.column === column);
    assert.deepEqual(ids(inCellOf(scene, row, column)), ids(cell));
  }
  return found;
}

test('after edits a scene is looked up as it is then, not as it was (seed 5)', () => {
  const random = seededRandom(5);
  const { map, library } = generateMap({ seed: 5, cards: 120, flows: 200, failures: 10 });
  const index = createMapIndex(map);
  const layout = createLayout(measure, { view: 'full' });
  let found = holds(layout.full(index, library), random);
  const cards = [...map.values()].filter((record): record is Card => record.type === 'card');
  for (let i = 0; i < 12; i++) {
    const from = cards[Math.floor(random() * cards.length)];
    const now = index.records.get(from?.id ?? '');
    if (now?.type !== 'card') continue;
    const to: Card = { ...now, text: 'words '.repeat(1 + Math.floor(random() * 30)) };
    const none = new Map<string, never>();
    const change: MapChange = { added: none, updated: new Map([[to.id, [now, to] as const]]), removed: none };
    index.apply(change);
    found += holds(layout.after(change), random);
  }
  assert.ok(found > 1000, `only ${found} groups were near a window`);
});
