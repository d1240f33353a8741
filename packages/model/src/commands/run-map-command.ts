// Runs a command on a map: turns it into a change or refuses it with what is wrong. All or nothing.

import type { MapIndex } from '../map-index.ts';
import type { MapRecord } from '../record-types.ts';
import type { MapChange, Problem, Result } from '../records.ts';
import { drawsRecords } from '../roles.ts';
import { maxRecords, referencesOf, validateRecord } from '../validate.ts';
import {
  bindingTwinProblems,
  cardLaneProblem,
  failureCircleProblems,
  laneOrderProblems,
} from '../validate-together.ts';
import { addRecord } from './add.ts';
import type { Command, CommandKind } from './command.ts';
import { commandProblem } from './command-shape.ts';
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
  const problem = commandProblem(command);
  if (problem !== undefined) return [problem];
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

/** Whatever commands did: every touched record must be sound by itself and with those that it refers to. */
function checkDraft(draft: Draft): readonly Problem[] {
  const problems: Problem[] = [];
  let growth = 0;
  for (const [id, record] of draft.touched()) {
    const known = draft.index.records.has(id);
    if (record === undefined) growth -= known ? 1 : 0;
    else {
      growth += known ? 0 : 1;
      const checked = validateRecord(record);
      if (!checked.ok) problems.push(...checked.problems);
      else problems.push(...danglingProblems(draft, record));
    }
  }
  const size = draft.index.records.size + growth;
  if (growth > 0 && size > maxRecords)
    problems.push({ message: `map: would have ${size} records; at most ${maxRecords} fit` });
  return problems.length > 0 ? problems : checkTogether(draft);
}

/** The rules that need several records, held against what the draft touched. */
function checkTogether(draft: Draft): readonly Problem[] {
  const problems: Problem[] = [];
  const failures: MapRecord[] = [];
  let [lanes, bindings] = [false, false];
  for (const [id, record] of draft.touched()) {
    if (record?.type === 'card') problems.push(...notNothing(cardLaneProblem(draft.get, record)));
    if (record?.type === 'lane' && drawsRecords(record.role)) problems.push(...cardsLeftIn(draft, id));
    if (record?.type === 'failure') failures.push(record);
    if (record?.type === 'flow')
      for (const { id: at } of draft.index.failuresAt(id)) failures.push(...notNothing(draft.get(at)));
    lanes ||= record?.type === 'lane';
    bindings ||= record?.type === 'binding';
  }
  problems.push(...failureCircleProblems(draft.get, failures));
  if (bindings) problems.push(...bindingTwins(draft));
  return problems.length === 0 && lanes ? laneOrderProblems(lanesOf(draft).values()) : problems;
}

/** Touched bindings that say what another one says; the untouched come first in a draft. */
function bindingTwins(draft: Draft): readonly Problem[] {
  return bindingTwinProblems(draft.records()).filter(({ record }) => draft.touched().has(record ?? ''));
}

/** Cards that stand in a lane which has become one that holds none. */
function cardsLeftIn(draft: Draft, lane: string): readonly Problem[] {
  for (const { id } of draft.index.cardsOfLane(lane)) {
    const card = draft.get(id);
    const problem = card?.type === 'card' ? cardLaneProblem(draft.get, card) : undefined;
    if (problem !== undefined)
      return [{ ...problem, message: `role: holds no cards; move or park the cards of ${lane} first` }];
  }
  return [];
}

const notNothing = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

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
