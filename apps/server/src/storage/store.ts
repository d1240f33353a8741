// The data folder: workspaces, their documents and pictures.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatVersion } from '@sightline/model';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DocumentLog } from './document-log.ts';
import { openSqlite } from './sqlite.ts';
import { migrations } from './tables.ts';
import type { Tables } from './tables.ts';

export interface DocumentRow {
  readonly name: string;
  readonly workspace: string;
  readonly kind: 'map' | 'library';
  readonly map: string;
  readonly title: string;
  readonly folder: string;
  readonly state: string;
  readonly steps: number;
  readonly cards: number;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
}

/** How long a map that was deleted lies in the bin, in days, before it goes with all its edits. */
export const binDays = 30;
const DAY = 24 * 3600 * 1000;

/** What lists show of a document. */
export type Summary = Pick<DocumentRow, 'title' | 'folder' | 'state' | 'steps' | 'cards'>;

export const mapName = (workspace: string, map: string): string => `map:${workspace}/${map}`;
export const libraryName = (workspace: string): string => `library:${workspace}`;

export class Store {
  readonly db: Kysely<Tables>;
  readonly log: DocumentLog;
  readonly now: () => number;
  readonly #backup: (to: string) => void;

  private constructor(db: Kysely<Tables>, backup: (to: string) => void, now: () => number) {
    this.db = db;
    this.now = now;
    this.#backup = backup;
    this.log = new DocumentLog(db, now);
  }

  /** Opens (and makes, where there is none) the data in a folder, or in memory. */
  static async open(folder: string, now: () => number = Date.now): Promise<Store> {
    if (folder !== ':memory:') mkdirSync(folder, { recursive: true });
    const { db, backup } = openSqlite(folder === ':memory:' ? folder : join(folder, 'sightline.db'));
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    const store = new Store(db, backup, now);
    await store.emptyBin();
    return store;
  }

  async close(): Promise<void> {
    await this.log.settle();
    await this.db.destroy();
  }

  /** Copies the whole database, as it is at one moment, into a file that must not exist yet. */
  backup(to: string): void {
    this.#backup(to);
  }

  async workspaces(): Promise<
    readonly { readonly id: string; readonly name: string; readonly maps: number }[]
  > {
    const rows = await this.db
      .selectFrom('workspace')
      .leftJoin('document', 'document.workspace', 'workspace.id')
      .select(['workspace.id', 'document.title', 'document.kind', 'document.removed_at'])
      .orderBy('workspace.created_at')
      .execute();
    const found = new Map<string, { id: string; name: string; maps: number }>();
    for (const { id, title, kind, removed_at } of rows) {
      const workspace = found.get(id) ?? { id, name: id, maps: 0 };
      if (kind === 'library') workspace.name = title ?? id;
      if (kind === 'map' && removed_at === null) workspace.maps++;
      found.set(id, workspace);
    }
    return [...found.values()];
  }

  async hasWorkspace(id: string): Promise<boolean> {
    return (
      (await this.db.selectFrom('workspace').select('id').where('id', '=', id).executeTakeFirst()) !==
      undefined
    );
  }

  /** The documents of a workspace, those in the bin left out. */
  documents(workspace: string, kind: 'map' | 'library'): Promise<DocumentRow[]> {
    return this.db
      .selectFrom('document')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('kind', '=', kind)
      .where('removed_at', 'is', null)
      .orderBy('updated_at', 'desc')
      .execute();
  }

  /** The names of all documents of a workspace, those in the bin as well. */
  async documentNames(workspace: string): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('document')
      .select('name')
      .where('workspace', '=', workspace)
      .execute();
    return rows.map(({ name }) => name);
  }

  /** The ids that maps of a workspace have, those in the bin as well: they may come back. */
  async takenMapIds(workspace: string): Promise<ReadonlySet<string>> {
    const rows = await this.db
      .selectFrom('document')
      .select('map')
      .where('workspace', '=', workspace)
      .where('kind', '=', 'map')
      .execute();
    return new Set(rows.map(({ map }) => map));
  }

  /** A document by its name; undefined where there is none, or it lies in the bin. */
  document(name: string): Promise<DocumentRow | undefined> {
    return this.db
      .selectFrom('document')
      .selectAll()
      .where('name', '=', name)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
  }

  /** The maps in the bin of a workspace, the last one first. */
  async binned(workspace: string): Promise<readonly (DocumentRow & { readonly removed_at: number })[]> {
    const rows = await this.db
      .selectFrom('document')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('removed_at', 'is not', null)
      .orderBy('removed_at', 'desc')
      .execute();
    return rows.map((row) => ({ ...row, removed_at: row.removed_at ?? 0 }));
  }

  async createWorkspace(id: string): Promise<void> {
    await this.db.insertInto('workspace').values({ id, created_at: this.now() }).execute();
  }

  /** Makes a document with its first edit, both or neither. */
  async createDocument(
    row: Pick<DocumentRow, 'name' | 'workspace' | 'kind' | 'map'> & Summary,
    first: Uint8Array,
  ): Promise<void> {
    const at = this.now();
    await this.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('document')
        .values({ ...row, version: formatVersion, created_at: at, updated_at: at })
        .execute();
      await trx.insertInto('log').values({ document: row.name, edit: first, at }).execute();
    });
  }

  /**
   * Writes the edit that brings a document from one version of the format to another, with its new version, both or
   * neither; false where somebody else has done so meanwhile.
   */
  async upgrade(
    name: string,
    versions: { readonly from: number; readonly to: number },
    edit: Uint8Array,
  ): Promise<boolean> {
    return this.db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('document')
        .set({ version: versions.to })
        .where('name', '=', name)
        .where('version', '=', versions.from)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await trx.insertInto('log').values({ document: name, edit, at: this.now() }).execute();
      return true;
    });
  }

  async summarise(name: string, summary: Summary, at: number): Promise<void> {
    await this.db
      .updateTable('document')
      .set({ ...summary, updated_at: at })
      .where('name', '=', name)
      .execute();
  }

  /** Puts a document into the bin, where it keeps all its edits; what has lain there too long goes. */
  async removeDocument(name: string): Promise<void> {
    await this.db
      .updateTable('document')
      .set({ removed_at: this.now() })
      .where('name', '=', name)
      .where('removed_at', 'is', null)
      .execute();
    await this.emptyBin();
  }

  /** Takes a document out of the bin, just as it was; false where it is not there. */
  async restoreDocument(name: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('document')
      .set({ removed_at: null })
      .where('name', '=', name)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** What has been in the bin for longer than `binDays` goes for good. */
  async emptyBin(): Promise<void> {
    await this.db
      .deleteFrom('document')
      .where('removed_at', '<', this.now() - binDays * DAY)
      .execute();
  }

  async removeWorkspace(id: string): Promise<void> {
    await this.db.deleteFrom('workspace').where('id', '=', id).execute();
  }

  async putImage(
    workspace: string,
    file: string,
    image: { readonly mime: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    await this.db
      .insertInto('image')
      .values({ workspace, file, ...image })
      .onConflict((oc) => oc.columns(['workspace', 'file']).doUpdateSet(image))
      .execute();
  }

  async image(
    workspace: string,
    file: string,
  ): Promise<{ readonly mime: string; readonly bytes: Uint8Array } | undefined> {
    return this.db
      .selectFrom('image')
      .select(['mime', 'bytes'])
      .where('workspace', '=', workspace)
      .where('file', '=', file)
      .executeTakeFirst();
  }

  images(workspace: string): Promise<{ file: string; mime: string; bytes: Uint8Array }[]> {
    return this.db
      .selectFrom('image')
      .select(['file', 'mime', 'bytes'])
      .where('workspace', '=', workspace)
      .execute();
  }
}
