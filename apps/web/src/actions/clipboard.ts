// Copy and paste: cards within Sightline with all that they hold, and tables out of a spreadsheet as steps or cards.

import type { Card, Command, Lane } from '@sightline/model';
import { cleanRecord, drawsRecords, isWorking, lanesInView } from '@sightline/model';
import type { EditorState, Spot } from '../editor/editor-state.ts';

const MARK = 'sightline/cards:1';
/** No copy is wider: a number out of another program must not make steps without end. */
const MOST_STEPS = 10_000;

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
      Number.isInteger(entry['column']) &&
      Number(entry['column']) >= 0 &&
      Number(entry['column']) < MOST_STEPS,
  );
  return fits && cards.length > 0 ? (copied as unknown as Copied) : undefined;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Pastes our own copy at a place; false where the text is none of ours. */
export function pasteCards(state: EditorState, text: string, at: Spot): boolean {
  const copied = readCopied(text);
  if (copied === undefined) return false;
  const width = Math.max(...copied.cards.map(({ column }) => column)) + 1;
  const { steps, commands } = stepsFrom(state, at.step, width);
  const oneLane = new Set(copied.cards.map(({ lane }) => lane)).size === 1;
  const cards = copied.cards.map(({ card, lane, column }): Command => {
    const { position: _position, ...rest } = card;
    return {
      kind: 'add',
      record: {
        ...(cleanRecord(rest) as Card),
        id: state.freshId('c'),
        type: 'card',
        position: {
          lane: oneLane || state.index.rowOf(lane) < 0 ? at.lane : lane,
          step: steps[column] ?? at.step,
        },
      },
    };
  });
  state.run({ kind: 'batch', commands: [...commands, ...cards], label: 'Paste cards' });
  return true;
}

/** As many steps as a paste is wide, from one on, and the commands that add those that the map lacks at its end. */
function stepsFrom(
  state: EditorState,
  first: string,
  width: number,
): { readonly steps: readonly string[]; readonly commands: readonly Command[] } {
  const { steps: all } = state.index;
  const start = Math.max(0, state.index.columnOf(first));
  const known = all.slice(start, start + width).map(({ id }) => id);
  const phase = all.at(-1)?.position.phase ?? '';
  const added = Array.from({ length: width - known.length }, () => state.freshId('s'));
  const commands = added.map((id, i): Command => ({
    kind: 'add',
    record: { id, type: 'step', name: `Step ${all.length + i + 1}`, position: { phase } },
  }));
  return { steps: [...known, ...added], commands };
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
export const oneLine = (cell: string): string => cell.replace(/\s*[\r\n]+\s*/g, ' ');

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

/** What a table makes of the map. */
export interface TablePaste {
  readonly commands: readonly Command[];
  /** Said where rows stay out, since the lanes below hold another kind of card. */
  readonly left?: string;
}

/** The lanes that a table can go down through, from one on: as shown, as long as they hold the same kind of card. */
export function lanesDown(state: EditorState, from: string): readonly Lane[] {
  const lanes = lanesInView(state.index.lanes, state.view);
  const start = lanes.findIndex(({ id }) => id === from);
  const first = lanes[start];
  if (first === undefined || drawsRecords(first.role)) return [];
  const alike = ({ role }: Lane): boolean =>
    role === first.role || (isWorking(role) && isWorking(first.role));
  const below = lanes.slice(start);
  const end = below.findIndex((lane) => !alike(lane));
  return end < 0 ? below : below.slice(0, end);
}

/**
 * The commands that put a table into the map from a place on: columns are steps, rows are lanes of one kind; a single
 * column runs along the steps.
 */
export function tablePaste(state: EditorState, text: string, at: Spot): TablePaste {
  const table = parseTable(text);
  const single = table.every((row) => row.length === 1);
  const matrix = single ? [table.map((row) => row[0] ?? '')] : table;
  const lanes = lanesDown(state, at.lane);
  const width = Math.max(...matrix.map((row) => row.length), 0);
  const { steps, commands: stepsAdded } = stepsFrom(state, at.step, width);
  const commands: Command[] = [...stepsAdded];
  matrix.slice(0, lanes.length).forEach((row, i) => {
    const lane = lanes[i]?.id;
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
  const many = matrix.length - lanes.length;
  if (many <= 0) return { commands };
  const last = lanes.at(-1)?.name ?? state.index.lanes[state.index.rowOf(at.lane)]?.name ?? '';
  const rows = many === 1 ? 'One row was' : `${many} rows were`;
  return {
    commands: lanes.length === 0 ? [] : commands,
    left: `${rows} not pasted: below “${last}” is no lane for the same kind of card`,
  };
}
