// Kysely over Node's own SQLite. Every commit is on the disk before it is answered (synchronous=FULL).

import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './tables.ts';

type Value = string | number | bigint | Uint8Array | null;

/** What Kysely asks of a statement. */
class Statement {
  readonly reader: boolean;
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...parameters.map(bound));
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...parameters.map(bound));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...parameters.map(bound));
  }
}

function bound(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined || value === null) return null;
  if (
    value instanceof Uint8Array ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint'
  )
    return value;
  throw new TypeError(`value: ${typeof value} cannot be stored`);
}

/** Opens the database of a file (or `:memory:`), with its way to close it and to copy it while it is in use. */
export function openSqlite(file: string): { db: Kysely<Tables>; backup: (to: string) => void } {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare: (sql) => new Statement(database.prepare(sql)), close: () => database.close() },
    }),
  });
  return { db, backup: (to) => void database.prepare('VACUUM INTO ?').run(to) };
}
