// What a record is called where only a line fits: its name, title or text, else what it is and its id.

import type { AnyRecord } from '../record-types.ts';

const fields = ['name', 'title', 'what', 'text', 'label', 'words', 'reason', 'rule', 'date'] as const;

/** The name by which people know a record; its id where it has none. One line, at most 120 characters. */
export function recordName(record: AnyRecord): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const value = values[field];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const line = value.replace(/\s+/g, ' ').trim();
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
  }
  return record.id;
}
