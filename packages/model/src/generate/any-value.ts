// Makes valid values of any field out of its description, odd ones on purpose: for tests that must hold for every map.

import type { Field, Fields, Spec } from '../field.ts';
import type { Random } from './random.ts';
import { pick, wholeBetween } from './random.ts';

/** The ids that references may name: of the record types asked for. */
export type Pool = (types: readonly string[]) => readonly string[];

const words = [
  'a',
  'the card',
  'waits',
  'Überweisung',
  'naïve',
  '日本語',
  'نص',
  '👩‍💻',
  '<b>bold</b>',
  '&amp;',
  '"quoted"',
  "it's",
  '# no comment',
  'a: b',
  '- dash',
  'yes',
  'null',
  '~',
  '0x1F',
  '1e3',
  '12:30',
  '2026-03-31',
  '{x}',
  '[y]',
  '*star',
  '!tag',
  '%',
  '@at',
  '`tick`',
  '|',
  '>',
  'end:',
  ' ',
  '\\',
  '\\n',
  '${x}',
  'true',
  '=',
  '?',
  ',',
  '\u00a0',
  '\u2028',
];

/** A text of one line, never blank. */
export function anyLine(random: Random, max: number): string {
  let text = '';
  for (let i = wholeBetween(random, 1, 4); i > 0; i--)
    text += pick(random, words) + (random() < 0.6 ? ' ' : '');
  const cut = Array.from(text).slice(0, max).join('');
  return cut.trim() === '' ? 'x' : cut;
}

function anyProse(random: Random, max: number): string {
  const lines = [anyLine(random, 80)];
  while (random() < 0.3) lines.push(random() < 0.3 ? '' : anyLine(random, 80));
  return lines.join(random() < 0.1 ? '\n\n' : '\n').slice(0, max);
}

const id = (random: Random): string =>
  `${pick(random, ['a', 'key', 'n2', 'very-long-key'])}-${wholeBetween(random, 1, 9)}`;

const durationUnits = ['ms', 's', 'min', 'h', 'd', 'workday', 'week', 'month', 'year'] as const;

function anyDuration(random: Random): string {
  const amount = random() < 0.3 ? wholeBetween(random, 1, 99) / 4 : wholeBetween(random, 1, 90);
  return `${amount} ${pick(random, durationUnits)}`;
}

function anyTime(random: Random): unknown {
  const low = wholeBetween(random, 1, 20);
  const kinds = [
    anyDuration(random),
    { p50: `${low} min`, p90: `${low + 5} min` },
    { mean: `${low} h`, cv: wholeBetween(random, 1, 30) / 10 },
    { kind: 'pert', min: `${low} s`, mode: `${low + 1} s`, max: `${low + 9} s` },
    { kind: 'uniform', min: `${low} d`, max: `${low + 1} d` },
    { kind: 'empirical', values: [`${low} s`, `${low + 3} s`] },
  ];
  return pick(random, kinds);
}

function anyHours(random: Random): string {
  const until = pick(random, ['17:00', '23:30', '24:00']);
  return `${pick(random, ['mon', 'mon-fri', 'sat-sun'])} 0${wholeBetween(random, 0, 9)}:00-${until}${pick(random, ['', ' x1.6'])}`;
}

const day = (random: Random): string =>
  `20${wholeBetween(random, 10, 39)}-0${wholeBetween(random, 1, 9)}-${wholeBetween(random, 10, 28)}`;

function anyPath(random: Random, to: Extract<Spec, { kind: 'path' }>['to']): string {
  if (to === 'field') return `${id(random)}.${pick(random, ['work', 'repeat.max', 'probability'])}`;
  if (to === 'mapRecord' || to === 'rolloutPhase')
    return random() < 0.3 ? id(random) : `${id(random)}/${id(random)}`;
  return `${id(random)}/${id(random)}`;
}

function anyNumber(
  random: Random,
  { min, max, integer, nullable }: Extract<Spec, { kind: 'number' }>,
): number | null {
  if (nullable && random() < 0.2) return null;
  if (random() < 0.15) return pick(random, [Math.max(min, -1e12), Math.min(max, 1e12)]);
  const [low, high] = [Math.max(min, -1000), Math.min(max, 1000)];
  if (integer) return wholeBetween(random, Math.ceil(low), Math.floor(high));
  return Math.min(max, Math.max(min, Math.round((low + random() * (high - low)) * 1000) / 1000));
}

function anyTree(random: Random): unknown {
  const scalar = (): unknown =>
    pick(random, [anyLine(random, 40), wholeBetween(random, -5, 500), 0.25, true, false]);
  if (random() < 0.6) return scalar();
  return random() < 0.5 ? [scalar(), scalar()] : { severity: 'warning', limit: scalar() };
}

/** A value of a field; undefined where none can be made (a reference to a type that no record has). */
export function anyValue(random: Random, { spec }: Field, pool: Pool): unknown {
  switch (spec.kind) {
    case 'name':
    case 'line':
      return anyLine(random, spec.max);
    case 'code':
      return id(random).slice(0, spec.max);
    case 'prose':
      return anyProse(random, spec.max);
    case 'enum':
      return pick(random, spec.values);
    case 'boolean':
      return random() < 0.5;
    case 'number':
      return anyNumber(random, spec);
    case 'date':
      return day(random);
    case 'duration':
      return anyDuration(random);
    case 'time':
      return anyTime(random);
    case 'rate':
      return `${wholeBetween(random, 1, 400)} per ${pick(random, ['min', 'h', 'd', 'workday', 'week', 'month', 'year'])}`;
    case 'hours':
      return anyHours(random);
    case 'scalar':
      return anyLine(random, 40);
    case 'scalars':
      return anyTree(random);
    case 'order':
      return 'V';
    case 'ref': {
      const ids = pool(spec.to);
      if (ids.length > 0) return pick(random, ids);
      return spec.library ? id(random) : undefined;
    }
    case 'path':
      return anyPath(random, spec.to);
    case 'set':
    case 'list':
      return anyEntries(random, spec, pool);
    case 'object':
      return anyFields(random, spec.fields, pool, 0.5);
    case 'keyed':
      return anyKeyed(random, spec, pool);
  }
}

function anyEntries(random: Random, spec: Extract<Spec, { kind: 'set' | 'list' }>, pool: Pool): unknown {
  const entries: unknown[] = [];
  for (let i = wholeBetween(random, 1, 3); i > 0; i--) {
    const entry = anyValue(random, spec.of, pool);
    if (entry !== undefined && !(spec.kind === 'set' && entries.includes(entry))) entries.push(entry);
  }
  return entries.length === 0 ? undefined : entries;
}

function anyKeyed(random: Random, spec: Extract<Spec, { kind: 'keyed' }>, pool: Pool): unknown {
  const entries = new Map<string, unknown>();
  for (let i = wholeBetween(random, 1, 3); i > 0; i--) {
    const value = anyValue(random, spec.of, pool);
    if (value !== undefined) entries.set(String(anyValue(random, spec.key, pool)), value);
  }
  return entries.size === 0 ? undefined : Object.fromEntries(entries);
}

/** Values for a table of fields: what must be there, and the rest with the given chance. Undefined where nothing is. */
export function anyFields(
  random: Random,
  fields: Fields,
  pool: Pool,
  chance: number,
): Record<string, unknown> | undefined {
  const made: [string, unknown][] = [];
  for (const [key, field] of Object.entries(fields)) {
    if (!field.must && random() > chance) continue;
    const value = anyValue(random, field, pool);
    if (value !== undefined && (field.fallback === undefined || value !== field.fallback))
      made.push([key, value]);
    else if (field.must) return undefined;
  }
  return made.length === 0 ? undefined : Object.fromEntries(made);
}
