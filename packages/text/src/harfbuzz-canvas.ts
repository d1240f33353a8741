// The little of a canvas that text measuring asks for, over HarfBuzz: `font`, `fontKerning` and `measureText().width`.
// Widths are exact sums of the fonts' own advances, as a browser that does not round glyphs to pixels gives them.

import { Blob, Buffer, Face as HarfBuzzFace, Feature, Font as HarfBuzzFont, shape } from 'harfbuzzjs';
import { faces, fallbackFace } from './faces.ts';
import type { Face } from './faces.ts';
import { shapeForeign } from './foreign-shaper.ts';

interface Shaper {
  readonly font: HarfBuzzFont;
  readonly unitsPerEm: number;
  /** The code points with a glyph: to ask the shaped glyphs instead costs more than the shaping. */
  readonly coverage: ReadonlySet<number>;
  readonly fallback?: Shaper;
}

interface Shaped {
  /** In units of the font. */
  readonly advance: number;
  readonly complete: boolean;
}

const noKerning = [new Feature('kern', 0)];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emojiSelector = '\ufe0f';

/** What stands behind our faces in a list of families: the line breaker tells by them whether a face has a character. */
type Generic = 'serif' | 'monospace' | undefined;

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
      coverage: new Set(harfBuzzFace.collectUnicodes()),
      ...(fallback === undefined ? {} : { fallback: shaperOf(fallback) }),
    };
    shapers.set(face.name, shaper);
    return shaper;
  }
  return shaperOf;
}

function isCovered(shaper: Shaper, text: string): boolean {
  for (const character of text) if (!shaper.coverage.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

// One for all words: a buffer each, and the collector would be the slowest part of measuring.
let sharedBuffer: Buffer | undefined;

function shapeText(shaper: Shaper, text: string, kerning: boolean): Shaped {
  const buffer = (sharedBuffer ??= new Buffer());
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(shaper.font, buffer, kerning ? [] : noKerning);
  let advance = 0;
  for (const position of buffer.getGlyphPositions()) advance += position.xAdvance;
  return {
    advance,
    complete: isCovered(shaper, text) || buffer.getGlyphInfos().every((glyph) => glyph.codepoint !== 0),
  };
}

interface Look {
  readonly shaper: Shaper | undefined;
  readonly weight: number;
  readonly kerning: boolean;
  readonly generic: Generic;
}

// Undefined where none of our faces has it, or where it asks to be an emoji: a browser then takes its emoji, too.
function graphemeWidth({ shaper, kerning }: Look, grapheme: string): number | undefined {
  if (grapheme.includes(emojiSelector)) return undefined;
  for (let at = shaper; at !== undefined; at = at.fallback) {
    const { advance, complete } = shapeText(at, grapheme, kerning);
    if (complete) return advance / at.unitsPerEm;
  }
  return undefined;
}

// What none of our faces has: as wide as the faces draw it that this machine has for it.
function foreignWidth({ weight, generic }: Look, text: string): number {
  if (text === '') return 0;
  if (generic !== undefined) return [...graphemes.segment(text)].length * (generic === 'serif' ? 0.5 : 0.61);
  return shapeForeign(text, { weight }).reduce((sum, { advance }) => sum + advance, 0);
}

// In em. A word with a character that the face lacks is taken apart: whole in the fallback where no character of it is in
// the face, else by graphemes; foreign ones in a row stay together, for letters that join.
function wordWidth(look: Look, word: string): number {
  const { shaper, kerning } = look;
  if (shaper !== undefined && !word.includes(emojiSelector)) {
    const whole = shapeText(shaper, word, kerning);
    if (whole.complete) return whole.advance / shaper.unitsPerEm;
    const { fallback } = shaper;
    if (fallback !== undefined && !/[\p{Script=Latin}\p{P}\p{N}\p{Z}]/u.test(word)) {
      const borrowed = shapeText(fallback, word, kerning);
      if (borrowed.complete) return borrowed.advance / fallback.unitsPerEm;
    }
  }
  let width = 0;
  let foreign = '';
  for (const { segment } of graphemes.segment(word)) {
    const own = graphemeWidth(look, segment);
    if (own === undefined) {
      foreign += segment;
      continue;
    }
    width += foreignWidth(look, foreign) + own;
    foreign = '';
  }
  return width + foreignWidth(look, foreign);
}

// As Chromium's canvas does: a space is shaped apart from its neighbours, and U+2028 is drawn as a space that is not.
function textWidth(look: Look, text: string): number {
  const shown = text.replaceAll('\u2028', '\u0020');
  if (text.length === 1 || !text.includes(' ')) return wordWidth(look, shown);
  let width = 0;
  for (const word of text.split(/(?<= )|(?= )/))
    width += wordWidth(look, word.replaceAll('\u2028', '\u0020'));
  return width;
}

const fontPattern = /^(italic )?(?:(\d+) )?([\d.]+)px (Inter|Newsreader)?/;
const genericPattern = /(?:px|,) (serif|monospace)$/;

interface ReadFont {
  readonly size: number;
  readonly face: Face | undefined;
  readonly generic: Generic;
}

function readFont(font: string): ReadFont | undefined {
  const parts = fontPattern.exec(font);
  if (parts === null) return undefined;
  const [, italic, weight, size, family] = parts;
  const face = faces.find(
    (each) =>
      each.family === family && each.weight === Number(weight) && each.italic === (italic !== undefined),
  );
  const generic = genericPattern.exec(font)?.[1] as Generic;
  return face === undefined && generic === undefined ? undefined : { size: Number(size), face, generic };
}

/** A class to stand in for `OffscreenCanvas`; `read` gives the bytes of a face's file. */
export function createHarfBuzzCanvas(
  read: (face: Face) => Uint8Array,
): new () => { getContext(kind: '2d'): unknown } {
  const shaperOf = createShapers(read);

  class MeasuringContext {
    fontKerning = 'auto';
    textRendering = 'auto';
    #font = '10px sans-serif';
    #size = 10;
    #weight = 400;
    #generic: Generic;
    #shaper: Shaper | undefined;

    get font(): string {
      return this.#font;
    }

    // A canvas ignores a font that it cannot read, and is asked whether it did: so must this one.
    set font(value: string) {
      const known = readFont(value);
      if (known === undefined) return;
      this.#font = value;
      this.#size = known.size;
      this.#weight = known.face?.weight ?? 400;
      this.#generic = known.generic;
      this.#shaper = known.face === undefined ? undefined : shaperOf(known.face);
    }

    measureText(text: string): {
      readonly width: number;
      readonly actualBoundingBoxLeft: number;
      readonly actualBoundingBoxRight: number;
    } {
      const look: Look = {
        shaper: this.#shaper,
        weight: this.#weight,
        kerning: this.fontKerning !== 'none',
        generic: this.#generic,
      };
      const width = textWidth(look, text) * this.#size;
      return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width };
    }
  }

  return class HarfBuzzCanvas {
    getContext(): MeasuringContext {
      return new MeasuringContext();
    }
  };
}
