// Breaking text into lines over any canvas: the browser's own, or the one that HarfBuzz stands behind in Node. A text is
// prepared once per font, so a new width or a repeated layout costs arithmetic only, and an edit prepares one text.

import { layoutWithLines, prepareWithSegments, setLocale } from '@chenglou/pretext';
import type { PreparedTextWithSegments } from '@chenglou/pretext';
import { cssFont } from './faces.ts';
import type { Font } from './faces.ts';

/** A text broken into lines, each with its width. */
export interface Lines {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  /** The widest line. */
  readonly width: number;
}

/**
 * Breaks `text` into lines no wider than `width` (Infinity: only at line breaks); a word that is wider is cut. The same
 * call gives the same lines in Node and in Chromium for the scripts of the shipped fonts (Latin, Cyrillic, Greek). Other
 * characters are taken in Node as 1 em (East Asian), 1.25 em (emoji) or 0.6 em, in a browser as wide as its own fonts.
 * A tab counts as two spaces; other control characters are left out; spaces at the end of a line take no room.
 */
export type Measure = (text: string, font: Font, width: number) => Lines;

interface Entry {
  readonly prepared: PreparedTextWithSegments;
  laidOutAt: number;
  lines: Lines;
}

/** How many texts a generation of the cache holds; the last two generations live. */
const generationSize = 40_000;

const nothing: Lines = { lines: [''], widths: [0], width: 0 };

// What would break a line or draw a box where the painter sees a character of its own: tabs, returns, other controls.
// eslint-disable-next-line no-control-regex
const untidy = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

function tidy(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g, '');
}

// Break opportunities that were not taken must not reach a painter: some draw them.
function drawn(line: string): string {
  return line.replace(/[\u00ad\u200b]/g, '').trimEnd();
}

function layOut(prepared: PreparedTextWithSegments, width: number): Lines {
  const result = layoutWithLines(prepared, Math.max(0, width), 1);
  if (result.lines.length === 0) return nothing;
  const lines: string[] = [];
  const widths: number[] = [];
  let widest = 0;
  for (const line of result.lines) {
    lines.push(drawn(line.text));
    widths.push(line.width);
    if (line.width > widest) widest = line.width;
  }
  return { lines, widths, width: widest };
}

/** A measure with a cache of its own. `OffscreenCanvas` or a document must exist, and the fonts must be there. */
export function createMeasure(): Measure {
  // One language everywhere: the page's would change the line breaks of a picture.
  setLocale('en');
  let young = new Map<string, Map<string, Entry>>();
  let old = new Map<string, Map<string, Entry>>();
  let count = 0;

  function remember(key: string, text: string, entry: Entry): void {
    if (count >= generationSize) {
      old = young;
      young = new Map();
      count = 0;
    }
    let texts = young.get(key);
    if (texts === undefined) young.set(key, (texts = new Map()));
    texts.set(text, entry);
    count += 1;
  }

  return (text, font, width) => {
    if (text === '') return nothing;
    const key = cssFont(font);
    let entry = young.get(key)?.get(text);
    if (entry === undefined) {
      entry = old.get(key)?.get(text);
      if (entry === undefined) {
        const prepared = prepareWithSegments(tidy(text), key, { whiteSpace: 'pre-wrap' });
        entry = { prepared, laidOutAt: width, lines: layOut(prepared, width) };
      }
      remember(key, text, entry);
    }
    if (entry.laidOutAt !== width) {
      entry.lines = layOut(entry.prepared, width);
      entry.laidOutAt = width;
    }
    return entry.lines;
  };
}
