// Reads the strings of a large update several times as fast as Yjs does, which asks the browser to decode each of them by
// itself: a map of 5,000 cards and 10,000 arrows has some eighty thousand. The bytes are decoded once, as one text of a
// character per byte; a string of ASCII is a piece of it. All else is read as before.

import * as Y from 'yjs';

/** Below so many bytes an update is read as Yjs does. */
const LARGE = 16_384;

/** How Yjs says in front of a value that it is a string. */
const STRING = 119;

interface Bytes {
  readonly arr: Uint8Array;
  pos: number;
}

type Decoder = Y.UpdateDecoderV1;

let isQuick = false;

/** From now on Yjs reads large updates this way. Yjs gives no way to hand it a decoder where others apply updates. */
export function readStringsQuickly(): void {
  if (isQuick) return;
  isQuick = true;
  const decoder = Y.UpdateDecoderV1.prototype;
  const { readString, readAny } = decoder;
  decoder.readString = function (this: Decoder): string {
    return pieceAt(this.restDecoder) ?? readString.call(this);
  };
  decoder.readAny = function (this: Decoder): unknown {
    const bytes: Bytes = this.restDecoder;
    if (bytes.arr[bytes.pos] === STRING) {
      bytes.pos++;
      const piece = pieceAt(bytes);
      if (piece !== undefined) return piece;
      bytes.pos--;
    }
    return readAny.call(this) as unknown;
  };
}

/** The string that begins here, and the position after it; undefined, and no step further, where it is to be decoded. */
function pieceAt(bytes: Bytes): string | undefined {
  const { arr, pos } = bytes;
  if (arr.length < LARGE) return undefined;
  let length = 0;
  let from = pos;
  // seven bits per byte, the lowest first; the last byte has no high bit
  for (let unit = 1, more = true; more; unit *= 128, from++) {
    const byte = arr[from];
    if (byte === undefined) return undefined;
    length += (byte & 127) * unit;
    more = byte > 127;
  }
  const to = from + length;
  if (to > arr.length) return undefined;
  for (let i = from; i < to; i++) if ((arr[i] ?? 128) > 127) return undefined;
  bytes.pos = to;
  return textOf(arr).slice(from, to);
}

let last: { readonly bytes: WeakRef<Uint8Array>; readonly text: string } | undefined;

/** The bytes of an update as one text, made once. What is not ASCII is anything in it, since nobody asks for that. */
function textOf(bytes: Uint8Array): string {
  if (last?.bytes.deref() !== bytes) last = { bytes: new WeakRef(bytes), text: asciiOf(bytes) };
  return last.text;
}

/** A text of ASCII alone is decoded in no time: so the high bit of each byte is taken away, four at a time. */
function asciiOf(bytes: Uint8Array): string {
  const fours = new Uint32Array(Math.ceil(bytes.length / 4));
  const plain = new Uint8Array(fours.buffer);
  plain.set(bytes);
  for (let i = 0; i < fours.length; i++) fours[i] = (fours[i] ?? 0) & 0x7f7f7f7f;
  return new TextDecoder().decode(plain);
}
