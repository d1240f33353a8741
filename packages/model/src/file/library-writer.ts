// Writes a library as `library.yaml`, or as the `library:` section of a map that travels alone.

import type { LibraryRecord, LibraryRecordOf, LibraryType } from '../record-types.ts';
import { libraryTypes } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { derivedId } from './derived-id.ts';
import { dashed, emitFields, flowText } from './emit.ts';
import { formatVersion } from './version.ts';
import type { Fields } from '../field.ts';
import { line } from '../field.ts';

/** Sections of a library file, in their order, with the record type of each. Readings and glossary have their own shape. */
export const librarySections = {
  calendars: 'calendar',
  participants: 'participant',
  channels: 'channel',
  touchpoints: 'touchpoint',
  dataObjects: 'dataObject',
  personas: 'persona',
  metrics: 'metric',
  objectives: 'objective',
  sources: 'source',
  dataSets: 'dataSet',
  opportunities: 'opportunity',
  rollouts: 'rollout',
  decisions: 'decision',
  stakeholderMaps: 'stakeholderMap',
} as const satisfies Readonly<Record<string, LibraryType>>;

/** A library as text. */
export function formatLibraryFile(library: LibraryRecords): string {
  const head = ['# yaml-language-server: $schema=./library.schema.json', `sightline: ${formatVersion}`];
  return `${[...head, ...libraryLines(library, '')].join('\n')}\n`;
}

const values = (record: LibraryRecord): Readonly<Record<string, unknown>> => record;

/** The lines of a library: the workspace first, then a section per type, a blank line between. */
export function libraryLines(library: LibraryRecords, indent: string): readonly string[] {
  const byType = new Map<string, LibraryRecord[]>();
  for (const record of library.values()) {
    const list = byType.get(record.type);
    if (list === undefined) byType.set(record.type, [record]);
    else list.push(record);
  }
  for (const list of byType.values()) list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const sections: (readonly string[])[] = [];
  for (const workspace of byType.get('workspace') ?? []) sections.push(...workspaceLines(workspace, indent));
  for (const [name, type] of Object.entries(librarySections)) {
    const lines = (byType.get(type) ?? []).flatMap((record) =>
      recordLines(record, byType.get('reading') ?? [], `${indent}  `),
    );
    if (lines.length > 0) sections.push([`${indent}${name}:`, ...lines]);
  }
  const terms = (byType.get('glossaryTerm') ?? []).filter((record) => record.type === 'glossaryTerm');
  if (terms.length > 0) {
    const sorted = terms.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const lines = sorted.flatMap((term) =>
      emitFields(
        { [term.name]: term.meaning ?? '' },
        { [term.name]: libraryTypes.glossaryTerm.meaning },
        `${indent}  `,
      ),
    );
    sections.push([`${indent}glossary:`, ...lines]);
  }
  return sections.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function workspaceLines(record: LibraryRecord, indent: string): readonly (readonly string[])[] {
  const { rules, ...rest } = libraryTypes.workspace;
  const own = [`${indent}workspace: ${record.id}`, ...emitFields(values(record), rest, indent)];
  const set = emitFields(values(record), { rules }, indent);
  return set.length === 0 ? [own] : [own, set];
}

function recordLines(
  record: LibraryRecord,
  readings: readonly LibraryRecord[],
  indent: string,
): readonly string[] {
  const inner = `${indent}  `;
  const lines = [`${indent}${record.id}:`, ...emitFields(values(record), libraryTypes[record.type], inner)];
  if (record.type !== 'metric') return lines;
  const own = readings
    .filter((reading) => reading.type === 'reading')
    .filter((reading) => reading.metric === record.id);
  return own.length === 0
    ? lines
    : [...lines, `${inner}readings:`, ...own.flatMap((reading) => readingLines(reading, `${inner}  `))];
}

/** A reading in one line, unless it has a note. */
function readingLines(reading: LibraryRecordOf<'reading'>, indent: string): readonly string[] {
  const { metric: _metric, note, ...fields } = libraryTypes.reading;
  const written =
    reading.id === derivedId(reading) ? values(reading) : { ...values(reading), id: reading.id };
  const shown: Fields = reading.id === derivedId(reading) ? fields : { id: line(), ...fields };
  if (reading.note !== undefined)
    return dashed(emitFields(written, { ...shown, note }, `${indent}  `), indent);
  return [`${indent}- ${flowText(written, { kind: 'object', fields: shown })}`];
}
