// The tables of the data folder, and how they came to be.

import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export interface Tables {
  workspace: { id: string; created_at: number };
  /** A map or a library: `map:WORKSPACE/MAP`, `library:WORKSPACE`. Title and counts are a copy, for lists. */
  document: {
    name: string;
    workspace: string;
    kind: 'map' | 'library';
    map: string;
    title: string;
    folder: string;
    state: string;
    steps: number;
    cards: number;
    /** The version of the format that its records have. */
    version: Generated<number>;
    created_at: number;
    updated_at: number;
    /** Since when it lies in the bin of its workspace. */
    removed_at: Generated<number | null>;
  };
  /** Every edit, in the order in which it was taken. */
  log: { seq: Generated<number>; document: string; edit: Uint8Array; at: number };
  /** All edits up to one, folded into one state. */
  snapshot: { document: string; upto: number; state: Uint8Array; at: number };
  image: { workspace: string; file: string; mime: string; bytes: Uint8Array };
  /** What became of each finding of the checks in a map. */
  finding: {
    document: string;
    fingerprint: string;
    rule: string;
    state: string;
    severity: string;
    message: string;
    first_at: string;
    since_at: string;
    returns: number;
  };
  /** How sound a map was on a day. */
  health: {
    document: string;
    day: string;
    score: number;
    errors: number;
    warnings: number;
    infos: number;
    waived: number;
  };
}

/** Steps from one shape of the tables to the next, by name. They are only ever added to. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-24-first': {
    async up(db: Kysely<unknown>): Promise<void> {
      const { schema } = db;
      await schema
        .createTable('workspace')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('document')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('workspace', 'text', (c) => c.notNull().references('workspace.id').onDelete('cascade'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('map', 'text', (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('folder', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('steps', 'integer', (c) => c.notNull())
        .addColumn('cards', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .addColumn('updated_at', 'bigint', (c) => c.notNull())
        .execute();
      await schema.createIndex('document_workspace').on('document').column('workspace').execute();
      await schema
        .createTable('log')
        .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
        .addColumn('document', 'text', (c) => c.notNull().references('document.name').onDelete('cascade'))
        .addColumn('edit', 'blob', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .execute();
      await schema.createIndex('log_document').on('log').columns(['document', 'seq']).execute();
      await schema
        .createTable('snapshot')
        .addColumn('document', 'text', (c) => c.primaryKey().references('document.name').onDelete('cascade'))
        .addColumn('upto', 'integer', (c) => c.notNull())
        .addColumn('state', 'blob', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('image')
        .addColumn('workspace', 'text', (c) => c.notNull().references('workspace.id').onDelete('cascade'))
        .addColumn('file', 'text', (c) => c.notNull())
        .addColumn('mime', 'text', (c) => c.notNull())
        .addColumn('bytes', 'blob', (c) => c.notNull())
        .addPrimaryKeyConstraint('image_key', ['workspace', 'file'])
        .execute();
    },
  },
  '2026-11-26-findings': {
    async up(db: Kysely<unknown>): Promise<void> {
      const { schema } = db;
      await schema
        .createTable('finding')
        .addColumn('document', 'text', (c) => c.notNull().references('document.name').onDelete('cascade'))
        .addColumn('fingerprint', 'text', (c) => c.notNull())
        .addColumn('rule', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('severity', 'text', (c) => c.notNull())
        .addColumn('message', 'text', (c) => c.notNull())
        .addColumn('first_at', 'text', (c) => c.notNull())
        .addColumn('since_at', 'text', (c) => c.notNull())
        .addColumn('returns', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('finding_key', ['document', 'fingerprint'])
        .execute();
      await schema
        .createTable('health')
        .addColumn('document', 'text', (c) => c.notNull().references('document.name').onDelete('cascade'))
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('score', 'real', (c) => c.notNull())
        .addColumn('errors', 'integer', (c) => c.notNull())
        .addColumn('warnings', 'integer', (c) => c.notNull())
        .addColumn('infos', 'integer', (c) => c.notNull())
        .addColumn('waived', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('health_key', ['document', 'day'])
        .execute();
    },
  },
  '2026-11-26-format-version': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .alterTable('document')
        .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();
    },
  },
  '2026-11-26-bin': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('document').addColumn('removed_at', 'bigint').execute();
    },
  },
};
