// The part of a record that is valid: fields that are not are taken out and told, texts that are too long are cut and
// told whole, so that what hangs on the record can still be saved.

import type { AnyRecord } from '@sightline/model';
import { fieldAt, getPath, setPath, validateRecord } from '@sightline/model';

export interface LostField {
  readonly path: string;
  readonly value: unknown;
  readonly reason: string;
}

/** The valid part of a record with the fields that had to go; or why no part of it is valid. */
export function soundRecord(
  record: AnyRecord,
): { readonly record: AnyRecord; readonly lost: readonly LostField[] } | { readonly reason: string } {
  const lost = new Map<string, LostField>();
  let now: AnyRecord = record;
  for (let round = 0; round < 20; round++) {
    const checked = validateRecord(now);
    if (checked.ok) return { record: now, lost: [...lost.values()] };
    const before = now;
    for (const { path = '', message } of checked.problems) {
      const [field = ''] = path.split('.');
      if (field === '' || field === 'id' || field === 'type' || !Object.hasOwn(now, field)) continue;
      const whole = shortened(now, path);
      const known = whole === undefined ? field : path;
      lost.set(known, { path: known, value: getPath(record, known), reason: message });
      now = whole ?? withoutField(now, field);
    }
    if (now === before) break;
  }
  const checked = validateRecord(record);
  return { reason: checked.ok ? 'cannot be saved' : (checked.problems[0]?.message ?? 'cannot be saved') };
}

/** The record with the text at a path cut to what fits; undefined where it is no text, or short enough. */
function shortened(record: AnyRecord, path: string): AnyRecord | undefined {
  const spec = fieldAt(record.type, path)?.spec;
  const text = getPath(record, path);
  if (spec === undefined || typeof text !== 'string' || !('max' in spec)) return undefined;
  const characters = Array.from(text);
  return characters.length > spec.max
    ? setPath(record, path, characters.slice(0, spec.max).join(''))
    : undefined;
}

function withoutField(record: AnyRecord, field: string): AnyRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field)) as AnyRecord;
}
