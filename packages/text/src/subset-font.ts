// Cutting a font file down to the characters that a picture shows, by HarfBuzz's subsetter, so that the picture can carry
// its fonts: some ten kilobytes a face in place of some hundred. Node only.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Face } from './faces.ts';
import type { ForeignFace } from './foreign-faces.ts';
import { readForeignFile } from './foreign-shaper.ts';
import { readFontFile } from './node.ts';

/** What this uses of the subsetter; pointers and lengths are numbers. */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  malloc(length: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const readOnly = 1;
const noHinting = 1;
const keepNumbers = 2;
/** The tag `wght`. */
const weightAxis = 0x77676874;

let loaded: Subsetter | undefined;

function subsetter(): Subsetter {
  if (loaded === undefined) {
    const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
    (instance.exports['_initialize'] as () => void)();
    loaded = instance.exports as unknown as Subsetter;
  }
  return loaded;
}

interface Subset {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly flags: number;
  readonly characters: Iterable<string>;
  readonly glyphs: Iterable<number>;
  /** The weight at which a variable font is fixed. */
  readonly weight?: number;
}

function cutDown({ name, bytes, index, flags, characters, glyphs, weight }: Subset): Uint8Array {
  const hb = subsetter();
  const data = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, data);
  const blob = hb.hb_blob_create(data, bytes.length, readOnly, 0, 0);
  const whole = hb.hb_face_create(blob, index);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, flags);
  if (weight !== undefined) {
    hb.hb_subset_input_pin_all_axes_to_default(input, whole);
    hb.hb_subset_input_pin_axis_location(input, whole, weightAxis, weight);
  }
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const wantedGlyphs = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(wantedGlyphs, glyph);
  const part = hb.hb_subset_or_fail(whole, input);
  try {
    if (part === 0) throw new Error(`font: ${name} could not be cut down`);
    const result = hb.hb_face_reference_blob(part);
    const at = hb.hb_blob_get_data(result, 0);
    const subset = new Uint8Array(hb.memory.buffer).slice(at, at + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    return subset;
  } finally {
    if (part !== 0) hb.hb_face_destroy(part);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(whole);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}

/** The TTF of a face with no more than the glyphs for `text`, kerning and ligatures included. The same text gives the same bytes. */
export function subsetFont(face: Face, text: string): Uint8Array {
  return cutDown({
    name: face.name,
    bytes: readFontFile(face),
    index: 0,
    flags: noHinting,
    characters: new Set(text),
    glyphs: [],
  });
}

/** What of a face from outside is wanted: the characters of a text to be shaped by a reader, or glyphs that are shaped already. */
export interface ForeignPart {
  readonly text?: string;
  /** These keep their numbers, and the rest of the font is empty. */
  readonly glyphs?: Iterable<number>;
  readonly weight: number;
}

/** A font file (TrueType or OpenType) with a part of a face from outside. A variable face is fixed at the weight. */
export function subsetForeignFont(face: ForeignFace, { text = '', glyphs, weight }: ForeignPart): Uint8Array {
  return cutDown({
    name: face.family,
    bytes: readForeignFile(face),
    index: face.index,
    flags: noHinting | (glyphs === undefined ? 0 : keepNumbers),
    characters: new Set(text),
    glyphs: glyphs ?? [],
    ...(face.variable ? { weight } : {}),
  });
}
