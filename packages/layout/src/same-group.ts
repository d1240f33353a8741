// Whether two groups paint the same. Items that are the same object (a card's measured body) are not looked into.

import type { Group } from './scene.ts';

export function sameGroup(a: Group, b: Group): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.w === b.w &&
    a.h === b.h &&
    a.record === b.record &&
    a.label === b.label &&
    a.column === b.column &&
    a.lastColumn === b.lastColumn &&
    a.row === b.row &&
    a.kind === b.kind &&
    (a.items === b.items || sameItems(a.items, b.items))
  );
}

function sameItems(a: Group['items'], b: Group['items']): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i] || sameFields(item, b[i] ?? {}));
}

function sameFields(a: object, b: object): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [x, y] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
    if (x === y) return true;
    if (Array.isArray(x) && Array.isArray(y))
      return x.length === y.length && x.every((value, i) => value === y[i]);
    return typeof x === 'object' && typeof y === 'object' && x !== null && y !== null && sameFields(x, y);
  });
}
