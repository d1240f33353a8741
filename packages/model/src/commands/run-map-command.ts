// Runs a command on a map: turns it into a change or refuses it with what is wrong. All or nothing.

import type { MapIndex } from '../map-index.ts';
import type { MapRecord } from '../record-types.ts';
import type { MapChange, Problem, Result } from '../records.ts';
import { laneOrderProblems, referencesOf, validateRecord } from '../validate.ts';
import { addRecord } from './add.ts';
import type { Command, CommandKind } from './command.ts';
import { Draft } from './draft.ts';
import { duplicateRecords } from './duplicate.ts';
import { moveCards, moveSteps, reorderRecord } from './move.ts';
import { removeRecords } from './remove.ts';
import { setField, setMembers, spliceText } from './set.ts';

/** Works a command into a draft; gives what is wrong, nothing where all is right. */
type Runner<K extends CommandKind> = (
  draft: Draft,
  command: Extract<Command, { kind: K }>,
) => readonly Problem[];

const runners: { readonly [K in CommandKind]: Runner<K> } = {
  add: addRecord,
  set: setField,
  setMembers,
  splice: spliceText,
  remove: removeRecords,
  moveCards,
  moveSteps,
  reorder: reorderRecord,
  duplicate: duplicateRecords,
  batch: (draft, { commands }) => {
    for (const command of commands) {
      const problems = run(draft, command);
      if (problems.length > 0) return problems;
    }
    return [];
  },
};

function run<K extends CommandKind>(
  draft: Draft,
  command: Extract<Command, { kind: K }>,
): readonly Problem[] {
  if (!Object.hasOwn(runners, command.kind))
    return [{ message: `command: ${(command as { kind: string }).kind} is none that there is` }];
  // the table pairs each kind with its runner
  return (runners[command.kind] as Runner<K>)(draft, command);
}

/** The change that a command makes in a map, or what is wrong with it. */
export function runMapCommand(command: Command, index: MapIndex): Result<MapChange> {
  const draft = new Draft(index);
  const problems = run(draft, command);
  if (problems.length > 0) return { ok: false, problems };
  const wrong = checkDraft(draft);
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: draft.change() };
}

/** Whatever commands did: every touched record must be sound, and every reference it makes must lead somewhere. */
function checkDraft(draft: Draft): readonly Problem[] {
  const problems: Problem[] = [];
  let lanes = false;
  for (const [id, record] of draft.touched()) {
    if (record === undefined) {
      if (draft.index.records.get(id)?.type === 'map')
        problems.push({ record: id, message: 'map: cannot be removed' });
      continue;
    }
    const checked = validateRecord(record);
    if (!checked.ok) problems.push(...checked.problems);
    else problems.push(...danglingProblems(draft, record));
    lanes ||= record.type === 'lane';
  }
  return problems.length === 0 && lanes ? laneOrderProblems(lanesOf(draft)) : problems;
}

function danglingProblems(draft: Draft, record: MapRecord): readonly Problem[] {
  const parked = record.type === 'card' && record.position.step === undefined;
  return referencesOf(record)
    .filter(
      ({ spec, path, to }) =>
        !spec.library &&
        !(parked && path === 'position.lane') &&
        !spec.to.includes(draft.get(to)?.type ?? ''),
    )
    .map(({ path, to, spec }) => ({
      record: record.id,
      path,
      message: `${path}: no ${spec.to.join(' or ')} has the id ${to}`,
    }));
}

function lanesOf(draft: Draft): ReadonlyMap<string, MapRecord> {
  const lanes = new Map<string, MapRecord>(draft.index.lanes.map((lane) => [lane.id, lane]));
  for (const [id, record] of draft.touched()) {
    if (record?.type === 'lane') lanes.set(id, record);
    else lanes.delete(id);
  }
  return lanes;
}
