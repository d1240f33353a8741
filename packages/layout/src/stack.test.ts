import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measure } from './measure.ts';
import type { Primitive } from './scene.ts';
import { faces } from './sizes.ts';
import { sentence, Stack } from './stack.ts';
import { hasRightToLeft, textDirection } from './text-direction.ts';

/** Ten characters to a line. */
const measure: Measure = (text) => {
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += 10) lines.push(characters.slice(at, at + 10).join(''));
  return { lines, widths: lines.map(() => 100), width: 100 };
};

function blockOf(text: string, options: { max?: number; anchor?: 'start' } = {}): Primitive | undefined {
  return new Stack(measure, 20, 0, 100).text(text, faces.body, { fill: 'ink', ...options }).items[0];
}

test('a text begins on the left, or on the right where its first letter is written from there', () => {
  const place = (text: string, options = {}): unknown => {
    const block = blockOf(text, options);
    return block?.kind === 'text' ? [block.x, block.anchor] : undefined;
  };
  assert.deepEqual(place('cash'), [20, undefined]);
  assert.deepEqual(place('כסף'), [120, 'end']);
  assert.deepEqual(place('نقود', { anchor: 'start' }), [20, undefined]);
});

test('an icon stands before a text, on the side where it begins, and the text beside it', () => {
  const places = (text: string): readonly unknown[] =>
    new Stack(measure, 20, 0, 100)
      .text(text, faces.label, { fill: 'ink', icon: 'path' })
      .items.map((item) => ('x' in item ? [item.kind, item.x] : []));
  assert.deepEqual(places('cash'), [
    ['icon', 20],
    ['text', 35],
  ]);
  assert.deepEqual(places('כסף'), [
    ['icon', 109],
    ['text', 105],
  ]);
});

test('a text that is cut short ends in an ellipsis, whatever its script, and no character is cut', () => {
  const short = (text: string): string | undefined => {
    const block = blockOf(text, { max: 1 });
    return block?.kind === 'text' ? block.lines.join('|') : undefined;
  };
  assert.equal(short('0123456789abc'), '01234567…');
  assert.equal(short('0123456, 9abc'), '0123456…');
  assert.equal(short('予約の確認メールが届かない'), '予約の確認メール…');
  assert.equal(short('لم يصل البريد إلى العميل'), 'لم يصل ا…');
  assert.equal(short('👩‍👩‍👧'.repeat(12)), `${'👩‍👩‍👧'.repeat(8)}…`);
});

test('the direction of a text is that of its first letter', () => {
  for (const [text, direction] of [
    ['', 'ltr'],
    ['12 → 🙂', 'ltr'],
    ['ATM שלום', 'ltr'],
    ['24: שלום ATM', 'rtl'],
    ['«مرحبا»', 'rtl'],
    ['予約', 'ltr'],
  ] as const)
    assert.equal(textDirection(text), direction, text);
  assert.ok(hasRightToLeft('ATM שלום') && !hasRightToLeft('ATM 24h'));
});

test('a text on a card starts with a capital, unless its first word is written in a way of its own', () => {
  for (const [text, shown] of [
    ['takes the card', 'Takes the card'],
    ["doesn't wait", "Doesn't wait"],
    ['e-mail comes', 'E-mail comes'],
    ['yes, pays', 'Yes, pays'],
    ['élan', 'Élan'],
    ['iPhone shows the code', 'iPhone shows the code'],
    ['www.example.com opens', 'www.example.com opens'],
    ['x2 faster', 'x2 faster'],
    ['24 h', '24 h'],
    ['予約', '予約'],
    ['', ''],
  ] as const)
    assert.equal(sentence(text), shown);
});
