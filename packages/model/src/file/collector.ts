// Gathers records out of a file, with the place of each, so that whatever is wrong with a record later is told with
// its line and column.

import { cleanRecord } from '../clean.ts';
import type { Migrate, MigrationOptions, RawRecord } from '../migrations.ts';
import { migrationFrom } from '../migrations.ts';
import type { AnyRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import { derivedId } from './derived-id.ts';
import { versionOf } from './head.ts';
import { formatVersion } from './version.ts';
import type { ReadFile, ValuePath } from './yaml-reader.ts';

export type Values = Readonly<Record<string, unknown>>;

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Line and column, both from 1, of a record in the file it was read from, or of the field at a path of it. */
export type PlaceOf = (
  record: string,
  path?: string,
) => { readonly line: number; readonly column: number } | undefined;

export class Collector {
  readonly records = new Map<string, AnyRecord>();
  readonly problems: Problem[] = [];
  readonly #origins = new Map<string, ValuePath>();
  readonly #file: ReadFile;
  readonly #name: string | undefined;
  readonly #migrate: Migrate;
  /** The file is of an older version: what it may hold is for the migration to judge, and for validation after it. */
  readonly isOlder: boolean;

  constructor(
    file: ReadFile,
    { file: name, migration }: { readonly file?: string; readonly migration?: MigrationOptions },
  ) {
    this.#file = file;
    this.#name = name;
    this.#migrate = migrationFrom(versionOf(file), migration);
    this.isOlder = versionOf(file) < (migration?.version ?? formatVersion);
  }

  /** Notes what is wrong at a path of the file. */
  refuse(path: ValuePath, message: string): void {
    if (this.problems.length >= 100) return;
    this.problems.push({
      message,
      path: path.join('.'),
      ...(this.#name === undefined ? {} : { file: this.#name }),
      ...this.#file.place(path),
    });
  }

  /** Keeps a record, in its present form; its id is the one written, or the derived one. */
  keep(record: Values, path: ValuePath): string | undefined {
    const migrated = this.#migrate(record as RawRecord);
    if (migrated === undefined) return undefined;
    const cleaned = cleanRecord(migrated) as AnyRecord;
    const id = typeof cleaned.id === 'string' && cleaned.id !== '' ? cleaned.id : derivedId(cleaned);
    if (id === undefined || cleaned.id === null) {
      this.refuse(path, `id: is missing; give this ${cleaned.type} an id`);
      return undefined;
    }
    if (this.records.has(id)) {
      const [first] = [this.#origins.get(id)];
      const where = first === undefined ? '' : `, first in line ${this.#file.place(first).line}`;
      this.refuse(path, `id: ${id} is used twice${where}; every id names one record`);
      return undefined;
    }
    this.records.set(id, { ...cleaned, id });
    this.#origins.set(id, path);
    return id;
  }

  /** Where a record of this file stands, or the field at a path of it. */
  readonly placeOf: PlaceOf = (record, path) => {
    const origin = this.#origins.get(record);
    if (origin === undefined) return undefined;
    const inner = path === undefined ? [] : path.replace(/^position\./, '').split('.');
    return this.#file.place([...origin, ...inner]);
  };

  /** Problems of records, told with their place in the file. */
  locate(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const origin = this.#origins.get(problem.record ?? '') ?? [];
      const inner = problem.path === undefined ? [] : problem.path.replace(/^position\./, '').split('.');
      if (this.problems.length >= 100) return;
      this.problems.push({
        ...problem,
        ...(this.#name === undefined ? {} : { file: this.#name }),
        ...this.#file.place([...origin, ...inner]),
      });
    }
  }

  /** The entries of a list in the file; anything else is refused. */
  list(value: unknown, path: ValuePath): readonly { readonly entry: Values; readonly path: ValuePath }[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.refuse(path, `${String(path.at(-1))}: is no list; put "- " in front of each entry`);
      return [];
    }
    return value.flatMap((entry: unknown, i) => {
      const at = [...path, i];
      if (isValues(entry)) return [{ entry, path: at }];
      this.refuse(at, `${String(path.at(-1))}: this entry is no mapping; write its fields under it`);
      return [];
    });
  }

  /** The entries of a mapping in the file; anything else is refused. */
  mapping(value: unknown, path: ValuePath): readonly (readonly [string, unknown])[] {
    if (value === undefined || value === null) return [];
    if (isValues(value)) return Object.entries(value);
    this.refuse(path, `${String(path.at(-1))}: is no mapping; write "id:" with its fields under it`);
    return [];
  }
}
