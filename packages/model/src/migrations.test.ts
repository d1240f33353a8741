import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatVersion } from './file/version.ts';
import type { Migrations, RawRecord } from './migrations.ts';
import { migrateRecords, migrations } from './migrations.ts';
import { fieldsOf } from './record-types.ts';

/** A made-up past: version 2 renamed a field of cards, version 3 made stages phases and let moods go. */
const past: Migrations = {
  card: {
    2: ({ words, ...card }) => ({ ...card, text: words }),
    3: (card) => ({ ...card, checked: true }),
  },
  stage: { 3: (stage) => ({ ...stage, type: 'phase' }) },
  phase: { 4: (phase) => ({ ...phase, anyOrder: true }) },
  mood: { 3: () => undefined },
};

const old: readonly RawRecord[] = [
  { id: 'c', type: 'card', words: 'reads' },
  { id: 's', type: 'stage', name: 'S' },
  { id: 'm', type: 'mood' },
  { id: 'l', type: 'lane', name: 'L' },
];

const brought = (from: number, version: number): readonly RawRecord[] => {
  const result = migrateRecords(old, from, { migrations: past, version });
  assert.ok(result.ok);
  return result.value;
};

test('8.1 records go up version by version; a type may be renamed or end', () => {
  assert.deepEqual(brought(1, 4), [
    { id: 'c', type: 'card', text: 'reads', checked: true },
    { id: 's', type: 'phase', name: 'S', anyOrder: true },
    { id: 'l', type: 'lane', name: 'L' },
  ]);
  assert.deepEqual(brought(2, 3)[0], { id: 'c', type: 'card', words: 'reads', checked: true });
});

test('8.1 what needs nothing keeps its identity', () => {
  assert.equal(brought(1, 4).at(-1), old[3]);
  assert.deepEqual(brought(4, 4), old);
});

test('8.2 versions that do not exist are refused', () => {
  for (const from of [0, -1, 1.5, Number.NaN, formatVersion + 1]) {
    const result = migrateRecords([], from);
    assert.ok(!result.ok);
    assert.match(result.problems[0]?.message ?? '', /^sightline: (version )?\S+ is (no version|newer)/);
  }
  assert.ok(migrateRecords([], formatVersion).ok);
});

test('8.3 every step of the present format leads to a version that there is, of a type that is or was', () => {
  for (const [type, steps] of Object.entries(migrations))
    for (const version of Object.keys(steps)) {
      assert.ok(Number(version) > 1 && Number(version) <= formatVersion, `${type} ${version}`);
      assert.ok(fieldsOf(type) !== undefined || steps[Number(version)] !== undefined);
    }
  assert.equal(formatVersion, 1);
});
