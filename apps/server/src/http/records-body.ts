// Records out of the JSON body of a request, in the present format, each id once. Whether they are sound together is for
// the caller to ask.

import type { AnyRecord, MigrationOptions, RawRecord } from '@sightline/model';
import { cleanRecord, formatVersion, maxRecords, migrateRecords } from '@sightline/model';
import { z } from 'zod';
import { Refusal, valueOf } from './problem.ts';

const recordsBody = z.object({
  /** The version of the format; the present one where nothing is said. */
  sightline: z.number().default(formatVersion),
  records: z.array(z.record(z.string(), z.unknown())).max(maxRecords),
});

/** The records of a body such as `{"sightline": 1, "records": [...]}`, by id. */
export function recordsOfBody<R extends AnyRecord>(
  body: unknown,
  migration: MigrationOptions = {},
): ReadonlyMap<string, R> {
  const parsed = recordsBody.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'body: send YAML, or JSON such as {"records": [...]}');
  const { sightline, records: sent } = parsed.data;
  const records = new Map<string, R>();
  for (const record of valueOf(
    migrateRecords(sent as unknown as readonly RawRecord[], sightline, migration),
  )) {
    const { id: named }: { readonly id: unknown } = record;
    const id = String(named);
    if (records.has(id)) throw new Refusal(422, `id: ${id} is used twice; every id names one record`);
    records.set(id, cleanRecord(record) as R);
  }
  return records;
}
