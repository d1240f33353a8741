import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Primitive, Scene } from '@sightline/layout';
import { textDirection } from '@sightline/layout';
import { createNodeMeasure } from '@sightline/text/node';
import type { Font } from '@sightline/text';
import { drawPdf } from './draw-pdf.ts';
import { embeddedFontCss, missingCharacters } from './fonts.ts';
import { foreignLines } from './foreign-text.ts';
import { layLine } from './lay-line.ts';
import { paintSvg } from './paint-svg.ts';
import { paintPng } from './png.ts';
import { readPdf } from './read-pdf.ts';
import { svgAnchor } from './svg-anchor.ts';

// No fonts but those of packages, so that every machine draws the same.
process.env['SIGHTLINE_FONTS'] = '';

const measure = await createNodeMeasure();
const body: Font = { family: 'Inter', weight: 400, size: 13 };
const quote: Font = { family: 'Newsreader', weight: 400, italic: true, size: 16 };

/** What a small map with a lane in each script would say. */
const texts = {
  german: 'Kundin freut sich 🙂 und zahlt 👩‍👩‍👧',
  arabic: 'لم يصل البريد (SMS 24h) بالرقم ١٢٣.',
  hebrew: 'הלקוח לא קיבל אישור (ATM), התקשר.',
  hindi: 'ग्राहक को पुष्टि नहीं मिली',
  thai: 'ลูกค้าไม่ได้รับอีเมลยืนยันการจอง',
  russian: 'Клиент звонит',
} as const;

function sceneOf(all: readonly string[], font: Font = body): Scene {
  const items = all.map((text, index): Primitive => {
    const rightToLeft = textDirection(text) === 'rtl';
    return {
      kind: 'text',
      x: rightToLeft ? 190 : 10,
      y: 20 + index * 60,
      lines: measure(text, font, 180).lines,
      lineHeight: 18,
      font,
      fill: 'ink',
      ...(rightToLeft ? { anchor: 'end' } : {}),
    };
  });
  const height = all.length * 60 + 20;
  return {
    width: 200,
    height,
    headerWidth: 0,
    headerHeight: 0,
    phases: [],
    columns: [],
    rows: [],
    lines: [],
    groups: {
      ground: [],
      arrows: [],
      cards: [{ id: 'c', kind: 'card', layer: 'cards', x: 0, y: 0, w: 200, h: height, items }],
      marks: [],
      headers: [],
    },
  };
}

const scene = sceneOf(Object.values(texts));

function pieces(line: string, font = body): readonly string[] {
  return layLine(line, { font, direction: textDirection(line) }).pieces.map((piece) =>
    piece.kind === 'shipped' ? piece.text : piece.run.text,
  );
}

test('a line in two directions stands in visual order, brackets turned', () => {
  assert.deepEqual(pieces('שלום (ATM 24h), אבא.'), ['.', 'אבא', ' ,(', 'ATM 24h', ') ', 'שלום']);
  assert.deepEqual(pieces('Say שלום לך now'), ['Say ', 'לך', ' ', 'שלום', ' now']);
  assert.deepEqual(pieces('رقم ١٢٣'), ['١٢٣', ' ', 'رقم']);
});

test('a laid line is as wide as it was measured, in every script', () => {
  for (const font of [body, quote]) {
    for (const text of [...Object.values(texts), '予約の確認 ok']) {
      const { width, pieces: laid } = layLine(text, { font, direction: textDirection(text) });
      const measured = measure(text, font, Infinity).width;
      assert.ok(Math.abs(width - measured) < 0.5, `${text}: ${width}, measured ${measured}`);
      for (const [index, piece] of laid.entries()) {
        const before = laid[index - 1];
        if (before !== undefined) assert.ok(Math.abs(piece.x - before.x - before.width) < 1e-9);
      }
    }
  }
});

test('Newsreader and Inter share a line in a PNG as they do on the screen', () => {
  const faces = layLine('cash for Сбер', { font: quote, direction: 'ltr' }).pieces.map((piece) =>
    piece.kind === 'shipped' ? `${piece.face.family}: ${piece.text}` : '',
  );
  assert.deepEqual(faces, ['Newsreader: cash for ', 'Inter: Сбер']);
});

test('lines in the own face of a block are left to it', () => {
  const lay = foreignLines(sceneOf(['Draws the card in']));
  const block = {
    kind: 'text',
    x: 0,
    y: 0,
    lines: ['Card'],
    lineHeight: 18,
    font: body,
    fill: 'ink',
  } as const;
  assert.equal(lay(block, 'Card'), undefined);
  assert.equal(lay({ ...block, font: quote }, 'Сбер'), undefined);
  assert.notEqual(lay(block, 'כרטיס'), undefined);
});

test('a PDF holds the texts of other scripts so that they are found', async () => {
  const found = readPdf(await drawPdf(scene, { theme: 'light' }))
    .filter(({ tag }) => tag === 'P')
    .map(({ text }) => text);
  const [german, arabic, hebrew, hindi, thai] = found;
  assert.equal(german, texts.german);
  // Readers expect right-to-left text in visual order and turn it.
  for (const word of ['לקוח', 'אישור', 'התקשר'])
    assert.ok(hebrew?.includes(Array.from(word).toReversed().join('')), `${word} in ${hebrew}`);
  assert.ok(hebrew?.includes('(ATM)'), hebrew);
  assert.ok(arabic?.includes(Array.from('البريد').toReversed().join('')), arabic);
  assert.ok(arabic?.includes('١٢٣') === true && arabic.includes('(SMS 24h)'), arabic);
  assert.equal(hindi, texts.hindi);
  assert.equal(thai?.replaceAll(' ', ''), texts.thai);
});

test('the same scene gives the same files', async () => {
  const [first, second] = [
    await drawPdf(scene, { theme: 'light' }),
    await drawPdf(scene, { theme: 'light' }),
  ];
  assert.ok(Buffer.from(first).equals(second));
  const [png, again] = [await paintPng(scene, { theme: 'light' }), await paintPng(scene, { theme: 'light' })];
  assert.ok(Buffer.from(png).equals(again));
});

test('what no font has is marked, and told with what to install', async () => {
  const missing = missingCharacters(sceneOf(['予約 ok 予', '한', 'Ꮳ🙂']));
  assert.deepEqual(missing?.characters, ['予', '約', '한', 'Ꮳ']);
  assert.equal(
    missing?.message,
    'No font on this machine has 予 約 한 (Chinese, Japanese, Korean: install fonts-noto-cjk on Debian or Ubuntu, or the npm package @expo-google-fonts/noto-sans-jp, -kr, -sc or -tc); Ꮳ (other scripts: install fonts-noto-core on Debian or Ubuntu, or any font that has them). PNG and PDF show a framed question mark in their place.',
  );
  assert.equal(missingCharacters(scene), undefined);
  const file = Buffer.from(await drawPdf(sceneOf(['予']), { theme: 'light' }));
  assert.equal(readPdf(file).find(({ tag }) => tag === 'Span')?.text, '?');
});

test('a long list of characters is cut short in the message', () => {
  const message = missingCharacters(sceneOf(['一二三四五六七八九十']))?.message ?? '';
  assert.match(message, /has 一 二 三 四 五 六 七 八 and 2 more \(/);
});

test('a PNG shows other scripts as shapes, where a renderer has no font for them', async () => {
  const bytes = async (text: string): Promise<Buffer> =>
    Buffer.from(await paintPng(sceneOf([text]), { theme: 'light' }));
  const [word, other, marks, empty] = [
    await bytes('שלום'),
    await bytes('תודה'),
    await bytes('予約確認'),
    await bytes(''),
  ];
  for (const [a, b] of [
    [word, other],
    [word, marks],
    [marks, empty],
  ] as const)
    assert.ok(!a.equals(b));
});

test('an SVG carries the faces of other scripts for their characters alone, and leaves emoji to its reader', () => {
  const css = embeddedFontCss(scene);
  const ranges = [...css.matchAll(/unicode-range:([^}]*)\}/g)].map(([, range]) => range ?? '');
  assert.equal(ranges.length, 4);
  assert.ok(ranges.some((range) => range.split(',').includes('U+5e9')));
  assert.doesNotMatch(ranges.join(','), /U\+1f642/i);
  assert.doesNotMatch(embeddedFontCss(sceneOf(['Plain'])), /unicode-range/);
});

test('right-to-left text is told so in SVG, and begins on the right', () => {
  assert.deepEqual(svgAnchor({ lines: ['שלום ATM'], anchor: 'end' }), { direction: 'rtl', anchor: 'start' });
  assert.deepEqual(svgAnchor({ lines: ['12 שלום'] }), { direction: 'rtl', anchor: 'end' });
  assert.deepEqual(svgAnchor({ lines: ['ATM שלום'] }), { direction: 'ltr', anchor: 'start' });
  assert.match(
    paintSvg(scene, { theme: 'light' }),
    /<text [^>]* direction="rtl" x="190"[^>]*>|<text [^>]* direction="rtl">/,
  );
});
