// The little of a canvas that text measuring asks for, over HarfBuzz: `font`, `fontKerning` and `measureText().width`.
// Widths are exact sums of the fonts' own advances, as a browser that does not round glyphs to pixels gives them.

import { Blob, Buffer, Face as HarfBuzzFace, Feature, Font as HarfBuzzFont, shape } from 'harfbuzzjs';
import { faces, fallbackFace } from './faces.ts';
import type { Face } from './faces.ts';

interface Shaper {
  readonly font: HarfBuzzFont;
  readonly unitsPerEm: number;
  readonly fallback?: Shaper;
}

interface Shaped {
  /** In units of the font. */
  readonly advance: number;
  readonly complete: boolean;
}

const noKerning = [new Feature('kern', 0)];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const eastAsian = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]/u;

// Characters that none of our fonts has, in em. Real fonts differ little from these.
function foreignWidth(grapheme: string): number {
  if (emoji.test(grapheme)) return 1.25;
  return eastAsian.test(grapheme) ? 1 : 0.6;
}

function createShapers(read: (face: Face) => Uint8Array): (face: Face) => Shaper {
  const shapers = new Map<string, Shaper>();
  function shaperOf(face: Face): Shaper {
    const known = shapers.get(face.name);
    if (known !== undefined) return known;
    const harfBuzzFace = new HarfBuzzFace(new Blob(read(face)));
    const fallback = fallbackFace(face);
    const shaper: Shaper = {
      font: new HarfBuzzFont(harfBuzzFace),
      unitsPerEm: harfBuzzFace.upem,
      ...(fallback === undefined ? {} : { fallback: shaperOf(fallback) }),
    };
    shapers.set(face.name, shaper);
    return shaper;
  }
  return shaperOf;
}

function shapeText(shaper: Shaper, text: string, kerning: boolean): Shaped {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(shaper.font, buffer, kerning ? [] : noKerning);
  let advance = 0;
  let complete = true;
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    advance += glyph.xAdvance ?? 0;
    if (glyph.codepoint === 0) complete = false;
  }
  return { advance, complete };
}

function graphemeWidth(shaper: Shaper, grapheme: string, kerning: boolean): number {
  for (let at: Shaper | undefined = shaper; at !== undefined; at = at.fallback) {
    const { advance, complete } = shapeText(at, grapheme, kerning);
    if (complete) return advance / at.unitsPerEm;
  }
  return foreignWidth(grapheme);
}

// In em. A text with a character that the face lacks is taken apart into runs that the face knows and single graphemes.
function textWidth(shaper: Shaper, text: string, kerning: boolean): number {
  const whole = shapeText(shaper, text, kerning);
  if (whole.complete) return whole.advance / shaper.unitsPerEm;
  if (shaper.fallback !== undefined) {
    const inFallback = shapeText(shaper.fallback, text, kerning);
    if (inFallback.complete && !/[\p{Script=Latin}\p{P}\p{N}]/u.test(text)) return inFallback.advance / shaper.fallback.unitsPerEm;
  }
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(shaper, segment, kerning);
  return width;
}

const fontPattern = /^(italic )?(\d+) ([\d.]+)px (Inter|Newsreader)/;

function readFont(font: string): { readonly face: Face; readonly size: number } | undefined {
  const parts = fontPattern.exec(font);
  if (parts === null) return undefined;
  const [, italic, weight, size, family] = parts;
  const face = faces.find((each) => each.family === family && each.weight === Number(weight) && each.italic === (italic !== undefined));
  return face === undefined ? undefined : { face, size: Number(size) };
}

/** A class to stand in for `OffscreenCanvas`; `read` gives the bytes of a face's file. */
export function createHarfBuzzCanvas(read: (face: Face) => Uint8Array): new () => { getContext(kind: '2d'): unknown } {
  const shaperOf = createShapers(read);

  class MeasuringContext {
    fontKerning = 'auto';
    textRendering = 'auto';
    #font = '10px sans-serif';
    #size = 10;
    #shaper: Shaper | undefined;

    get font(): string {
      return this.#font;
    }

    // A canvas ignores a font that it cannot read, and is asked whether it did: so must this one.
    set font(value: string) {
      const known = readFont(value);
      if (known === undefined && !/\dpx serif$/.test(value)) return;
      this.#font = value;
      this.#size = known?.size ?? 10;
      this.#shaper = known === undefined ? undefined : shaperOf(known.face);
    }

    measureText(text: string): { readonly width: number; readonly actualBoundingBoxLeft: number; readonly actualBoundingBoxRight: number } {
      const em = this.#shaper === undefined ? 0 : textWidth(this.#shaper, text, this.fontKerning !== 'none');
      const width = em * this.#size;
      return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width };
    }
  }

  return class HarfBuzzCanvas {
    getContext(): MeasuringContext {
      return new MeasuringContext();
    }
  };
}
