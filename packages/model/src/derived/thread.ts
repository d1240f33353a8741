// The customer's thread: which card or failure can come after which. It moves by `next`, `failure`, `recovery` and
// `escalation`, by default where nothing is drawn, from a card into its failures, and back to the customer by an
// interaction out of work that the customer set going.

import type { MapIndex } from '../map-index.ts';
import type { Flow, MapRecord } from '../record-types.ts';
import type { MapChange } from '../records.ts';
import { allNextByDefault } from './next-by-default.ts';
import { laneOf } from './lane-of.ts';
import { standsAlike } from './map-graph.ts';

/** One move of the customer's thread. */
export interface Move {
  readonly to: string;
  /** How: a flow, the failure of what one is at, the default, or an answer that comes back from side work. */
  readonly by: 'flow' | 'failing' | 'default' | 'answer';
  readonly flow?: Flow;
}

/** The moves of a map by where they start. */
export type Thread = ReadonlyMap<string, readonly Move[]>;

const moving: ReadonlySet<Flow['kind']> = new Set(['next', 'failure', 'recovery', 'escalation']);

/** Whether the customer's thread moves along arrows of a kind. */
export function movesThread(kind: Flow['kind']): boolean {
  return moving.has(kind);
}

/** A thread that follows its map. */
export interface LiveThread {
  readonly moves: Thread;
  /** Those of the moves that no arrow draws: by default, and answers. By where they start. */
  readonly undrawn: Thread;
  /** Takes edits that the index has already taken; true where any move became another. */
  follow(changes: readonly MapChange[]): boolean;
}

/** All moves of the customer's thread. Linear in the size of the map, but that each card with no move follows its side work. */
export function threadOf(index: MapIndex): Thread {
  return liveThread(index).moves;
}

/** The same, to be kept up to date: an edit costs what it touches, and the moves that no arrow draws. */
export function liveThread(index: MapIndex): LiveThread {
  return new Following(index);
}

const NONE: readonly never[] = Object.freeze([]);

class Following implements LiveThread {
  readonly moves = new Map<string, readonly Move[]>();
  readonly undrawn = new Map<string, readonly Move[]>();
  readonly #index: MapIndex;
  /** The moves by arrows and into failures; none for what has none. */
  readonly #drawn = new Map<string, readonly Move[]>();

  constructor(index: MapIndex) {
    this.#index = index;
    this.#build();
  }

  #build(): void {
    // few things can go wrong: most cards and flows need not be asked
    const failing = new Set<string>();
    for (const { at } of this.#index.failures) failing.add(at);
    for (const { id, type } of this.#index.records.values())
      if (type === 'card' || type === 'failure') this.#draw(id, (at) => failing.has(at));
    this.#undraw();
  }

  follow(changes: readonly MapChange[]): boolean {
    const touched = new Set<string>();
    let any = false;
    for (const { added, removed, updated } of changes) {
      for (const record of added.values()) any = touch(touched, this.#index, record) || any;
      for (const record of removed.values()) any = touch(touched, this.#index, record) || any;
      for (const [from, to] of updated.values())
        if (!movesAlike(from, to))
          for (const record of [from, to]) any = touch(touched, this.#index, record) || any;
    }
    if (!any) return false;
    for (const id of touched) {
      const type = this.#index.records.get(id)?.type;
      if (type === 'card' || type === 'failure') this.#draw(id, () => true);
      else {
        this.#drawn.delete(id);
        this.moves.delete(id);
      }
    }
    this.#undraw();
    return true;
  }

  /** The moves that are drawn from a card or failure. */
  #draw(id: string, fails: (at: string) => boolean): void {
    const index = this.#index;
    let found: Move[] | undefined;
    const addFailures = (at: string): void => {
      if (fails(at))
        for (const failure of index.failuresAt(at)) (found ??= []).push({ to: failure.id, by: 'failing' });
    };
    for (const flow of index.flowsFrom(id)) {
      if (movesThread(flow.kind)) (found ??= []).push({ to: flow.to, by: 'flow', flow });
      addFailures(flow.id);
    }
    addFailures(id);
    if (found === undefined) {
      this.#drawn.delete(id);
      this.moves.delete(id);
    } else {
      this.#drawn.set(id, found);
      this.moves.set(id, found);
    }
  }

  /** Adds what no arrow draws, in the place of what was added before. */
  #undraw(): void {
    for (const id of this.undrawn.keys()) {
      const drawn = this.#drawn.get(id);
      if (drawn === undefined) this.moves.delete(id);
      else this.moves.set(id, drawn);
    }
    this.undrawn.clear();
    for (const [from, { id: to }] of allNextByDefault(this.#index))
      this.undrawn.set(from, [{ to, by: 'default' }]);
    for (const card of customerCards(this.#index)) {
      if (this.#drawn.has(card) || this.undrawn.has(card)) continue;
      const answers = answersTo(this.#index, card);
      if (answers.length > 0)
        this.undrawn.set(
          card,
          answers.map((to) => ({ to, by: 'answer' })),
        );
    }
    for (const [from, moves] of this.undrawn)
      this.moves.set(from, [...(this.#drawn.get(from) ?? NONE), ...moves]);
  }
}

/** Notes where moves may have become others; false where a record has none to do with them. */
function touch(touched: Set<string>, index: MapIndex, record: MapRecord): boolean {
  switch (record.type) {
    case 'card':
      touched.add(record.id);
      return true;
    case 'flow':
      touched.add(record.from);
      return true;
    case 'failure': {
      touched.add(record.id);
      touched.add(record.at);
      const at = index.records.get(record.at);
      if (at?.type === 'flow') touched.add(at.from);
      return true;
    }
    case 'lane':
    case 'step':
    case 'phase':
    case 'path':
      return true;
    default:
      return false;
  }
}

/** Whether two states of a record are one to the thread. */
function movesAlike(from: MapRecord, to: MapRecord): boolean {
  if (from.type === 'card' && to.type === 'card' && from.kind !== to.kind) return false;
  return standsAlike(from, to);
}

/** The ids of the cards in the customers' lanes that stand in a step. */
export function customerCards(index: MapIndex): readonly string[] {
  return index.lanes
    .filter((lane) => lane.role === 'customer')
    .flatMap((lane) => index.cardsOfLane(lane.id))
    .filter((card) => card.position.step !== undefined && card.kind !== 'end')
    .map((card) => card.id);
}

/** The customer's cards that an interaction reaches from the work which `card` sets going. */
function answersTo(index: MapIndex, card: string): readonly string[] {
  const isCustomers = (id: string): boolean => {
    const record = index.records.get(id);
    return record?.type === 'card' && laneOf(index, record)?.role === 'customer';
  };
  const seen = new Set([card]);
  const answers: string[] = [];
  const open = [card];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.flowsFrom(id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      if (isCustomers(to)) answers.push(to);
      else open.push(to);
    }
  }
  return answers;
}
