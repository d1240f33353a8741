// Who wants to know what: all changes, one record, or the structure (what is there and where it stands).

import type { AnyRecord, Change } from '@sightline/model';

export class Listeners<R extends AnyRecord> {
  readonly #all = new Set<(change: Change<R>, own: boolean) => void>();
  readonly #byRecord = new Map<string, Set<() => void>>();

  onChange(listener: (change: Change<R>, own: boolean) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  onRecord(id: string, listener: () => void): () => void {
    let set = this.#byRecord.get(id);
    if (set === undefined) this.#byRecord.set(id, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#byRecord.delete(id);
    };
  }

  /** `own` where the change was made here. */
  tell(change: Change<R>, own: boolean): void {
    for (const listener of [...this.#all]) listener(change, own);
    for (const part of [change.added, change.updated, change.removed])
      for (const id of part.keys()) for (const listener of [...(this.#byRecord.get(id) ?? [])]) listener();
  }
}
