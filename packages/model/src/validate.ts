// Whether records, maps and libraries are sound. Every entrance (file, API, live edit, importer) asks here, so that
// what is wrong is told in the same words everywhere.

import type { Field, Spec } from './field.ts';
import { isId, isWrittenId } from './id.ts';
import { nearest } from './nearest.ts';
import type { AnyRecord, MapRecord } from './record-types.ts';
import { fieldsOf, libraryTypes, mapTypes } from './record-types.ts';
import type { LibraryRecords, MapRecords, Problem, Result } from './records.ts';
import {
  bindingTwinProblems,
  cardLaneProblem,
  failureCircleProblems,
  laneOrderProblems,
} from './validate-together.ts';
import { checkFields, shown } from './validate-value.ts';

/** The most records that a map or library may have. */
export const maxRecords = 200_000;

const OWN = new Set(['id', 'type']);

/** Checks one record by itself: its id, type and every field. */
export function validateRecord(value: unknown): Result<AnyRecord> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      ok: false,
      problems: [{ message: `record: ${shown(value)} is no record; write {id, type, ...}` }],
    };
  }
  const { id, type } = value as { readonly id?: unknown; readonly type?: unknown };
  const head = headProblem(id, type);
  if (head !== undefined) return { ok: false, problems: [head] };
  const fields = fieldsOf(String(type)) ?? {};
  const problems: Problem[] = [];
  checkFields(
    value as Readonly<Record<string, unknown>>,
    fields,
    (path, message) => problems.push({ record: String(id), path, message: `${path}: ${message}` }),
    { path: '', except: OWN, depth: 0 },
  );
  return problems.length === 0 ? { ok: true, value: value as AnyRecord } : { ok: false, problems };
}

function headProblem(id: unknown, type: unknown): Problem | undefined {
  if (typeof type !== 'string' || fieldsOf(type) === undefined) {
    const types = [...Object.keys(mapTypes), ...Object.keys(libraryTypes)];
    const close = typeof type === 'string' ? nearest(type, types) : undefined;
    const hint = close === undefined ? '' : `; did you mean ${close}?`;
    return { path: 'type', message: `type: ${shown(type)} is no type of record${hint}` };
  }
  const derived = DERIVED_IDS.has(type);
  if (typeof id !== 'string' || !(derived ? isId(id) : isWrittenId(id))) {
    const isKeyOfObjects = typeof id === 'string' && /^[a-z]/i.test(id) && id in {};
    return {
      path: 'id',
      message: isKeyOfObjects
        ? `id: ${shown(id)} cannot be a key; choose another word`
        : `id: ${shown(id)} is no id; use a small letter, then letters, digits and hyphens, 40 at most`,
    };
  }
  return undefined;
}

/** Types whose ids may be derived from what they name. */
const DERIVED_IDS = new Set([
  'flow',
  'emotion',
  'binding',
  'waiver',
  'review',
  'reading',
  'cast',
  'glossaryTerm',
  'scenario',
]);

/** Checks a whole map: every record, the references between them, the order of the lanes. */
export function validateMap(records: MapRecords): readonly Problem[] {
  const problems: Problem[] = [];
  if (records.size > maxRecords)
    return [{ message: `map: has ${records.size} records; at most ${maxRecords} fit` }];
  const maps = [...records.values()].filter((record) => record.type === 'map').length;
  if (maps !== 1) problems.push({ message: `map: has ${maps} records of type map; one is needed` });
  for (const [id, record] of records) checkRecord(id, record, records, mapTypes, problems);
  const get = (id: string): MapRecord | undefined => records.get(id);
  for (const record of records.values()) {
    const problem = record.type === 'card' ? cardLaneProblem(get, record) : undefined;
    if (problem !== undefined) problems.push(problem);
  }
  return [
    ...problems,
    ...failureCircleProblems(get, records.values()),
    ...laneOrderProblems(records.values()),
    ...bindingTwinProblems(records.values()),
  ];
}

/** Checks a whole library: every record and the references that a removal could break. */
export function validateLibrary(records: LibraryRecords): readonly Problem[] {
  const problems: Problem[] = [];
  if (records.size > maxRecords)
    return [{ message: `library: has ${records.size} records; at most ${maxRecords} fit` }];
  for (const [id, record] of records) checkRecord(id, record, records, libraryTypes, problems);
  return problems;
}

function checkRecord(
  id: string,
  record: AnyRecord,
  records: ReadonlyMap<string, AnyRecord>,
  types: object,
  problems: Problem[],
): void {
  const checked = validateRecord(record);
  if (!checked.ok) return void problems.push(...checked.problems);
  if (record.id !== id)
    problems.push({ record: id, path: 'id', message: `id: ${record.id} stands under ${id}` });
  if (!Object.hasOwn(types, record.type))
    return void problems.push({
      record: id,
      path: 'type',
      message: `type: ${record.type} does not belong here`,
    });
  // a parked card remembers the lane it came from, even where that lane is gone
  const parked = record.type === 'card' && record.position.step === undefined;
  for (const { path, to, spec } of referencesOf(record)) {
    if (spec.library || (parked && path === 'position.lane')) continue;
    const target = records.get(to);
    if (target === undefined) {
      const message = `${path}: no ${spec.to.join(' or ')} has the id ${shown(to)}`;
      problems.push({ record: id, path, message });
    } else if (!spec.to.includes(target.type)) {
      const message = `${path}: ${shown(to)} is a ${target.type}; name a ${spec.to.join(' or ')}`;
      problems.push({ record: id, path, message });
    }
  }
}

/** One reference of a record: where it stands and what it names. */
export interface Reference {
  readonly path: string;
  readonly to: string;
  readonly spec: Extract<Spec, { kind: 'ref' }>;
}

/** All references of a record, within the map and to the library. */
export function referencesOf(record: AnyRecord): readonly Reference[] {
  const found: Reference[] = [];
  const fields = fieldsOf(record.type) ?? {};
  for (const [key, value] of Object.entries(record)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) collectReferences(value, field, key, found);
  }
  return found;
}

/** Adds the references in the value of a field to `found`. */
export function collectReferences(value: unknown, field: Field, path: string, found: Reference[]): void {
  if (value === undefined || value === null) return;
  const { spec } = field;
  if (spec.kind === 'ref') {
    if (typeof value === 'string') found.push({ path, to: value, spec });
  } else if (spec.kind === 'set' || spec.kind === 'list') {
    if (Array.isArray(value))
      value.forEach((entry, i) => collectReferences(entry, spec.of, `${path}.${i}`, found));
  } else if (spec.kind === 'object') {
    for (const [key, inner] of Object.entries(spec.fields))
      collectReferences((value as Record<string, unknown>)[key], inner, `${path}.${key}`, found);
  } else if (spec.kind === 'keyed') {
    for (const [key, entry] of Object.entries(value)) {
      collectReferences(key, spec.key, `${path}.${key}`, found);
      collectReferences(entry, spec.of, `${path}.${key}`, found);
    }
  }
}
