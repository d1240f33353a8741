// What stands near a record: all that a rule on single records may read beside its subject. After an edit a rule runs
// again on what stands near what was edited, and on nothing else, so the edit costs what it touches.
//
// Near a card: its flows, what they lead to and come from, its failures and those of its flows, its step with all its
// cards, failures and emotions, its lane. Near a flow: its ends and their flows, failures at it. Near a failure: what
// it is at, its flows, its step. Near an emotion: its step. Near a step or lane: its cards. Near a phase: its steps.
// What stands near is mutual but for lanes: editing a card brings up no other card of its lane.

import type {
  Card,
  Failure,
  Flow,
  MapChange,
  MapIndex,
  MapRecord,
  MapRecords,
  MapType,
} from '@sightline/model';
import { stepOfFailure } from '@sightline/model';

/** Types of which a map has few, and which any rule may read from anywhere: an edit of one reaches every subject. */
export const FRAMES: ReadonlySet<string> = new Set([
  'map',
  'cast',
  'path',
  'scenario',
  'binding',
  'waiver',
  'review',
]);

/** The ids of the records that stand near what a change touched, by type; the index is that after the change. */
export function nearChange(index: MapIndex, change: MapChange): ReadonlyMap<MapType, ReadonlySet<string>> {
  const found = new Neighbourhood(index, change.removed);
  for (const record of change.added.values()) found.around(record);
  for (const record of change.removed.values()) found.around(record);
  for (const [from, to] of change.updated.values()) {
    found.around(to);
    if (moved(from, to)) found.around(from);
  }
  return found.ids;
}

/** The ids of what a change changes itself, by type. */
export function ownOf(change: MapChange): ReadonlyMap<MapType, ReadonlySet<string>> {
  const found = new Map<MapType, Set<string>>();
  for (const record of change.added.values()) take(found, record);
  for (const record of change.removed.values()) take(found, record);
  for (const [from, to] of change.updated.values()) {
    take(found, from);
    take(found, to);
  }
  return found;
}

function take(found: Map<MapType, Set<string>>, { type, id }: MapRecord): void {
  const known = found.get(type);
  if (known === undefined) found.set(type, new Set([id]));
  else known.add(id);
}

/** Whether a record stands near other things than before. */
function moved(from: MapRecord, to: MapRecord): boolean {
  switch (to.type) {
    case 'card':
    case 'step':
      return from.type !== to.type || from.position !== to.position;
    case 'flow':
      return from.type !== 'flow' || from.from !== to.from || from.to !== to.to;
    case 'failure':
      return from.type !== 'failure' || from.at !== to.at || from.step !== to.step;
    case 'emotion':
      return from.type !== 'emotion' || from.step !== to.step;
    default:
      return false;
  }
}

class Neighbourhood {
  readonly ids = new Map<MapType, Set<string>>();
  readonly #index: MapIndex;
  /** What the change took away: a failure that went with the arrow it was at stood under a step all the same. */
  readonly #removed: MapRecords;

  constructor(index: MapIndex, removed: MapRecords) {
    this.#index = index;
    this.#removed = removed;
  }

  around(record: MapRecord): void {
    this.#add(record);
    switch (record.type) {
      case 'card':
        this.#aroundCard(record);
        break;
      case 'flow':
        this.#aroundFlow(record);
        break;
      case 'failure':
        this.#aroundFailure(record);
        break;
      case 'emotion':
        this.#aroundStep(record.step);
        break;
      case 'step':
        this.#addId(record.position.phase);
        this.#aroundStep(record.id);
        for (const card of this.#index.cardsOfStep(record.id)) this.#aroundFlows(card);
        break;
      case 'lane':
        for (const card of this.#index.cardsOfLane(record.id)) {
          this.#add(card);
          this.#aroundFlows(card);
        }
        break;
      case 'phase':
        for (const step of this.#index.stepsOf(record.id)) this.#add(step);
        break;
      default:
    }
  }

  #aroundCard(card: Card): void {
    this.#aroundFlows(card);
    this.#addId(card.position.lane);
    if (card.position.step !== undefined) this.#aroundStep(card.position.step);
  }

  /** The flows of a card or failure, what is at their other ends, and the failures on the way. */
  #aroundFlows(record: Card | Failure): void {
    for (const flow of this.#index.flowsFrom(record.id)) {
      this.#addFlow(flow);
      this.#addId(flow.to);
    }
    for (const flow of this.#index.flowsTo(record.id)) {
      this.#addFlow(flow);
      this.#addId(flow.from);
    }
    for (const failure of this.#index.failuresAt(record.id)) this.#add(failure);
  }

  #aroundFlow(flow: Flow): void {
    this.#addFlow(flow);
    for (const id of [flow.from, flow.to]) {
      const end = this.#index.records.get(id);
      if (end === undefined) continue;
      this.#add(end);
      if (end.type === 'card' || end.type === 'failure') this.#aroundFlows(end);
    }
  }

  #aroundFailure(failure: Failure): void {
    this.#aroundFlows(failure);
    const at = this.#index.records.get(failure.at);
    if (at !== undefined) {
      this.#add(at);
      if (at.type === 'flow') this.#aroundFlow(at);
      else if (at.type === 'card') this.#aroundFlows(at);
    }
    const get = (id: string): MapRecord | undefined => this.#index.records.get(id) ?? this.#removed.get(id);
    const step = stepOfFailure(get, failure);
    if (step !== undefined) this.#aroundStep(step);
  }

  #aroundStep(id: string): void {
    this.#addId(id);
    for (const card of this.#index.cardsOfStep(id)) this.#add(card);
    for (const failure of this.#index.failuresOfStep(id)) this.#add(failure);
    for (const emotion of this.#index.emotionsOf(id)) this.#add(emotion);
  }

  #addFlow(flow: Flow): void {
    this.#add(flow);
    for (const failure of this.#index.failuresAt(flow.id)) this.#add(failure);
  }

  #addId(id: string): void {
    const record = this.#index.records.get(id);
    if (record !== undefined) this.#add(record);
  }

  #add(record: MapRecord): void {
    take(this.ids, record);
  }
}
