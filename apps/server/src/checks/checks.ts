// Keeps the findings of stored maps: looks at a map when it is asked for and a while after it was edited, in a thread of
// its own, and keeps what became of each finding and the health of each day.

import { fileURLToPath } from 'node:url';
import type { FindingHistory } from '@sightline/lint';
import { followFindings } from '@sightline/lint';
import type { LibraryRecords, MapRecords } from '@sightline/model';
import { Tinypool } from 'tinypool';
import type { Hub } from '../live/hub.ts';
import type { Store } from '../storage/store.ts';
import { libraryName, mapName } from '../storage/store.ts';
import type { CheckAnswer, CheckJob } from './check-job.ts';
import { FindingStore } from './finding-store.ts';

/** What is known of a map after a look. */
export interface Looked extends CheckAnswer {
  readonly history: FindingHistory;
}

/** How long after the last edit a map is looked at, in ms. */
const QUIET = 3000;
/** How long the thread stays for the next look, in ms: it holds some tens of megabytes. */
const IDLE = 10_000;

export class Checks {
  readonly findings: FindingStore;
  readonly #store: Store;
  readonly #hub: Hub;
  readonly #later = new Map<string, NodeJS.Timeout>();
  /** Looks under way, by document, so that one map is looked at once at a time and its history has one writer. */
  readonly #looks = new Map<string, Promise<Looked | undefined>>();
  #pool: Tinypool | undefined;
  #closed = false;

  constructor(store: Store, hub: Hub) {
    this.#store = store;
    this.#hub = hub;
    this.findings = new FindingStore(store.db);
  }

  /** Looks at a map now; undefined where there is none. Who asks while a look is under way gets the next one. */
  look(workspace: string, map: string): Promise<Looked | undefined> {
    // a look begun while the server ends would start its thread anew and keep the server from ending
    if (this.#closed) return Promise.resolve(undefined);
    const name = mapName(workspace, map);
    const before = this.#looks.get(name) ?? Promise.resolve(undefined);
    const mine = before.catch(() => undefined).then(() => this.#look(workspace, map));
    this.#looks.set(name, mine);
    const done = (): void => {
      if (this.#looks.get(name) === mine) this.#looks.delete(name);
    };
    void mine.finally(done).catch(() => undefined);
    return mine;
  }

  /** Looks at a map when it has been quiet for a while. */
  soon(workspace: string, map: string): void {
    if (this.#closed) return;
    const name = mapName(workspace, map);
    clearTimeout(this.#later.get(name));
    const timer = setTimeout(() => {
      this.#later.delete(name);
      // what goes wrong here shows when somebody asks
      void this.look(workspace, map).catch(() => undefined);
    }, QUIET);
    timer.unref();
    this.#later.set(name, timer);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#later.values()) clearTimeout(timer);
    await Promise.allSettled(this.#looks.values());
    await this.#pool?.destroy();
  }

  async #look(workspace: string, map: string): Promise<Looked | undefined> {
    const name = mapName(workspace, map);
    const records = (await this.#hub.records(name)) as MapRecords | undefined;
    if (records === undefined) return undefined;
    const library = ((await this.#hub.records(libraryName(workspace))) ?? new Map()) as LibraryRecords;
    const now = new Date(this.#store.now());
    const moment = now.toISOString();
    const day = moment.slice(0, 10);
    const job: CheckJob = { map: [...records.values()], library: [...library.values()], today: day };
    const answer = (await this.#threads().run(job, { name: 'check' })) as CheckAnswer;
    const before = await this.findings.history(name);
    const history = followFindings(before, answer.findings, moment);
    // the map may have been removed meanwhile
    if ((await this.#store.document(name)) === undefined) return undefined;
    await this.findings.keep(name, { before, after: history, health: answer.health, day });
    return { ...answer, history };
  }

  #threads(): Tinypool {
    this.#pool ??= new Tinypool({
      filename: fileURLToPath(new URL('check-job.ts', import.meta.url)),
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
    });
    return this.#pool;
  }
}
