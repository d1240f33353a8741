// Marks in a file what people have to decide, as every tool around Git knows it: the lines of both sides, and between
// them what both came from.

import { regionsOf } from './hunks.ts';

/** The three endings of a merge as texts: undecided, all decided for ours, all for theirs. */
export interface Endings {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const OPEN = '<<<<<<<';
const COMMON = '|||||||';
const MIDDLE = '=======';
const CLOSE = '>>>>>>>';

/** One text with marks around the lines in which the endings differ. */
export function markConflicts(endings: Endings): string {
  const lines = {
    base: endings.base.split('\n'),
    ours: endings.ours.split('\n'),
    theirs: endings.theirs.split('\n'),
  };
  return regionsOf(lines)
    .flatMap(({ base, ours, theirs }) =>
      ours.join('\n') === theirs.join('\n') && ours.length === theirs.length
        ? ours
        : [`${OPEN} ours`, ...ours, `${COMMON} base`, ...base, MIDDLE, ...theirs, `${CLOSE} theirs`],
    )
    .join('\n');
}

/** The line of the first mark in a text, from 1; undefined where there is none. */
export function firstMark(text: string): number | undefined {
  const at = /^(?:<{7}|\|{7}|>{7}) /m.exec(text)?.index;
  return at === undefined ? undefined : text.slice(0, at).split('\n').length;
}
