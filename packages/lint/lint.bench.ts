// What the checks cost on a generated map of 5,000 cards: a full look, and after an edit of one card; time per rule and
// node beside bpmnlint's on a diagram of as many nodes, in the same run.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, Command, LibraryRecords, LiveMapIndex, MapChange } from '@sightline/model';
import { createMapIndex, runMapCommand } from '@sightline/model';
import { generateMap, pick, seededRandom } from '@sightline/model/generate';
import { allRules, openLint, openReview, readConfig } from './src/index.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
}

const CARDS = 5000;
const FLOWS = 10_000;
const EDITS = 200;
/** How long a turn of the editor's worker goes on, in milliseconds. */
const TURN = 8;

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;
}

/** The middle of some times, and what one in twenty is above. */
function spread(name: string, times: readonly number[]): readonly Figure[] {
  return [
    { name: `${name}, median`, value: quantile(times, 0.5), unit: 'ms CPU', most: 16 },
    { name: `${name}, 95th percentile`, value: quantile(times, 0.95), unit: 'ms CPU', most: 30 },
  ];
}

/** The figures, measured now. */
export async function bench(): Promise<readonly Figure[]> {
  const { map, library } = generateMap({ seed: 1, cards: CARDS, flows: FLOWS, failures: 250 });
  const index = createMapIndex(map);
  const config = readConfig(allRules, [{ preset: 'recommended' }]);
  if (!config.ok) throw new Error('bench: the preset is wrong');
  const options = { index, library, config: config.value, surroundings: { today: '2026-11-26' } };
  const cold = cpu(() => openLint(allRules, options));
  const warm = quantile(
    Array.from({ length: 5 }, () => cpu(() => openLint(allRules, options))),
    0.5,
  );
  const review = openReview(options);
  review.takeChange();
  // what the editor's worker does: look near the edit, then go on in turns until everything is checked; each time it tells
  // what came and went, and at the end the health
  const near: number[] = [];
  const turns: number[] = [];
  const edits = edited(index, library, (change) => {
    near.push(cpu(() => [review.afterMap(change, () => true), review.takeChange()]));
    while (!review.isSettled)
      turns.push(
        cpu(() => {
          const end = performance.now() + TURN;
          review.settle(() => performance.now() >= end);
          return [review.takeChange(), review.isSettled && review.health];
        }),
      );
  });
  const on = [...config.value.settings.values()].filter(({ severity }) => severity !== 'off').length;
  const nodes = [...map.values()].filter(({ type }) => type === 'card' || type === 'failure').length;
  const own = (warm * 1000) / (on * nodes);
  const other = bpmnlint();
  return [
    {
      name: `all checks of a map of 5,000 cards (${on} on, ${review.findings.size} findings), cold`,
      value: cold,
      unit: 'ms CPU',
      most: 400,
    },
    { name: 'the same once more', value: warm, unit: 'ms CPU', most: 400 },
    ...spread('after an edit of one card, until what stands near it is checked', near),
    ...spread('one turn of what is left, between which the next edit is taken', turns),
    ...spread('after an edit of one card, until everything is checked', edits),
    { name: 'per rule and node', value: own, unit: 'µs CPU' },
    ...(other === undefined
      ? []
      : [
          {
            name: 'bpmnlint per rule and node, same numbers of nodes and arrows',
            value: other,
            unit: 'µs CPU',
          },
          { name: 'ours to bpmnlint’s', value: own / other, unit: '×' },
        ]),
  ];
}

/**
 * Edits of one card each, as people make them: most of them a text that is being typed, then times, actors, arrows, cards
 * that come and cards that move. The same each time.
 */
function edited(
  index: LiveMapIndex,
  library: LibraryRecords,
  after: (change: MapChange) => unknown,
): readonly number[] {
  const random = seededRandom(7);
  const cards = [...index.records.values()].filter((record) => record.type === 'card');
  const actors = [...library.values()].filter((record) => record.type === 'participant');
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const card = pick(random, cards);
    const other = pick(random, cards);
    const command = nextEdit(i, card, other, pick(random, actors).id);
    const change = runMapCommand(command, index);
    if (!change.ok) continue;
    index.apply(change.value);
    times.push(cpu(() => after(change.value)));
  }
  return times;
}

/** Of twenty edits fourteen type, two say how long something takes, and one each draws, adds, moves and says who acts. */
function nextEdit(i: number, card: Card, other: Card, actor: string): Command {
  switch (i % 20) {
    case 3:
      return { kind: 'set', id: card.id, path: 'wait', value: `${i + 1} min` };
    case 7:
      return { kind: 'set', id: card.id, path: 'who', value: actor };
    case 9:
      return { kind: 'set', id: card.id, path: 'time', value: `${i + 1} min` };
    case 11:
      return {
        kind: 'add',
        record: { id: `bench-${i}`, type: 'flow', kind: 'next', from: card.id, to: other.id },
      };
    case 14:
      return {
        kind: 'add',
        record: { id: `bench-${i}`, type: 'card', text: 'Calls', position: other.position },
      };
    case 17:
      return { kind: 'moveCards', ids: [card.id], lane: card.position.lane, step: other.position.step ?? '' };
    default: {
      const typed = i % 2 === 0 ? `Clerk checks the form ${i}` : `the form is checked ${i}`;
      return { kind: 'set', id: card.id, path: 'text', value: typed.slice(0, 4 + (i % typed.length)) };
    }
  }
}

/** Microseconds per rule and node of bpmnlint; undefined where its packages are not installed (`npm ci` in bench/bpmnlint). */
function bpmnlint(): number | undefined {
  const folder = join(import.meta.dirname, '../../bench/bpmnlint');
  if (!existsSync(join(folder, 'node_modules')))
    spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  const done = spawnSync(process.execPath, ['run.mjs', String(CARDS), String(FLOWS)], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    console.log('  bpmnlint is not installed (npm ci in bench/bpmnlint): the comparison is left out');
    return undefined;
  }
  const { nodes, rules, ms } = JSON.parse(done.stdout) as { nodes: number; rules: number; ms: number };
  return (ms * 1000) / (nodes * rules);
}
