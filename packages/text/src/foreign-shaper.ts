// Shaping text in the faces from outside: which glyphs, where, how wide, what they look like. HarfBuzz does it, for
// measuring and for every painter alike, so that a text takes the room that it was given.

import { readFileSync } from 'node:fs';
import {
  Blob,
  Buffer,
  Direction,
  Face as HarfBuzzFace,
  Font as HarfBuzzFont,
  Variation,
  shape,
} from 'harfbuzzjs';
import { foreignFaces, hanForms } from './foreign-faces.ts';
import type { ForeignFace, ForeignWish } from './foreign-faces.ts';

/** A glyph of a shaped text, in visual order. Lengths are in em, y goes up. */
export interface ShapedGlyph {
  readonly id: number;
  /** Where in the text its cluster begins (UTF-16). */
  readonly cluster: number;
  readonly dx: number;
  readonly dy: number;
  readonly advance: number;
}

/** A piece of text in one face; without a face where no font of this machine has it. */
export interface ForeignRun {
  readonly text: string;
  readonly face: ForeignFace | undefined;
  readonly glyphs: readonly ShapedGlyph[];
  /** In em. */
  readonly advance: number;
}

/** What a glyph looks like: an outline, outlines in colours, or a picture. The box of a picture is in em, y up. */
export type GlyphLook =
  | { readonly kind: 'outline'; readonly d: string }
  | { readonly kind: 'layers'; readonly layers: readonly { readonly d: string; readonly fill?: string }[] }
  | {
      readonly kind: 'picture';
      readonly png: Uint8Array;
      readonly x: number;
      readonly top: number;
      readonly w: number;
      readonly h: number;
    };

interface Shaper {
  readonly font: HarfBuzzFont;
  readonly face: HarfBuzzFace;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const eastAsian =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]/u;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** The room for a character that no font has, in em. Real fonts differ little from it. */
export function assumedWidth(grapheme: string): number {
  if (emoji.test(grapheme)) return 1.25;
  return eastAsian.test(grapheme) ? 1 : 0.6;
}

const blobs = new Map<string, Blob>();
const shapers = new Map<string, Shaper>();
let sharedBuffer: Buffer | undefined;

/** The bytes of a face's file. */
export function readForeignFile(face: ForeignFace): Uint8Array {
  return readFileSync(face.path);
}

/** The weight at which a variable face is drawn. */
export function drawnWeight(face: ForeignFace, weight: number): number {
  return face.variable ? weight : face.weight;
}

function shaperOf(face: ForeignFace, weight: number): Shaper {
  const key = `${face.id} ${drawnWeight(face, weight)}`;
  const known = shapers.get(key);
  if (known !== undefined) return known;
  let blob = blobs.get(face.path);
  if (blob === undefined) blobs.set(face.path, (blob = new Blob(readForeignFile(face))));
  const harfBuzzFace = new HarfBuzzFace(blob, face.index);
  const font = new HarfBuzzFont(harfBuzzFace);
  if (face.variable) font.setVariations([new Variation('wght', weight)]);
  const shaper = { font, face: harfBuzzFace };
  shapers.set(key, shaper);
  return shaper;
}

interface ShapeWish {
  readonly weight: number;
  readonly direction?: 'ltr' | 'rtl';
}

function shapeIn(face: ForeignFace, text: string, { weight, direction }: ShapeWish): ForeignRun | undefined {
  const { font, face: harfBuzzFace } = shaperOf(face, weight);
  const buffer = (sharedBuffer ??= new Buffer());
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  // Digits run from left to right in right-to-left scripts, too, which cannot be told from the script alone.
  if (direction !== undefined) buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
  shape(font, buffer, []);
  const em = harfBuzzFace.upem;
  const infos = buffer.getGlyphInfos();
  if (infos.length === 0 || infos.some(({ codepoint }) => codepoint === 0)) return undefined;
  const positions = buffer.getGlyphPositions();
  let advance = 0;
  const glyphs = infos.map(({ codepoint, cluster }, index) => {
    const at = positions[index];
    const glyph: ShapedGlyph = {
      id: codepoint,
      cluster,
      dx: (at?.xOffset ?? 0) / em,
      dy: (at?.yOffset ?? 0) / em,
      advance: (at?.xAdvance ?? 0) / em,
    };
    advance += glyph.advance;
    return glyph;
  });
  return { text, face, glyphs, advance };
}

// The first that can really draw it: a character map may name glyphs that are not there, and a face in colours may hold
// none of the kinds of picture that we can draw.
function faceFor(cluster: string, wish: ForeignWish): ForeignFace | undefined {
  return foreignFaces.for(cluster, wish).find((face) => {
    const run = shapeIn(face, cluster, wish);
    if (run === undefined || !face.colour) return run !== undefined;
    return run.glyphs.some(({ id }) => {
      const look = glyphLook(face, id, wish.weight);
      return look.kind !== 'outline' || look.d !== '';
    });
  });
}

const faceByCluster = new Map<string, ForeignFace | undefined>();

function rememberedFace(cluster: string, wish: ForeignWish): ForeignFace | undefined {
  const key = `${wish.weight}${wish.han ?? ''}${wish.plain === true ? 'plain' : ''}${cluster}`;
  if (faceByCluster.has(key)) return faceByCluster.get(key);
  const face = faceFor(cluster, wish);
  faceByCluster.set(key, face);
  return face;
}

/** Text of one direction that the shipped faces lack, in pieces of one face each, in the order of the text. */
export function shapeForeign(
  text: string,
  asked: ForeignWish & { readonly direction?: 'ltr' | 'rtl' },
): readonly ForeignRun[] {
  const han = hanForms(text) ?? asked.han;
  const wish = han === undefined ? asked : { ...asked, han };
  const pieces: { face: ForeignFace | undefined; text: string }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const face = rememberedFace(segment, wish);
    const last = pieces.at(-1);
    if (last !== undefined && last.face === face && face !== undefined) last.text += segment;
    else pieces.push({ face, text: segment });
  }
  return pieces.map(({ face, text: piece }) => {
    const shaped = face === undefined ? undefined : shapeIn(face, piece, wish);
    return shaped ?? { text: piece, face: undefined, glyphs: [], advance: assumedWidth(piece) };
  });
}

function hexColour({ red, green, blue }: { red: number; green: number; blue: number }): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** What a glyph of a face looks like; outlines are in units of which `unitsPerEm` are an em, y up. */
export function glyphLook(face: ForeignFace, id: number, weight: number): GlyphLook {
  const { font, face: harfBuzzFace } = shaperOf(face, weight);
  if (face.colour) {
    const png = font.getGlyphColorPng(id);
    if (png !== undefined && png.length > 24) {
      // The picture is as wide as the glyph and stands a fifth below the line, as emoji fonts have it.
      const size = new DataView(png.buffer, png.byteOffset);
      const w = font.glyphHAdvance(id) / harfBuzzFace.upem;
      const h = (w * size.getUint32(20)) / size.getUint32(16);
      return { kind: 'picture', png, x: 0, top: 0.79 * h, w, h };
    }
    const layers = harfBuzzFace.hasColorLayers() ? harfBuzzFace.getGlyphColorLayers(id) : [];
    if (layers.length > 0) {
      const palette = harfBuzzFace.getColorPalettes()[0]?.colors ?? [];
      return {
        kind: 'layers',
        layers: layers.map(({ glyph, colorIndex }) => {
          const colour = colorIndex === undefined ? undefined : palette[colorIndex];
          const d = font.glyphToPath(glyph);
          return colour === undefined ? { d } : { d, fill: hexColour(colour) };
        }),
      };
    }
  }
  return { kind: 'outline', d: font.glyphToPath(id) };
}

/** Units to an em in `glyphLook` outlines of a face. */
export function unitsPerEm(face: ForeignFace, weight: number): number {
  return shaperOf(face, weight).face.upem;
}
