// A table that is pasted on a step makes steps: its first column names them, each further column is a lane, by the names in
// a first row of headings or, without one, from the customer's lane downwards. What has no lane is said.

import type { Command, Lane } from '@sightline/model';
import { drawsRecords, isWorking, lanesInView } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';
import type { TablePaste } from './clipboard.ts';
import { lanesDown, oneLine, parseTable } from './clipboard.ts';
import { nameOfRole } from './edits.ts';

export interface StepPaste extends TablePaste {
  readonly steps: number;
  readonly cards: number;
}

/** Where the columns after the first go: to a lane each, or nowhere. */
interface Columns {
  readonly rows: readonly (readonly string[])[];
  readonly lanes: readonly (Lane | undefined)[];
  /** Names of the columns, where the table has them. */
  readonly names?: readonly string[];
}

export function stepPaste(state: EditorState, text: string, after: string): StepPaste {
  const phase = state.index.steps[state.index.columnOf(after)]?.position.phase ?? '';
  const columns = columnsOf(state, parseTable(text));
  const commands: Command[] = [];
  let [last, cards] = [after, 0];
  for (const [name = '', ...cells] of columns.rows) {
    const id = state.freshId('s');
    const step = {
      id,
      type: 'step',
      name: name === '' ? 'Step' : oneLine(name),
      position: { phase },
    } as const;
    commands.push({ kind: 'add', record: step, place: { after: last } });
    last = id;
    cells.forEach((cell, i) => {
      const lane = columns.lanes[i]?.id;
      if (cell === '' || lane === undefined) return;
      const position = { lane, step: id };
      commands.push({
        kind: 'add',
        record: { id: state.freshId('c'), type: 'card', position, text: cell },
      });
      cards++;
    });
  }
  const left = leftOut(state, columns);
  return { commands, steps: columns.rows.length, cards, ...(left === undefined ? {} : { left }) };
}

function columnsOf(state: EditorState, table: readonly (readonly string[])[]): Columns {
  const [head = [], ...rows] = table;
  const names = head.slice(1);
  const named = names.map((name) => laneNamed(state, name));
  const told = names.filter((name) => name !== '').length;
  const known = named.filter((lane) => lane !== undefined).length;
  // a row of headings: most of its cells are names of lanes, which no row of actions is
  if (rows.length > 0 && known > 0 && known * 2 >= told) return { rows, lanes: named, names };
  const customer = lanesInView(state.index.lanes, state.view).find(({ role }) => role === 'customer');
  const first = customer ?? lanesInView(state.index.lanes, state.view).find(({ role }) => isWorking(role));
  return { rows: table, lanes: first === undefined ? [] : lanesDown(state, first.id) };
}

/** The lane that a heading names, by its name or by its role. */
function laneNamed({ index }: EditorState, heading: string): Lane | undefined {
  const plain = (name: string): string => name.trim().toLowerCase();
  const wanted = plain(heading);
  if (wanted === '') return undefined;
  const holding = index.lanes.filter(({ role }) => !drawsRecords(role));
  return (
    holding.find(({ name }) => plain(name) === wanted) ??
    holding.find(({ role }) => plain(role) === wanted || plain(nameOfRole(role)) === wanted)
  );
}

/** What of a table found no place, in words. */
function leftOut(state: EditorState, { rows, lanes, names }: Columns): string | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length - 1));
  const lost = Array.from({ length: width }, (_, i) => i).filter(
    (i) => lanes[i] === undefined && rows.some((row) => (row[i + 1] ?? '') !== ''),
  );
  if (lost.length === 0) return undefined;
  const cells = rows.flatMap((row) => lost.filter((i) => (row[i + 1] ?? '') !== '')).length;
  const what = lost.map((i) => names?.[i] ?? '').filter((name) => name !== '');
  const columns =
    what.length === lost.length
      ? `${what.map((name) => `“${name}”`).join(', ')}: no lane that takes cards is called so`
      : `${lost.length === 1 ? 'column' : 'columns'} ${lost.map((i) => i + 2).join(', ')}: ${why(state, lanes)}`;
  return `Left out, with ${cells} ${cells === 1 ? 'cell' : 'cells'}: ${columns}`;
}

function why({ view }: EditorState, lanes: Columns['lanes']): string {
  const last = lanes.at(-1)?.name;
  const where = view === 'full' ? '' : ' in this depth';
  return last === undefined
    ? `no lane for them${where}`
    : `no lane for them below “${last}”${where}; a first row with the names of lanes says where each goes`;
}
