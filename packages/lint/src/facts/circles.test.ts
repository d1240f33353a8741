// The groups found are those of asking for each pair whether each reaches the other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '@sightline/model/generate';
import { circlesOf } from './circles.ts';

const graph = (edges: readonly string[]): ((id: string) => readonly string[]) => {
  return (id) => edges.filter((edge) => edge.startsWith(id)).map((edge) => edge.slice(1));
};

test('a chain holds no circle, a node that leads to itself is one', () => {
  assert.deepEqual(circlesOf(['a', 'b', 'c'], graph(['ab', 'bc'])), []);
  assert.deepEqual(circlesOf(['a', 'b'], graph(['ab', 'bb'])), [['b']]);
});

test('two circles that share a node are one group, two that only follow each other are two', () => {
  assert.deepEqual(circlesOf(['a', 'b', 'c'], graph(['ab', 'ba', 'bc', 'cb'])), [['a', 'b', 'c']]);
  assert.deepEqual(circlesOf(['a', 'b', 'c', 'd'], graph(['ab', 'ba', 'bc', 'cd', 'dc'])), [
    ['c', 'd'],
    ['a', 'b'],
  ]);
});

test('random graphs: the groups are those that reach each other, seeds 1 to 200', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  let groups = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const random = seededRandom(seed);
    const edges = nodes.flatMap((a) => nodes.filter(() => random() < 0.18).map((b) => a + b));
    const next = graph(edges);
    const reach = new Map(
      nodes.map((node) => {
        const seen = new Set(next(node));
        for (const id of seen) for (const to of next(id)) seen.add(to);
        return [node, seen];
      }),
    );
    const reaches = (a: string, b: string): boolean => reach.get(a)?.has(b) === true;
    const expected = new Set(
      nodes
        .filter((a) => reaches(a, a))
        .map((a) => nodes.filter((b) => a === b || (reaches(a, b) && reaches(b, a))).join('')),
    );
    const found = circlesOf(nodes, next).map((group) => group.join(''));
    assert.deepEqual(new Set(found), expected, `seed ${seed}: ${edges.join(' ')}`);
    assert.equal(found.length, expected.size);
    groups += found.length;
  }
  assert.ok(groups > 100, `only ${groups} groups`);
});

test('a chain of 100,000 nodes is no matter of depth', () => {
  const nodes = Array.from({ length: 100_000 }, (_, i) => String(i));
  const circle = circlesOf(nodes, (id) => [String((Number(id) + 1) % nodes.length)]);
  assert.equal(circle[0]?.length, nodes.length);
});
