import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group, Layer, Scene } from '@sightline/layout';
import { createNodeMeasure } from '@sightline/text/node';
import { drawPdf } from './draw-pdf.ts';
import { paintPdf } from './pdf.ts';
import { readPdf } from './read-pdf.ts';
import { samplePictures } from './sample-pictures.ts';
import { sampleScene } from './sample-scene.ts';

const measure = await createNodeMeasure();
const scene = sampleScene(measure, 18);

function sceneOf(groups: readonly Group[], size = 400): Scene {
  const layered: Record<Layer, readonly Group[]> = {
    ground: [],
    arrows: [],
    cards: groups,
    marks: [],
    headers: [],
  };
  return {
    width: size,
    height: 300,
    headerWidth: 0,
    headerHeight: 0,
    phases: [],
    columns: [],
    rows: [],
    lines: [],
    groups: layered,
  };
}

function note(id: string, words: string, column?: number): Group {
  const font = { family: 'Newsreader', weight: 400, size: 16 } as const;
  return {
    id,
    kind: 'card',
    layer: 'cards',
    x: 10,
    y: 10,
    w: 300,
    h: 40,
    items: [{ kind: 'text', x: 0, y: 20, lines: [words], lineHeight: 20, font, fill: 'ink' }],
    ...(column === undefined ? {} : { column, row: 0 }),
  };
}

test('the same scene gives the same PDF, in this thread and in the worker, and names no time', async () => {
  const image = samplePictures();
  const first = Buffer.from(await drawPdf(scene, { theme: 'light', image }));
  assert.ok(first.equals(await drawPdf(scene, { theme: 'light', image })));
  assert.ok(first.equals(await paintPdf(scene, { theme: 'light', image })));
  assert.doesNotMatch(first.toString('latin1'), /CreationDate|CreateDate/);
});

test('a date is told where one is given', async () => {
  const file = Buffer.from(
    await drawPdf(scene, { theme: 'light', date: new Date('2026-11-24T10:00:00Z') }),
  ).toString('latin1');
  assert.match(file, /\(D:20261124100000Z\)/);
  assert.match(file, /<xmp:CreateDate>2026-11-24T10:00:00.000Z</);
});

test('every text of the scene can be found, in Latin, Cyrillic and Greek', async () => {
  const texts = readPdf(await drawPdf(scene, { theme: 'light' })).map(({ text }) => text);
  for (const group of Object.values(scene.groups).flat()) {
    for (const item of group.items) {
      if (item.kind === 'text') assert.ok(texts.includes(item.lines.join(' ')), item.lines.join(' '));
    }
  }
});

test('a face borrows from Inter what it lacks, within one line', async () => {
  const words = 'Bank Сбер Αθήνα → “done”';
  assert.deepEqual(
    readPdf(await drawPdf(sceneOf([note('n', words)]), { theme: 'light' })).filter(({ tag }) => tag === 'P'),
    [{ tag: 'P', text: words }],
  );
});

test('text is tagged as heading or paragraph, the rest is decoration', async () => {
  const pieces = readPdf(await drawPdf(scene, { theme: 'light', image: samplePictures() }));
  const tags = new Set(pieces.map(({ tag }) => tag));
  assert.deepEqual([...tags].toSorted(), ['Artifact', 'Figure', 'H1', 'H3', 'P']);
  assert.equal(pieces.find(({ tag }) => tag === 'H1')?.text, 'Withdrawing cash & <b>more</b>');
  assert.ok(pieces.every(({ tag, text }) => (tag === 'Artifact' || tag === 'Figure') === (text === '')));
});

test('the tree of tags goes by time, whatever the order of painting', async () => {
  const file = Buffer.from(
    await drawPdf(sceneOf([note('b', 'second', 1), note('a', 'first', 0)]), { theme: 'light' }),
  ).toString('latin1');
  const tree = /\/S \/Document[\s\S]*?\/K \[([^\]]*)\]/.exec(file)?.[1] ?? '';
  const marks = [...tree.matchAll(/(\d+) 0 R/g)].map(
    ([, id]) => new RegExp(`^${id} 0 obj[\\s\\S]*?/K \\[(\\d+)\\]`, 'm').exec(file)?.[1],
  );
  assert.deepEqual(marks, ['1', '0']);
});

test('the title is the name of the document, safe in its description', async () => {
  const file = Buffer.from(await drawPdf(scene, { theme: 'light' })).toString('latin1');
  assert.match(
    file,
    /<rdf:li xml:lang="x-default">Withdrawing cash &amp; &lt;b&gt;more&lt;\/b&gt;<\/rdf:li>/,
  );
  assert.match(file, /\/Lang \(en\)/);
  assert.match(file, /\/Marked true/);
});

test('a page is as large as its scene, up to what readers open', async () => {
  const pageOf = async (size: number): Promise<string | undefined> =>
    /\/MediaBox \[([^\]]*)\]/.exec(
      Buffer.from(await drawPdf(sceneOf([], size), { theme: 'light' })).toString('latin1'),
    )?.[1];
  assert.equal(await pageOf(400), '0 0 300 225');
  assert.equal(await pageOf(40_000), '0 0 14400 108');
});

test('a broken picture shows its alternative text', async () => {
  const picture: Group = {
    id: 'p',
    kind: 'card',
    layer: 'cards',
    x: 0,
    y: 0,
    w: 200,
    h: 90,
    items: [{ kind: 'image', file: 'broken', alt: 'The counter', x: 0, y: 0, w: 200, h: 90 }],
  };
  const bytes = new TextEncoder().encode('this is no picture');
  for (const mime of ['image/jpeg', 'image/webp', 'text/html']) {
    const pieces = readPdf(
      await drawPdf(sceneOf([picture]), { theme: 'light', image: () => ({ mime, bytes }) }),
    );
    assert.deepEqual(
      pieces.filter(({ tag }) => tag === 'P').map(({ text }) => text),
      ['The counter'],
      mime,
    );
  }
  for (const mime of ['image/png', 'image/svg+xml']) {
    await assert.doesNotReject(
      drawPdf(sceneOf([picture]), { theme: 'light', image: () => ({ mime, bytes }) }),
      mime,
    );
  }
});
