// Runs a command on a library. A library has no order and no cells: records are added, set and retired.

import { cleanRecord, cleanValue } from '../clean.ts';
import { diffRecords } from '../changes.ts';
import { fieldAt, getPath, setPath } from '../paths.ts';
import type { LibraryRecord } from '../record-types.ts';
import { fieldsOf, libraryTypes } from '../record-types.ts';
import type { LibraryChange, LibraryRecords, Problem, Result } from '../records.ts';
import { validateRecord } from '../validate.ts';
import type { Command } from './command.ts';

type Draft = Map<string, LibraryRecord>;

/** The change that a command makes in a library, or what is wrong with it. `remove` retires where the type can retire. */
export function runLibraryCommand(command: Command, library: LibraryRecords): Result<LibraryChange> {
  const draft: Draft = new Map(library);
  const problems = run(draft, command);
  if (problems.length > 0) return { ok: false, problems };
  const change = diffRecords(library, draft);
  const touched = [...change.added.values(), ...[...change.updated.values()].map(([, to]) => to)];
  const wrong = touched.flatMap((record) => {
    const checked = validateRecord(record);
    return checked.ok ? [] : checked.problems;
  });
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: change };
}

function run(draft: Draft, command: Command): readonly Problem[] {
  switch (command.kind) {
    case 'add': {
      const { id, type } = command.record;
      if (!Object.hasOwn(libraryTypes, type))
        return [{ path: 'type', message: `type: ${type} is no record of a library` }];
      if (draft.has(id)) return [{ record: id, path: 'id', message: `id: ${id} is taken; choose another` }];
      draft.set(id, cleanRecord(command.record) as LibraryRecord);
      return [];
    }
    case 'set':
      return edit(draft, command, (_, field) =>
        command.value === undefined || field === undefined ? undefined : cleanValue(command.value, field),
      );
    case 'setMembers':
      return edit(draft, command, (now) => {
        const members = new Set<unknown>(Array.isArray(now) ? now : []);
        for (const member of command.remove ?? []) members.delete(member);
        for (const member of command.add ?? []) members.add(member);
        return members.size === 0 ? undefined : [...members];
      });
    case 'splice':
      return edit(draft, command, (now) => {
        const text = typeof now === 'string' ? now : '';
        const next = text.slice(0, command.at) + command.insert + text.slice(command.at + command.remove);
        return next === '' ? undefined : next;
      });
    case 'remove':
      return remove(draft, command.ids);
    case 'batch':
      for (const inner of command.commands) {
        const problems = run(draft, inner);
        if (problems.length > 0) return problems;
      }
      return [];
    default:
      return [{ message: `command: ${command.kind} is for maps` }];
  }
}

function edit(
  draft: Draft,
  { id, path }: { readonly id: string; readonly path: string },
  next: (now: unknown, field: ReturnType<typeof fieldAt>) => unknown,
): readonly Problem[] {
  const record = draft.get(id);
  if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
  const field = fieldAt(record.type, path);
  if (field === undefined)
    return [{ record: id, path, message: `${path}: a ${record.type} has no such field` }];
  draft.set(id, setPath(record, path, next(getPath(record, path), field)));
  return [];
}

function remove(draft: Draft, ids: readonly string[]): readonly Problem[] {
  for (const id of ids) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'workspace')
      return [{ record: id, message: 'workspace: cannot be removed from itself' }];
    if (fieldsOf(record.type)?.['retired'] === undefined) draft.delete(id);
    else draft.set(id, setPath(record, 'retired', true));
  }
  return [];
}
