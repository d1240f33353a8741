// Fonts for an SVG that shall look right where Inter and Newsreader are not installed: `paintSvg(scene, { fontCss:
// embeddedFontCss(scene) })`. Node only.

import { faceOf, fallbackFace, fontFaceCss } from '@sightline/text';
import type { Face } from '@sightline/text';
import { faceCoverage } from '@sightline/text/node';
import { subsetFont } from '@sightline/text/subset';
import type { Primitive, Scene } from '@sightline/layout';
import { missingPicture } from './picture.ts';
import { groupsInOrder } from './scene-text.ts';
import { base64 } from './xml.ts';

function collect(item: Primitive, texts: Map<Face, string[]>): void {
  // Whether a picture will be found is not known here; its alternative text costs next to nothing.
  if (item.kind === 'image') for (const part of missingPicture(item)) collect(part, texts);
  if (item.kind !== 'text') return;
  const face = faceOf(item.font);
  const own = texts.get(face) ?? [];
  texts.set(face, own);
  own.push(...item.lines);
}

// What a face lacks is asked of the face behind it.
function borrow(face: Face, lines: readonly string[], texts: Map<Face, string[]>): void {
  const fallback = fallbackFace(face);
  if (fallback === undefined) return;
  const coverage = faceCoverage(face);
  const lacking = [...new Set(lines.join(''))].filter(
    (character) => !coverage.has(character.codePointAt(0) ?? 0),
  );
  if (lacking.length > 0) texts.set(fallback, [...(texts.get(fallback) ?? []), lacking.join('')]);
}

/** `@font-face` rules that hold the faces of a scene, each cut down to the characters in use; some 10 KB a face. */
export function embeddedFontCss(scene: Scene): string {
  const texts = new Map<Face, string[]>();
  for (const group of groupsInOrder(scene)) for (const item of group.items) collect(item, texts);
  for (const [face, lines] of [...texts]) borrow(face, lines, texts);
  const used = [...texts.keys()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return fontFaceCss(
    (face) => `data:font/ttf;base64,${base64(subsetFont(face, (texts.get(face) ?? []).join('')))}`,
    used,
  );
}
