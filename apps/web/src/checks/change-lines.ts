// What a fix would do, as lines that people read before they let it.

import { nameOfRecord } from '@sightline/lint';
import type { AnyRecord, Change, LibraryRecords, MapIndex } from '@sightline/model';
import { createMapIndex, applyChange, sameValue } from '@sightline/model';
import type { MapChange } from '@sightline/model';

export interface ChangeLine {
  readonly sign: '+' | '−' | '~';
  readonly text: string;
}

/** The lines of a change of a map, with the names that records have after it. */
export function mapChangeLines(
  change: MapChange,
  index: MapIndex,
  library: LibraryRecords,
): readonly ChangeLine[] {
  const after = createMapIndex(applyChange(index.records, change));
  return lines(change, (id) =>
    nameOfRecord(id, index.records.has(id) && !after.records.has(id) ? index : after, library),
  );
}

/** The lines of a change of a library. */
export function libraryChangeLines(change: Change): readonly ChangeLine[] {
  return lines(change, (id) => {
    const record = change.added.get(id) ?? change.updated.get(id)?.[1] ?? change.removed.get(id);
    return record !== undefined && 'name' in record ? `“${record.name}”` : id;
  });
}

function lines(change: Change, nameOf: (id: string) => string): readonly ChangeLine[] {
  return [
    ...[...change.added.values()].map((record): ChangeLine => ({
      sign: '+',
      text: typed(record, nameOf(record.id)),
    })),
    ...[...change.updated.values()].flatMap(([from, to]) => fieldLines(from, to, nameOf(to.id))),
    ...[...change.removed.values()].map((record): ChangeLine => ({
      sign: '−',
      text: typed(record, nameOf(record.id)),
    })),
  ];
}

function fieldLines(from: AnyRecord, to: AnyRecord, name: string): readonly ChangeLine[] {
  const [before, after] = [from, to] as unknown as readonly Readonly<Record<string, unknown>>[];
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => field !== 'order' && !sameValue(before?.[field], after?.[field]))
    .map((field): ChangeLine => {
      if (field === 'position') return { sign: '~', text: `${name} moves` };
      const [old, now] = [shown(before?.[field]), shown(after?.[field])];
      const what = old === '' ? now : now === '' ? `${old} goes` : `${old} becomes ${now}`;
      return { sign: '~', text: `${name}: ${words(field)} ${what}` };
    });
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return `“${value.length > 80 ? `${value.slice(0, 78)} …` : value}”`;
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${words(key)} ${shown(inner)}`)
      .join(', ');
  return String(value);
}

const typeWords: Readonly<Record<string, string>> = {
  flow: 'Arrow',
  binding: 'Binding',
  dataObject: 'Data object',
};

/** A name with its type before it, unless it tells that by itself (“a card without words …”). */
function typed(record: AnyRecord, name: string): string {
  return /^an? /.test(name) ? `A${name.slice(1)}` : `${typeWord(record)} ${name}`;
}

function typeWord({ type }: AnyRecord): string {
  return typeWords[type] ?? type.charAt(0).toUpperCase() + type.slice(1);
}

/** `dataIn` as `data in`. */
function words(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
