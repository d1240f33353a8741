// Writes values as YAML by their fields: the order of keys, what stands in one line and what in a block follow from
// the field tables alone, so the same record is always the same bytes.

import type { Field, Fields, Spec } from '../field.ts';
import { isBlockText, scalarText } from './scalar.ts';

type Mapping = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean | null;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object';

/** True where a value of this shape can hold prose, so that its mapping is a block. */
function isProsy(spec: Spec): boolean {
  switch (spec.kind) {
    case 'name':
    case 'line':
    case 'prose':
      return true;
    case 'object':
      return Object.values(spec.fields).some((field) => isProsy(field.spec));
    case 'set':
    case 'list':
      return isProsy(spec.of.spec);
    case 'keyed':
      return isProsy(spec.of.spec);
    default:
      return false;
  }
}

/** The lines of a mapping of fields, each starting with `indent`. Keys that the table does not know come last, sorted. */
export function emitFields(value: Mapping, fields: Fields, indent: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    value[key] === undefined ? [] : emitField(key, inTableOrder(value[key], field, fields), field, indent),
  );
}

/** What a `basis` is keyed by are the fields beside it: it follows their order. */
function inTableOrder(value: unknown, field: Field, fields: Fields): unknown {
  if (field.inline !== true || !isMapping(value)) return value;
  const known = Object.keys(fields).filter((key) => value[key] !== undefined);
  const rest = sortedKeys(value).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...rest].map((key) => [key, value[key]]));
}

/** The lines of one key and its value. */
export function emitField(key: string, value: unknown, field: Field, indent: string): readonly string[] {
  const head = `${indent}${scalarText(key, false)}:`;
  const { spec } = field;
  if (isScalar(value)) return emitScalar(head, value, indent);
  if (isMapping(value)) {
    if (!isBlock(spec, field, value)) return [`${head} ${flowText(value, spec, field.inline)}`];
    return [head, ...emitMapping(value, spec, `${indent}  `)];
  }
  if (!Array.isArray(value)) return [];
  if (spec.kind === 'list' && isProsy(spec))
    return [head, ...value.flatMap((entry) => emitItem(entry, spec.of, `${indent}  `))];
  if (spec.kind === 'list' && spec.of.spec.kind === 'object')
    return [head, ...value.map((entry) => `${indent}  - ${flowText(entry, spec.of.spec)}`)];
  if (spec.kind === 'list' && spec.of.spec.kind === 'hours')
    return [head, ...value.flatMap((entry) => emitItem(entry, spec.of, `${indent}  `))];
  return [`${head} ${flowText(value, spec)}`];
}

/** The lines of a scalar behind `head`: in one line, or as a block where it has several. */
export function emitScalar(head: string, value: Scalar, indent: string): readonly string[] {
  if (typeof value !== 'string' || !isBlockText(value)) return [`${head} ${scalarText(value, false)}`];
  return [`${head} |-`, ...value.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`))];
}

function isBlock(spec: Spec, field: Field, value: Mapping): boolean {
  if (field.inline === true) return false;
  if (spec.kind === 'object') return isProsy(spec);
  if (spec.kind === 'keyed')
    return isProsy(spec.of.spec) || spec.of.spec.kind === 'object' || spec.of.spec.kind === 'scalars';
  return spec.kind === 'scalars' && Object.values(value).some((entry) => isMapping(entry));
}

function emitMapping(value: Mapping, spec: Spec, indent: string): readonly string[] {
  if (spec.kind === 'object') return emitFields(value, spec.fields, indent);
  const of: Field = spec.kind === 'keyed' ? spec.of : { spec, must: false };
  return sortedKeys(value).flatMap((key) => emitField(key, value[key], of, indent));
}

/** An item of a list: its first line behind a dash. */
function emitItem(value: unknown, field: Field, indent: string): readonly string[] {
  if (isScalar(value)) return emitScalar(`${indent}-`, value, indent);
  if (!isMapping(value)) return [`${indent}- ${flowText(value, field.spec)}`];
  return dashed(emitMapping(value, field.spec, `${indent}  `), indent);
}

/** Puts the dash of a list item in front of the lines of a mapping that is indented by two more. */
export function dashed(lines: readonly string[], indent: string): readonly string[] {
  const [first = '', ...rest] = lines;
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

/** A value in one line, in brackets where it is not a scalar. */
export function flowText(value: unknown, spec: Spec, asGiven = false): string {
  if (isScalar(value)) return scalarText(value ?? null, true);
  if (Array.isArray(value)) {
    const of: Spec = spec.kind === 'set' || spec.kind === 'list' ? spec.of.spec : spec;
    return `[${value.map((entry) => flowText(entry, of)).join(', ')}]`;
  }
  const mapping = value as Mapping;
  const keys =
    spec.kind === 'object'
      ? Object.keys(spec.fields).filter((key) => mapping[key] !== undefined)
      : asGiven
        ? Object.keys(mapping)
        : keysInOrder(mapping, spec);
  const entries = keys.map((key) => `${scalarText(key, true)}: ${flowText(mapping[key], specOf(spec, key))}`);
  return `{${entries.join(', ')}}`;
}

const timeKeys = ['kind', 'mean', 'cv', 'sd', 'min', 'mode', 'max', 'p50', 'p90', 'shape', 'scale', 'values'];

function keysInOrder(mapping: Mapping, spec: Spec): readonly string[] {
  if (spec.kind === 'time') return timeKeys.filter((key) => mapping[key] !== undefined);
  // what a rule is set to reads best as people wrote it: its severity first
  const keys = sortedKeys(mapping);
  return spec.kind === 'scalars'
    ? [...keys.filter((key) => key === 'severity'), ...keys.filter((key) => key !== 'severity')]
    : keys;
}

function specOf(spec: Spec, key: string): Spec {
  if (spec.kind === 'object') return spec.fields[key]?.spec ?? { kind: 'scalar' };
  return spec.kind === 'keyed' ? spec.of.spec : spec;
}

function sortedKeys(mapping: Mapping): readonly string[] {
  return Object.keys(mapping)
    .filter((key) => mapping[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
