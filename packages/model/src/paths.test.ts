import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryTypes, mapTypes } from './record-types.ts';
import { fieldAt, getPath, leafPaths, setPath } from './paths.ts';

test('7.1 paths follow the field tables, and no path reaches a prototype', () => {
  assert.equal(fieldAt('card', 'message.what')?.spec.kind, 'prose');
  assert.equal(fieldAt('card', 'basis.work.source')?.spec.kind, 'ref');
  assert.equal(fieldAt('persona', 'needs.safety')?.spec.kind, 'line');
  for (const path of [
    '',
    '.',
    'message.',
    '.what',
    'message.toString',
    '__proto__',
    'basis.__proto__',
    'constructor',
    'nothing',
    'text.x',
  ])
    assert.equal(fieldAt('card', path), undefined, path);
  assert.equal(getPath({ id: 'a' }, 'toString'), undefined);
  assert.throws(() => setPath({}, '__proto__.polluted', true), /names no field/);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test('7.2 setting leaves the record as it was and gives another; what becomes empty goes', () => {
  const record = { id: 'a', message: { what: 'x' } };
  assert.deepEqual(setPath(record, 'message.why', 'y'), { id: 'a', message: { what: 'x', why: 'y' } });
  assert.deepEqual(setPath(record, 'message.what', undefined), { id: 'a' });
  assert.deepEqual(setPath(record, 'scope.from', 'z'), { ...record, scope: { from: 'z' } });
  assert.deepEqual(record, { id: 'a', message: { what: 'x' } });
  assert.equal(getPath(record, 'message.what'), 'x');
});

test('7.3 leaves are texts, sets or values; texts are what people write together; a position is one value', () => {
  const texts = (type: string) =>
    leafPaths(type)
      .filter(({ kind }) => kind === 'text')
      .map(({ path }) => path);
  assert.deepEqual(texts('phase'), ['name', 'goal', 'note']);
  assert.ok(texts('card').includes('message.what') && !texts('card').includes('place'));
  const leaf = (path: string) => leafPaths('card').find((found) => found.path === path)?.kind;
  assert.deepEqual(['position', 'position.lane', 'dataIn', 'raci.informed', 'work'].map(leaf), [
    'value',
    undefined,
    'set',
    'set',
    'value',
  ]);
  for (const type of [...Object.keys(mapTypes), ...Object.keys(libraryTypes)])
    for (const { path, field } of leafPaths(type))
      assert.equal(fieldAt(type, path), field, `${type}.${path}`);
});
