// Just enough of a PDF reader for the tests: the streams, the texts as a reader that searches them finds them, the tags.

import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function readObjects(bytes: Uint8Array): Map<number, PdfObject> {
  const file = Buffer.from(bytes);
  const source = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of source.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length;
    const end = source.indexOf('\nendobj', start);
    const at = source.indexOf('stream\n', start);
    const head = source.slice(start, at === -1 || at > end ? end : at);
    const body =
      at === -1 || at > end
        ? Buffer.alloc(0)
        : file.subarray(at + 'stream\n'.length, source.indexOf('\nendstream', at));
    const stream =
      head.includes('/FlateDecode') && !head.includes('/Image') && !head.includes('/Length1')
        ? inflateSync(body)
        : body;
    objects.set(Number(match[1]), { head, stream: stream.toString('latin1') });
  }
  return objects;
}

function decodeUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function characterMap(cmap: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      characters.set(code, decodeUtf16(hex.replaceAll(' ', '')));
    });
  }
  return characters;
}

/** Every marked piece of content in painting order: its tag, and the text in it. */
export function readPdf(bytes: Uint8Array): readonly { readonly tag: string; readonly text: string }[] {
  const objects = readObjects(bytes);
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', reference] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(reference))?.head ?? '')?.[1];
      if (toUnicode !== undefined)
        fonts.set(name, characterMap(objects.get(Number(toUnicode))?.stream ?? ''));
    }
  }
  const page = [...objects.values()].find(({ head }) => head.includes('/Type /Page\n'));
  const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page?.head ?? '')?.[1]))?.stream ?? '';
  const pieces: { tag: string; text: string }[] = [];
  let font = new Map<string, string>();
  for (const [token, tag, name, texts] of content.matchAll(
    /\/(\w+) <<[^>]*>> BDC|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (tag !== undefined) pieces.push({ tag, text: '' });
    else if (name !== undefined) font = fonts.get(name) ?? font;
    else if (texts !== undefined) {
      const last = pieces.at(-1);
      if (last === undefined) throw new Error(`text outside of any tag: ${token}`);
      for (const [, hex = ''] of texts.matchAll(/<([0-9a-f]*)>/gi)) {
        for (const code of hex.match(/.{4}/g) ?? []) last.text += font.get(code) ?? '\ufffd';
      }
    }
  }
  return pieces;
}
