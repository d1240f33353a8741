// Cutting a font file down to the characters that a picture shows, by HarfBuzz's subsetter, so that the picture can carry
// its fonts: some ten kilobytes a face in place of some hundred. Node only.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Face } from './faces.ts';
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
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const readOnly = 1;
const noHinting = 1;

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

/** The TTF of a face with no more than the glyphs for `text`, kerning and ligatures included. The same text gives the same bytes. */
export function subsetFont(face: Face, text: string): Uint8Array {
  const hb = subsetter();
  const bytes = readFontFile(face);
  const data = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, data);
  const blob = hb.hb_blob_create(data, bytes.length, readOnly, 0, 0);
  const whole = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, noHinting);
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const character of new Set(text)) hb.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const part = hb.hb_subset_or_fail(whole, input);
  try {
    if (part === 0) throw new Error(`font: ${face.name} could not be cut down`);
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
