// An icon moved and scaled in the numbers of its path. A transform on the element would do the same, but browsers hold
// every element with one apart from what lies around it, which costs them at each frame that moves the page.

import { iconPath } from './icons.ts';

/** One command of a path with its numbers. */
interface Segment {
  readonly command: string;
  readonly numbers: readonly number[];
}

const known = new Map<string, readonly Segment[]>();

/** The path of an icon with its upper left corner at a point, `size` wide and high. Its stroke is not scaled. */
export function iconAt(name: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const path = iconPath(name);
  let segments = known.get(path);
  if (segments === undefined) known.set(path, (segments = segmentsOf(path)));
  const scale = size / 24;
  let placed = '';
  for (const { command, numbers } of segments) {
    const corner = command === command.toUpperCase() ? { x, y } : { x: 0, y: 0 };
    placed += command + numbers.map((number, i) => moved(command, number, i, corner, scale)).join(' ');
  }
  return placed;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What becomes of one number of a command. */
function moved(
  command: string,
  number: number,
  i: number,
  corner: { readonly x: number; readonly y: number },
  scale: number,
): number {
  switch (command.toUpperCase()) {
    case 'H':
      return round(number * scale + corner.x);
    case 'V':
      return round(number * scale + corner.y);
    case 'A': {
      const at = i % 7;
      if (at < 2) return round(number * scale);
      // the turn of the ellipse, and the two flags
      if (at < 5) return number;
      return round(number * scale + (at === 5 ? corner.x : corner.y));
    }
    default:
      return round(number * scale + (i % 2 === 0 ? corner.x : corner.y));
  }
}

function segmentsOf(path: string): readonly Segment[] {
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].map(([, command = '', rest = '']) => ({
    command,
    numbers: numbersOf(command, rest),
  }));
}

const NUMBER = /[\s,]*(-?(?:\d+\.?\d*|\.\d+))/y;
/** A flag may stand right before the next number: `0 01.5-2`. */
const FLAG = /[\s,]*([01])/y;

function numbersOf(command: string, text: string): readonly number[] {
  const numbers: number[] = [];
  let at = 0;
  for (;;) {
    const inArc = numbers.length % 7;
    const pattern = command.toUpperCase() === 'A' && (inArc === 3 || inArc === 4) ? FLAG : NUMBER;
    pattern.lastIndex = at;
    const [, found] = pattern.exec(text) ?? [];
    if (found === undefined) return numbers;
    numbers.push(Number(found));
    at = pattern.lastIndex;
  }
}
