// Whether what came as a command is one: its kind and the shape of its fields. What the fields say is for the commands
// themselves to judge. Commands come from programs of other people too, over the API.

import { nearest } from '../nearest.ts';
import type { Problem } from '../records.ts';
import { shown } from '../validate-value.ts';
import type { Command, CommandKind } from './command.ts';

type Shape = 'text' | 'texts' | 'offset' | 'yesNo' | 'place' | 'record' | 'names' | 'commands' | 'any';

type FieldsOf<K extends CommandKind> = Exclude<keyof Extract<Command, { kind: K }>, 'kind'>;

/** The fields of each kind; a question mark stands behind what may be left out. */
const shapes: { readonly [K in CommandKind]: { readonly [F in FieldsOf<K>]: Shape | `${Shape}?` } } = {
  add: { record: 'record', place: 'place?' },
  set: { id: 'text', path: 'text', value: 'any?' },
  setMembers: { id: 'text', path: 'text', add: 'texts?', remove: 'texts?' },
  remove: { ids: 'texts', withCards: 'yesNo?' },
  moveCards: { ids: 'texts', lane: 'text', step: 'text?', place: 'place?' },
  moveSteps: { ids: 'texts', phase: 'text', place: 'place?' },
  reorder: { id: 'text', place: 'place' },
  duplicate: { ids: 'names', place: 'place?' },
  splice: { id: 'text', path: 'text', at: 'offset', remove: 'offset', insert: 'text' },
  batch: { commands: 'commands', label: 'text?' },
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** What is wrong with the shape of a command; of a batch, with its own alone: each of its commands is asked in turn. */
export function commandProblem(command: unknown): Problem | undefined {
  if (!isMapping(command)) return { message: `command: ${shown(command)} is no command; write {kind, ...}` };
  const { kind, ...fields } = command;
  if (!isText(kind) || !Object.hasOwn(shapes, kind)) {
    const close = isText(kind) ? nearest(kind, Object.keys(shapes)) : undefined;
    const hint = close === undefined ? '' : `; did you mean ${close}?`;
    return { message: `command: ${isText(kind) ? kind : shown(kind)} is none that there is${hint}` };
  }
  const known: Readonly<Record<string, string>> = shapes[kind as CommandKind];
  const wrong =
    Object.keys(fields)
      .map((field) => unknownField(field, known))
      .find(isText) ??
    Object.keys(known)
      .map((field) => fieldProblem(field, fields[field], known[field] ?? ''))
      .find(isText);
  if (wrong === undefined) return undefined;
  const { id } = fields;
  return {
    message: `${kind}.${wrong}`,
    path: wrong.slice(0, wrong.indexOf(':')),
    ...(isText(id) ? { record: id } : {}),
  };
}

function unknownField(field: string, known: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(known, field)) return undefined;
  const close = nearest(field, Object.keys(known));
  return `${field}: unknown field${close === undefined ? '' : `; did you mean ${close}?`}`;
}

function fieldProblem(field: string, value: unknown, shape: string): string | undefined {
  if (value === undefined) return shape.endsWith('?') ? undefined : `${field}: is missing`;
  const what = shapeProblem(value, shape.replace('?', '') as Shape);
  return what === undefined ? undefined : `${field}: ${shown(value)} ${what}`;
}

function shapeProblem(value: unknown, shape: Shape): string | undefined {
  switch (shape) {
    case 'text':
      return isText(value) ? undefined : 'is no text; put it in quotes';
    case 'texts':
      return Array.isArray(value) && value.every(isText)
        ? undefined
        : 'is no list of texts; write ["one", "two"]';
    case 'offset':
      return Number.isInteger(value) ? undefined : 'is no whole number';
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'is neither true nor false';
    case 'place':
      return isMapping(value) && isPlace(value)
        ? undefined
        : 'is no place; write {"before": "id"} or {"after": "id"}';
    case 'record':
      return isMapping(value) && isText(value['id']) && isText(value['type'])
        ? undefined
        : 'is no record; write {"id": ..., "type": ..., ...}';
    case 'names':
      return isMapping(value) && Object.values(value).every(isText)
        ? undefined
        : 'names no copies; write {"id": "id of the copy"}';
    case 'commands':
      return Array.isArray(value) ? undefined : 'is no list of commands';
    case 'any':
      return undefined;
  }
}

const isPlace = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(value).every(
    ([side, id]) => (side === 'before' || side === 'after') && (id === undefined || isText(id)),
  );
