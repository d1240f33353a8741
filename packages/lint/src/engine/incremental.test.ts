// After any edit the findings are those of a run from scratch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LibraryRecords, MapRecords } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { anyCommand, generateAnyMap, generateMap, seededRandom } from '@sightline/model/generate';
import { exampleMaps } from '../example-maps.ts';
import { allRules } from '../rules/all.ts';
import { readConfig } from './config.ts';
import type { Finding } from './finding.ts';
import type { FindingsChange } from './linter.ts';
import { openLint } from './linter.ts';

const surroundings = { today: '2026-11-26' };

function strict() {
  const config = readConfig(allRules, [{ preset: 'strict' }]);
  assert.ok(config.ok);
  return config.value;
}

const sorted = (findings: Iterable<Finding>): readonly Finding[] =>
  [...findings].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));

const starts: readonly {
  readonly name: string;
  readonly map: MapRecords;
  readonly library: LibraryRecords;
}[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({ name: `any map ${seed}`, ...generateAnyMap(seed, 6) })),
  ...[1, 2, 3].map((seed) => ({ name: `a generated map ${seed}`, ...generateMap({ seed, cards: 70 }) })),
  ...exampleMaps,
];

const EDITS = 150;
/** How many edits go by between two runs from scratch: what is wrong stays wrong until somebody edits there. */
const STRIDE = 15;
let total = 0;

for (const [seed, { name, map, library }] of starts.entries())
  test(`random edits of ${name}, seed ${seed}: kept findings equal those of a full run`, () => {
    const random = seededRandom(seed);
    const index = createMapIndex(map);
    const config = strict();
    const lint = openLint(allRules, { index, library, config, surroundings });
    const told = new Map(lint.findings);
    let count = 0;
    let edits = 0;
    let differences = 0;
    // in the editor the checks of the whole map may wait for the next edit, or for the one after that
    const now = (): boolean => random() < 0.3;
    const take = ({ gone, come }: FindingsChange): void => {
      for (const fingerprint of gone) told.delete(fingerprint);
      for (const finding of come) told.set(finding.fingerprint, finding);
      differences += gone.length + come.length;
    };
    let waited = 0;
    for (let i = 0; i < EDITS; i++) {
      const command = anyCommand(random, index, () => `n${++count}`);
      const change = runMapCommand(command, index);
      // a map of a few records has nothing left to find
      if (!change.ok || change.value.removed.size > index.records.size / 8) continue;
      index.apply(change.value);
      take(lint.afterMap(change.value, now));
      if (!lint.isSettled) waited++;
      if (random() < 0.5) take(lint.settle(now));
      edits++;
      if (edits % STRIDE !== 0) continue;
      take(lint.settle());
      assert.ok(lint.isSettled);
      const fresh = openLint(allRules, {
        index: createMapIndex(index.records),
        library,
        config,
        surroundings,
      });
      const expected = sorted(fresh.findings.values());
      assert.deepEqual(
        sorted(lint.findings.values()),
        expected,
        `after edit ${i}, the last ${JSON.stringify(command)}`,
      );
      assert.deepEqual(sorted(told.values()), expected, `what was told after edit ${i}`);
    }
    assert.ok(edits > EDITS / 3, `only ${edits} edits took`);
    assert.ok(waited > edits / 3, `only ${waited} edits had something wait`);
    total += differences;
  });

test('what arrows come to say is heard though nothing moves', () => {
  const values = [
    ['max', 3],
    ['chosenBy', 'customer'],
    ['time', '3 h'],
  ] as const;
  let differences = 0;
  for (const seed of [3, 4]) {
    const { map, library } = generateMap({ seed, cards: 150, flows: 300, failures: 40 });
    const index = createMapIndex(map);
    const options = { index, library, config: strict(), surroundings };
    const lint = openLint(allRules, options);
    const flows = [...map.values()].filter(({ type }) => type === 'flow');
    for (const [path, value] of values) {
      for (const { id } of flows) {
        const change = runMapCommand({ kind: 'set', id, path, value }, index);
        if (!change.ok) continue;
        index.apply(change.value);
        const { gone, come } = lint.afterMap(change.value);
        differences += gone.length + come.length;
      }
      const fresh = openLint(allRules, options);
      assert.deepEqual(
        sorted(lint.findings.values()),
        sorted(fresh.findings.values()),
        `seed ${seed}, ${path}`,
      );
    }
  }
  assert.ok(differences > 20, `only ${differences}`);
});

test('random edits made findings come and go', () => assert.ok(total > 50, `only ${total} did`));
