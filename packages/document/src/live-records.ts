// The records of a document, followed edit by edit: after each transaction only the records that it touched are read
// again, and whoever listens is told what changed.

import type { AnyRecord, Change } from '@sightline/model';
import { changeBetween, isEmptyChange } from '@sightline/model';
import type * as Y from 'yjs';
import { applyChangeToDocument } from './encoding.ts';
import type { Parts } from './parts.ts';
import { Keys, partsOf, splitKey } from './parts.ts';
import { readAll, readRecord } from './read.ts';

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
    this.records = readAll(this.parts, this.#keys);
    this.#listener = listener;
    this.parts.records.observe(this.#onRecords);
    this.parts.fields.observe(this.#onFields);
    this.parts.texts.observeDeep(this.#onTexts);
    doc.on('afterTransaction', this.#afterTransaction);
  }

  /** Writes a change into the document. */
  write(change: Change, origin: object): void {
    applyChangeToDocument(this.#doc, change, { origin, keys: this.#keys });
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
    const change = changeBetween(
      [...this.#dirty].map(
        (id) => [id, this.records.get(id), readRecord(this.parts, this.#keys, id)] as const,
      ),
    );
    this.#dirty.clear();
    for (const id of change.removed.keys()) this.records.delete(id);
    for (const [id, [, after]] of change.updated) this.records.set(id, after);
    for (const [id, record] of change.added) this.records.set(id, record);
    if (!isEmptyChange(change)) this.#listener(change, transaction.origin);
  };
}
