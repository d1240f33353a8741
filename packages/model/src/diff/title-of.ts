// What a record is called in a sentence.

import type { AnyRecord } from '../record-types.ts';

/** The name, title or text of a record, else its id. */
export function titleOf(record: AnyRecord): string {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const named = fields['name'] ?? fields['title'] ?? fields['text'] ?? fields['what'] ?? fields['words'];
  return typeof named === 'string' && named !== '' ? named : record.id;
}
