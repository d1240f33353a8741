// How much CPU the model costs at the size that the issue names: 5,000 cards and 10,000 arrows.

import {
  applyChange,
  createMapIndex,
  deadEnds,
  diffMaps,
  heal,
  mergeMaps,
  parseMapFile,
  formatMapFile,
  reverseChange,
  runMapCommand,
  threadOf,
  validateMap,
} from './src/index.ts';
import type { Command, LiveMapIndex, MapRecords, NewRecord } from './src/index.ts';
import { generateMap, seededRandom, wholeBetween } from './src/generate/index.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value should be at most this. */
  readonly most?: number;
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least CPU of some runs, in ms. */
function best(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) least = Math.min(least, cpu(work));
  return rounded(least);
}

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

/** The mean CPU of a command: run, applied to the index, and what a screen asks next. */
function perEdit(index: LiveMapIndex, command: (i: number) => Command): number {
  const runs = 300;
  const edit = (i: number): void => {
    const result = runMapCommand(command(i), index);
    if (!result.ok) throw new Error(result.problems[0]?.message ?? 'refused');
    index.apply(result.value);
    void [index.steps, index.lanes, index.parked];
  };
  for (let i = 0; i < 50; i++) edit(i);
  return rounded(
    cpu(() => {
      for (let i = 50; i < 50 + runs; i++) edit(i);
    }) / runs,
  );
}

/** A map after somebody set, moved and added 300 cards. */
function edited(map: MapRecords, person: string, card: () => string): MapRecords {
  const index = createMapIndex(map);
  for (let i = 0; i < 300; i++) {
    const id = card();
    const record = index.records.get(id);
    const commands: readonly Command[] = [
      { kind: 'set', id, path: 'text', value: `text of ${person}${i}` },
      { kind: 'moveCards', ids: [id], lane: 'systems', step: `step-${(i % 20) + 1}` },
      {
        kind: 'add',
        record: {
          ...(record as NewRecord),
          id: `${person}${i}`,
          position: { lane: 'systems', step: 'step-1' },
        },
      },
    ];
    const result = runMapCommand(commands[i % 3] as Command, index);
    if (!result.ok) throw new Error(result.problems[0]?.message ?? 'refused');
    index.apply(result.value);
  }
  return index.records;
}

/** The figures, measured now. */
export function bench(): Promise<readonly Figure[]> {
  const { map, library } = generateMap({ seed: 1, cards: 5000, flows: 10_000 });
  const random = seededRandom(1);
  const card = (): string => `card-${wholeBetween(random, 1, 5000)}`;
  const first = rounded(cpu(() => createMapIndex(map)));
  const index = createMapIndex(map);
  const text = formatMapFile({ map, library });
  const size = map.size;
  const steps = index.steps.length;
  const set = perEdit(index, (i) => ({ kind: 'set', id: card(), path: 'text', value: `text ${i}` }));
  const move = perEdit(index, () => ({
    kind: 'moveCards',
    ids: [card()],
    lane: 'systems',
    step: `step-${wholeBetween(random, 1, steps)}`,
  }));
  const removal = (): void => {
    const result = runMapCommand({ kind: 'remove', ids: ['step-100'], withCards: true }, index);
    if (!result.ok) throw new Error('refused');
    index.apply(result.value);
    index.apply(reverseChange(result.value));
  };
  const paste: Command = {
    kind: 'batch',
    commands: Array.from({ length: 2000 }, (_, i): Command => ({
      kind: 'add',
      record: {
        id: `new-${i}`,
        type: 'card',
        text: 'pasted',
        position: { lane: 'systems', step: `step-${(i % 20) + 1}` },
      },
    })),
  };
  const [ours, theirs] = ['o', 't'].map((person) => edited(map, person, card)) as [MapRecords, MapRecords];
  return Promise.resolve([
    { name: 'records of the map', value: size, unit: 'records' },
    { name: 'index of 5,000 cards and 10,000 arrows, first', value: first, unit: 'ms CPU' },
    {
      name: 'index of 5,000 cards and 10,000 arrows',
      value: best(5, () => createMapIndex(map)),
      unit: 'ms CPU',
    },
    { name: 'text of one card set', value: set, unit: 'ms CPU' },
    { name: 'one card moved', value: move, unit: 'ms CPU' },
    { name: 'a step removed with its cards, and back', value: best(5, removal), unit: 'ms CPU' },
    {
      name: '2,000 cards pasted as one command',
      value: best(3, () => runMapCommand(paste, index)),
      unit: 'ms CPU',
    },
    {
      name: 'a change applied to records',
      value: best(5, () => applyChange(map, { added: new Map(), updated: new Map(), removed: new Map() })),
      unit: 'ms CPU',
    },
    { name: 'validated', value: best(5, () => validateMap(map)), unit: 'ms CPU' },
    { name: 'healed where nothing is wrong', value: best(5, () => heal(map)), unit: 'ms CPU' },
    { name: 'dead ends found', value: best(5, () => deadEnds(index, threadOf(index))), unit: 'ms CPU' },
    {
      name: 'merged with 300 edits on each side',
      value: best(3, () => mergeMaps(map, ours, theirs)),
      unit: 'ms CPU',
    },
    { name: 'told apart from 300 edits', value: best(3, () => diffMaps(map, ours)), unit: 'ms CPU' },
    { name: 'written as a file', value: best(3, () => formatMapFile({ map, library })), unit: 'ms CPU' },
    { name: 'read from a file', value: best(3, () => parseMapFile(text)), unit: 'ms CPU' },
  ]);
}

if (import.meta.main) console.table(await bench());
