import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { generateMap } from '../generate/generate-map.ts';
import type { MapIndex } from '../map-index.ts';
import { firmWalker, wayTo, workEnds } from './firm-walk.ts';
import { sideOf, workMoves } from './firm-work.ts';
import type { MapGraph } from './map-graph.ts';
import { mapGraph } from './map-graph.ts';
import { pathOf } from './path-of.ts';
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

test('a graph has each card and failure once, standing cards first in the order of time', () => {
  let counted = 0;
  for (const { seed, index, graph } of randomMaps()) {
    const order = timeOrder(index).map(({ id }) => id);
    assert.deepEqual(graph.ids.slice(0, graph.standing), order, `seed ${seed}`);
    const of = (type: string): readonly string[] =>
      [...index.records.values()].filter((record) => record.type === type).map(({ id }) => id);
    assert.deepEqual(graph.ids.slice(0, graph.cards).toSorted(), of('card').toSorted(), `seed ${seed}`);
    assert.deepEqual(graph.ids.slice(graph.cards), of('failure'), `seed ${seed}`);
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
        const column = number < graph.standing ? index.columnOf(card.position.step ?? '') : -1;
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
