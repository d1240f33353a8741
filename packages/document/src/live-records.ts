// The records of a document, followed edit by edit: after each transaction only the records that it touched are read
// again, and whoever listens is told what changed.

import type { AnyRecord, Change } from '@sightline/model';
import { sameValue } from '@sightline/model';
import type * as Y from 'yjs';
import type { Parts } from './encoding.ts';
import { partsOf, splitKey } from './encoding.ts';
import { Keys } from './read.ts';

type Listener = (change: Change, origin: unknown) => void;

export class LiveRecords {
  readonly parts: Parts;
  readonly records: Map<string, AnyRecord>;
  readonly #doc: Y.Doc;
  readonly #keys: Keys;
  readonly #dirty = new Set<string>();
  readonly #listener: Listener;

  constructor(doc: Y.Doc, listener: Listener) {
    this.#doc = doc;
    this.parts = partsOf(doc);
    this.#keys = new Keys(this.parts);
    this.records = this.#keys.readAll();
    this.#listener = listener;
    this.parts.records.observe(this.#onRecords);
    this.parts.fields.observe(this.#onFields);
    this.parts.texts.observeDeep(this.#onTexts);
    doc.on('afterTransaction', this.#afterTransaction);
  }

  destroy(): void {
    this.parts.records.unobserve(this.#onRecords);
    this.parts.fields.unobserve(this.#onFields);
    this.parts.texts.unobserveDeep(this.#onTexts);
    this.#doc.off('afterTransaction', this.#afterTransaction);
  }

  readonly #onRecords = (event: Y.YMapEvent<unknown>): void => {
    for (const id of event.keysChanged) this.#dirty.add(id);
  };

  readonly #onFields = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) {
      this.#keys.note('fields', key, this.parts.fields.has(key));
      this.#dirty.add(splitKey(key)[0]);
    }
  };

  readonly #onTexts = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [head] = event.path;
      if (typeof head === 'string') this.#dirty.add(splitKey(head)[0]);
      else
        for (const key of event.changes.keys.keys()) {
          this.#keys.note('texts', key, this.parts.texts.has(key));
          this.#dirty.add(splitKey(key)[0]);
        }
    }
  };

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    if (this.#dirty.size === 0) return;
    const added = new Map<string, AnyRecord>();
    const updated = new Map<string, readonly [AnyRecord, AnyRecord]>();
    const removed = new Map<string, AnyRecord>();
    for (const id of this.#dirty) {
      const before = this.records.get(id);
      const after = this.#keys.read(id);
      if (after === undefined) this.records.delete(id);
      else this.records.set(id, after);
      if (before === undefined && after !== undefined) added.set(id, after);
      else if (before !== undefined && after === undefined) removed.set(id, before);
      else if (before !== undefined && after !== undefined && !sameValue(before, after))
        updated.set(id, [before, after]);
      else if (before !== undefined && after !== undefined) this.records.set(id, before);
    }
    this.#dirty.clear();
    if (added.size + updated.size + removed.size > 0)
      this.#listener({ added, updated, removed }, transaction.origin);
  };
}
