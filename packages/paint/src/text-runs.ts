// Splitting a line by the faces that can draw it, for painters that do not choose fonts by themselves.

import { fallbackFace } from '@sightline/text';
import type { Face } from '@sightline/text';
import { faceCoverage } from '@sightline/text/node';

export interface TextRun {
  readonly face: Face;
  readonly text: string;
}

// Marks and joiners stay with what they follow, whichever face that is in.
const sticky = /^[\p{M}\u200c\u200d\ufe0e\ufe0f]/u;

function covers(face: Face, character: string): boolean {
  return faceCoverage(face).has(character.codePointAt(0) ?? 0);
}

function coversAll(face: Face, text: string): boolean {
  const coverage = faceCoverage(face);
  for (const character of text) if (!coverage.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** The runs of a line: in `face` where it has the characters, else in its fallback where that has them, else in `face` (as an empty box). */
export function textRuns(face: Face, line: string): readonly TextRun[] {
  if (coversAll(face, line)) return [{ face, text: line }];
  const fallback = fallbackFace(face);
  const runs: { face: Face; text: string }[] = [];
  for (const character of line) {
    const last = runs.at(-1);
    const own =
      covers(face, character) || fallback === undefined || !covers(fallback, character) ? face : fallback;
    const inFallback =
      last !== undefined &&
      last.face === fallback &&
      covers(last.face, character) &&
      !/\p{L}/u.test(character);
    if (last !== undefined && (last.face === own || inFallback || sticky.test(character)))
      last.text += character;
    else runs.push({ face: own, text: character });
  }
  return runs;
}
