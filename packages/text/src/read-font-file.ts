// What can be told of a font file without drawing with it: its faces, their names and weights, and the code points they
// have. Only the tables asked for are read, so that hundreds of files take some tens of milliseconds.

import { closeSync, openSync, readSync } from 'node:fs';

/** One face of a font file; a collection has several. */
export interface FontFileFace {
  readonly path: string;
  /** Which face of a collection; 0 in a file of one. */
  readonly index: number;
  readonly family: string;
  /** 100 to 900, as the font says. */
  readonly weight: number;
  readonly italic: boolean;
  /** The weight can be set on an axis. */
  readonly variable: boolean;
  /** Has glyphs in colours. */
  readonly colour: boolean;
  /** Has outlines. */
  readonly outlines: boolean;
  /** Where the map of characters begins and how long it is. */
  readonly characterMap: readonly [offset: number, length: number];
}

/** Code points in ascending ranges: first, last, first, last... */
export type CodeRanges = readonly number[];

type Tables = ReadonlyMap<string, readonly [offset: number, length: number]>;

function readPart(file: number, offset: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  const read = readSync(file, bytes, 0, length, offset);
  return new DataView(bytes.buffer, 0, read);
}

function textAt(view: DataView, at: number, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(view.getUint8(at + index));
  return text;
}

function readTables(file: number, at: number): Tables {
  const count = readPart(file, at, 12).getUint16(4);
  const view = readPart(file, at + 12, count * 16);
  const tables = new Map<string, readonly [number, number]>();
  for (let entry = 0; entry < count * 16; entry += 16)
    tables.set(textAt(view, entry, 4), [view.getUint32(entry + 8), view.getUint32(entry + 12)]);
  return tables;
}

// The typographic family, or the family; in English where the font says it in several languages.
function readFamily(file: number, [offset, length]: readonly [number, number]): string {
  const view = readPart(file, offset, Math.min(length, 65_536));
  const strings = view.getUint16(4);
  let best: { rank: number; name: string } | undefined;
  for (let record = 6; record < 6 + view.getUint16(2) * 12; record += 12) {
    const id = view.getUint16(record + 6);
    if (id !== 1 && id !== 16) continue;
    const windows = view.getUint16(record) === 3;
    const english = view.getUint16(record + 4) === (windows ? 0x409 : 0);
    const rank = (id === 16 ? 2 : 0) + (english ? 4 : 0) + (windows ? 1 : 0);
    if (best !== undefined && best.rank >= rank) continue;
    const size = view.getUint16(record + 8);
    const raw = textAt(view, strings + view.getUint16(record + 10), size);
    best = { rank, name: windows ? raw.replaceAll('\0', '') : raw };
  }
  return best?.name ?? '';
}

function readFace(file: number, path: string, index: number, at: number): FontFileFace | undefined {
  const tables = readTables(file, at);
  const characterMap = tables.get('cmap');
  const names = tables.get('name');
  if (characterMap === undefined || names === undefined) return undefined;
  const os2 = tables.get('OS/2');
  const style = os2 === undefined ? undefined : readPart(file, os2[0], 64);
  return {
    path,
    index,
    family: readFamily(file, names),
    weight: style?.getUint16(4) ?? 400,
    italic: style !== undefined && (style.getUint16(62) & 1) === 1,
    variable: tables.has('fvar'),
    colour: tables.has('CBDT') || tables.has('sbix') || tables.has('COLR'),
    outlines: tables.has('glyf') || tables.has('CFF ') || tables.has('CFF2'),
    characterMap,
  };
}

/** The faces in a font file (TrueType, OpenType, collections of them); none for a file that is no such font. */
export function readFontFileFaces(path: string): readonly FontFileFace[] {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const head = readPart(file, 0, 12);
    const starts: number[] = [];
    if (textAt(head, 0, 4) === 'ttcf') {
      const offsets = readPart(file, 12, head.getUint32(8) * 4);
      for (let at = 0; at < offsets.byteLength; at += 4) starts.push(offsets.getUint32(at));
    } else starts.push(0);
    const all: FontFileFace[] = [];
    for (const [index, start] of starts.entries()) {
      const face = readFace(file, path, index, start);
      if (face !== undefined) all.push(face);
    }
    return all;
  } catch {
    // A damaged or unreadable file is a font that is not there.
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function addRange(ranges: number[], first: number, last: number): void {
  if (ranges.length > 0 && ranges.at(-1) === first - 1) ranges[ranges.length - 1] = last;
  else ranges.push(first, last);
}

function segmentRanges(view: DataView, at: number): number[] {
  const ranges: number[] = [];
  const size = view.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = view.getUint16(at + 14 + segment);
    const first = view.getUint16(at + 16 + size + segment);
    if (first <= last && first !== 0xffff) addRange(ranges, first, Math.min(last, 0xfffe));
  }
  return ranges;
}

function groupRanges(view: DataView, at: number): number[] {
  const ranges: number[] = [];
  const count = view.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12)
    addRange(ranges, view.getUint32(group), view.getUint32(group + 4));
  return ranges;
}

/** The code points that a face says it has. A few of them may be without a glyph: ask the shaper before drawing. */
export function readCodeRanges({ path, characterMap: [offset, length] }: FontFileFace): CodeRanges {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const view = readPart(file, offset, length);
    let short: number | undefined;
    for (let record = 4; record < 4 + view.getUint16(2) * 8; record += 8) {
      const at = view.getUint32(record + 4);
      const unicode = view.getUint16(record) === 0 || view.getUint16(record) === 3;
      if (unicode && view.getUint16(at) === 12) return groupRanges(view, at);
      if (unicode && view.getUint16(at) === 4) short = at;
    }
    return short === undefined ? [] : segmentRanges(view, short);
  } catch {
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a code point is in ranges; takes a handful of steps. */
export function isInRanges(ranges: CodeRanges, code: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (code > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
