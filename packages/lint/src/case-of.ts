// The notation in which rules write their examples: the sketch of `@sightline/model/generate`, with values for fields
// and records of the library.
//
//   customer: a | b | c            lanes by role, columns between bars (see `sketch.ts`); also flows, paths, failures
//   a.text = Reads the letter      a field of a record; a number, true, false, [list] or {mapping} as in YAML's flow style
//   a.message.what = It failed     a field within a field
//   clerk participant staff Clerk  a record of the library: id, type, (its kind,) its name
//   clerk.costPerHour = 30
//   emotion s1 -1 [p1]             an emotion: step, score, persona
//   waiver S01 a This is fine      a waiver: rule, target, reason
//   phase p2 s4 Later              a phase that takes the steps from s4 on
//   revision 14 New wording        14 edits since the last version, with a note or without
//   newer log                      a data set with younger data than the last version
// Lines that begin with # are comments.

import type { LibraryRecord, LibraryRecords, MapRecord, MapRecords } from '@sightline/model';
import {
  derivedId,
  fieldsOf,
  libraryTypes,
  ordersBetween,
  validateLibrary,
  validateMap,
} from '@sightline/model';
import { sketch } from '@sightline/model/generate';
import type { Surroundings } from './engine/look.ts';

export interface Case {
  readonly map: MapRecords;
  readonly library: LibraryRecords;
  /** What the lines `revision` and `newer` say. */
  readonly surroundings: Pick<Surroundings, 'revision'>;
}

/** The map and library that a text describes. Throws where a line says nothing known, or where the map is not valid. */
export function caseOf(text: string): Case {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const own: string[] = [];
  const rest = lines.filter((line) => {
    if (isOwn(line)) own.push(line);
    return !isOwn(line);
  });
  const map = new Map<string, MapRecord>(sketch(rest.join('\n')));
  const library = new Map<string, LibraryRecord>();
  const orders = ordersBetween(undefined, undefined, own.length + 1);
  own.forEach((line, i) => {
    if (!/^(revision|newer) /.test(line)) take(line, map, library, orders[i] ?? 'V');
  });
  const problems = [...validateMap(map), ...validateLibrary(library)];
  if (problems.length > 0)
    throw new RangeError(
      `case: ${problems.map(({ record, path, message }) => `${record}.${path} ${message}`).join('; ')}`,
    );
  return { map, library, surroundings: surroundingsOf(own) };
}

/** The revision that lines speak of, if any does. */
function surroundingsOf(lines: readonly string[]): Case['surroundings'] {
  const said = lines.map((line) => /^(revision|newer) (\S+)(?: (.+))?$/.exec(line) ?? []);
  const newerData = said.flatMap(([, word, id = '']) => (word === 'newer' ? [id] : []));
  const [, , edits, note] = said.find(([, word]) => word === 'revision') ?? [];
  if (edits === undefined && newerData.length === 0) return {};
  return {
    revision: { edits: Number(edits ?? 0), ...(note === undefined ? {} : { note }), newerData },
  };
}

const ASSIGNED = /^([a-z][A-Za-z0-9:-]*)\.([A-Za-z.0-9-]+) = (.*)$/;
const LIBRARY = /^([a-z][a-z0-9-]*) ([a-zA-Z]+)(?: (.*))?$/;

function isOwn(line: string): boolean {
  if (ASSIGNED.test(line) || /^(emotion|waiver|phase|cast|review|revision|newer) /.test(line)) return true;
  const type = LIBRARY.exec(line)?.[2];
  return type !== undefined && type in libraryTypes;
}

function take(
  line: string,
  map: Map<string, MapRecord>,
  library: Map<string, LibraryRecord>,
  order: string,
): void {
  const [, id = '', path = '', value] = ASSIGNED.exec(line) ?? [];
  if (value !== undefined) {
    assign(id, path, valueOf(value), map, library);
    return;
  }
  const [word = '', first = '', second = '', ...words] = line.split(/\s+/);
  if (word === 'emotion') {
    const emotion = {
      type: 'emotion',
      step: first,
      score: second === 'null' ? null : Number(second),
      ...(words[0] === undefined ? {} : { persona: words[0] }),
    };
    put(map, { id: derivedId(emotion as never), ...emotion });
  } else if (word === 'waiver') {
    const waiver = { type: 'waiver', rule: first, targets: [second], reason: words.join(' '), order };
    put(map, { id: derivedId(waiver as never), ...waiver });
  } else if (word === 'cast') put(map, { id: `cast-${first}`, type: 'cast', persona: first, order });
  else if (word === 'review') put(map, { id: `review-${first}`, type: 'review', date: first, kind: second });
  else if (word === 'phase') {
    put(map, { id: first, type: 'phase', name: words.join(' '), order: `z${order}` });
    const from = Number(second.slice(1));
    for (const record of [...map.values()])
      if (record.type === 'step' && Number(record.id.slice(1)) >= from)
        put(map, { ...record, position: { ...record.position, phase: first } });
  } else takeLibrary(line, library);
}

function takeLibrary(line: string, library: Map<string, LibraryRecord>): void {
  const [, id = '', type = '', words = ''] = LIBRARY.exec(line) ?? [];
  const fields = fieldsOf(type);
  const kind = fields?.['kind']?.spec;
  const [first = '', ...name] = words.split(' ');
  const kinded = kind?.kind === 'enum' && kind.values.includes(first);
  put(library, {
    id,
    type,
    ...(kinded ? { kind: first } : {}),
    ...(fields !== undefined && 'name' in fields ? { name: (kinded ? name.join(' ') : words) || id } : {}),
  });
}

/** Sets a field in a record of the map or the library; the record of the map itself is called `m`. */
function assign(
  id: string,
  path: string,
  value: unknown,
  map: Map<string, MapRecord>,
  library: Map<string, LibraryRecord>,
): void {
  const holder = (map.has(id) ? map : library) as Map<string, unknown>;
  const record = holder.get(id);
  if (record === undefined) throw new RangeError(`case: ${id} is no record`);
  put(holder, withValue(record as Readonly<Record<string, unknown>>, path.split('.'), value));
}

function withValue(
  object: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (rest.length === 0) return { ...object, [key]: value };
  const inner = (object[key] ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [key]: withValue(inner, rest, value) };
}

// what the notation writes is held against the field tables at the end
function put<R>(records: Map<string, R>, record: unknown): void {
  records.set((record as { readonly id: string }).id, record as R);
}

/** A number, yes or no, a list of words, a mapping of such, else the text as it stands. */
function valueOf(text: string): unknown {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (trimmed === 'null') return null;
  if (/^[[{]/.test(trimmed)) return flow(trimmed);
  return trimmed;
}

/** YAML's flow style, as far as examples need it: lists and mappings of bare words. */
function flow(text: string): unknown {
  const inner = text.slice(1, -1).trim();
  const parts = split(inner);
  if (text.startsWith('[')) return parts.map((part) => valueOf(part));
  return Object.fromEntries(
    parts.map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim(), valueOf(part.slice(colon + 1))];
    }),
  );
}

/** Splits at commas that stand in no bracket. */
function split(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i];
    if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    else if (i === text.length || (letter === ',' && depth === 0)) {
      if (text.slice(start, i).trim() !== '') parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}
