// What a layout costs on a generated map of 5,000 cards and 10,000 arrows: cold, with texts measured, after edits.
// Text widths come from a table here, so that the figures are of the layout alone; the cold figure with real text is
// measured by the painters' and the app's benches.

import { createMapIndex } from '@sightline/model';
import type { Flow, LiveMapIndex, MapChange, MapRecord } from '@sightline/model';
import { generateMap } from '@sightline/model/generate';
import { createLayout, plainScene } from './src/index.ts';
import type { Layout, Measure } from './src/index.ts';

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

/** Edits of a map, and what the scene after them costs. */
class Edits {
  readonly #index: LiveMapIndex;
  readonly #layout: Layout;

  constructor(index: LiveMapIndex, layout: Layout) {
    this.#index = index;
    this.#layout = layout;
  }

  /** The median cost of a scene after each of some changes. */
  median(count: number, change: (i: number) => MapChange): number {
    return median(
      Array.from({ length: count }, (_, i) => {
        const next = change(i);
        return cpu(() => {
          this.#index.apply(next);
          this.#layout.after(next);
        });
      }),
    );
  }

  text(id: string, text: string): MapChange {
    const from = this.#index.records.get(id);
    if (from?.type !== 'card') throw new Error(`bench: ${id} is no card`);
    return { added: NONE, updated: new Map([[id, [from, { ...from, text }] as const]]), removed: NONE };
  }

  move(id: string, step: string): MapChange {
    const from = this.#index.records.get(id);
    if (from?.type !== 'card') throw new Error(`bench: ${id} is no card`);
    const to = { ...from, position: { ...from.position, step } } as typeof from;
    return { added: NONE, updated: new Map([[id, [from, to] as const]]), removed: NONE };
  }
}

const NONE = new Map<string, never>();
const added = (record: MapRecord): MapChange => ({
  added: new Map([[record.id, record]]),
  updated: NONE,
  removed: NONE,
});

const long = 'a text that takes many lines on a card of this width, so that its row has to grow '.repeat(5);

/** The figures, measured now. */
export async function bench(): Promise<
  readonly { name: string; value: number; unit: string; most?: number }[]
> {
  const { map, library } = generateMap({ seed: 1, cards: 5000, flows: 10_000 });
  const index = createMapIndex(map);
  const layout = createLayout(table, { view: 'full' });
  const cold = cpu(() => layout.full(index, library));
  const drawn = cpu(() => plainScene(layout.full(index, library)));
  const warm = median(Array.from({ length: 7 }, () => cpu(() => layout.full(index, library))));
  const edits = new Edits(index, layout);
  const cards = [...map.values()].filter((record) => record.type === 'card');
  const [card] = cards.filter(({ position }) => position.lane === 'customer');
  const writable = cards.filter(({ metric }) => metric === undefined);
  const neighbour = cards.find(({ position }) => position.step === 'step-180');
  if (card === undefined || neighbour === undefined) throw new Error('bench: the map has no such cards');
  const same = edits.median(41, (i) => edits.text(card.id, `a text ${i % 10}`));
  const grown = edits.median(60, (i) =>
    edits.text(writable[(i * 37) % writable.length]?.id ?? card.id, i % 2 === 0 ? long : 'short'),
  );
  const born = edits.median(15, (i) => added({ ...neighbour, id: `new-${i}` }));
  const moved = edits.median(40, (i) => edits.move(neighbour.id, `step-${i % 2 === 0 ? 181 : 180}`));
  const flow = (i: number): Flow => ({
    id: `flow-${i}`,
    type: 'flow',
    kind: 'trigger',
    from: `new-${i}`,
    to: card.id,
    order: 'V',
  });
  const joined = edits.median(15, (i) => added(flow(i)));
  const { lanes } = index;
  const relaid = median(
    lanes.slice(0, 6).map((lane) => {
      const change = {
        added: NONE,
        updated: new Map([[lane.id, [lane, { ...lane, role: lane.role, who: 'bench' }] as const]]),
        removed: NONE,
      };
      return cpu(() => {
        index.apply(change);
        layout.after(change);
      });
    }),
  );
  return [
    { name: 'layout of 5,000 cards and 10,000 arrows, cold', value: cold, unit: 'ms CPU', most: 450 },
    { name: 'every primitive of it made, for a picture', value: drawn, unit: 'ms CPU' },
    { name: 'layout again with texts measured', value: warm, unit: 'ms CPU', most: 60 },
    { name: 'layout again after a lane got another actor', value: relaid, unit: 'ms CPU' },
    { name: 'a new scene after a card says something else', value: same, unit: 'ms CPU', most: 4 },
    { name: 'a new scene after a card made its row higher', value: grown, unit: 'ms CPU', most: 4 },
    { name: 'a new scene with one more card', value: born, unit: 'ms CPU' },
    { name: 'a new scene after a card moved to the next step', value: moved, unit: 'ms CPU' },
    { name: 'a new scene with one more arrow, over many columns', value: joined, unit: 'ms CPU' },
  ];
}
