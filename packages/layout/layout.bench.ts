// What a layout costs on a generated map of 5,000 cards and 10,000 arrows: cold, with texts measured, after one edit.
// Text widths come from a table here, so that the figures are of the layout alone; the cold figure with real text is
// measured by the painters' and the app's benches.

import { createMapIndex } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { createLayout } from './src/index.ts';
import type { Measure } from './src/index.ts';

const table: Measure = (text, font, width) => {
  const most = Math.max(1, Math.floor(width / (font.size * 0.52)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const widths = lines.map((part) => part.length * font.size * 0.52);
  return { lines, widths, width: Math.max(...widths) };
};

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The figures, measured now. */
export async function bench(): Promise<
  readonly { name: string; value: number; unit: string; most?: number }[]
> {
  const { map, library } = generateMap({ seed: 1, cards: 5000, flows: 10_000 });
  const index = createMapIndex(map);
  const layout = createLayout(table, { view: 'full' });
  const cold = cpu(() => layout.full(index, library));
  const warm = median(Array.from({ length: 7 }, () => cpu(() => layout.full(index, library))));
  const card = [...map.values()].find((record) => record.type === 'card');
  if (card === undefined) throw new Error('bench: the map has no cards');
  const edits = Array.from({ length: 15 }, (_, i) => {
    const from = index.records.get(card.id) ?? card;
    const to = { ...card, text: `${card.text ?? ''} ${i}` };
    const change = {
      added: new Map(),
      updated: new Map([[card.id, [from, to] as const]]),
      removed: new Map(),
    };
    return cpu(() => {
      index.apply(change);
      layout.after(change);
    });
  });
  return [
    { name: 'layout of 5,000 cards and 10,000 arrows, cold', value: cold, unit: 'ms CPU', most: 450 },
    { name: 'the same with texts measured', value: warm, unit: 'ms CPU', most: 60 },
    { name: 'a new scene after a one-card edit', value: median(edits), unit: 'ms CPU', most: 4 },
  ];
}
