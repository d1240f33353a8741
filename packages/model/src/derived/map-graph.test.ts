import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMapCommand } from '../commands/run-map-command.ts';
import { createMapIndex } from '../create-map-index.ts';
import { anyCommand } from '../generate/any-command.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { generateMap } from '../generate/generate-map.ts';
import { seededRandom } from '../generate/random.ts';
import type { MapIndex } from '../map-index.ts';
import type { MapChange } from '../records.ts';
import { firmWalker, wayTo, workEnds } from './firm-walk.ts';
import { sideOf, workMoves } from './firm-work.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import { pathOf } from './path-of.ts';
import type { Thread } from './thread.ts';
import { liveThread, threadOf } from './thread.ts';
import { timeOrder } from './time-order.ts';

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

function* randomMaps(): Generator<{
  readonly seed: number;
  readonly index: MapIndex;
  readonly graph: MapGraph;
}> {
  for (const seed of seeds) {
    const map =
      seed % 3 === 0
        ? generateMap({ seed, cards: 120, flows: 300, failures: 40 }).map
        : generateAnyMap(seed, 8).map;
    const index = createMapIndex(map);
    yield { seed, index, graph: mapGraph(index) };
  }
}

test('a graph has each card and failure once, and knows which cards stand, in the order of time', () => {
  let counted = 0;
  for (const { seed, index, graph } of randomMaps()) {
    const order = timeOrder(index).map(({ id }) => id);
    assert.deepEqual(
      graph.order.map((number) => graph.ids[number]),
      order,
      `seed ${seed}`,
    );
    for (const [place, number] of graph.order.entries()) assert.equal(graph.places[number], place);
    const of = (type: string): readonly string[] =>
      [...index.records.values()].filter((record) => record.type === type).map(({ id }) => id);
    const having = (isFailure: boolean): readonly string[] =>
      graph.ids.filter((_, number) => graph.isFailure[number] === isFailure).toSorted();
    assert.deepEqual(having(false), of('card').toSorted(), `seed ${seed}`);
    assert.deepEqual(having(true), of('failure').toSorted(), `seed ${seed}`);
    for (const [number, id] of graph.ids.entries()) assert.equal(graph.numbers.get(id), number);
    counted += graph.ids.length;
  }
  assert.ok(counted > 500);
});

test('a graph says of each card what the index says', () => {
  let [arrows, failures] = [0, 0];
  for (const { seed, index, graph } of randomMaps())
    for (const [number, id] of graph.ids.entries()) {
      const at = `seed ${seed}, ${id}`;
      const card = index.records.get(id);
      if (card?.type === 'card') {
        const rank = graph.ranks[number] ?? -1;
        assert.equal(rank < 0 ? undefined : rank === 0 ? 'customer' : 'firm', sideOf(index, card), at);
        assert.equal(graph.paths[number], pathOf(index, card), at);
        const column = (graph.places[number] ?? -1) >= 0 ? index.columnOf(card.position.step ?? '') : -1;
        assert.equal(graph.columns[number], column, at);
      } else assert.equal(graph.ranks[number], -1, at);
      const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map((each) => each.id);
      assert.deepEqual(ids(graph.out[number]), ids(index.flowsFrom(id)), at);
      assert.deepEqual(ids(graph.into[number]), ids(index.flowsTo(id)), at);
      for (const { kind, from, to, id: flow } of graph.out[number] ?? []) {
        const record = index.records.get(flow);
        assert.ok(record?.type === 'flow' && record.kind === kind, at);
        assert.deepEqual([graph.ids[from], graph.ids[to]], [record.from, record.to], at);
        arrows++;
      }
      const hanging = graph.failures[number]?.map((failure) => graph.ids[failure]);
      assert.deepEqual(hanging, ids(index.failuresAt(id)), at);
      failures += hanging?.length ?? 0;
    }
  assert.ok(arrows > 500 && failures > 50, `${arrows} arrows, ${failures} failures`);
});

test('a walk over the graph reaches what a walk from record to record reaches, as soon', () => {
  let reached = 0;
  for (const { seed, index, graph } of randomMaps()) {
    const walk = firmWalker(graph);
    for (const [number, id] of graph.ids.entries()) {
      if ((graph.ranks[number] ?? -1) <= 0) continue;
      assert.deepEqual(
        workEnds(graph, number).map((end) => graph.ids[end]),
        workMoves(index, id).map(({ to }) => to.id),
        `seed ${seed}, ${id}`,
      );
      const way = walk(number, 4);
      const plain = plainWalk(index, id, 4);
      assert.deepEqual(
        way.cards.map((card) => graph.ids[card]),
        [...plain.keys()],
        `seed ${seed}, ${id}`,
      );
      for (const [place, card] of way.cards.entries())
        assert.deepEqual(wayTo(graph, way, place), plain.get(graph.ids[card] ?? ''), `seed ${seed}, ${id}`);
      reached += way.cards.length - 1;
    }
  }
  assert.ok(reached > 200, `reached ${reached}`);
});

/** The way to each card of the firm that a card leads to, nearest first. */
function plainWalk(index: MapIndex, start: string, depth: number): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [id, way] of ways) {
    if (way.length > depth) continue;
    for (const { to } of workMoves(index, id))
      if (sideOf(index, to) === 'firm' && !ways.has(to.id)) ways.set(to.id, [...way, to.id]);
  }
  return ways;
}

/** A graph in words that no numbering tells of. */
function told(graph: MapGraph): unknown {
  const name = (number: number): string => graph.ids[number] ?? '';
  const all = [...graph.numbers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    order: graph.order.map(name),
    all: all.map(([id, number]) => ({
      id: graph.ids[number] === id ? id : 'another',
      rank: graph.ranks[number],
      column: graph.columns[number],
      place: graph.places[number],
      path: graph.paths[number],
      isFailure: graph.isFailure[number],
      out: graph.out[number]?.map(({ id: flow, kind, from, to }) => [flow, kind, name(from), name(to)]),
      into: graph.into[number]?.map(({ id: flow, kind, from, to }) => [flow, kind, name(from), name(to)]),
      failures: graph.failures[number]?.map(name),
    })),
  };
}

test('graph and thread that follow random edits, one by one or several at once, are those made anew', () => {
  let [edits, followed] = [0, 0];
  for (const seed of seeds) {
    const map =
      seed % 3 === 0
        ? generateMap({ seed, cards: 60, flows: 120, failures: 20 }).map
        : generateAnyMap(seed, 6).map;
    const index = createMapIndex(map);
    const [graph, thread] = [mapGraph(index), liveThread(index)];
    const random = seededRandom(seed);
    let count = 0;
    let changes: MapChange[] = [];
    for (let i = 0; i < 60; i++) {
      const change = runMapCommand(
        anyCommand(random, index, () => `n${++count}`),
        index,
      );
      if (!change.ok) continue;
      index.apply(change.value);
      edits++;
      changes.push(change.value);
      if (random() < 0.4) continue;
      const before = told(graph);
      const moved = graph.follow(changes);
      thread.follow(changes);
      changes = [];
      const now = told(graph);
      assert.deepEqual(now, told(mapGraph(index)), `seed ${seed}, edit ${i}`);
      if (!moved) assert.deepEqual(now, before, `seed ${seed}, edit ${i}`);
      const fresh = threadOf(index);
      const ends = (moves: Thread): unknown =>
        [...moves]
          .map(([id, list]) => [id, list.map(({ to, by }) => `${by} ${to}`)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
      assert.deepEqual(ends(thread.moves), ends(fresh), `seed ${seed}, edit ${i}`);
      followed++;
    }
  }
  assert.ok(edits > 500 && followed > 300, `${edits} edits, followed ${followed} times`);
});
