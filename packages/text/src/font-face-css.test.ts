import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faces, fontFaceCss } from './faces.ts';

test('every face has one font-face rule with its own weight, slant and address', () => {
  const css = fontFaceCss((face) => `/fonts/${face.name}.ttf`);
  assert.equal(css.split('\n').length, faces.length);
  assert.match(
    css,
    /@font-face\{font-family:Newsreader;font-weight:400;font-style:italic;font-display:block;src:url\(\/fonts\/Newsreader_400Regular_Italic\.ttf\) format\("truetype"\)\}/,
  );
});
