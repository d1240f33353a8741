// The commands that set fields: `set`, `setMembers`, `splice`.

import { cleanValue } from '../clean.ts';
import { fieldAt, getPath, setPath } from '../paths.ts';
import type { MapRecord } from '../record-types.ts';
import type { Problem } from '../records.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';

const STRUCTURE = new Set(['id', 'type', 'position', 'order']);

/** The record and field that a command names, or what is wrong with them. */
function find(draft: Draft, id: string, path: string): { record: MapRecord } | { problem: Problem } {
  const record = draft.get(id);
  if (record === undefined) return { problem: { record: id, message: `id: no record has the id ${id}` } };
  if (STRUCTURE.has(path.split('.')[0] ?? ''))
    return { problem: { record: id, path, message: `${path}: is set by moving, not by hand` } };
  if (fieldAt(record.type, path) === undefined)
    return { problem: { record: id, path, message: `${path}: a ${record.type} has no such field` } };
  return { record };
}

export function setField(draft: Draft, command: Extract<Command, { kind: 'set' }>): readonly Problem[] {
  const { id, path, value } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  const field = fieldAt(found.record.type, path);
  const kept = field === undefined || value === undefined ? undefined : cleanValue(value, field);
  draft.put(setPath(found.record, path, kept));
  return [];
}

export function setMembers(
  draft: Draft,
  command: Extract<Command, { kind: 'setMembers' }>,
): readonly Problem[] {
  const { id, path } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  if (fieldAt(found.record.type, path)?.spec.kind !== 'set')
    return [{ record: id, path, message: `${path}: is no set; use "set"` }];
  const now = getPath(found.record, path);
  const members = new Set<unknown>(Array.isArray(now) ? now : []);
  for (const member of command.remove ?? []) members.delete(member);
  for (const member of command.add ?? []) members.add(member);
  draft.put(setPath(found.record, path, members.size === 0 ? undefined : [...members]));
  return [];
}

export function spliceText(draft: Draft, command: Extract<Command, { kind: 'splice' }>): readonly Problem[] {
  const { id, path, at, remove, insert } = command;
  const found = find(draft, id, path);
  if ('problem' in found) return [found.problem];
  const kind = fieldAt(found.record.type, path)?.spec.kind;
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
