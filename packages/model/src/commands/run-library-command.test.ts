import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyChange, reverseChange } from '../changes.ts';
import { cases } from '../generate/cases.ts';
import { anyRecord, generateAnyMap } from '../generate/generate-any.ts';
import { pick, seededRandom } from '../generate/random.ts';
import { leafPaths } from '../paths.ts';
import type { LibraryRecord, LibraryType } from '../record-types.ts';
import { libraryTypes } from '../record-types.ts';
import { sameValue } from '../same-value.ts';
import { validateLibrary } from '../validate.ts';
import type { Command, FieldValue, NewRecord } from './command.ts';
import { runLibraryCommand } from './run-library-command.ts';

const library = new Map<string, LibraryRecord>(
  (
    [
      { id: 'w', type: 'workspace', name: 'W' },
      { id: 'atm', type: 'participant', name: 'ATM', kind: 'system' },
      { id: 'nps', type: 'metric', name: 'NPS' },
      { id: 'r1', type: 'reading', metric: 'nps', value: 31 },
      { id: 'kyc', type: 'glossaryTerm', name: 'KYC' },
    ] as const
  ).map((record) => [record.id, record]),
);

const after = (command: Command) => {
  const result = runLibraryCommand(command, library);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return applyChange(library, result.value);
};
const refused = (command: Command): string => {
  const result = runLibraryCommand(command, library);
  assert.ok(!result.ok);
  return result.problems.map(({ message }) => message).join('; ');
};

test('3.9 removing retires what maps may use, and takes away readings and terms', () => {
  const now = after({ kind: 'remove', ids: ['atm', 'nps', 'kyc', 'r1'] });
  assert.deepEqual(now.get('atm'), { ...library.get('atm'), retired: true });
  assert.equal((now.get('nps') as { retired?: boolean }).retired, true);
  assert.ok(!now.has('kyc') && !now.has('r1'));
  assert.match(refused({ kind: 'remove', ids: ['w'] }), /cannot be removed/);
});

test('3.9 setting retired brings a record back', () => {
  const batch: Command = {
    kind: 'batch',
    commands: [
      { kind: 'remove', ids: ['atm'] },
      { kind: 'set', id: 'atm', path: 'retired', value: false },
    ],
  };
  assert.deepEqual(after(batch).get('atm'), library.get('atm'));
});

test('3.9 what is wrong is refused as a whole, with what would be right', () => {
  assert.match(refused({ kind: 'set', id: 'atm', path: 'colr', value: 'teal' }), /did you mean colour/);
  assert.match(refused({ kind: 'set', id: 'atm', path: 'kind', value: 'robot' }), /none of customer, staff/);
  assert.match(
    refused({ kind: 'splice', id: 'atm', path: 'name', at: 9, remove: 0, insert: 'x' }),
    /is outside/,
  );
  assert.match(refused({ kind: 'setMembers', id: 'atm', path: 'team', add: ['x'] }), /is no set/);
  assert.match(
    refused({ kind: 'add', record: { id: 'r2', type: 'reading', metric: 'atm', value: 1 } }),
    /no metric has/,
  );
  assert.match(refused({ kind: 'add', record: { id: 'c', type: 'card' } }), /no record of a library/);
  assert.match(refused({ kind: 'add', record: { id: 'w2', type: 'workspace', name: 'W' } }), /has one/);
  assert.match(refused({ kind: 'reorder', id: 'atm', place: {} }), /is for maps/);
  assert.match(
    refused({ kind: 'set', id: 'nobody', path: 'name', value: 'x' }),
    /no record has the id nobody/,
  );
});

test('3.9 any commands leave a valid library, and can be taken back', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = seededRandom(seed);
      let now = generateAnyMap(seed, 1).library;
      for (let i = 0; i < 6; i++) {
        const record = pick(random, [...now.values()]);
        const { path } = pick(random, leafPaths(record.type));
        const type = pick(random, Object.keys(libraryTypes)) as LibraryType;
        const value = (anyRecord(random, record.type, 'x') as unknown as Record<string, FieldValue>)[path];
        const command = pick<Command>(random, [
          { kind: 'add', record: anyRecord(random, type, `n${i}`) as unknown as NewRecord },
          { kind: 'set', id: record.id, path, value },
          { kind: 'splice', id: record.id, path: 'name', at: 0, remove: 0, insert: 'New ' },
          { kind: 'remove', ids: [record.id] },
        ]);
        const result = runLibraryCommand(command, now);
        if (!result.ok) continue;
        done++;
        const next = applyChange(now, result.value);
        assert.deepEqual(validateLibrary(next).slice(0, 2), [], JSON.stringify(command));
        const back = applyChange(next, reverseChange(result.value));
        assert.ok(sameValue(Object.fromEntries(back), Object.fromEntries(now)));
        now = next;
      }
    }),
    { seed: 9, numRuns: cases(300) },
  );
  assert.ok(done > cases(600), `${done} done`);
});
