import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cssFont, faceOf, faces, fallbackFace } from './faces.ts';
import type { Font } from './faces.ts';
import { createNodeMeasure, faceCoverage, readFontFile } from './node.ts';
import { createMeasure } from './measure.ts';

const body: Font = { family: 'Inter', weight: 400, size: 12 };
const quote: Font = { family: 'Newsreader', weight: 400, italic: true, size: 16 };
const measure = await createNodeMeasure();

test('a text is broken at spaces into lines no wider than the width', () => {
  const lines = measure('Draws the card in and reads the chip, then waits', body, 110);
  assert.deepEqual(lines.lines, ['Draws the card in', 'and reads the chip,', 'then waits']);
  assert.deepEqual(lines.widths, [99.5859375, 108.83203125, 58.08984375]);
  assert.equal(lines.width, 108.83203125);
});

test('widths are those of the font file, to the unit', () => {
  const { width } = measure('Hi', { ...body, size: 2048 }, Infinity);
  assert.equal(width, Math.round(width));
  assert.equal(measure('Hi', { ...body, size: 20.48 }, Infinity).width.toFixed(6), (width / 100).toFixed(6));
});

test('line breaks in the text are kept, empty lines too', () => {
  assert.deepEqual(measure('one\n\ntwo\r\nthree', body, Infinity).lines, ['one', '', 'two', 'three']);
  assert.deepEqual(measure('', body, 100), { lines: [''], widths: [0], width: 0 });
});

test('a word wider than the width is cut, even at width 0', () => {
  const { lines, width } = measure('Donaudampfschifffahrtsgesellschaft', body, 60);
  assert.ok(lines.length > 2 && width <= 60, `${lines.join('|')} at ${width}`);
  assert.equal(measure('four', body, 0).lines.length, 4);
});

test('tabs become spaces, other control characters and unused break marks vanish', () => {
  assert.deepEqual(measure('a\tb\u0007c\u00add\u200be', body, Infinity).lines, ['a  bcde']);
});

test('the same call answers from the cache, and a change of width breaks the prepared text anew', () => {
  const text = 'A text that nobody has measured before';
  const first = measure(text, body, 120);
  assert.equal(measure(text, body, 120), first);
  const narrow = measure(text, body, 60);
  assert.ok(narrow.lines.length > first.lines.length);
  assert.deepEqual(measure(text, body, 120), first);
});

test('two measures agree', () => {
  const other = createMeasure();
  for (const font of [body, quote]) {
    for (const text of [
      '“Why is it taking so long?”',
      'Zażółć gęślą jaźń',
      'https://example.org/a/long/address?with=query',
    ]) {
      assert.deepEqual(other(text, font, 90), measure(text, font, 90));
    }
  }
});

test('Newsreader borrows Cyrillic and Greek from Inter', () => {
  const borrowed = measure('Проверяет', quote, Infinity).width;
  assert.equal(borrowed, measure('Проверяет', { ...body, size: 16 }, Infinity).width);
});

test('any text at any width gives lines that fit, or a single character', () => {
  const seed = 20_261_124;
  let broken = 0;
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        const { lines, widths } = measure(text, body, width);
        assert.equal(lines.length, widths.length);
        if (lines.length > 1) broken += 1;
        const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
        widths.forEach((wide, index) => {
          assert.ok(
            wide <= width + 0.01 || [...graphemes.segment(lines[index] ?? '')].length <= 2,
            `seed ${seed}: ${JSON.stringify(lines[index])} is ${wide} > ${width}`,
          );
        });
      },
    ),
    { seed, numRuns: 500 },
  );
  assert.ok(broken > 100, `seed ${seed}: only ${broken} texts were broken`);
});

test('a font that is not shipped is drawn by the nearest face, and says so in CSS', () => {
  assert.equal(faceOf({ family: 'Newsreader', weight: 700, size: 20 }).name, 'Newsreader_500Medium');
  assert.equal(faceOf({ family: 'Inter', weight: 600, italic: true, size: 20 }).name, 'Inter_600SemiBold');
  assert.equal(
    cssFont({ family: 'Newsreader', weight: 600, italic: true, size: 16 }),
    'italic 400 16px Newsreader,Inter,Georgia,serif',
  );
  assert.throws(() => faceOf({ ...body, weight: 900 as 700 }), /font: .*900.* is not Inter or Newsreader/);
});

test('the line metrics of the table are those of the font files', () => {
  for (const face of faces) {
    const view = new DataView(readFontFile(face).slice().buffer);
    const tables = new Map<string, number>();
    for (let index = 0; index < view.getUint16(4); index += 1) {
      const at = 12 + index * 16;
      tables.set(
        String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte))),
        view.getUint32(at + 8),
      );
    }
    const unitsPerEm = view.getUint16((tables.get('head') ?? 0) + 18);
    const hhea = tables.get('hhea') ?? 0;
    assert.equal(face.ascent, view.getInt16(hhea + 4) / unitsPerEm, face.name);
    assert.equal(face.descent, -view.getInt16(hhea + 6) / unitsPerEm, face.name);
    const os2 = tables.get('OS/2') ?? 0;
    assert.equal(face.capHeight, view.getInt16(os2 + 88) / unitsPerEm, face.name);
    assert.equal(face.xHeight, view.getInt16(os2 + 86) / unitsPerEm, face.name);
  }
});

test('every face is backed by Inter, which has Latin, Cyrillic and Greek', () => {
  for (const face of faces) {
    const last = fallbackFace(face) ?? face;
    for (const character of 'AzäłЖяΩω€“”…→')
      assert.ok(faceCoverage(last).has(character.codePointAt(0) ?? 0), `${last.name} lacks ${character}`);
  }
});
