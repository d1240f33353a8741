import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { iconPath, icons, isIconName } from './icons.ts';
import { makeIconPaths } from './make-icons.ts';

test('the icon table is what make-icons.ts makes of the list and of Lucide', () => {
  assert.equal(readFileSync(new URL('icon-paths.ts', import.meta.url), 'utf8'), makeIconPaths());
});

test('every icon is one path that begins at an absolute point', () => {
  for (const [name, path] of Object.entries(icons))
    assert.match(path, /^M-?[\d.]+[ ,-][-\d.]+[MLHVCSQTAZa-z\d\s,.-]*$/, name);
});

test('an unknown icon is a ring, a name from the prototype too', () => {
  assert.equal(isIconName('constructor'), false);
  assert.equal(iconPath('constructor'), iconPath('no such icon'));
  assert.notEqual(iconPath('lock'), iconPath('no such icon'));
});
