import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from './contrast.ts';
import { flatColour, isGradient, isPaintName } from './resolve-paint.ts';
import { themeCss } from './theme-css.ts';
import { colours, gradients, hues } from './tokens.ts';
import type { Theme } from './tokens.ts';

const paperGrounds = ['paper', 'sheet', 'card'];
const blueprintGrounds = ['blueprintTop', 'blueprintBottom', 'blueprintCard', 'blueprintPanel'];
const themes: readonly Theme[] = ['light', 'dark'];

/** Words, and the grounds that they stand on. */
const words: Readonly<Record<string, readonly string[]>> = {
  ink: [...paperGrounds, 'chosen', 'opportunityTint', 'painTint', 'pictureTop', 'pictureBottom'],
  inkSoft: [...paperGrounds, 'pictureTop', 'pictureBottom'],
  inkFaint: paperGrounds,
  blueprintInk: blueprintGrounds,
  blueprintInkSoft: blueprintGrounds,
  blueprintInkFaint: blueprintGrounds,
  visibilityInk: ['visibility'],
  actionInk: ['action'],
  actionInkSoft: ['action'],
  failure: ['sheet', 'card', ...blueprintGrounds, 'failureTint'],
  failureInk: ['failure'],
  opportunity: ['sheet', 'card', 'opportunityTint', 'blueprintTop'],
  pain: ['sheet', 'card', 'painTint'],
  momentOfTruth: ['sheet', 'momentOfTruthTint'],
  moodHighText: ['sheet', 'paper'],
  moodMiddleText: ['sheet', 'paper'],
  moodLowText: ['sheet', 'paper'],
  accept: paperGrounds,
  focus: paperGrounds,
};

/** Arrows, the curve, the focus and other lines that carry meaning. */
const lines: Readonly<Record<string, readonly string[]>> = {
  customerFlow: [...paperGrounds, ...blueprintGrounds],
  flow: ['sheet', 'blueprintTop', 'blueprintBottom'],
  blueprintFlow: ['blueprintTop', 'blueprintBottom'],
  data: ['sheet', 'blueprintTop', 'blueprintBottom'],
  failure: ['sheet', 'blueprintTop', 'blueprintBottom'],
  recovery: ['sheet', 'blueprintTop', 'blueprintBottom'],
  focus: [...paperGrounds, ...blueprintGrounds],
  selection: [...paperGrounds, ...blueprintGrounds],
  ruleStrong: ['sheet', 'card'],
  blueprintInkFaint: ['blueprintTop', 'blueprintBottom'],
  visibility: ['sheet', 'blueprintTop'],
  moodHigh: ['sheet'],
  moodMiddle: ['sheet'],
  moodLow: ['sheet'],
};

function tooFaint(pairs: Readonly<Record<string, readonly string[]>>, least: number): string[] {
  const found: string[] = [];
  for (const theme of themes) {
    for (const [paint, grounds] of Object.entries(pairs)) {
      for (const ground of grounds) {
        assert.ok(isPaintName(paint) && isPaintName(ground), `${paint} on ${ground}`);
        const ratio = contrast(flatColour(paint, theme).hex, flatColour(ground, theme).hex);
        if (ratio < least) found.push(`${theme}: ${paint} on ${ground} is ${ratio.toFixed(2)}, not ${least}`);
      }
    }
  }
  return found;
}

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#0b7d72', '#0b7d72'), 1);
});

test('words stand out at least 4.5 to 1 in both themes', () => {
  assert.deepEqual(tooFaint(words, 4.5), []);
});

test('arrows, the curve and the focus stand out at least 3 to 1 in both themes', () => {
  assert.deepEqual(tooFaint(lines, 3), []);
});

test('every hue of a participant can be read on its own tint and on cards', () => {
  const pairs = Object.fromEntries(
    Object.keys(hues).map((hue) => [hue, [`${hue}Tint`, 'sheet', 'card', 'blueprintCard']]),
  );
  assert.deepEqual(tooFaint(pairs, 4.5), []);
});

test('colours are written as #rrggbb or #rrggbbaa', () => {
  for (const [name, { light, dark }] of Object.entries(colours)) {
    for (const colour of [light, dark]) assert.match(colour, /^#[0-9a-f]{6}([0-9a-f]{2})?$/, name);
  }
});

test('an unknown paint name is grey, and a name from the prototype is unknown', () => {
  assert.deepEqual(flatColour('mauve', 'light'), flatColour('grey', 'light'));
  assert.deepEqual(flatColour('mauveTint', 'dark'), flatColour('greyTint', 'dark'));
  assert.deepEqual(flatColour('constructor', 'light'), flatColour('grey', 'light'));
  assert.equal(isPaintName('toString'), false);
  assert.equal(isGradient('constructor'), false);
});

test('the style sheet has every token once, for both themes', () => {
  const css = themeCss();
  const names = [...css.matchAll(/^(?::root\{)?(?:color-scheme:[^;]*;)?(--[a-z0-9-]+):/gm)].map(
    ([, name]) => name,
  );
  assert.equal(new Set(names).size, names.length, 'a property is written twice');
  for (const name of [
    '--blueprint-ink',
    '--teal',
    '--teal-tint',
    '--fill-emotion',
    '--blueprint-paper',
    '--type-quote',
    '--s4',
    '--radius-card',
    '--target',
  ]) {
    assert.ok(names.includes(name), name);
  }
  assert.match(css, /--ink:light-dark\(#1d1c19,#f1ede3\)/);
  assert.equal(css.match(/\(/g)?.length, css.match(/\)/g)?.length);
  for (const name of Object.keys(gradients))
    assert.ok(
      css.includes(`--fill-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}:`),
      name,
    );
});
