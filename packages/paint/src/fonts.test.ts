import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faces } from '@sightline/text';
import { createNodeMeasure, readFontFile } from '@sightline/text/node';
import { subsetFont } from '@sightline/text/subset';
import { embeddedFontCss } from './fonts.ts';
import { paintSvg } from './paint-svg.ts';
import { sampleScene } from './sample-scene.ts';

const scene = sampleScene(await createNodeMeasure());

test('a face cut down to a few characters is a small font file, the same each time', () => {
  for (const face of faces) {
    const subset = subsetFont(face, 'Take card');
    assert.equal(new DataView(subset.buffer).getUint32(0), 0x00010000, face.name);
    assert.ok(subset.length < readFontFile(face).length / 10, `${face.name}: ${subset.length} bytes`);
    assert.ok(Buffer.from(subset).equals(subsetFont(face, 'drac keTa')));
  }
});

test('an SVG can carry the faces it uses, and only those', () => {
  const css = embeddedFontCss(scene);
  const rules = [...css.matchAll(/font-family:(\w+);font-weight:(\d+);font-style:(\w+)/g)].map(
    ([, ...face]) => face.join(' '),
  );
  assert.deepEqual(rules, [
    'Inter 400 normal',
    'Inter 600 normal',
    'Newsreader 400 normal',
    'Newsreader 400 italic',
  ]);
  const svg = paintSvg(scene, { theme: 'light', fontCss: css });
  assert.ok(svg.includes('<style>@font-face{font-family:Inter;'));
  assert.ok(svg.length < 200_000, `${svg.length} bytes`);
});
