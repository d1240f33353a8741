// Loads a document out of the data folder, in the present format: what an older version of Sightline stored is migrated
// first, once, and the migration is an edit in the log like any other.

import { migrateDocument } from '@sightline/document';
import type { MigrationOptions } from '@sightline/model';
import { formatVersion } from '@sightline/model';
import * as Y from 'yjs';
import type { Store } from './store.ts';

/** Applies all that is stored of a document to `doc`; false where there is no such document. */
export async function loadDocument(
  store: Store,
  name: string,
  doc: Y.Doc,
  migration: MigrationOptions = {},
): Promise<boolean> {
  const row = await store.document(name);
  if (row === undefined) return false;
  const to = migration.version ?? formatVersion;
  if (row.version !== to) await upgrade(store, name, { from: row.version, to }, migration);
  await store.log.load(name, doc);
  return true;
}

async function upgrade(
  store: Store,
  name: string,
  versions: { readonly from: number; readonly to: number },
  migration: MigrationOptions,
): Promise<void> {
  const copy = new Y.Doc();
  await store.log.load(name, copy);
  const before = Y.encodeStateVector(copy);
  const problems = migrateDocument(copy, versions.from, migration);
  if (problems.length > 0) throw new Error(`${name} cannot be migrated: ${problems[0]?.message ?? ''}`);
  await store.upgrade(name, versions, Y.encodeStateAsUpdate(copy, before));
  copy.destroy();
}
