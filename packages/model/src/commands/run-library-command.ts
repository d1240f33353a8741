// Runs a command on a library. A library has no order and no cells: records are added, set and retired.

import { changeBetween } from '../changes.ts';
import { cleanRecord } from '../clean.ts';
import { setPath } from '../paths.ts';
import type { LibraryRecord } from '../record-types.ts';
import { fieldsOf, libraryTypes } from '../record-types.ts';
import type { LibraryChange, LibraryRecords, Problem, Result } from '../records.ts';
import { maxRecords, referencesOf, validateRecord } from '../validate.ts';
import type { Command } from './command.ts';
import { commandProblem } from './command-shape.ts';
import { setField, setMembers, spliceText } from './set.ts';

/**
 * The change that a command makes in a library, or what is wrong with it. All or nothing. `remove` retires a record,
 * since maps may use it; readings and glossary terms, which nothing refers to, go. `set` of `retired` brings one back.
 * Commands about places (`moveCards`, `moveSteps`, `reorder`, `duplicate`) are refused.
 */
export function runLibraryCommand(command: Command, library: LibraryRecords): Result<LibraryChange> {
  const draft = new LibraryDraft(library);
  const problems = run(draft, command);
  if (problems.length > 0) return { ok: false, problems };
  const wrong = draft.problems();
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: draft.change() };
}

class LibraryDraft {
  readonly #library: LibraryRecords;
  readonly #now = new Map<string, LibraryRecord | undefined>();

  constructor(library: LibraryRecords) {
    this.#library = library;
  }

  get(id: string): LibraryRecord | undefined {
    return this.#now.has(id) ? this.#now.get(id) : this.#library.get(id);
  }

  put(record: LibraryRecord): void {
    this.#now.set(record.id, record);
  }

  delete(id: string): void {
    this.#now.set(id, undefined);
  }

  hasWorkspace(): boolean {
    for (const record of [...this.#library.values(), ...this.#now.values()])
      if (record?.type === 'workspace') return true;
    return false;
  }

  problems(): readonly Problem[] {
    const found: Problem[] = [];
    const { added, removed } = this.change();
    const size = this.#library.size + added.size - removed.size;
    if (added.size > 0 && size > maxRecords)
      found.push({ message: `library: would have ${size} records; at most ${maxRecords} fit` });
    for (const record of this.#now.values()) {
      if (record === undefined) continue;
      const checked = validateRecord(record);
      if (!checked.ok) found.push(...checked.problems);
      else found.push(...this.#danglingProblems(record));
    }
    return found;
  }

  change(): LibraryChange {
    return changeBetween([...this.#now].map(([id, to]) => [id, this.#library.get(id), to] as const));
  }

  #danglingProblems(record: LibraryRecord): readonly Problem[] {
    return referencesOf(record)
      .filter(({ spec, to }) => !spec.library && !spec.to.includes(this.get(to)?.type ?? ''))
      .map(({ path, to, spec }) => ({
        record: record.id,
        path,
        message: `${path}: no ${spec.to.join(' or ')} has the id ${to}`,
      }));
  }
}

function run(draft: LibraryDraft, command: Command): readonly Problem[] {
  const problem = commandProblem(command);
  if (problem !== undefined) return [problem];
  switch (command.kind) {
    case 'add':
      return add(draft, command);
    case 'set':
      return setField(draft, command);
    case 'setMembers':
      return setMembers(draft, command);
    case 'splice':
      return spliceText(draft, command);
    case 'remove':
      return remove(draft, command.ids);
    case 'batch':
      for (const inner of command.commands) {
        const problems = run(draft, inner);
        if (problems.length > 0) return problems;
      }
      return [];
    case 'moveCards':
    case 'moveSteps':
    case 'reorder':
    case 'duplicate':
      return [{ message: `command: ${command.kind} is for maps; a library has no order` }];
  }
}

function add(draft: LibraryDraft, { record }: Extract<Command, { kind: 'add' }>): readonly Problem[] {
  const { id, type } = record;
  if (!Object.hasOwn(libraryTypes, type))
    return [{ path: 'type', message: `type: ${type} is no record of a library` }];
  if (draft.get(id) !== undefined)
    return [{ record: id, path: 'id', message: `id: ${id} is taken; choose another` }];
  if (type === 'workspace' && draft.hasWorkspace())
    return [{ record: id, message: 'workspace: this library has one; set its fields instead' }];
  draft.put(cleanRecord(record) as LibraryRecord);
  return [];
}

function remove(draft: LibraryDraft, ids: readonly string[]): readonly Problem[] {
  for (const id of ids) {
    const record = draft.get(id);
    if (record === undefined) return [{ record: id, message: `id: no record has the id ${id}` }];
    if (record.type === 'workspace')
      return [{ record: id, message: 'workspace: cannot be removed from itself' }];
    if (fieldsOf(record.type)?.['retired'] === undefined) draft.delete(id);
    else draft.put(setPath(record, 'retired', true));
  }
  return [];
}
