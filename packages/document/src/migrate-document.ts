// Brings a stored live document of an older version of the format up to the present one, as one edit.

import type { AnyRecord, MigrationOptions, Problem } from '@sightline/model';
import { cleanRecord, migrationFrom, validateRecord, versionProblem } from '@sightline/model';
import type * as Y from 'yjs';
import { rewriteRecords } from './encoding.ts';
import { partsOf } from './parts.ts';
import { readAll } from './read.ts';

/**
 * Migrates the records that need it, in one transaction; the others are not touched. Gives what is wrong where the
 * version is none, or a record is not sound afterwards: then nothing has changed.
 */
export function migrateDocument(
  doc: Y.Doc,
  from: number,
  options: MigrationOptions = {},
): readonly Problem[] {
  const wrong = versionProblem(from, options.version);
  if (wrong !== undefined) return [wrong];
  const migrate = migrationFrom(from, options);
  const changed = new Map<string, AnyRecord | undefined>();
  const problems: Problem[] = [];
  for (const [id, record] of readAll(partsOf(doc))) {
    const next = migrate(record);
    if (next === record) continue;
    const clean = next === undefined ? undefined : (cleanRecord(next) as AnyRecord);
    const checked = clean === undefined ? undefined : validateRecord(clean);
    if (checked?.ok === false) problems.push(...checked.problems);
    changed.set(id, clean);
  }
  if (problems.length > 0) return problems;
  if (changed.size > 0) rewriteRecords(doc, changed);
  return [];
}
