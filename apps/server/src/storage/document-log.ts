// The log of every document: an edit is in it, and on the disk, before anybody is told that it was saved. Edits that
// come in the same turn of the event loop are committed together. From time to time a document's edits are folded.

import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import type { Tables } from './tables.ts';

/** Edits after which a document is worth folding. */
const FOLD_AFTER = 200;

interface Waiting {
  readonly document: string;
  readonly edit: Uint8Array;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export class DocumentLog {
  readonly #db: Kysely<Tables>;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Resolves once the edit is on the disk. */
  append(document: string, edit: Uint8Array): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ document, edit, done, failed });
      this.#flushing ??= new Promise<void>((next) => setImmediate(next)).then(() => this.#flush());
    });
  }

  /** All edits that wait are on the disk, or were refused, when this resolves. */
  async settle(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const at = this.#now();
      try {
        const rows = batch.map(({ document, edit }) => ({ document, edit, at }));
        await this.#db.transaction().execute(async (trx) => {
          for (let i = 0; i < rows.length; i += 100)
            await trx
              .insertInto('log')
              .values(rows.slice(i, i + 100))
              .execute();
        });
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#flushing = undefined;
  }

  /** The number of the last edit of each document, those folded away included: it grows with every edit. */
  async heads(documents: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const heads = new Map<string, number>();
    if (documents.length === 0) return heads;
    const folded = this.#db
      .selectFrom('snapshot')
      .select(['document', 'upto'])
      .where('document', 'in', documents)
      .execute();
    const logged = this.#db
      .selectFrom('log')
      .select((eb) => ['document', eb.fn.max('seq').as('upto')])
      .where('document', 'in', documents)
      .groupBy('document')
      .execute();
    for (const { document, upto } of [...(await folded), ...(await logged)])
      heads.set(document, Math.max(heads.get(document) ?? 0, upto ?? 0));
    return heads;
  }

  /** Applies all that is stored of a document to `doc`; gives how many edits lie unfolded. */
  async load(document: string, doc: Y.Doc): Promise<number> {
    const snapshot = await this.#db
      .selectFrom('snapshot')
      .selectAll()
      .where('document', '=', document)
      .executeTakeFirst();
    const rows = await this.#db
      .selectFrom('log')
      .select(['edit', 'seq'])
      .where('document', '=', document)
      .where('seq', '>', snapshot?.upto ?? 0)
      .orderBy('seq')
      .execute();
    doc.transact(() => {
      if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.state);
      for (const { edit } of rows) Y.applyUpdate(doc, edit);
    });
    return rows.length;
  }

  /** Folds the edits of a document into one state, read from the log itself: what memory holds may be ahead of it. */
  async fold(document: string, atLeast = FOLD_AFTER): Promise<void> {
    const head = await this.#db
      .selectFrom('log')
      .select((eb) => [eb.fn.max('seq').as('upto'), eb.fn.countAll().as('count')])
      .where('document', '=', document)
      .executeTakeFirst();
    if (head?.upto === undefined || head.upto === null || Number(head.count) < atLeast) return;
    const { upto } = head;
    const doc = new Y.Doc();
    await this.#loadUpTo(document, doc, upto);
    const row = { document, upto, state: Y.encodeStateAsUpdate(doc), at: this.#now() };
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('snapshot')
        .values(row)
        .onConflict((oc) =>
          oc.column('document').doUpdateSet({ upto: row.upto, state: row.state, at: row.at }),
        )
        .execute();
      await trx.deleteFrom('log').where('document', '=', document).where('seq', '<=', upto).execute();
    });
    doc.destroy();
  }

  async #loadUpTo(document: string, doc: Y.Doc, upto: number): Promise<void> {
    const snapshot = await this.#db
      .selectFrom('snapshot')
      .selectAll()
      .where('document', '=', document)
      .executeTakeFirst();
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.state);
    const rows = await this.#db
      .selectFrom('log')
      .select('edit')
      .where('document', '=', document)
      .where('seq', '>', snapshot?.upto ?? 0)
      .where('seq', '<=', upto)
      .orderBy('seq')
      .execute();
    for (const { edit } of rows) Y.applyUpdate(doc, edit);
  }
}
