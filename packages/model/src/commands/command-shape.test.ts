import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { LibraryRecord } from '../record-types.ts';
import type { Command } from './command.ts';
import { runLibraryCommand } from './run-library-command.ts';
import { runMapCommand } from './run-map-command.ts';

const wrong: readonly (readonly [command: unknown, says: RegExp])[] = [
  [7, /^command: 7 is no command; write \{kind, \.\.\.\}$/],
  [null, /^command: null is no command/],
  [{}, /^command: undefined is none that there is$/],
  [{ kind: 'toString' }, /^command: toString is none that there is$/],
  [{ kind: 'setMember' }, /did you mean setMembers\?$/],
  [
    { kind: 'setMembers', id: 'a', path: 'dataIn', add: 'abc' },
    /^setMembers\.add: "abc" is no list of texts; write /,
  ],
  [
    { kind: 'setMembers', id: 'a', path: 'dataIn', remove: [7] },
    /^setMembers\.remove: a list is no list of texts/,
  ],
  [{ kind: 'set', id: 7, path: 'text' }, /^set\.id: 7 is no text/],
  [{ kind: 'set', id: 'a', value: 'x' }, /^set\.path: is missing$/],
  [{ kind: 'set', id: 'a', path: 'text', valeu: 'x' }, /^set\.valeu: unknown field; did you mean value\?$/],
  [{ kind: 'remove', ids: 'abc' }, /^remove\.ids: "abc" is no list of texts/],
  [{ kind: 'remove', ids: ['a'], withCards: 'no' }, /^remove\.withCards: "no" is neither true nor false$/],
  [
    { kind: 'splice', id: 'a', path: 'text', at: '0', remove: 0, insert: '' },
    /^splice\.at: "0" is no whole number/,
  ],
  [
    { kind: 'splice', id: 'a', path: 'text', at: 0.5, remove: 0, insert: '' },
    /^splice\.at: 0\.5 is no whole number/,
  ],
  [{ kind: 'add', record: 'a' }, /^add\.record: "a" is no record/],
  [
    { kind: 'add', record: { id: 'n', type: 'phase', name: 'N' }, place: 'first' },
    /^add\.place: "first" is no place/,
  ],
  [{ kind: 'reorder', id: 'a' }, /^reorder\.place: is missing$/],
  [{ kind: 'duplicate', ids: ['a'] }, /^duplicate\.ids: a list names no copies/],
  [{ kind: 'batch', commands: {} }, /^batch\.commands: a mapping is no list of commands$/],
  [{ kind: 'batch', commands: [{ kind: 'remove' }] }, /^remove\.ids: is missing$/],
];

for (const [command, says] of wrong)
  test(`3.1 refused for its shape: ${JSON.stringify(command)}`, () => {
    const library = new Map<string, LibraryRecord>([['w', { id: 'w', type: 'workspace', name: 'W' }]]);
    const index = createMapIndex(sketch('customer: a b'));
    for (const result of [
      runMapCommand(command as Command, index),
      runLibraryCommand(command as Command, library),
    ]) {
      assert.ok(!result.ok);
      assert.match(result.problems[0]?.message ?? '', says);
    }
  });
