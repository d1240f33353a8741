import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group, Layer, Primitive, Scene } from '@sightline/layout';
import { createNodeMeasure } from '@sightline/text/node';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { iconPath } from './icons.ts';
import { paintSvg } from './paint-svg.ts';
import { samplePictures } from './sample-pictures.ts';
import { sampleScene } from './sample-scene.ts';

const measure = await createNodeMeasure();

function sceneOf(items: readonly Primitive[], label?: string): Scene {
  const group: Group = {
    id: 'g',
    kind: 'card',
    layer: 'cards',
    x: 10,
    y: 20,
    w: 200,
    h: 100,
    items,
    ...(label === undefined ? {} : { label }),
  };
  const groups: Record<Layer, readonly Group[]> = {
    ground: [],
    arrows: [],
    cards: [group],
    marks: [],
    headers: [],
  };
  return {
    width: 300,
    height: 200,
    headerWidth: 0,
    headerHeight: 0,
    phases: [],
    columns: [],
    rows: [],
    lines: [],
    groups,
  };
}

function text(...lines: string[]): Primitive {
  return {
    kind: 'text',
    x: 0,
    y: 12,
    lines,
    lineHeight: 16,
    font: { family: 'Inter', weight: 400, size: 12 },
    fill: 'ink',
  };
}

function unescape(svg: string): string {
  return svg
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('the same scene gives the same SVG, whatever was painted before', () => {
  const scene = sampleScene(measure);
  const options = { theme: 'light', image: samplePictures() } as const;
  const first = paintSvg(scene, options);
  paintSvg(scene, { theme: 'dark' });
  assert.equal(paintSvg(scene, options), first);
});

test('markup in a text is shown as text', () => {
  const svg = paintSvg(sceneOf([text('<script>alert("1")</script> & more')], '<b onclick="x">label</b>'), {
    theme: 'light',
  });
  assert.ok(svg.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more'));
  assert.ok(!/<script|<b /.test(svg));
});

test('any text, alternative text or label leaves the file well formed, with nothing in it but what the painter writes', () => {
  const seed = 77;
  let special = 0;
  const tags = new Set([
    'svg',
    'title',
    'defs',
    'rect',
    'g',
    'text',
    'tspan',
    'use',
    'path',
    'linearGradient',
    'stop',
  ]);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', '"><script>', ']]>', '<!--', '&#0;', '\ud800'),
      (random, nasty) => {
        const words = `${random}${nasty}${random}`;
        if (/[<>&"]/.test(words)) special += 1;
        const picture: Primitive = { kind: 'image', file: words, alt: words, x: 0, y: 0, w: 100, h: 60 };
        const icon: Primitive = { kind: 'icon', name: words, x: 0, y: 0, size: 12, stroke: words };
        const svg = paintSvg(sceneOf([text(words, 'second'), picture, icon], words), {
          theme: 'dark',
          title: words,
          background: 'none',
        });
        assert.doesNotThrow(
          () => new Resvg(svg, { font: { loadSystemFonts: false } }),
          `seed ${seed}: ${JSON.stringify(words)}`,
        );
        for (const [, tag] of svg.matchAll(/<([a-zA-Z!?[][^\s>/]*)/g))
          assert.ok(tags.has(tag ?? ''), `seed ${seed}: ${tag} from ${JSON.stringify(words)}`);
      },
    ),
    { seed, numRuns: 300 },
  );
  assert.ok(special > 100, `seed ${seed}: only ${special} texts had special characters`);
});

test('what a text says is in the file, letter for letter', () => {
  const words = 'Prüft  Geheimzahl & „Konto“ <sofort> 漢字 👩‍👩‍👧';
  assert.ok(unescape(paintSvg(sceneOf([text(words)]), { theme: 'light' })).includes(`>${words}</text>`));
});

test('a picture of a kind that no map may hold is not let in', () => {
  const picture: Primitive = { kind: 'image', file: 'x', alt: 'The counter', x: 0, y: 0, w: 160, h: 90 };
  const image = () => ({ mime: 'text/html', bytes: new TextEncoder().encode('<script>') });
  const svg = paintSvg(sceneOf([picture]), { theme: 'light', image });
  assert.ok(!svg.includes('data:'));
  assert.ok(svg.includes('The counter'));
});

test('a missing picture shows its alternative text inside its frame, shortened when long', () => {
  const picture: Primitive = {
    kind: 'image',
    file: 'x',
    alt: 'word '.repeat(200),
    x: 0,
    y: 0,
    w: 160,
    h: 90,
  };
  const svg = paintSvg(sceneOf([picture]), { theme: 'light' });
  const lines = [...svg.matchAll(/<tspan[^>]* y="([\d.]+)">([^<]*)</g)];
  assert.ok(lines.length > 1 && lines.every(([, y]) => Number(y) < 90));
  assert.ok(lines.at(-1)?.[2]?.endsWith('…'));
});

test('icons are defined once and used by name', () => {
  const icon: Primitive = { kind: 'icon', name: 'lock', x: 0, y: 0, size: 15, stroke: 'teal' };
  const svg = paintSvg(sceneOf([icon, { ...icon, x: 40 }]), { theme: 'light' });
  assert.equal(svg.split(iconPath('lock')).length, 2);
  assert.equal(svg.match(/<use href="#icon-lock"/g)?.length, 2);
});

test('the emotion gradient runs over the scores of the lane, wherever the group stands', () => {
  const curve: Primitive = { kind: 'path', d: 'M0 0L100 50', stroke: 'emotion', width: 3 };
  const svg = paintSvg(
    { ...sceneOf([curve]), emotion: { row: 0, neutral: 100, perPoint: 30 } },
    { theme: 'light' },
  );
  assert.match(svg, /gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="20" y2="140"/);
});

test('a font is written as the face that was measured, never as a made-up bold or italic', () => {
  const svg = paintSvg(
    sceneOf([
      { ...text('A'), font: { family: 'Newsreader', weight: 700, italic: true, size: 20 } } as Primitive,
    ]),
    { theme: 'light' },
  );
  assert.match(svg, /<text font-family="Newsreader,Inter,Georgia,serif" font-style="italic" font-size="20"/);
});

test('a length that is no number is refused by name', () => {
  assert.throws(
    () => paintSvg(sceneOf([{ kind: 'circle', cx: Number.NaN, cy: 0, r: 4 }]), { theme: 'light' }),
    /scene: NaN is not a length/,
  );
});

test('two themes differ in colours only', () => {
  const scene = sampleScene(measure);
  const colour = /#[0-9a-f]{6}|(?:fill|stroke)-opacity="[\d.]+"/g;
  assert.equal(
    paintSvg(scene, { theme: 'light' }).replace(colour, ''),
    paintSvg(scene, { theme: 'dark' }).replace(colour, ''),
  );
});
