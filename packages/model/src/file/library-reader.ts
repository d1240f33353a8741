// Reads `library.yaml`, or the `library:` section of a map that travels alone.

import { libraryTypes } from '../record-types.ts';
import type { LibraryRecord } from '../record-types.ts';
import type { LibraryRecords, Result } from '../records.ts';
import type { MigrationOptions } from '../migrations.ts';
import { nearest } from '../nearest.ts';
import { validateLibrary } from '../validate.ts';
import type { PlaceOf } from './collector.ts';
import { Collector, isValues } from './collector.ts';
import { librarySections } from './library-writer.ts';
import { headProblems } from './head.ts';
import { shortened, spelled } from './spelled-id.ts';
import type { ValuePath } from './yaml-reader.ts';
import { readYaml } from './yaml-reader.ts';

/** Reads the text or bytes of a `library.yaml`. */
export function parseLibraryFile(
  source: string | Uint8Array,
  options: {
    readonly file?: string;
    readonly onPlaces?: (placeOf: PlaceOf) => void;
    readonly migration?: MigrationOptions;
  } = {},
): Result<LibraryRecords> {
  const read = readYaml(source, options.file);
  if (!read.ok) return read;
  const refused = headProblems(read.file, options.file, 'workspace', options.migration?.version);
  if (refused.length > 0) return { ok: false, problems: refused };
  const out = new Collector(read.file, options);
  const { sightline: _version, ...sections } = read.file.value as Readonly<Record<string, unknown>>;
  if (typeof sections['workspace'] !== 'string')
    out.refuse(['workspace'], 'workspace: is missing; write the id of the workspace');
  readLibrarySections(sections, [], out);
  const library = out.records as ReadonlyMap<string, LibraryRecord>;
  if (out.problems.length === 0) out.locate(validateLibrary(library));
  options.onPlaces?.(out.placeOf);
  return out.problems.length === 0 ? { ok: true, value: library } : { ok: false, problems: out.problems };
}

/** The id of a word of the glossary: it follows from the word, and differs for words that differ in any character. */
export function termId(word: string): string {
  return `term:${shortened(spelled(word, /[A-Za-z0-9-]/), 300, word)}`;
}

/** Reads the sections of a library into the collector. */
export function readLibrarySections(value: unknown, path: ValuePath, out: Collector): void {
  const workspace: Record<string, unknown> = {};
  for (const [key, section] of out.mapping(value, path)) {
    const at = [...path, key];
    const type = Object.hasOwn(librarySections, key)
      ? librarySections[key as keyof typeof librarySections]
      : undefined;
    if (type !== undefined) readSection(section, at, type, out);
    else if (key === 'glossary') readGlossary(section, at, out);
    else if (key === 'workspace' || Object.hasOwn(libraryTypes.workspace, key) || out.isOlder)
      workspace[key] = section;
    else {
      const close = nearest(key, [
        ...Object.keys(librarySections),
        'glossary',
        ...Object.keys(libraryTypes.workspace),
      ]);
      out.refuse(at, `${key}: unknown section${close === undefined ? '' : `; did you mean ${close}?`}`);
    }
  }
  const { workspace: id, ...fields } = workspace;
  if (id !== undefined) out.keep({ ...fields, id, type: 'workspace' }, path);
}

function readSection(section: unknown, path: ValuePath, type: string, out: Collector): void {
  for (const [id, value] of out.mapping(section, path)) {
    const at = [...path, id];
    if (!isValues(value)) {
      out.refuse(at, `${id}: is no mapping; write at least "name:" under it`);
      continue;
    }
    if (value['id'] !== undefined || value['type'] !== undefined)
      out.refuse(at, `${id}: id and type follow from the place; leave them out`);
    const { readings, ...fields } = value;
    out.keep({ ...(type === 'metric' ? fields : value), id, type }, at);
    if (type !== 'metric') continue;
    for (const { entry, path: place } of out.list(readings, [...at, 'readings']))
      out.keep({ ...entry, type: 'reading', metric: id }, place);
  }
}

function readGlossary(section: unknown, path: ValuePath, out: Collector): void {
  for (const [word, meaning] of out.mapping(section, path))
    out.keep({ id: termId(word), type: 'glossaryTerm', name: word, ...(meaning === '' ? {} : { meaning }) }, [
      ...path,
      word,
    ]);
}
