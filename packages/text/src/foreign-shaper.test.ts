import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Font } from './faces.ts';
import { faces } from './faces.ts';
import { ForeignFaces, isEmoji } from './foreign-faces.ts';
import { glyphLook, shapeForeign } from './foreign-shaper.ts';
import { advanceOf, createNodeMeasure, fontFilePath, readFontFile } from './node.ts';
import { isInRanges, readCodeRanges, readFontFileFaces } from './read-font-file.ts';
import { subsetForeignFont } from './subset-font.ts';

// A folder of fonts as a machine may have it: two faces of Inter in one collection, a copy of Newsreader, and what is no font.
const folder = mkdtempSync(join(tmpdir(), 'sightline-fonts-'));
after(() => rmSync(folder, { recursive: true }));
const machine = new ForeignFaces(() => [{ rank: 2, folder }]);
// No fonts but those of packages, so that every machine draws the same.
process.env['SIGHTLINE_FONTS'] = '';

/** The bytes of a font at a place in a larger file. */
function moved(bytes: Uint8Array, by: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let entry = 12; entry < 12 + copy.readUInt16BE(4) * 16; entry += 16)
    copy.writeUInt32BE(copy.readUInt32BE(entry + 8) + by, entry + 8);
  return copy;
}

function faceNamed(name: string): Uint8Array {
  const face = faces.find((each) => each.name === name);
  assert.ok(face !== undefined, name);
  return readFontFile(face);
}

function collection(names: readonly string[]): Buffer {
  const head = Buffer.alloc(12 + names.length * 4);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(names.length, 8);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, name] of names.entries()) {
    head.writeUInt32BE(at, 12 + index * 4);
    const part = moved(faceNamed(name), at);
    parts.push(part);
    at += part.length;
  }
  return Buffer.concat(parts);
}

const collectionPath = join(folder, 'two.ttc');
writeFileSync(collectionPath, collection(['Inter_400Regular', 'Inter_700Bold']));
writeFileSync(join(folder, 'broken.ttf'), 'this is no font');
writeFileSync(join(folder, 'empty.otf'), '');
const newsreader = faces.find(({ name }) => name === 'Newsreader_400Regular_Italic');
if (newsreader !== undefined) copyFileSync(fontFilePath(newsreader), join(folder, 'italic.ttf'));

const body: Font = { family: 'Inter', weight: 400, size: 12 };
const measure = await createNodeMeasure();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

test('the faces of a font file are read with family, weight and slant, those of a collection one by one', () => {
  assert.deepEqual(
    readFontFileFaces(collectionPath).map(({ family, weight, italic, index }) => [
      family,
      weight,
      italic,
      index,
    ]),
    [
      ['Inter', 400, false, 0],
      ['Inter', 700, false, 1],
    ],
  );
  assert.equal(readFontFileFaces(join(folder, 'italic.ttf'))[0]?.italic, true);
});

test('a file that is no font, or is not there, has no faces', () => {
  for (const name of ['broken.ttf', 'empty.otf', 'nowhere.ttf'])
    assert.deepEqual(readFontFileFaces(join(folder, name)), [], name);
});

test('the characters of a face are known without drawing it', () => {
  const [face] = readFontFileFaces(collectionPath);
  assert.ok(face !== undefined);
  const ranges = readCodeRanges(face);
  for (const character of 'AzäЖΩ→') assert.ok(isInRanges(ranges, character.codePointAt(0) ?? 0), character);
  for (const character of '漢ش😀') assert.ok(!isInRanges(ranges, character.codePointAt(0) ?? 0), character);
});

test('of the faces of a machine the upright one of the nearest weight is chosen', () => {
  const chosen = (weight: number): unknown[] => {
    const [first] = machine.for('Ω', { weight });
    return [first?.family, first?.weight, first?.italic];
  };
  assert.deepEqual(chosen(400), ['Inter', 400, false]);
  assert.deepEqual(chosen(600), ['Inter', 700, false]);
});

test('Arabic, Hebrew, Devanagari, Thai and emoji have faces on every machine', () => {
  for (const [text, family] of [
    ['سلام', 'Noto Sans Arabic'],
    ['שלום', 'Noto Sans Hebrew'],
    ['नमस्ते', 'Noto Sans Devanagari'],
    ['สวัสดี', 'Noto Sans Thai'],
    ['🙂', 'Noto Emoji'],
  ] as const) {
    const runs = shapeForeign(text, { weight: 600 });
    assert.deepEqual(
      runs.map(({ face }) => face?.family),
      [family],
    );
    assert.ok(runs[0]?.glyphs.every(({ id }) => id > 0));
  }
});

test('Arabic letters join, so a word is narrower than its letters', () => {
  const letters = Array.from('سلام').reduce((sum, letter) => sum + measure(letter, body, Infinity).width, 0);
  const word = measure('سلام', body, Infinity).width;
  assert.ok(word < letters * 0.9, `${word} of ${letters}`);
});

test('letters stand from right to left, digits between them from left to right', () => {
  const clusters = (text: string, direction: 'ltr' | 'rtl'): number[] =>
    shapeForeign(text, { weight: 400, direction }).flatMap(({ glyphs }) =>
      glyphs.map(({ cluster }) => cluster),
    );
  assert.deepEqual(clusters('שלום', 'rtl'), [3, 2, 1, 0]);
  assert.deepEqual(clusters('١٢٣', 'ltr'), [0, 1, 2]);
});

test('joined emoji are one character, a sign that asks to be an emoji is one', () => {
  const one = measure('🙂', body, Infinity).width;
  assert.equal(measure('👩‍👩‍👧', body, Infinity).width, one);
  assert.ok(measure('❤️', body, Infinity).width > measure('❤', body, Infinity).width);
  assert.ok(isEmoji('❤️') && isEmoji('🙂') && !isEmoji('❤') && !isEmoji('⌚\ufe0e') && !isEmoji('1'));
});

test('what no face has takes the width that it is likely to have elsewhere, and says that it has no face', () => {
  assert.equal(measure('漢字', body, Infinity).width, 24);
  assert.deepEqual(
    shapeForeign('漢字', { weight: 400 }).map(({ text, face, advance }) => [text, face, advance]),
    [
      ['漢', undefined, 1],
      ['字', undefined, 1],
    ],
  );
});

test('Japanese and Thai break without spaces, and no sign begins a line that must not', () => {
  const japanese = measure('予約の確認メールが届かないので、電話をかけて確認する。', body, 60).lines;
  assert.ok(japanese.length > 4);
  for (const line of japanese) assert.doesNotMatch(line, /^[、。]/u);
  const thai = measure('ลูกค้าไม่ได้รับอีเมลยืนยันการจอง', body, 80).lines;
  assert.ok(thai.length > 1);
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  const ends = new Set<number>();
  for (const { index } of words.segment(thai.join(''))) ends.add(index);
  let at = 0;
  for (const line of thai.slice(0, -1)) assert.ok(ends.has((at += line.length)), line);
});

test('no line ends within a character of any script', () => {
  const text = '👩‍👩‍👧🇩🇪👍🏽नमस्तेक्षिé1️⃣กำลังสวัสดีשָׁלוֹם𒀀𠮷';
  const whole = [...graphemes.segment(text)].map(({ segment }) => segment);
  for (const width of [0, 10, 17, 26, 40]) {
    const { lines } = measure(text, body, width);
    assert.ok(lines.length > 2, `${lines.length} lines at ${width}`);
    const parts = lines.flatMap((line) => [...graphemes.segment(line)].map(({ segment }) => segment));
    assert.deepEqual(parts, whole, `at ${width}`);
  }
});

test('a text is as wide as the sum of what stands in it', () => {
  const arabic = shapeForeign('سلام', { weight: 400 })[0]?.advance ?? 0;
  const width = advanceOf('ab سلام', body);
  assert.ok(Math.abs(width - advanceOf('ab ', body) - arabic * 12) < 1e-9);
});

test('a face from outside can be cut down, and a glyph has an outline', () => {
  const [run] = shapeForeign('سلام', { weight: 400 });
  assert.ok(run?.face !== undefined);
  const [first] = run.glyphs;
  assert.ok(first !== undefined);
  const look = glyphLook(run.face, first.id, 400);
  assert.ok(look.kind === 'outline' && look.d.startsWith('M'));
  const some = subsetForeignFont(run.face, { text: run.text, weight: 400 });
  const same = subsetForeignFont(run.face, { glyphs: run.glyphs.map(({ id }) => id), weight: 400 });
  for (const bytes of [some, same]) {
    assert.equal(new DataView(bytes.buffer).getUint32(0), 0x00010000);
    assert.ok(bytes.length < 30_000, `${bytes.length} bytes`);
  }
});
