import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card, Flow, LibraryRecords, LiveMapIndex, MapChange, MapRecord, View } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { anyCommand, generateAnyMap, generateMap, pick, seededRandom } from '@sightline/model/generate';
import { createLayout } from './create-layout.ts';
import type { Layout } from './create-layout.ts';
import type { Measure } from './measure.ts';
import type { Group, Scene } from './scene.ts';
import { layers, plainScene } from './scene.ts';

const measure: Measure = (text, font, width) => {
  const most = Math.max(1, Math.floor(width / (font.size * 0.5)));
  const lines = text.match(new RegExp(`.{1,${most}}`, 'gs')) ?? [''];
  const widths = lines.map((line) => line.length * font.size * 0.5);
  return { lines, widths, width: Math.max(...widths) };
};

/** What edits are tried on. */
interface Desk {
  readonly index: LiveMapIndex;
  readonly library: LibraryRecords;
  readonly layout: Layout;
  readonly view: View;
}

function deskOf(records: ReadonlyMap<string, MapRecord>, library: LibraryRecords, view: View): Desk {
  const index = createMapIndex(records);
  const layout = createLayout(measure, { view });
  layout.full(index, library);
  return { index, library, layout, view };
}

function edit({ index, library, layout, view }: Desk, change: MapChange, said: string): Scene {
  index.apply(change);
  const next = layout.after(change);
  const fresh = createLayout(measure, { view }).full(createMapIndex(index.records), library);
  const [a, b] = [plainScene(next), plainScene(fresh)];
  for (const layer of layers) {
    const [now, then] = [a.groups[layer], b.groups[layer]];
    assert.deepEqual(
      now.map(({ id }) => id),
      then.map(({ id }) => id),
      `${layer} after ${said}`,
    );
    now.forEach((group, i) => assert.deepEqual(group, then[i], `${group.id} after ${said}`));
  }
  assert.deepEqual({ ...a, groups: {} }, { ...b, groups: {} }, said);
  return next;
}

const nothing = new Map<string, never>();
const updated = (from: MapRecord, to: MapRecord): MapChange => ({
  added: nothing,
  updated: new Map([[from.id, [from, to] as const]]),
  removed: nothing,
});

for (const [seed, view] of [
  [11, 'full'],
  [12, 'blueprint'],
  [13, 'full'],
  [14, 'journey'],
] as const) {
  test(`after any commands the scene is the one from scratch (${view}, seed ${seed})`, () => {
    const { map, library } = generateMap({ seed, cards: 70, flows: 110, failures: 12, personas: 2 });
    const desk = deskOf(map, library, view);
    const random = seededRandom(seed);
    let made = 0;
    const touched = new Set<string>();
    for (let i = 0; i < 80; i++) {
      const command = anyCommand(random, desk.index, () => `n${++made}`);
      const result = runMapCommand(command, desk.index);
      if (!result.ok) continue;
      for (const records of [result.value.added, result.value.removed])
        for (const record of records.values()) touched.add(`${record.type} born or gone`);
      for (const [from] of result.value.updated.values()) touched.add(from.type);
      edit(desk, result.value, `command ${i}: ${JSON.stringify(command)}`);
    }
    for (const type of ['card', 'card born or gone', 'flow born or gone'])
      assert.ok(touched.has(type), `${type} among ${[...touched].join(', ')}`);
  });
}

test('after any commands on any map the scene is the one from scratch (seeds 21 to 40)', () => {
  let edits = 0;
  for (let seed = 21; seed <= 40; seed++) {
    const { map, library } = generateAnyMap(seed, 3);
    const desk = deskOf(map, library, 'full');
    const random = seededRandom(seed);
    for (let i = 0; i < 12; i++) {
      const result = runMapCommand(
        anyCommand(random, desk.index, () => `n${seed}-${i}-${++edits}`),
        desk.index,
      );
      if (result.ok) edit(desk, result.value, `command ${i} of seed ${seed}`);
    }
  }
  assert.ok(edits > 20, `${edits} records made`);
});

test('after cards grew, moved, came and went the scene is the one from scratch, and most of it is what it was (seed 9)', () => {
  const { map, library } = generateMap({ seed: 9, cards: 60, flows: 90, failures: 8 });
  const desk = deskOf(map, library, 'full');
  const random = seededRandom(9);
  const cards = [...map.values()].filter((record): record is Card => record.type === 'card');
  let scene = desk.layout.full(desk.index, library);
  const all = (drawn: Scene): readonly Group[] => [...drawn.groups.cards, ...drawn.groups.arrows];
  let [kept, seen, sameItems] = [0, 0, 0];
  for (const [i, { id }] of cards.entries()) {
    const from = desk.index.records.get(id) as Card;
    const text =
      i % 3 === 0
        ? 'a longer text that takes several lines on a card of this width, and more of them than before'
        : `${from.text ?? ''}!`;
    const step = pick(random, desk.index.steps).id;
    const position = i % 5 === 4 ? { ...from.position, step } : from.position;
    const next = edit(desk, updated(from, { ...from, text, position }), `card ${id}`);
    const before = new Set(all(scene));
    const items = new Set(all(scene).map((group) => group.items));
    for (const group of all(next)) {
      seen++;
      if (before.has(group)) kept++;
      if (items.has(group.items)) sameItems++;
    }
    scene = next;
  }
  assert.ok(seen > 5000, `${seen} groups`);
  assert.ok(kept > seen * 0.5, `${kept} of ${seen} groups kept`);
  assert.ok(sameItems > seen * 0.75, `${sameItems} of ${seen} keep their primitives`);
});

test('a change of the failures at an arrow follows the arrow (seed 5)', () => {
  const { map, library } = generateMap({ seed: 5, cards: 40, flows: 50, failures: 5 });
  const desk = deskOf(map, library, 'full');
  const flow = [...map.values()].find(
    (record) => record.type === 'flow' && map.get(record.from)?.type === 'card',
  );
  const failure = [...map.values()].find((record) => record.type === 'failure');
  assert.ok(flow?.type === 'flow' && failure?.type === 'failure');
  edit(desk, updated(failure, { ...failure, at: flow.id }), 'the failure hangs on the arrow');
  const other = [...map.values()].findLast(
    (record) => record.type === 'card' && record.position.lane === 'customer' && record.id !== flow.from,
  );
  assert.ok(other !== undefined);
  const scene = edit(
    desk,
    updated(flow, { ...flow, from: other.id as Flow['from'] }),
    'the arrow starts elsewhere',
  );
  const mark = scene.groups.arrows.find(({ id }) => id === `arrow:at:${failure.id}`);
  assert.equal(mark?.from, other.id);
});
