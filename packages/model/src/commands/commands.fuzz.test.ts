import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyChange, diffRecords, isEmptyChange, reverseChange } from '../changes.ts';
import { createMapIndex } from '../create-map-index.ts';
import { anyCommand } from '../generate/any-command.ts';
import { cases } from '../generate/cases.ts';
import { generateAnyMap } from '../generate/generate-any.ts';
import { seededRandom } from '../generate/random.ts';
import { heal } from '../heal.ts';
import type { MapIndex } from '../map-index.ts';
import type { MapRecords } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { validateMap } from '../validate.ts';
import { runMapCommand } from './run-map-command.ts';

const asJson = (records: MapRecords): unknown => Object.fromEntries(records);

function assertSame(a: MapRecords, b: MapRecords, message: string): void {
  if (!sameValue(asJson(a), asJson(b))) assert.deepEqual(asJson(a), asJson(b), message);
}

/** All that an index says, as data. */
function said(index: MapIndex): unknown {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const all = [...index.records.keys()].sort();
  return {
    lists: [
      index.cast,
      index.paths,
      index.phases,
      index.steps,
      index.lanes,
      index.scenarios,
      index.waivers,
    ].map(ids),
    parked: ids(index.parked),
    by: [...all, '', 'nowhere'].map((id) => [
      id,
      ids(index.stepsOf(id)),
      ids(index.cardsOfLane(id)),
      ids(index.cardsOfStep(id)),
      ids(index.flowsFrom(id)),
      ids(index.flowsTo(id)),
      ids(index.failuresAt(id)),
      ids(index.failuresOfStep(id)),
      ids(index.emotionsOf(id)),
      index.columnOf(id),
      index.rowOf(id),
    ]),
    cells: index.lanes.flatMap((lane) => index.steps.map((step) => ids(index.cardsIn(lane.id, step.id)))),
  };
}

test('3.1-3.5 whatever commands do: all or nothing, valid, sound, reversible, and the index follows', () => {
  let [done, refused] = [0, 0];
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = seededRandom(seed);
      const start = generateAnyMap(seed, 3).map;
      const index = createMapIndex(start);
      let count = 0;
      for (let i = 0; i < 8; i++) {
        const before = new Map(index.records);
        const command = anyCommand(random, index, () => `n${++count}`);
        const result = runMapCommand(command, index);
        assertSame(before, index.records, 'a command touches nothing by itself');
        if (!result.ok) {
          refused++;
          assert.ok(result.problems.length > 0 && result.problems.every(({ message }) => message.length > 5));
          continue;
        }
        done++;
        kinds.add(command.kind);
        const change = result.value;
        const after = applyChange(before, change);
        const problems = validateMap(after);
        assert.deepEqual(problems.slice(0, 2), [], JSON.stringify(command));
        assert.ok(isEmptyChange(heal(after)), `nothing to heal after ${JSON.stringify(command)}`);
        assertSame(applyChange(after, reverseChange(change)), before, 'reversed');
        assertSame(applyChange(before, diffRecords(before, after)), after, 'diff');
        index.apply(change);
        assertSame(index.records, after, 'the index has the records');
        const again = runMapCommand(command, createMapIndex(before));
        assert.ok(
          again.ok && sameValue(asJson(applyChange(before, again.value)), asJson(after)),
          'the same twice',
        );
      }
      assert.deepEqual(said(index), said(createMapIndex(index.records)));
      const whole = diffRecords(start, index.records);
      assertSame(applyChange(start, whole), index.records, 'all as one change');
      assertSame(applyChange(index.records, reverseChange(whole)), start, 'all taken back at once');
    }),
    { seed: 20, numRuns: cases(1000) },
  );
  assert.ok(done > cases(3000) && refused > cases(300), `${done} done, ${refused} refused`);
  assert.equal(kinds.size, 10, [...kinds].join());
});
