// The groups found are those of asking for each pair whether each reaches the other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TableBuilder } from '@sightline/model';
import { seededRandom } from '@sightline/model/generate';
import { circlesOf } from './circles.ts';

const number = (letter: string): number => letter.charCodeAt(0) - 97;
const letter = (node: number): string => String.fromCharCode(97 + node);

/** The circles among nodes named by a letter each, joined by edges like `ab`; each sorted. */
function circlesIn(nodes: readonly string[], edges: readonly string[]): readonly (readonly string[])[] {
  const table = new TableBuilder(26);
  for (const [from = '', to = ''] of edges) table.add(number(from), number(to));
  return circlesOf(table.build(), nodes.map(number)).map((circle) => circle.map(letter).toSorted());
}

test('a chain holds no circle, a node that leads to itself is one', () => {
  assert.deepEqual(circlesIn(['a', 'b', 'c'], ['ab', 'bc']), []);
  assert.deepEqual(circlesIn(['a', 'b'], ['ab', 'bb']), [['b']]);
});

test('two circles that share a node are one group, two that only follow each other are two', () => {
  assert.deepEqual(circlesIn(['a', 'b', 'c'], ['ab', 'ba', 'bc', 'cb']), [['a', 'b', 'c']]);
  assert.deepEqual(circlesIn(['a', 'b', 'c', 'd'], ['ab', 'ba', 'bc', 'cd', 'dc']), [
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
    const next = (node: string): readonly string[] =>
      edges.filter((edge) => edge.startsWith(node)).map((edge) => edge.slice(1));
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
    const found = circlesIn(nodes, edges).map((group) => group.join(''));
    assert.deepEqual(new Set(found), expected, `seed ${seed}: ${edges.join(' ')}`);
    assert.equal(found.length, expected.size);
    groups += found.length;
  }
  assert.ok(groups > 100, `only ${groups} groups`);
});

test('a chain of 100,000 nodes is no matter of depth', () => {
  const nodes = Array.from({ length: 100_000 }, (_, i) => i);
  const table = new TableBuilder(nodes.length);
  for (const node of nodes) table.add(node, (node + 1) % nodes.length);
  const circle = circlesOf(table.build(), nodes);
  assert.equal(circle[0]?.length, nodes.length);
});
