// How much CPU a picture of a map with 200 cards costs, by painter. Texts are measured before, the first run of each
// painter (fonts read, code compiled) is told apart.

import { embeddedFontCss } from './src/fonts.ts';
import { paintPdf } from './src/pdf.ts';
import { paintPng } from './src/png.ts';
import { paintSvg } from './src/paint-svg.ts';
import { sampleScene } from './src/sample-scene.ts';
import { createNodeMeasure } from '@sightline/text/node';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value should be at most this. */
  readonly most?: number;
}

async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 100) / 10;
}

async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await cpu(work));
  return least;
}

/** The figures, measured now; all threads of the process count. */
export async function bench(): Promise<readonly Figure[]> {
  const measure = await createNodeMeasure();
  const scene = sampleScene(measure, 200, 18);
  const svg = paintSvg(scene, { theme: 'light' });
  const pdf = await cpu(() => paintPdf(scene, { theme: 'light' }));
  return [
    {
      name: 'SVG of 200 cards, texts measured',
      value: await best(5, () => paintSvg(scene, { theme: 'light' })),
      unit: 'ms CPU',
      most: 50,
    },
    { name: 'SVG of 200 cards', value: Math.round(svg.length / 1000), unit: 'kB' },
    { name: 'fonts for that SVG', value: await best(3, () => embeddedFontCss(scene)), unit: 'ms CPU' },
    { name: 'PDF of 200 cards, first', value: pdf, unit: 'ms CPU', most: 1000 },
    {
      name: 'PDF of 200 cards',
      value: await best(3, () => paintPdf(scene, { theme: 'light' })),
      unit: 'ms CPU',
      most: 1000,
    },
    {
      name: 'PNG of 200 cards at 2x',
      value: await best(2, () => paintPng(scene, { theme: 'light', scale: 2 })),
      unit: 'ms CPU',
      most: 1500,
    },
  ];
}

if (import.meta.main) console.table(await bench());
