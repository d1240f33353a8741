import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanRecord } from '../clean.ts';
import { libraryTypes, mapTypes } from '../record-types.ts';
import { validateLibrary, validateMap, validateRecord } from '../validate.ts';
import { anyRecord, generateAnyMap } from './generate-any.ts';
import { seededRandom } from './random.ts';

test('any map is valid, and all types and most fields come up', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 300; seed++) {
    const { map, library } = generateAnyMap(seed);
    assert.deepEqual(validateMap(map).slice(0, 2), [], `seed ${seed}`);
    assert.deepEqual(validateLibrary(library).slice(0, 2), [], `seed ${seed}`);
    for (const record of [...map.values(), ...library.values()]) {
      assert.deepEqual(cleanRecord(record), record);
      for (const key of Object.keys(record)) seen.add(`${record.type}.${key}`);
    }
  }
  for (const [type, fields] of Object.entries({ ...mapTypes, ...libraryTypes }))
    for (const key of Object.keys(fields))
      assert.ok(seen.has(`${type}.${key}`), `${type}.${key} never came up`);
});

test('any record by itself is valid', () => {
  const random = seededRandom(7);
  for (const type of Object.keys(mapTypes) as (keyof typeof mapTypes)[])
    for (let i = 0; i < 50; i++) {
      const checked = validateRecord(anyRecord(random, type, 'some-id'));
      assert.deepEqual(checked.ok ? [] : checked.problems, []);
    }
});
