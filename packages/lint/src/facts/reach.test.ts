// Reach and orphans, held against the plainest way to work them out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapIndex } from '@sightline/model';
import { createMapIndex, nextByDefault } from '@sightline/model';
import { generateAnyMap, generateMap, sketch } from '@sightline/model/generate';
import { Facts } from '../engine/facts.ts';
import { orphansFact, reachFact } from './reach.ts';
import { stageFact } from './stage.ts';

const factsOf = (index: MapIndex) =>
  new Facts(index, new Map(), {}).look({ reach: reachFact, orphans: orphansFact, stage: stageFact }).facts;

/** What is reached, and from where the customer sees it. */
function reachOf(index: MapIndex): {
  readonly reached: ReadonlySet<string>;
  readonly served: ReadonlySet<string>;
} {
  const { unreached, unserved } = factsOf(index).reach;
  const all = [...index.records.values()].filter(({ type }) => type === 'card' || type === 'failure');
  const without = (left: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(all.map(({ id }) => id).filter((id) => !left.has(id)));
  return { reached: without(unreached), served: without(unserved) };
}

/** All pairs of records of which the second is reached from the first in one move. */
function pairs(index: MapIndex, alsoTies: boolean): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const record of index.records.values()) {
    if (record.type === 'flow') {
      found.push([record.from, record.to]);
      if (record.kind === 'support' || alsoTies) found.push([record.to, record.from]);
    } else if (record.type === 'failure') {
      const at = index.records.get(record.at);
      const hosts = at?.type === 'flow' ? [at.from, ...(alsoTies ? [at.to] : [])] : [record.at];
      for (const host of hosts)
        found.push([host, record.id], ...(alsoTies ? ([[record.id, host]] as const) : []));
    } else if (record.type === 'card') {
      const next = alsoTies ? undefined : nextByDefault(index, record);
      if (next !== undefined) found.push([record.id, next.id]);
      if (!alsoTies) continue;
      for (const other of [...(record.waitsFor ?? []), record.promise?.keptBy])
        if (other !== undefined) found.push([record.id, other], [other, record.id]);
    }
  }
  return found;
}

function closure(
  starts: Iterable<string>,
  moves: readonly (readonly [string, string])[],
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

const maps = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => ({ name: `any map ${seed}`, ...generateAnyMap(seed, 7) })),
  ...[1, 2, 3].map((seed) => ({ name: `a generated map ${seed}`, ...generateMap({ seed, cards: 80 }) })),
];

test('what is reached is what one move after the other reaches', () => {
  let reached = 0;
  for (const { name, map } of maps) {
    const index = createMapIndex(map);
    const reach = reachOf(index);
    const moves = pairs(index, false);
    assert.deepEqual(closure(reach.reached, moves), reach.reached, name);
    assert.deepEqual(closure(reach.served, moves), reach.served, name);
    for (const id of reach.served) assert.ok(reach.reached.has(id), `${name}: ${id}`);
    reached += reach.reached.size;
  }
  assert.ok(reached > 100, `only ${reached} were reached`);
});

test('orphans are the cards behind that no chain of ties joins to the stage', () => {
  let orphans = 0;
  for (const { name, map } of maps) {
    const index = createMapIndex(map);
    const { stage, orphans: found } = factsOf(index);
    const tied = closure([...stage.customer, ...stage.front], pairs(index, true));
    assert.deepEqual(found, new Set(stage.behind.filter((id) => !tied.has(id))), name);
    orphans += found.size;
  }
  assert.ok(orphans > 10, `only ${orphans} orphans`);
});

test('things begin with the first card of each customer, with ways in and with own rhythms', () => {
  const map = new Map(
    sketch(`customer/buyer: reads | signs@late | pays
      customer/user: | tries
      backstage: | reports
      path late alternative`),
  );
  const plain = reachOf(createMapIndex(map)).reached;
  assert.deepEqual([...plain].toSorted(), ['pays', 'reads', 'tries']);
  const reports = map.get('reports');
  assert.ok(reports?.type === 'card');
  map.set('reports', { ...reports, every: '1 d' });
  const { reached, served } = reachOf(createMapIndex(map));
  assert.ok(reached.has('reports'));
  assert.ok(!served.has('reports'));
});
