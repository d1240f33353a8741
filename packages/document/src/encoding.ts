// How records lie in a Yjs document: three maps. `records` holds each record as it was born, as JSON and without its texts.
// `fields` holds what was edited since, one entry per field (`id.field`), per member of a set (`id.field.member`) and per
// key of a keyed field. `texts` holds a collaborative text per prose field. So two people's edits of one card merge
// field by field, at a fraction of the weight of a shared map per record.

import type { AnyRecord, Change, Field, Leaf } from '@sightline/model';
import { getPath, leafPaths, sameValue, setPath } from '@sightline/model';
import * as Y from 'yjs';
import type { Parts } from './parts.ts';
import { Keys, partsOf } from './parts.ts';

/** Texts that are born with their record even where they are empty, since people write in them at the same time. */
const alwaysText = new Set(['name', 'title', 'text', 'detail', 'what']);

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes a change into a document, in one transaction. `keys` are those of the document, where they are at hand. */
export function applyChangeToDocument(
  doc: Y.Doc,
  change: Change,
  { origin, keys }: { readonly origin?: unknown; readonly keys?: Keys } = {},
): void {
  doc.transact(() => {
    const parts = partsOf(doc);
    forget(parts, [...change.removed.keys(), ...change.added.keys()], keys);
    for (const record of change.added.values()) bear(parts, record);
    for (const [from, to] of change.updated.values()) update(parts, from, to);
  }, origin);
}

/** Takes records out with all that was ever edited of them: whoever gets one of these ids begins anew. */
function forget(parts: Parts, ids: readonly string[], known: Keys | undefined): void {
  if (ids.length === 0) return;
  const keys = known ?? new Keys(parts);
  for (const id of ids) {
    parts.records.delete(id);
    for (const key of keys.of('fields', id)) parts.fields.delete(key);
    for (const key of keys.of('texts', id)) parts.texts.delete(key);
  }
}

function bear(parts: Parts, record: AnyRecord): void {
  let born: AnyRecord = record;
  for (const { path, kind } of leafPaths(record.type)) {
    if (kind !== 'text') continue;
    const text = getPath(record, path);
    if (typeof text === 'string') born = setPath(born, path, undefined);
    if (typeof text === 'string' || alwaysText.has(path))
      parts.texts.set(`${record.id}.${path}`, new Y.Text(typeof text === 'string' ? text : ''));
  }
  // one string is read several times as fast as a record of many small ones, which a map has by the thousand
  parts.records.set(record.id, JSON.stringify(born));
}

/** What `records` holds under an id, as a record; what cannot be read is a record of no type, which no check lets pass. */
export function bornFrom(value: unknown): AnyRecord {
  if (isMapping(value)) return value as unknown as AnyRecord;
  try {
    const read: unknown = typeof value === 'string' ? JSON.parse(value) : undefined;
    if (isMapping(read)) return read as unknown as AnyRecord;
  } catch {
    // falls through to what no check lets pass
  }
  return { id: '', type: '' } as unknown as AnyRecord;
}

/** Writes records anew, whatever lay there of them before: for records that no longer are what they were. */
export function rewriteRecords(doc: Y.Doc, records: ReadonlyMap<string, AnyRecord | undefined>): void {
  doc.transact(() => {
    const parts = partsOf(doc);
    forget(parts, [...records.keys()], undefined);
    for (const record of records.values()) if (record !== undefined) bear(parts, record);
  });
}

function update(parts: Parts, from: AnyRecord, to: AnyRecord): void {
  for (const leaf of leafPaths(to.type)) {
    const [before, after] = [getPath(from, leaf.path), getPath(to, leaf.path)];
    if (sameValue(before, after)) continue;
    const key = `${to.id}.${leaf.path}`;
    if (leaf.kind === 'text') writeText(parts, key, typeof after === 'string' ? after : '');
    else if (leaf.kind === 'set') writeMembers(parts.fields, key, asList(before), asList(after));
    else if (leaf.field.spec.kind === 'keyed')
      writeKeys(parts.fields, key, isMapping(before) ? before : {}, isMapping(after) ? after : {});
    else parts.fields.set(key, after === undefined ? cleared(leaf.field) : after);
  }
}

/** What stands for "nothing there": null, but where null is a value of its own ("to be found out"). */
const cleared = ({ spec }: Field): null | undefined =>
  spec.kind === 'number' && spec.nullable ? undefined : null;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Changes a text where it differs only, so that what others type elsewhere in it stays. */
function writeText(parts: Parts, key: string, wanted: string): void {
  const text = parts.texts.get(key);
  if (text === undefined) return void parts.texts.set(key, new Y.Text(wanted));
  const now = text.toString();
  let start = 0;
  while (start < now.length && start < wanted.length && now[start] === wanted[start]) start++;
  let end = 0;
  while (
    end < now.length - start &&
    end < wanted.length - start &&
    now[now.length - 1 - end] === wanted[wanted.length - 1 - end]
  )
    end++;
  // never cut a pair of surrogates in two
  if (start > 0 && /[\ud800-\udbff]/.test(now[start - 1] ?? '')) start--;
  if (end > 0 && /[\udc00-\udfff]/.test(now[now.length - end] ?? '')) end--;
  if (now.length - end > start) text.delete(start, now.length - end - start);
  if (wanted.length - end > start) text.insert(start, wanted.slice(start, wanted.length - end));
}

function writeMembers(
  fields: Y.Map<unknown>,
  key: string,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  for (const member of before) if (!after.includes(member)) fields.set(`${key}.${String(member)}`, false);
  after.forEach((member) => {
    if (!before.includes(member)) fields.set(`${key}.${String(member)}`, true);
  });
}

function writeKeys(
  fields: Y.Map<unknown>,
  key: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): void {
  for (const name of Object.keys(before)) if (after[name] === undefined) fields.set(`${key}.${name}`, null);
  for (const [name, value] of Object.entries(after))
    if (!sameValue(before[name], value)) fields.set(`${key}.${name}`, value);
}

/** One record as the document has it, out of its birth, the entries of `fields` and the texts that are its own. */
export function composeRecord(
  born: AnyRecord,
  edits: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, string>,
): AnyRecord {
  let record = born;
  const leaves = leafPaths(born.type);
  for (const path of [...edits.keys()].sort()) {
    const leaf = leafFor(leaves, path);
    if (leaf === undefined) record = withFormerEdit(record, path, edits.get(path));
    else record = withEdit(record, leaf, path, edits.get(path));
  }
  return texts.size === 0 ? record : withTexts(record, texts);
}

/** Most records have a text or two, right in them: those are put in with one copy. */
function withTexts(record: AnyRecord, texts: ReadonlyMap<string, string>): AnyRecord {
  const plain: Record<string, unknown> = { ...record };
  let next = plain as unknown as AnyRecord;
  for (const [path, text] of texts)
    if (next === plain && text !== '' && alwaysText.has(path)) plain[path] = text;
    else next = setPath(next, path, text === '' ? undefined : text);
  return next;
}

/** The leaf that a key's path falls into: itself, or the set or keyed field that it is an entry of. */
function leafFor(leaves: readonly Leaf[], path: string): Leaf | undefined {
  return leaves.find(
    (leaf) => path === leaf.path || (path.startsWith(`${leaf.path}.`) && isOpen(leaf.field)),
  );
}

/** An edit of a field that the present format does not have: for migrations to see, and for checks to refuse. */
function withFormerEdit(record: AnyRecord, path: string, value: unknown): AnyRecord {
  const dot = path.lastIndexOf('.');
  const members = dot < 0 ? undefined : getPath(record, path.slice(0, dot));
  if (!Array.isArray(members)) return setPath(record, path, value ?? undefined);
  const name = path.slice(dot + 1);
  const kept = members.filter((member) => member !== name);
  return setPath(record, path.slice(0, dot), value === true ? [...kept, name] : kept);
}

const isOpen = ({ spec }: Field): boolean => spec.kind === 'set' || spec.kind === 'keyed';

function withEdit(record: AnyRecord, leaf: Leaf, path: string, value: unknown): AnyRecord {
  if (path === leaf.path) return setPath(record, path, value === cleared(leaf.field) ? undefined : value);
  const name = path.slice(leaf.path.length + 1);
  const now = getPath(record, leaf.path);
  if (leaf.kind === 'set') {
    const members = asList(now);
    const kept = members.filter((member) => member !== name);
    const next = value === true ? (members.includes(name) ? members : [...members, name]) : kept;
    return setPath(record, leaf.path, next.length === 0 ? undefined : next);
  }
  const entries: Record<string, unknown> = isMapping(now) ? { ...now } : {};
  if (value === null || value === undefined) delete entries[name];
  else entries[name] = value;
  return setPath(record, leaf.path, Object.keys(entries).length === 0 ? undefined : entries);
}
