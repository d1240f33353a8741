// Where the records of a library are used, over all maps of its workspace. Each map is read once and again only after
// an edit, so that asking for one record costs little however many maps there are.

import type { MapRecord, MapRecords } from '@sightline/model';
import { libraryMentionsOf, recordName } from '@sightline/model';
import { readMapDocument } from '@sightline/document';
import * as Y from 'yjs';
import type { Store } from './storage/store.ts';

/** One mention of a library record by a record of a map. */
export interface LibraryUse {
  readonly record: string;
  readonly type: MapRecord['type'];
  readonly name: string;
  /** The field that names it. */
  readonly path: string;
}

/** A map that uses a library record, and where in it. */
export interface UsingMap {
  readonly map: string;
  readonly title: string;
  readonly uses: readonly LibraryUse[];
}

interface ReadMap {
  readonly head: number;
  readonly uses: ReadonlyMap<string, readonly LibraryUse[]>;
}

export class LibraryUses {
  readonly #store: Store;
  readonly #read = new Map<string, ReadMap>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The maps that use a library record. */
  async of(workspace: string, id: string): Promise<readonly UsingMap[]> {
    const found: UsingMap[] = [];
    for (const { map, title, uses } of await this.#maps(workspace)) {
      const here = uses.get(id);
      if (here !== undefined) found.push({ map, title, uses: here });
    }
    return found;
  }

  /** How many maps and how many of their records use each library record; those that none uses are not among them. */
  async counts(workspace: string): Promise<ReadonlyMap<string, { maps: number; records: number }>> {
    const counts = new Map<string, { maps: number; records: number }>();
    for (const { uses } of await this.#maps(workspace))
      for (const [id, list] of uses) {
        const count = counts.get(id) ?? { maps: 0, records: 0 };
        count.maps++;
        count.records += new Set(list.map(({ record }) => record)).size;
        counts.set(id, count);
      }
    return counts;
  }

  async #maps(
    workspace: string,
  ): Promise<readonly (Pick<UsingMap, 'map' | 'title'> & Pick<ReadMap, 'uses'>)[]> {
    const rows = await this.#store.documents(workspace, 'map');
    const heads = await this.#store.log.heads(rows.map(({ name }) => name));
    const maps: (Pick<UsingMap, 'map' | 'title'> & Pick<ReadMap, 'uses'>)[] = [];
    for (const { name, map, title } of rows) {
      const head = heads.get(name) ?? 0;
      let read = this.#read.get(name);
      // the head was asked for first: what is read is at least as new
      if (read?.head !== head) this.#read.set(name, (read = { head, uses: await this.#usesIn(name) }));
      maps.push({ map, title, uses: read.uses });
    }
    return maps;
  }

  async #usesIn(name: string): Promise<ReadonlyMap<string, readonly LibraryUse[]>> {
    const doc = new Y.Doc();
    await this.#store.log.load(name, doc);
    const uses = new Map<string, LibraryUse[]>();
    const records = readMapDocument(doc);
    for (const record of records.values())
      for (const { to, path } of libraryMentionsOf(record)) {
        const use = { record: record.id, type: record.type, name: placeName(record, records), path };
        const list = uses.get(to);
        if (list === undefined) uses.set(to, [use]);
        else list.push(use);
      }
    doc.destroy();
    return uses;
  }
}

/** What a record is called among its map's: where it has no words of its own, by what it stands under or joins. */
function placeName(record: MapRecord, records: MapRecords): string {
  const own = recordName(record);
  if (own !== record.id) return own;
  const nameOf = (id: string | undefined): string => {
    const other = id === undefined ? undefined : records.get(id);
    return other === undefined ? own : recordName(other);
  };
  if (record.type === 'card') return nameOf(record.position.step);
  if (record.type === 'emotion') return nameOf(record.step);
  if (record.type === 'flow') return `${nameOf(record.from)} → ${nameOf(record.to)}`;
  if (record.type === 'binding') return nameOf(record.target);
  return own;
}
