// Copy and paste: cards within Sightline with all that they hold, and tables out of a spreadsheet as steps or cards.

import type { Card, Command } from '@sightline/model';
import { cleanRecord, drawsRecords } from '@sightline/model';
import type { EditorState, Spot } from '../editor/editor-state.ts';

const MARK = 'sightline/cards:1';

/** What is selected as text: a first line for us, then one line per card for other programs. */
export function copiedText(state: EditorState): string | undefined {
  const cards = state.selection.map((id) => state.get(id)).filter((record) => record?.type === 'card');
  if (cards.length === 0) return undefined;
  return cards.map((card) => card.text ?? '').join('\n');
}

/** The cards of a copy, as JSON for our own clipboard type. */
export function copiedCards(state: EditorState): string {
  const cards = state.selection.map((id) => state.get(id)).filter((record) => record?.type === 'card');
  const column = (card: Card): number => state.index.columnOf(card.position.step ?? '');
  const first = Math.min(...cards.map(column));
  return JSON.stringify({
    kind: MARK,
    cards: cards.map((card) => ({ card, lane: card.position.lane, column: column(card) - first })),
  });
}

interface Copied {
  readonly kind: string;
  readonly cards: readonly { readonly card: Card; readonly lane: string; readonly column: number }[];
}

/** A copy of ours; undefined where the text is none. Any program can put anything on a clipboard. */
function readCopied(text: string): Copied | undefined {
  let copied: unknown;
  try {
    copied = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMapping(copied) || copied['kind'] !== MARK || !Array.isArray(copied['cards'])) return undefined;
  const cards: readonly unknown[] = copied['cards'];
  const fits = cards.every(
    (entry) =>
      isMapping(entry) &&
      isMapping(entry['card']) &&
      typeof entry['lane'] === 'string' &&
      Number.isInteger(entry['column']),
  );
  return fits && cards.length > 0 ? (copied as unknown as Copied) : undefined;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Pastes our own copy at a place; false where the text is none of ours. */
export function pasteCards(state: EditorState, text: string, at: Spot): boolean {
  const copied = readCopied(text);
  if (copied === undefined) return false;
  const start = state.index.columnOf(at.step);
  const oneLane = new Set(copied.cards.map(({ lane }) => lane)).size === 1;
  const commands = copied.cards.flatMap(({ card, lane, column }): readonly Command[] => {
    const step = state.index.steps[start + column]?.id;
    const target = oneLane || state.index.rowOf(lane) < 0 ? at.lane : lane;
    if (step === undefined) return [];
    const { position: _position, ...rest } = card;
    return [
      {
        kind: 'add',
        record: {
          ...(cleanRecord(rest) as Card),
          id: state.freshId('c'),
          type: 'card',
          position: { lane: target, step },
        },
      },
    ];
  });
  state.run({ kind: 'batch', commands, label: 'Paste cards' });
  return true;
}

/** A cell without what no text may hold: control characters, which spreadsheets and terminals leave in it. */
function cleanText(cell: string): string {
  // oxlint-disable-next-line no-control-regex
  return cell
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .toWellFormed()
    .trim();
}

/** A name of one line. What is too long is refused by the model, with its length: nothing is cut in silence. */
const oneLine = (cell: string): string => cell.replace(/\s*[\r\n]+\s*/g, ' ');

/** The cells of a table as spreadsheets copy it: tabs between cells, line ends between rows, quotes around line breaks. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cleanText(cell));
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (quoted) {
      if (character === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  endCell();
  return rows.filter((row) => row.some((value) => value !== ''));
}

/** The commands that put a table into the map from a place on: columns are steps, rows are lanes; a single column runs along the steps. */
export function tableCommands(state: EditorState, text: string, at: Spot): readonly Command[] {
  const table = parseTable(text);
  const single = table.every((row) => row.length === 1);
  const matrix = single ? [table.map((row) => row[0] ?? '')] : table;
  const lanes = state.index.lanes.filter((lane) => !drawsRecords(lane.role));
  const firstLane = lanes.findIndex((lane) => lane.id === at.lane);
  const firstStep = state.index.columnOf(at.step);
  const width = Math.max(...matrix.map((row) => row.length), 0);
  const commands: Command[] = [];
  const steps: string[] = state.index.steps.slice(firstStep, firstStep + width).map(({ id }) => id);
  const phase = state.index.steps.at(-1)?.position.phase ?? '';
  while (steps.length < width) {
    const id = state.freshId('s');
    commands.push({
      kind: 'add',
      record: {
        id,
        type: 'step',
        name: `Step ${state.index.steps.length + commands.length + 1}`,
        position: { phase },
      },
    });
    steps.push(id);
  }
  matrix.forEach((row, i) => {
    const lane = lanes[firstLane + i]?.id;
    row.forEach((value, j) => {
      const step = steps[j];
      if (value === '' || step === undefined || lane === undefined) return;
      commands.push({
        kind: 'add',
        record: {
          id: state.freshId('c'),
          type: 'card',
          position: { lane, step },
          text: value,
        },
      });
    });
  });
  return commands;
}

/** The commands that make steps of a table: its first column names them, a second one is what the customer does. */
export function stepCommands(state: EditorState, text: string, after: string): readonly Command[] {
  const phase = state.index.steps[state.index.columnOf(after)]?.position.phase ?? '';
  const customer = state.index.lanes.find((lane) => lane.role === 'customer')?.id;
  let last = after;
  return parseTable(text).flatMap(([name = '', action = '']): readonly Command[] => {
    const id = state.freshId('s');
    const commands: Command[] = [
      {
        kind: 'add',
        record: {
          id,
          type: 'step',
          name: name === '' ? 'Step' : oneLine(name),
          position: { phase },
        },
        place: { after: last },
      },
    ];
    last = id;
    if (action !== '' && customer !== undefined)
      commands.push({
        kind: 'add',
        record: {
          id: state.freshId('c'),
          type: 'card',
          position: { lane: customer, step: id },
          text: action,
        },
      });
    return commands;
  });
}
