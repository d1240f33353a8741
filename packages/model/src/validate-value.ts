// Holds a value against a field: what is wrong, where, and what would be right. Strict, and total: it never throws,
// whatever comes in.

import type { Field, Fields, Spec } from './field.ts';
import { timeKinds } from './field.ts';
import { isId } from './id.ts';
import { nearest } from './nearest.ts';
import { isOrderKey } from './order.ts';
import { parseDuration, parseHours, parseRate, timeProblem, timeUnits } from './quantity.ts';

/** Collects what is wrong: a sentence and the path of the field. */
export type Report = (path: string, message: string) => void;

const MAX_ENTRIES = 10_000;
const MAX_DEPTH = 20;
/** Characters that no text may hold: control characters other than tab and line break, and lone surrogates. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** A value as it stands in a sentence: short, and safe to show. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  return String(value);
}

/** Checks the fields of a record or nested value; unknown fields are wrong, `except` names the ones to pass over. */
export function checkFields(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  report: Report,
  place: { readonly path: string; readonly except: ReadonlySet<string>; readonly depth: number },
): void {
  for (const key of Object.keys(value)) {
    if (place.except.has(key)) continue;
    const path = place.path + key;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) {
      const close = nearest(key, Object.keys(fields));
      report(path, `unknown field${close === undefined ? '' : `; did you mean ${close}?`}`);
    } else if (value[key] !== undefined) {
      checkValue(value[key], field, report, { path, depth: place.depth + 1 });
    }
  }
  for (const key of mustKeys(fields)) {
    if (value[key] === undefined) report(place.path + key, 'is missing');
  }
}

/** The fields of a table that must be there. Tables never change, so each is looked through once. */
const musts = new WeakMap<Fields, readonly string[]>();

function mustKeys(fields: Fields): readonly string[] {
  let keys = musts.get(fields);
  if (keys === undefined) {
    keys = Object.keys(fields).filter((key) => fields[key]?.must === true);
    musts.set(fields, keys);
  }
  return keys;
}

/** Checks one value against its field. */
export function checkValue(
  value: unknown,
  field: Field,
  report: Report,
  place: { readonly path: string; readonly depth: number },
): void {
  if (place.depth > MAX_DEPTH) return report(place.path, `is nested deeper than ${MAX_DEPTH} levels`);
  const { spec } = field;
  if (spec.kind === 'object' || spec.kind === 'keyed') return checkMapping(value, spec, report, place);
  if (spec.kind === 'set' || spec.kind === 'list') return checkEntries(value, spec, report, place);
  const problem = plainProblem(value, spec);
  if (problem !== undefined) report(place.path, problem);
}

function checkMapping(
  value: unknown,
  spec: Extract<Spec, { kind: 'object' | 'keyed' }>,
  report: Report,
  place: { readonly path: string; readonly depth: number },
): void {
  if (!isMapping(value)) return report(place.path, `${shown(value)} is no mapping; write fields under it`);
  if (spec.kind === 'object') {
    return checkFields(value, spec.fields, report, {
      path: `${place.path}.`,
      except: new Set(),
      depth: place.depth,
    });
  }
  const keys = Object.keys(value);
  if (keys.length > MAX_ENTRIES) return report(place.path, `has more than ${MAX_ENTRIES} entries`);
  for (const key of keys) {
    const path = `${place.path}.${key}`;
    if (key === '' || key === '__proto__' || key === 'constructor') {
      report(path, `${shown(key)} cannot be a key`);
      continue;
    }
    checkValue(key, spec.key, report, { path, depth: place.depth });
    checkValue(value[key], spec.of, report, { path, depth: place.depth + 1 });
  }
}

function checkEntries(
  value: unknown,
  spec: Extract<Spec, { kind: 'set' | 'list' }>,
  report: Report,
  place: { readonly path: string; readonly depth: number },
): void {
  if (!Array.isArray(value)) return report(place.path, `${shown(value)} is no list; write [${shown(value)}]`);
  if (value.length > MAX_ENTRIES) return report(place.path, `has more than ${MAX_ENTRIES} entries`);
  value.forEach((entry, i) =>
    checkValue(entry, spec.of, report, { path: `${place.path}.${i}`, depth: place.depth + 1 }),
  );
  if (spec.kind === 'set' && new Set(value).size !== value.length) {
    const twice = value.find((entry, i) => value.indexOf(entry) !== i);
    report(place.path, `names ${shown(twice)} twice`);
  }
}

function plainProblem(value: unknown, spec: Spec): string | undefined {
  switch (spec.kind) {
    case 'name':
    case 'line':
    case 'code':
      return textProblem(value, spec.max, true) ?? (spec.kind === 'name' ? emptyProblem(value) : undefined);
    case 'prose':
      return textProblem(value, spec.max, false);
    case 'enum':
      return enumProblem(value, spec.values);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${shown(value)} is neither true nor false`;
    case 'number':
      return numberProblem(value, spec);
    case 'order':
      return typeof value === 'string' && isOrderKey(value) ? undefined : `${shown(value)} is no order key`;
    case 'ref':
      return typeof value === 'string' && isId(value)
        ? undefined
        : `${shown(value)} is no id; ids look like card-in`;
    case 'path':
      return pathProblem(value, spec.to);
    case 'scalar':
      return isScalar(value) ? undefined : `${shown(value)} is no text, number or true/false`;
    case 'scalars':
      return treeProblem(value, 0);
    default:
      return quantityProblem(value, spec.kind);
  }
}

function textProblem(value: unknown, max: number, oneLine: boolean): string | undefined {
  if (typeof value !== 'string') return `${shown(value)} is no text; put it in quotes`;
  if (value.length > max && charactersOf(value) > max)
    return `has ${charactersOf(value)} characters; at most ${max} fit`;
  if (oneLine && /[\r\n]/.test(value)) return 'has a line break; write it in one line';
  if (CONTROL.test(value) || !value.isWellFormed()) return 'holds a character that is no text';
  return undefined;
}

/** Characters as Unicode counts them, so that an emoji of one character counts once here and in JSON Schema. */
function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function emptyProblem(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() === '' ? 'is empty; give it a name' : undefined;
}

function enumProblem(value: unknown, values: readonly string[]): string | undefined {
  if (typeof value === 'string' && values.includes(value)) return undefined;
  const close = typeof value === 'string' ? nearest(value, values) : undefined;
  return `${shown(value)} is none of ${values.join(', ')}${close === undefined ? '' : `; did you mean ${close}?`}`;
}

function numberProblem(value: unknown, spec: Extract<Spec, { kind: 'number' }>): string | undefined {
  if (value === null && spec.nullable) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${shown(value)} is no number`;
  if (spec.integer && !Number.isInteger(value)) return `${value} is no whole number`;
  if (value < spec.min || value > spec.max) return `${value} is out of range; write ${rangeWords(spec)}`;
  return undefined;
}

function rangeWords({ min, max }: { readonly min: number; readonly max: number }): string {
  if (max >= 1e9) return `${min} or more`;
  return `${min} to ${max}`;
}

const pathShapes = {
  mapRecord: [/^[a-z][a-z0-9-]{0,39}(\/[a-z0-9][A-Za-z0-9:.,_-]{0,199})?$/, 'map or map/record'],
  need: [/^[a-z][a-z0-9-]{0,39}\/[a-z][a-z0-9-]{0,39}$/, 'persona/need'],
  keyResult: [/^[a-z][a-z0-9-]{0,39}\/[a-z][a-z0-9-]{0,39}$/, 'objective/key-result'],
  rolloutPhase: [/^[a-z][a-z0-9-]{0,39}(\/[a-z][a-z0-9-]{0,39})?$/, 'roll-out/phase'],
  field: [/^[a-z][A-Za-z0-9:_-]{0,199}(\.[A-Za-z][A-Za-z0-9-]{0,39}){1,5}$/, 'record.field'],
} as const;

function pathProblem(value: unknown, to: keyof typeof pathShapes): string | undefined {
  const [shape, words] = pathShapes[to];
  return typeof value === 'string' && shape.test(value)
    ? undefined
    : `${shown(value)} is no reference; write ${words}`;
}

const isScalar = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && textProblem(value, 4000, false) === undefined);

function treeProblem(value: unknown, depth: number): string | undefined {
  if (depth > 8) return 'is nested too deep';
  if (value === null || isScalar(value)) return undefined;
  if (Array.isArray(value))
    return value.map((entry) => treeProblem(entry, depth + 1)).find((problem) => problem !== undefined);
  if (!isMapping(value)) return `${shown(value)} is no value`;
  if (Object.keys(value).some((key) => key === '__proto__' || key === 'constructor'))
    return 'has a key that cannot be used';
  return Object.values(value)
    .map((entry) => treeProblem(entry, depth + 1))
    .find((problem) => problem !== undefined);
}

function quantityProblem(value: unknown, kind: string): string | undefined {
  if (kind === 'time') return timeValueProblem(value);
  const text = typeof value === 'string' ? value : '';
  if (kind === 'duration')
    return parseDuration(text) === undefined
      ? `${shown(value)} is no time; write a number and a unit (${timeUnits.join(', ')}) such as 5 min`
      : undefined;
  if (kind === 'rate')
    return parseRate(text) === undefined
      ? `${shown(value)} is no rate; write one such as 40 per month`
      : undefined;
  if (kind === 'hours')
    return parseHours(text) === undefined
      ? `${shown(value)} are no hours; write them such as mon-fri 09:00-17:00`
      : undefined;
  return isDay(text) ? undefined : `${shown(value)} is no date; write one such as 2026-03-31`;
}

function timeValueProblem(value: unknown): string | undefined {
  if (typeof value === 'string') return quantityProblem(value, 'duration');
  if (!isMapping(value))
    return `${shown(value)} is no time; write one such as 5 min or {p50: 8 s, p90: 20 s}`;
  const { kind, cv, shape, values, ...quantities } = value;
  if (kind !== undefined && !(timeKinds as readonly unknown[]).includes(kind))
    return enumProblem(kind, timeKinds);
  for (const ratio of [cv, shape])
    if (ratio !== undefined && !(typeof ratio === 'number' && ratio > 0 && ratio <= 1000))
      return `${shown(ratio)} is no ratio; write a number above 0`;
  const listed =
    values === undefined ? [] : Array.isArray(values) && values.length <= MAX_ENTRIES ? values : [null];
  for (const entry of [...Object.values(quantities), ...listed]) {
    const problem = quantityProblem(entry, 'duration');
    if (problem !== undefined) return problem;
  }
  return timeProblem(value);
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
