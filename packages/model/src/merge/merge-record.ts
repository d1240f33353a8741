// Merges one record field by field: a field that one side changed is taken from it, texts merge word by word, sets by
// member, keyed fields by key. Where both changed one field differently, that is a conflict.

import { titleOf } from '../diff/title-of.ts';
import type { Leaf } from '../paths.ts';
import { getPath, leafPaths, setPath } from '../paths.ts';
import type { AnyRecord } from '../record-types.ts';
import { sameValue } from '../same-value.ts';
import { validateRecord } from '../validate.ts';
import type { Conflict, MergeSide } from './conflict.ts';
import { mergeText } from './merge-text.ts';

/** The three states of one record. */
export interface ThreeRecords {
  readonly base: AnyRecord | undefined;
  readonly ours: AnyRecord;
  readonly theirs: AnyRecord;
}

export interface MergedRecord {
  /** Undefined where the record is new on both sides and cannot be sound before somebody decides. */
  readonly record: AnyRecord | undefined;
  readonly conflicts: readonly Conflict[];
}

/** The values of one field on the three sides. */
interface Values {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

type Note = (path: string, values: Values) => void;

/** Merges a record of one type. Conflicts are decided for `prefer`; without it the base stays. */
export function mergeRecord(three: ThreeRecords, prefer: MergeSide | undefined): MergedRecord {
  const { base, ours, theirs } = three;
  const conflicts = new Map<string, Values>();
  let record: AnyRecord = ours;
  for (const leaf of leafPaths(ours.type)) {
    if (leaf.path === 'order') continue;
    const values = {
      base: base === undefined ? undefined : getPath(base, leaf.path),
      ours: getPath(ours, leaf.path),
      theirs: getPath(theirs, leaf.path),
    };
    const merged = mergeLeaf(leaf, values, prefer, (path, found) => conflicts.set(path, found));
    if (!sameValue(merged, values.ours)) record = setPath(record, leaf.path, merged);
  }
  const sound = withoutNonsense(record, three, prefer, conflicts);
  return {
    record: sound,
    conflicts: [...conflicts].map(([path, values]) => ({
      record: ours.id,
      type: ours.type,
      title: titleOf(base ?? ours),
      path,
      ...values,
    })),
  };
}

const decided = ({ base, ours, theirs }: Values, prefer: MergeSide | undefined): unknown =>
  prefer === undefined ? base : prefer === 'ours' ? ours : theirs;

function mergeLeaf(leaf: Leaf, values: Values, prefer: MergeSide | undefined, note: Note): unknown {
  const { base, ours, theirs } = values;
  const { spec } = leaf.field;
  const same = leaf.path === 'position' ? samePlace : sameValue;
  if (same(ours, theirs) || same(theirs, base)) return ours;
  if (same(ours, base)) return theirs;
  if (spec.kind === 'set') return mergeMembers(asList(base), asList(ours), asList(theirs));
  if (spec.kind === 'keyed') return mergeKeys(leaf.path, values, prefer, note);
  if (spec.kind === 'name' || spec.kind === 'prose') {
    const text = mergeText(asText(base), asText(ours), asText(theirs));
    if (text !== undefined && Array.from(text).length <= spec.max) return text === '' ? undefined : text;
  }
  note(leaf.path, values);
  return decided(values, prefer);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asMapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The same place, whatever the order within it: that is merged with its siblings. */
function samePlace(a: unknown, b: unknown): boolean {
  const { order: _, ...left } = asMapping(a);
  const { order: __, ...right } = asMapping(b);
  return sameValue(left, right);
}

function mergeMembers(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown {
  const [was, left, right] = [new Set(base), new Set(ours), new Set(theirs)];
  const kept = base.filter((member) => left.has(member) && right.has(member));
  const added = new Set([...ours, ...theirs].filter((member) => !was.has(member)));
  const members = [...kept, ...[...added].sort((a, b) => (String(a) < String(b) ? -1 : 1))];
  return members.length === 0 ? undefined : members;
}

function mergeKeys(path: string, values: Values, prefer: MergeSide | undefined, note: Note): unknown {
  const [base, ours, theirs] = [asMapping(values.base), asMapping(values.ours), asMapping(values.theirs)];
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)])) {
    const [b, o, t] = [base, ours, theirs].map((from) => (Object.hasOwn(from, key) ? from[key] : undefined));
    let value = o;
    if (!sameValue(o, t) && !sameValue(t, b)) {
      if (sameValue(o, b)) value = t;
      else {
        note(`${path}.${key}`, { base: b, ours: o, theirs: t });
        value = decided({ base: b, ours: o, theirs: t }, prefer);
      }
    }
    if (value !== undefined) merged.push([key, value]);
  }
  return merged.length === 0 ? undefined : Object.fromEntries(merged);
}

/**
 * Fields that each side changed soundly can together say nothing (one cleared a message, the other set its reason):
 * then the field that holds them is the conflict.
 */
function withoutNonsense(
  record: AnyRecord,
  three: ThreeRecords,
  prefer: MergeSide | undefined,
  conflicts: Map<string, Values>,
): AnyRecord | undefined {
  let now = record;
  const checked = validateRecord(now);
  if (checked.ok) return now;
  for (const { path } of checked.problems) {
    const [field = ''] = (path ?? '').split('.');
    if (field === '' || leafPaths(record.type).every((leaf) => leaf.path.split('.')[0] !== field)) continue;
    for (const known of conflicts.keys()) if (known.startsWith(`${field}.`)) conflicts.delete(known);
    const values = {
      base: three.base === undefined ? undefined : getPath(three.base, field),
      ours: getPath(three.ours, field),
      theirs: getPath(three.theirs, field),
    };
    conflicts.set(field, values);
    now = setPath(now, field, decided(values, prefer));
  }
  return validateRecord(now).ok ? now : three.base;
}
