// The commands that set fields: `set`, `setMembers`, `splice`; the same for maps and libraries.

import { cleanValue } from '../clean.ts';
import type { Field } from '../field.ts';
import { nearest } from '../nearest.ts';
import { fieldAt, getPath, setPath } from '../paths.ts';
import type { AnyRecord } from '../record-types.ts';
import { fieldsOf } from '../record-types.ts';
import type { Problem } from '../records.ts';
import type { Command } from './command.ts';

const STRUCTURE = new Set(['id', 'type', 'position', 'order']);

/** Records in the making. */
export interface FieldDraft<R extends AnyRecord> {
  get(id: string): R | undefined;
  put(record: R): void;
}

/** The record and field that a command names, or what is wrong with them. */
function find<R extends AnyRecord>(
  draft: FieldDraft<R>,
  id: string,
  path: string,
): { record: R; field: Field } | { problem: Problem } {
  const record = draft.get(id);
  if (record === undefined) return { problem: { record: id, message: `id: no record has the id ${id}` } };
  if (STRUCTURE.has(path.split('.')[0] ?? ''))
    return { problem: { record: id, path, message: `${path}: is set by moving, not by hand` } };
  const field = fieldAt(record.type, path);
  if (field !== undefined) return { record, field };
  const close = nearest(path, Object.keys(fieldsOf(record.type) ?? {}));
  const hint = close === undefined ? '' : `; did you mean ${close}?`;
  return { problem: { record: id, path, message: `${path}: a ${record.type} has no such field${hint}` } };
}

export function setField<R extends AnyRecord>(
  draft: FieldDraft<R>,
  command: Extract<Command, { kind: 'set' }>,
): readonly Problem[] {
  const { id, path, value } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  const kept = value === undefined ? undefined : cleanValue(value, found.field);
  draft.put(setPath(found.record, path, kept));
  return [];
}

export function setMembers<R extends AnyRecord>(
  draft: FieldDraft<R>,
  command: Extract<Command, { kind: 'setMembers' }>,
): readonly Problem[] {
  const { id, path } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  if (found.field.spec.kind !== 'set')
    return [{ record: id, path, message: `${path}: is no set; use "set"` }];
  const now = getPath(found.record, path);
  const members = new Set<unknown>(Array.isArray(now) ? now : []);
  for (const member of command.remove ?? []) members.delete(member);
  for (const member of command.add ?? []) members.add(member);
  draft.put(setPath(found.record, path, members.size === 0 ? undefined : [...members]));
  return [];
}

export function spliceText<R extends AnyRecord>(
  draft: FieldDraft<R>,
  command: Extract<Command, { kind: 'splice' }>,
): readonly Problem[] {
  const { id, path, at, remove, insert } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  const kind = found.field.spec.kind;
  if (kind !== 'prose' && kind !== 'name') return [{ record: id, path, message: `${path}: is no text` }];
  const now = getPath(found.record, path);
  const text = typeof now === 'string' ? now : '';
  if (!(at >= 0 && remove >= 0 && at + remove <= text.length))
    return [
      {
        record: id,
        path,
        message: `${path}: has ${text.length} characters; ${at} to ${at + remove} is outside`,
      },
    ];
  const next = text.slice(0, at) + insert + text.slice(at + remove);
  draft.put(setPath(found.record, path, next === '' ? undefined : next));
  return [];
}
