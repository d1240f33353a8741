import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iconAt } from './icon-at.ts';
import { iconPath, icons } from './icons.ts';

const N = String.raw`\s*,?(-?(?:\d+\.?\d*|\.\d+))`;
const ARC = new RegExp(`${N.repeat(3)}\\s*([01])\\s*([01])${N.repeat(2)}`, 'g');

/** The numbers of a path, whatever stands between them; the flags of an arc may stand close together. */
const numbers = (path: string): readonly number[] =>
  path
    .replace(/a[^a-z]*/gi, (arc) => arc.replace(ARC, ' $1 $2 $3 $4 $5 $6 $7 '))
    .match(/-?(?:\d+\.?\d*|\.\d+)/g)
    ?.map(Number) ?? [];
const commands = (path: string): string => path.replace(/[^a-z]/gi, '');

test('an icon in its own size at the origin is its path', () => {
  for (const name of Object.keys(icons)) {
    const placed = iconAt(name, { x: 0, y: 0, size: 24 });
    assert.equal(commands(placed), commands(iconPath(name)), name);
    assert.deepEqual(numbers(placed), numbers(iconPath(name)), name);
  }
});

test('absolute points move and grow, relative ones grow, turns and flags stay', () => {
  const ring = iconPath('no such icon');
  assert.equal(ring, 'M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z');
  assert.equal(
    iconAt('no such icon', { x: 100, y: 50, size: 48 }),
    'M124 68a6 6 0 1 0 0 12a6 6 0 1 0 0 -12Z',
  );
});

test('every icon can be moved there and back: what moved by a point is the same but for that point', () => {
  for (const name of Object.keys(icons)) {
    const here = numbers(iconAt(name, { x: 0, y: 0, size: 12 }));
    const there = numbers(iconAt(name, { x: 7, y: 11, size: 12 }));
    assert.equal(there.length, here.length, name);
    const apart = new Set(there.map((number, i) => Math.round((number - (here[i] ?? 0)) * 100) / 100));
    assert.ok([...apart].every((by) => [0, 7, 11].includes(by)) && apart.has(7) && apart.has(11), name);
  }
});
