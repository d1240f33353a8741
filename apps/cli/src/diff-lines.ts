// What differs between two maps, in lines for people: names instead of ids, values as the file writes them.

import { nameOfRecord } from '@sightline/lint';
import type { Difference, LibraryRecords, MapIndex, Spec } from '@sightline/model';
import { createMapIndex, fieldAt, titleOf } from '@sightline/model';
import type { ReadMap } from './files.ts';

/** A map with the library that names what it refers to. */
interface Side {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
}

/** One line per difference, as `diffMaps` found them. */
export function diffLines(
  differences: readonly Difference[],
  before: ReadMap,
  after: ReadMap,
  library: LibraryRecords,
): readonly string[] {
  const [old, now] = [before, after].map((read): Side => ({
    index: createMapIndex(read.map),
    library: read.library ?? library,
  })) as [Side, Side];
  return differences.map((difference) => lineOf(difference, old, now));
}

function lineOf(difference: Difference, old: Side, now: Side): string {
  const { id, type } = difference;
  switch (difference.kind) {
    case 'added':
      return `+ ${whole(type, id, now)} added`;
    case 'removed':
      return `- ${whole(type, id, old)} removed`;
    case 'moved':
      return `> ${what(type, id, now)}: ${placeText(difference.from, old)} -> ${placeText(difference.to, now)}`;
    default: {
      const { path, from, to } = difference;
      const spec = fieldAt(type, path)?.spec;
      return `~ ${what(type, id, now)}: ${words(path)}: ${valueText(from, spec, old)} -> ${valueText(to, spec, now)}`;
    }
  }
}

const typeWords: Readonly<Record<string, string>> = { flow: 'arrow' };

/** A record by its type and name. */
function what(type: string, id: string, side: Side): string {
  return `${typeWords[type] ?? words(type)} ${nameIn(id, side)}`;
}

/** A record that came or went: an arrow with its kind, a card with its place. */
function whole(type: string, id: string, side: Side): string {
  const record = side.index.records.get(id);
  const name = what(type, id, side);
  if (record?.type === 'flow') return `${name}: ${words(record.kind)}`;
  if (record?.type !== 'card') return name;
  const { lane, step } = record.position;
  return `${name} (${placeText(step === undefined ? `${lane}, parked` : `${lane}, ${step}`, side)})`;
}

/** The name of a record; of one that has none, what it belongs to. */
function nameIn(id: string, side: Side): string {
  const { index, library } = side;
  const record = index.records.get(id);
  if (record === undefined) {
    const name = nameOfRecord(id, index, library);
    return name.startsWith('“') ? name : `“${name}”`;
  }
  if (record.type === 'emotion') {
    const whose = record.persona === undefined ? '' : `of ${nameIn(record.persona, side)} `;
    return `${whose}in ${nameIn(record.step, side)}`;
  }
  const titled = titleOf(record);
  const name = nameOfRecord(id, index, library);
  return name === `“${id}”` && titled !== id ? `“${titled}”` : name;
}

/** A place as `diffMaps` tells it, with names: a lane and step, a phase, the neighbour before. */
function placeText(place: string, side: Side): string {
  if (place === 'first') return place;
  if (place.startsWith('after ')) return `after ${nameIn(place.slice('after '.length), side)}`;
  return place
    .split(', ')
    .map((part) => (side.index.records.has(part) ? nameIn(part, side) : part))
    .join(', ');
}

const proseKinds: ReadonlySet<string> = new Set(['name', 'line', 'prose']);

function valueText(value: unknown, spec: Spec | undefined, side: Side): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const of = spec?.kind === 'set' || spec?.kind === 'list' ? spec.of.spec : undefined;
    return value.length === 0 ? 'none' : value.map((one) => valueText(one, of, side)).join(', ');
  }
  if (typeof value === 'object') {
    const fields = spec?.kind === 'object' ? spec.fields : undefined;
    const inner = spec?.kind === 'keyed' ? spec.of.spec : undefined;
    return Object.entries(value)
      .map(([key, one]) => `${words(key)} ${valueText(one, fields?.[key]?.spec ?? inner, side)}`)
      .join(', ');
  }
  const text = String(value);
  if (spec?.kind === 'ref') return nameIn(text, side);
  if (spec?.kind === 'enum') return words(text);
  return spec !== undefined && proseKinds.has(spec.kind) ? `“${text}”` : text;
}

/** `keepsData` as people read it: `keeps data`; the steps of a path with spaces between. */
function words(name: string): string {
  return name
    .replaceAll('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
