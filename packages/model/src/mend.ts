// What a record becomes when something that it refers to is gone: it goes too, or lets the reference go, or stays
// as it is, as the field tables say. Removal of records and healing of live maps both stand on this.

import type { Field, Fields } from './field.ts';
import type { MapRecord } from './record-types.ts';
import { fieldsOf, mapTypes } from './record-types.ts';

/** Says whether no record of one of these types has the id. */
export type IsGone = (id: string, types: readonly string[]) => boolean;

const GOES = Symbol('goes');

/** The record without its dangling references; the same object where none dangles; undefined where it goes too. */
export function mendRecord(record: MapRecord, isGone: IsGone): MapRecord | undefined {
  if (record.type === 'card') return mendCard(record, isGone);
  return mendFields(record, referring.get(record.type) ?? [], isGone);
}

/** A card never goes with its lane or step: it is parked, so that nothing that was written is lost. */
function mendCard(card: Extract<MapRecord, { type: 'card' }>, isGone: IsGone): MapRecord | undefined {
  const { lane, step, order } = card.position;
  const stays = step === undefined || (!isGone(step, ['step']) && !isGone(lane, ['lane']));
  const standing = stays ? card : { ...card, position: { lane, order } };
  return mendFields(standing, referring.get('card') ?? [], isGone);
}

function mendFields(
  record: MapRecord,
  fields: readonly (readonly [string, Field])[],
  isGone: IsGone,
): MapRecord | undefined {
  let mended: Record<string, unknown> | undefined;
  for (const [key, field] of fields) {
    const value = (record as unknown as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    const kept = mendValue(value, field, isGone);
    if (kept === GOES) return undefined;
    if (kept === value) continue;
    mended ??= { ...record };
    if (kept === undefined) delete mended[key];
    else mended[key] = kept;
  }
  return mended === undefined ? record : (mended as unknown as MapRecord);
}

function mendValue(value: unknown, field: Field, isGone: IsGone): unknown {
  const { spec } = field;
  if (spec.kind === 'ref') {
    if (spec.library || spec.gone === 'keep' || !isGone(String(value), spec.to)) return value;
    return spec.gone === 'cascade' ? GOES : undefined;
  }
  if (spec.kind === 'set' && Array.isArray(value)) {
    const kept = value.filter((entry) => mendValue(entry, spec.of, isGone) === entry);
    return kept.length === value.length ? value : kept.length === 0 ? undefined : kept;
  }
  if (spec.kind === 'list' && Array.isArray(value)) return mendList(value, spec.of, isGone);
  if (spec.kind === 'object') return mendObject(value, spec.fields, isGone);
  return value;
}

function mendList(value: readonly unknown[], of: Field, isGone: IsGone): unknown {
  const kept = value
    .map((entry) => mendValue(entry, of, isGone))
    .filter((entry) => entry !== undefined && entry !== GOES);
  if (kept.length === value.length && kept.every((entry, i) => entry === value[i])) return value;
  return kept.length === 0 ? undefined : kept;
}

function mendObject(value: unknown, fields: Fields, isGone: IsGone): unknown {
  let kept = value as Readonly<Record<string, unknown>>;
  for (const [key, field] of Object.entries(fields)) {
    const inner = kept[key];
    if (inner === undefined) continue;
    const next = mendValue(inner, field, isGone);
    if (next === GOES) return GOES;
    if (next === inner) continue;
    const copy: Record<string, unknown> = { ...kept };
    if (next === undefined) delete copy[key];
    else copy[key] = next;
    kept = copy;
  }
  return kept !== value && Object.keys(kept).length === 0 ? undefined : kept;
}

function refers(field: Field): boolean {
  const { spec } = field;
  if (spec.kind === 'ref') return !spec.library && spec.gone !== 'keep';
  if (spec.kind === 'set' || spec.kind === 'list') return refers(spec.of);
  return spec.kind === 'object' && Object.values(spec.fields).some(refers);
}

/** Per record type of a map: the fields that refer to other records of the map. */
const referring: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.keys(mapTypes).map((type) => [
    type,
    Object.entries(fieldsOf(type) ?? {}).filter(([, field]) => refers(field)),
  ]),
);

/** The ids of the records of the map that a record refers to and that may not go without it. */
export function targetsOf(record: MapRecord): readonly string[] {
  const found: string[] = [];
  if (record.type === 'card') {
    found.push(record.position.lane);
    if (record.position.step !== undefined) found.push(record.position.step);
  }
  for (const [key, field] of referring.get(record.type) ?? [])
    collectTargets((record as unknown as Readonly<Record<string, unknown>>)[key], field, found);
  return found;
}

function collectTargets(value: unknown, { spec }: Field, found: string[]): void {
  if (value === undefined || value === null) return;
  if (spec.kind === 'ref') {
    if (!spec.library && spec.gone !== 'keep') found.push(String(value));
  } else if (spec.kind === 'set' || spec.kind === 'list') {
    if (Array.isArray(value)) for (const entry of value) collectTargets(entry, spec.of, found);
  } else if (spec.kind === 'object') {
    for (const [key, inner] of Object.entries(spec.fields))
      collectTargets((value as Record<string, unknown>)[key], inner, found);
  }
}

/** A set of records that is being changed. */
export interface Editable {
  get(id: string): MapRecord | undefined;
  put(record: MapRecord): void;
  delete(id: string): void;
  /** All records as they are now. */
  records(): Iterable<MapRecord>;
}

/**
 * Mends all that refers to what is gone, and what refers to that, until nothing does. Linear in the number of records
 * and references. `beforeGoing` is called with each record that is about to go and may name more ids that went with it.
 */
export function mendReferrers(
  editable: Editable,
  gone: readonly string[],
  isGone: IsGone,
  beforeGoing: (record: MapRecord) => readonly string[] = () => [],
): void {
  if (gone.length === 0) return;
  const referrers = new Map<string, string[]>();
  for (const record of editable.records())
    for (const target of targetsOf(record)) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [record.id]);
      else known.push(record.id);
    }
  const open = [...gone];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    for (const id of referrers.get(target) ?? []) {
      const record = editable.get(id);
      if (record === undefined) continue;
      const mended = mendRecord(record, isGone);
      if (mended === record) continue;
      if (mended !== undefined) editable.put(mended);
      else {
        open.push(id, ...beforeGoing(record));
        editable.delete(id);
      }
    }
  }
}
