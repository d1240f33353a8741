// Node and the browser break texts into the same lines, so a picture made on the server is the picture on the screen.
// Stands alone: the measure is bundled here and served with the font files, without the app.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { faces } from '@sightline/text';
import type { Font } from '@sightline/text';
import { createNodeMeasure, readFontFile } from '@sightline/text/node';
import { build } from 'vite';

const entry = `
  import { createBrowserMeasure, loadFonts } from '@sightline/text/browser';
  window.measured = async (texts, fonts, widths) => {
    await loadFonts((face) => '/fonts/' + face.name);
    const measure = createBrowserMeasure();
    return texts.map((text) => fonts.map((font) => widths.map((width) => measure(text, font, width ?? Infinity))));
  };
`;

const fonts: readonly Font[] = [
  { family: 'Inter', weight: 400, size: 12 },
  { family: 'Inter', weight: 600, size: 13 },
  { family: 'Newsreader', weight: 400, italic: true, size: 16 },
  { family: 'Newsreader', weight: 500, size: 20 },
];
const widths = [80, 140, 220.5, undefined];

const words = [
  ...'the card reader draws in chip, PIN wrong; again! “amount” → cash… AVATAR To We 12:30 €4.50 3–5 (maybe) fi ffl a/b'.split(
    ' ',
  ),
  ...'Zażółć gęślą jaźń Straße naïve co-operate https://example.org/path?x=1&y=2 user@mail.com Tokyo\u00adStation'.split(
    ' ',
  ),
  ...'Проверяет подпись Ελέγχει υπόλοιπο'.split(' '),
];

/** Texts of up to 18 words; the same seed gives the same texts. */
function randomTexts(count: number, seed: number): string[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const separators = [' ', ' ', ' ', ' ', ' ', ' ', '  ', '\n'];
  return Array.from({ length: count }, () => {
    let text = words[random(words.length)] ?? '';
    for (let more = random(18); more > 0; more -= 1)
      text += (separators[random(separators.length)] ?? ' ') + (words[random(words.length)] ?? '');
    return text;
  });
}

async function bundle(): Promise<string> {
  const id = 'virtual:measure';
  const plugin = {
    name: 'measure',
    resolveId: (source: string) =>
      source === id ? fileURLToPath(new URL('measure.ts', import.meta.url)) : undefined,
    load: (source: string) => (source.endsWith('/e2e/measure.ts') ? entry : undefined),
  };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: { write: false, rolldownOptions: { input: id, output: { format: 'es' } } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { type: string; code?: string }[] };
  return output.output.find(({ type }) => type === 'chunk')?.code ?? '';
}

let server: Server;
let address = '';

test.beforeAll(async () => {
  const script = await bundle();
  server = createServer((request, response) => {
    const face = faces.find(({ name }) => request.url === `/fonts/${name}`);
    if (face !== undefined) response.end(readFontFile(face));
    else if (request.url === '/measure.js')
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    else
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end('<!doctype html><html lang="en"><script type="module" src="/measure.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}/` : '';
});

test.afterAll(() => {
  server.close();
});

test('texts break into the same lines in Node and in the browser', async ({ page }) => {
  const seed = 20_261_124;
  const texts = randomTexts(500, seed);
  await page.goto(address);
  await page.waitForFunction('window.measured');
  const inBrowser = await page.evaluate<
    { lines: string[]; widths: number[] }[][][],
    [string[], readonly Font[], (number | undefined)[]]
  >(
    ([some, faces_, wide]) =>
      (window as unknown as { measured: (...all: unknown[]) => Promise<never> }).measured(some, faces_, wide),
    [texts, fonts, widths],
  );
  const measure = await createNodeMeasure();
  let broken = 0;
  let farthest = 0;
  const different: string[] = [];
  texts.forEach((text, at) => {
    fonts.forEach((font, of) => {
      widths.forEach((width, to) => {
        const here = measure(text, font, width ?? Infinity);
        const there = inBrowser[at]?.[of]?.[to];
        if (here.lines.length > 1) broken += 1;
        if (there?.lines.join('\n') !== here.lines.join('\n'))
          different.push(`${font.family} ${font.size} at ${width}: ${text}`);
        else
          here.widths.forEach(
            (each, line) => (farthest = Math.max(farthest, Math.abs(each - (there.widths[line] ?? 0)))),
          );
      });
    });
  });
  expect(different, `seed ${seed}`).toEqual([]);
  expect(broken, `seed ${seed}`).toBeGreaterThan(2000);
  expect(farthest, 'px').toBeLessThan(0.05);
});
