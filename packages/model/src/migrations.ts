// Brings records of older versions of the format up to the present one. Each version that changes a record type adds
// one entry here; the readers then know only the newest form. Version 1 is the first, so there is none yet.

import { formatVersion } from './file/version.ts';
import type { Problem, Result } from './records.ts';

/** A record as an older version wrote it. */
export interface RawRecord {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What a record becomes: another record, also of another type, or nothing where its type is no more. */
export type Migrate = (record: RawRecord) => RawRecord | undefined;

/** By record type, and by the version that the step leads to. */
export type Migrations = Readonly<Record<string, Readonly<Record<number, Migrate>>>>;

/** The steps of the present format. */
export const migrations: Migrations = {};

/** What to migrate by, for tests; the present format where nothing is said. */
export interface MigrationOptions {
  readonly migrations?: Migrations;
  readonly version?: number;
}

/**
 * Brings records from a version of the format up to the present one, step by step. Records that need nothing keep
 * their identity. A version that does not exist yet, or never did, is refused.
 */
export function migrateRecords(
  records: readonly RawRecord[],
  from: number,
  options: MigrationOptions = {},
): Result<readonly RawRecord[]> {
  const { version = formatVersion } = options;
  const problem = versionProblem(from, version);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const migrate = migrationFrom(from, options);
  const value: RawRecord[] = [];
  for (const record of records) {
    const now = migrate(record);
    if (now !== undefined) value.push(now);
  }
  return { ok: true, value };
}

/** All steps from a version of the format up to the present one, as one step for a record. */
export function migrationFrom(
  from: number,
  { migrations: steps = migrations, version = formatVersion }: MigrationOptions = {},
): Migrate {
  return (record) => {
    let now: RawRecord | undefined = record;
    for (let next = from + 1; next <= version && now !== undefined; next++) {
      const migrate: Migrate | undefined = Object.hasOwn(steps, now.type)
        ? steps[now.type]?.[next]
        : undefined;
      if (migrate !== undefined) now = migrate(now);
    }
    return now;
  };
}

/** What is wrong with the version that something says it has; undefined where it can be read. */
export function versionProblem(from: number, version: number = formatVersion): Problem | undefined {
  if (!Number.isInteger(from) || from < 1)
    return { path: 'sightline', message: `sightline: ${from} is no version; write ${version}` };
  if (from > version)
    return {
      path: 'sightline',
      message: `sightline: version ${from} is newer than this program, which reads up to ${version}; update it`,
    };
  return undefined;
}
