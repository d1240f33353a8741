// Fonts for an SVG that shall look right where Inter and Newsreader are not installed: `paintSvg(scene, { fontCss:
// embeddedFontCss(scene) })`. Node only.

import { faceOf, fallbackFace, fontFaceCss } from '@sightline/text';
import type { Face } from '@sightline/text';
import { drawnWeight, faceCoverage, isEmoji } from '@sightline/text/node';
import type { ForeignFace } from '@sightline/text/node';
import { subsetFont, subsetForeignFont } from '@sightline/text/subset';
import { foreignLines, textBlocks } from './foreign-text.ts';

import type { Scene } from '@sightline/layout';
import { base64 } from './xml.ts';

// The shipped face that a text asks for, with what a face from outside draws of that text.
interface Borrowed {
  readonly own: Face;
  readonly face: ForeignFace;
  text: string;
}

// Emoji are left to whoever shows the file: every system has them in colours, and no kind of colour font is read by all.
function borrowedParts(scene: Scene): readonly Borrowed[] {
  const lay = foreignLines(scene);
  const parts = new Map<string, Borrowed>();
  for (const block of textBlocks(scene)) {
    const own = faceOf(block.font);
    for (const line of block.lines) {
      for (const piece of lay(block, line)?.pieces ?? []) {
        if (piece.kind !== 'foreign' || piece.run.face === undefined) continue;
        const { face, text } = piece.run;
        if (face.colour || isEmoji(text)) continue;
        const key = `${own.name} ${face.id}`;
        const part = parts.get(key);
        if (part === undefined) parts.set(key, { own, face, text });
        else part.text += text;
      }
    }
  }
  return [...parts.values()];
}

function unicodeRange(text: string): string {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return codes
    .toSorted((a, b) => a - b)
    .map((code) => `U+${code.toString(16)}`)
    .join(',');
}

// Under the name of the shipped face, for these characters only: the text need not name the font.
function borrowedRule({ own, face, text }: Borrowed): string {
  const bytes = subsetForeignFont(face, { text, weight: drawnWeight(face, own.weight) });
  const rule = fontFaceCss(() => `data:font/otf;base64,${base64(bytes)}`, [own]);
  return rule.replace(' format("truetype")', '').replace(/\}$/, `;unicode-range:${unicodeRange(text)}}`);
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

/**
 * `@font-face` rules that hold the faces of a scene, each cut down to the characters in use; some 10 KB a face. Other
 * scripts than the shipped ones are held too where this machine has a font for them; emoji are not.
 */
export function embeddedFontCss(scene: Scene): string {
  const texts = new Map<Face, string[]>();
  // Whether a picture will be found is not known here; its alternative text costs next to nothing.
  for (const { font, lines } of textBlocks(scene)) {
    const face = faceOf(font);
    const own = texts.get(face) ?? [];
    texts.set(face, own);
    own.push(...lines);
  }
  for (const [face, lines] of [...texts]) borrow(face, lines, texts);
  const used = [...texts.keys()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const shipped = fontFaceCss(
    (face) => `data:font/ttf;base64,${base64(subsetFont(face, (texts.get(face) ?? []).join('')))}`,
    used,
  );
  return [shipped, ...borrowedParts(scene).map(borrowedRule)].join('\n');
}

export type { MissingCharacters } from './foreign-text.ts';
export { missingCharacters } from './foreign-text.ts';
