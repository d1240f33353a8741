// Whether an update that came over the wire may be taken: applied to a copy first, it must leave only records that the
// model knows, each valid by itself. References may dangle (they are healed), nothing else may be wrong.

import type { AnyRecord, Change, Problem, Result } from '@sightline/model';
import { libraryTypes, mapTypes, validateRecord } from '@sightline/model';
import * as Y from 'yjs';
import { splitKey } from './parts.ts';
import { LiveRecords } from './live-records.ts';

/** The largest update while editing, in bytes. The first exchange of a connection may be larger. */
export const maxUpdateBytes = 1024 * 1024;
export const maxFirstSyncBytes = 64 * 1024 * 1024;

const PARTS: ReadonlySet<string> = new Set(['records', 'fields', 'texts']);
/** The types of which a document has one record. */
const FRAMES: ReadonlySet<string> = new Set(['map', 'workspace']);

const UNFOUNDED: Problem = {
  message: 'update: builds on edits that this document does not have; reload the page',
};

/** Bytes of a document that wait for edits on which they build. */
function waitingIn({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0);
}

export class UpdateChecker {
  readonly #types: object;
  readonly #whole: () => Uint8Array;
  #copy: Y.Doc = new Y.Doc();
  #live: LiveRecords | undefined;
  #change: Change | undefined;
  /** The keys that an update touched, per part. */
  readonly #touched = { records: new Set<string>(), fields: new Set<string>(), texts: new Set<string>() };

  /** `whole` gives the document as it is, for the copy to begin with and to go back to. */
  constructor(kind: 'map' | 'library', whole: () => Uint8Array) {
    this.#types = kind === 'map' ? mapTypes : libraryTypes;
    this.#whole = whole;
    this.#reset();
  }

  /**
   * Takes the update into the copy and gives what it changes; or says what is wrong and leaves the copy as it was. An
   * update that builds on edits that the document does not have changes nothing until these come: it is taken only
   * `early`, while its client is still about to send them.
   */
  check(update: Uint8Array, { early = false }: { readonly early?: boolean } = {}): Result<Change> {
    this.#change = undefined;
    const waiting = waitingIn(this.#copy);
    for (const keys of Object.values(this.#touched)) keys.clear();
    try {
      Y.applyUpdate(this.#copy, update);
    } catch {
      this.#reset();
      return { ok: false, problems: [{ message: 'update: cannot be read; reload the page' }] };
    }
    const problems = !early && waitingIn(this.#copy) > waiting ? [UNFOUNDED] : this.#problems();
    if (problems.length > 0) {
      this.#reset();
      return { ok: false, problems };
    }
    return { ok: true, value: this.#change ?? { added: new Map(), updated: new Map(), removed: new Map() } };
  }

  destroy(): void {
    this.#live?.destroy();
    this.#copy.destroy();
  }

  #reset(): void {
    this.#live?.destroy();
    this.#copy.destroy();
    this.#copy = new Y.Doc();
    Y.applyUpdate(this.#copy, this.#whole());
    this.#live = new LiveRecords(this.#copy, (change) => {
      this.#change = change;
    });
    const { records, fields, texts } = this.#live.parts;
    const note = (keys: Set<string>, touched: Iterable<string | null>): void => {
      for (const key of touched) if (key !== null) keys.add(key);
    };
    records.observe(({ keysChanged }) => note(this.#touched.records, keysChanged));
    fields.observe(({ keysChanged }) => note(this.#touched.fields, keysChanged));
    texts.observeDeep((events) => {
      for (const { path, changes } of events)
        note(this.#touched.texts, path.length === 0 ? changes.keys.keys() : [String(path[0])]);
    });
  }

  #problems(): readonly Problem[] {
    for (const part of this.#copy.share.keys())
      if (!PARTS.has(part)) return [{ message: `update: has a part ${part} that no document has` }];
    const shape = this.#shapeProblem();
    if (shape !== undefined) return [shape];
    const change: Change | undefined = this.#change;
    if (change === undefined) return [];
    const frame = this.#frameProblems(change);
    if (frame.length > 0) return frame;
    const touched = [...change.added, ...[...change.updated].map(([id, [, to]]) => [id, to] as const)];
    return touched.flatMap(([id, record]) => this.#recordProblems(id, record)).slice(0, 20);
  }

  /**
   * Records and fields are plain values; a text is text through and through, for everybody types in it. What a record is
   * follows from its birth alone.
   */
  #shapeProblem(): Problem | undefined {
    const parts = this.#live?.parts;
    for (const part of ['fields', 'texts'] as const)
      for (const key of this.#touched[part])
        if (/^[^.]*\.(id|type)$/.test(key) && parts?.[part].has(key) === true)
          return oddProblem(key, 'is never edited; put another record in place of this one');
    for (const part of ['records', 'fields'] as const)
      for (const key of this.#touched[part])
        if (parts?.[part].get(key) instanceof Y.AbstractType) return oddProblem(key, 'is no plain value');
    for (const key of this.#touched.texts) {
      const text: unknown = parts?.texts.get(key);
      if (text !== undefined && !(text instanceof Y.Text && isPlainText(text)))
        return oddProblem(key, 'is no plain text');
    }
    return undefined;
  }

  /** The record that says what the document is stays, and stays alone. */
  #frameProblems(change: Change): readonly Problem[] {
    for (const { id, type } of change.removed.values())
      if (FRAMES.has(type)) return [{ record: id, message: `${type}: cannot be removed from itself` }];
    for (const { id, type } of change.added.values()) {
      if (!FRAMES.has(type)) continue;
      for (const other of this.#live?.records.values() ?? [])
        if (other.type === type && other.id !== id)
          return [{ record: id, path: 'type', message: `type: there is a ${type} already, ${other.id}` }];
    }
    return [];
  }

  #recordProblems(id: string, record: AnyRecord): readonly Problem[] {
    const checked = validateRecord(record);
    if (!checked.ok) return checked.problems;
    if (record.id !== id) return [{ record: id, path: 'id', message: `id: ${record.id} stands under ${id}` }];
    if (!Object.hasOwn(this.#types, record.type))
      return [{ record: id, path: 'type', message: `type: ${record.type} does not belong here` }];
    return [];
  }
}

function oddProblem(key: string, what: string): Problem {
  const [record, path] = splitKey(key);
  return { record, path, message: `${path === '' ? 'record' : path}: ${what}` };
}

/** True for a text without pictures in it and without formats. */
function isPlainText(text: Y.Text): boolean {
  const delta = text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: object }[];
  return delta.every(({ insert, attributes }) => typeof insert === 'string' && attributes === undefined);
}
