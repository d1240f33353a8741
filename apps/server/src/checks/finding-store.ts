// What became of findings, and the health of each day, on the disk.

import type { FindingHistory, FindingPast, Health } from '@sightline/lint';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';

/** The health of a map on a day; the last look of the day counts. */
export interface HealthOfDay {
  readonly map: string;
  readonly day: string;
  readonly score: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

export class FindingStore {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async history(document: string): Promise<FindingHistory> {
    const rows = await this.#db.selectFrom('finding').selectAll().where('document', '=', document).execute();
    return new Map(
      rows.map(({ fingerprint, document: _, first_at, since_at, ...past }) => [
        fingerprint,
        { ...past, first: first_at, since: since_at } as FindingPast,
      ]),
    );
  }

  /** Keeps a look: the entries of the history that are new or other than before, and the health of its day. */
  async keep(
    document: string,
    look: {
      readonly before: FindingHistory;
      readonly after: FindingHistory;
      readonly health: Health;
      readonly day: string;
    },
  ): Promise<void> {
    const { before, after, health, day } = look;
    const changed = [...after].filter(([fingerprint, past]) => before.get(fingerprint) !== past);
    const { score, errors, warnings, infos, waived } = health;
    await this.#db.transaction().execute(async (trx) => {
      for (const [fingerprint, { first, since, ...past }] of changed) {
        const values = { ...past, first_at: first, since_at: since };
        await trx
          .insertInto('finding')
          .values({ document, fingerprint, ...values })
          .onConflict((oc) => oc.columns(['document', 'fingerprint']).doUpdateSet(values))
          .execute();
      }
      const figures = { score, errors, warnings, infos, waived };
      await trx
        .insertInto('health')
        .values({ document, day, ...figures })
        .onConflict((oc) => oc.columns(['document', 'day']).doUpdateSet(figures))
        .execute();
    });
  }

  /** The health of the maps of a workspace, day by day, oldest first, from a day on. */
  async health(workspace: string, from: string): Promise<readonly HealthOfDay[]> {
    return this.#db
      .selectFrom('health')
      .innerJoin('document', 'document.name', 'health.document')
      .select(['document.map', 'day', 'score', 'errors', 'warnings', 'infos', 'waived'])
      .where('document.workspace', '=', workspace)
      .where('day', '>=', from)
      .orderBy('day')
      .execute();
  }
}
