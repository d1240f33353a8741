// From what hurts a customer down to what causes it: through interactions, hand-offs and dependencies to the process, the
// dependency or the resource behind. What the map says of time, failures, hand-offs and load makes one cause more likely
// than another; which it is remains for people to say.

import type { MapIndex } from '../map-index.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration } from '../quantity.ts';
import type { Card, Flow, MapRecord, Participant } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { participantOf } from './card-cost.ts';
import type { Dependency } from './dependencies.ts';
import { dependenciesOf, failuresNear, resourcesOf } from './dependencies.ts';
import { meanSeconds } from './mean-seconds.ts';
import { timeOrder } from './time-order.ts';
import type { Workload } from './workload-of.ts';
import { workloadOf } from './workload-of.ts';
import { laneOf } from './lane-of.ts';

/** A card on the way down, and how one got there. */
export interface TraceNode {
  readonly card: Card;
  /** The card from which it was reached; absent where the trace starts. */
  readonly from?: string;
  readonly by?: Dependency['by'];
  readonly flow?: Flow;
  /** Arrows from the start. */
  readonly depth: number;
  /** Mean seconds of waiting and work at this card and on the arrow to it, as far as known. */
  readonly seconds: number;
  /** That time as a share of all time on the trace, 0 to 1. */
  readonly share: number;
}

/** Something that makes a cause likely, with the figure behind it. */
export interface Reason {
  readonly kind:
    | 'declared'
    | 'slow'
    | 'waits'
    | 'overTolerance'
    | 'overloaded'
    | 'single'
    | 'fails'
    | 'batch'
    | 'lateHandOff'
    | 'noFallback'
    | 'emptyHandOff';
  /** Seconds, share, utilisation or rate, by kind; absent where there is none. */
  readonly value?: number;
  /** The record that says so, where it is another than the cause. */
  readonly record?: string;
}

/** What may lie at the root: a process (a card), a dependency (an arrow) or a resource (a participant). */
export interface Cause {
  readonly kind: 'process' | 'dependency' | 'resource';
  /** Id of the card, flow or participant. */
  readonly id: string;
  readonly reasons: readonly Reason[];
  /** 0 to 1: how much speaks for it; not a probability. */
  readonly weight: number;
  /** Ids of the cards from the start down to it. */
  readonly chain: readonly string[];
}

export interface Trace {
  /** The cards of the customer where the trace starts. */
  readonly start: readonly Card[];
  /** All cards on the way, nearest first. */
  readonly nodes: readonly TraceNode[];
  /** The likeliest first. */
  readonly causes: readonly Cause[];
}

export interface TraceOptions {
  readonly library: LibraryRecords;
  readonly working?: WorkingTime;
  /** The workload of the map, where it is at hand already. */
  readonly workload?: readonly Workload[];
}

/** How many arrows down a trace goes. */
const DEPTH = 12;

/**
 * Traces a pain card, an emotion, a failure, an end, a step or any card. A pain or a step starts at the customer's cards
 * of its step, an emotion at the card that it is about, a failure at the card where it happens. Linear in what is reached.
 */
export function traceCauses(index: MapIndex, record: MapRecord, options: TraceOptions): Trace {
  const start = startOf(index, record);
  const nodes = walk(index, start, options.working);
  const known = new Map(nodes.map((node) => [node.card.id, node]));
  const gathered = new Gathered(known);
  if (record.type === 'card') declared(record, gathered);
  const loads = options.workload ?? workloadOf(index, options.library, { working: options.working });
  for (const node of nodes) judge(index, node, gathered, options);
  judgeResources(index, nodes, gathered, loads, options.library);
  return { start, nodes, causes: gathered.causes() };
}

/** The cards where what hurts is lived. */
function startOf(index: MapIndex, record: MapRecord): readonly Card[] {
  switch (record.type) {
    case 'emotion': {
      const about = record.about === undefined ? undefined : index.records.get(record.about);
      return about?.type === 'card' ? [about] : customersOf(index, record.step);
    }
    case 'step':
      return customersOf(index, record.id);
    case 'failure': {
      const at = index.records.get(record.at);
      const card = at?.type === 'flow' ? index.records.get(at.from) : at;
      return card?.type === 'card' ? [card] : [];
    }
    case 'flow': {
      const from = index.records.get(record.from);
      return from?.type === 'card' ? [from] : [];
    }
    case 'card': {
      const role = laneOf(index, record)?.role;
      if (role !== 'pain' && role !== 'quote' && role !== 'thought') return [record];
      return record.position.step === undefined ? [] : customersOf(index, record.position.step);
    }
    default:
      return [];
  }
}

function customersOf(index: MapIndex, step: string): readonly Card[] {
  return index.cardsOfStep(step).filter((card) => laneOf(index, card)?.role === 'customer');
}

function walk(
  index: MapIndex,
  start: readonly Card[],
  working: WorkingTime | undefined,
): readonly TraceNode[] {
  const found = new Map<string, TraceNode>();
  for (const card of start) found.set(card.id, nodeOf(card, undefined, 0, working));
  let frontier: readonly Card[] = start;
  for (let depth = 1; depth <= DEPTH && frontier.length > 0; depth++) {
    const next: Card[] = [];
    for (const card of frontier)
      for (const dependency of dependenciesOf(index, card)) {
        // what runs by its own rhythm is not set going by what hurts
        if (found.has(dependency.card.id) || dependency.card.every !== undefined) continue;
        found.set(dependency.card.id, nodeOf(dependency.card, { from: card.id, dependency }, depth, working));
        next.push(dependency.card);
      }
    frontier = next;
  }
  const nodes = [...found.values()];
  // what the customer waits through is the time of what lies behind: it is not counted twice
  const total = nodes.reduce((sum, node) => sum + (node.depth === 0 ? 0 : node.seconds), 0);
  return nodes.map((node) => ({
    ...node,
    share: node.depth === 0 || total === 0 ? 0 : node.seconds / total,
  }));
}

function nodeOf(
  card: Card,
  reached: { readonly from: string; readonly dependency: Dependency } | undefined,
  depth: number,
  working: WorkingTime | undefined,
): TraceNode {
  const flow = reached?.dependency.flow;
  const seconds =
    (meanSeconds(card.wait, working) ?? 0) +
    (meanSeconds(card.work, working) ?? 0) +
    (meanSeconds(card.time, working) ?? 0) +
    flowSeconds(flow, working);
  return {
    card,
    ...(reached === undefined ? {} : { from: reached.from, by: reached.dependency.by }),
    ...(flow === undefined ? {} : { flow }),
    depth,
    seconds,
    share: 0,
  };
}

/** The measured time of an arrow, else the agreed one; 0 where neither is known. */
function flowSeconds(flow: Flow | undefined, working: WorkingTime | undefined): number {
  const measured = meanSeconds(flow?.time, working);
  if (measured !== undefined) return measured;
  return flow?.within === undefined ? 0 : (parseDuration(flow.within, working) ?? 0);
}

/** How much each reason speaks for a cause; our own weights, so that what is measured outweighs what is merely shaped so. */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = {
  declared: 0.6,
  slow: 0.5,
  waits: 0.4,
  overTolerance: 0.5,
  overloaded: 0.5,
  single: 0.15,
  fails: 0.3,
  batch: 0.2,
  lateHandOff: 0.4,
  noFallback: 0.15,
  emptyHandOff: 0.15,
};

class Gathered {
  readonly #nodes: ReadonlyMap<string, TraceNode>;
  readonly #found = new Map<string, { kind: Cause['kind']; id: string; at: string; reasons: Reason[] }>();

  constructor(nodes: ReadonlyMap<string, TraceNode>) {
    this.#nodes = nodes;
  }

  /** `at` is the card of the trace through which the cause is reached. */
  add(kind: Cause['kind'], id: string, at: string, reason: Reason): void {
    const key = `${kind} ${id}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { kind, id, at, reasons: [reason] });
    else if (!known.reasons.some((other) => sameValue(other, reason))) known.reasons.push(reason);
  }

  causes(): readonly Cause[] {
    return [...this.#found.values()]
      .map(({ kind, id, at, reasons }) => ({
        kind,
        id,
        reasons,
        weight: weightOf(reasons),
        chain: this.#chain(at),
      }))
      .sort((a, b) => b.weight - a.weight || b.chain.length - a.chain.length || (a.id < b.id ? -1 : 1));
  }

  #chain(id: string): readonly string[] {
    const chain: string[] = [];
    for (
      let at: string | undefined = id;
      at !== undefined && !chain.includes(at);
      at = this.#nodes.get(at)?.from
    )
      chain.push(at);
    return chain.reverse();
  }
}

/** Reasons add up as independent evidence does: 1 − ∏(1 − w), a share or rate scaling its own weight. */
function weightOf(reasons: readonly Reason[]): number {
  return 1 - reasons.reduce((left, { kind, value }) => left * (1 - WEIGHTS[kind] * scaleOf(kind, value)), 1);
}

function scaleOf(kind: Reason['kind'], value: number | undefined): number {
  if (kind === 'slow' || kind === 'waits') return Math.min(1, value ?? 0);
  if (kind === 'fails') return value === undefined ? 0.5 : Math.min(1, 0.4 + value * 6);
  return 1;
}

/** What people have said themselves, on a pain card. */
function declared(card: Card, gathered: Gathered): void {
  for (const cause of card.causes ?? []) {
    if (cause.process !== undefined)
      gathered.add('process', cause.process, cause.process, { kind: 'declared', record: card.id });
    if (cause.dependency !== undefined)
      gathered.add('dependency', cause.dependency, cause.process ?? '', {
        kind: 'declared',
        record: card.id,
      });
    if (cause.resource !== undefined)
      gathered.add('resource', cause.resource, cause.process ?? '', { kind: 'declared', record: card.id });
  }
}

/** A tenth of the time on the trace is worth a look, where it is long enough to be felt. */
const SHARE = 0.1;
const FELT = 30;

function judge(index: MapIndex, node: TraceNode, gathered: Gathered, { working }: TraceOptions): void {
  const { card, depth, flow, seconds } = node;
  const share = seconds < FELT ? 0 : node.share;
  if (depth > 0) {
    const wait = meanSeconds(card.wait, working);
    if (wait !== undefined && wait > 0 && share >= SHARE)
      gathered.add('process', card.id, card.id, { kind: 'waits', value: share });
    else if (share >= SHARE) gathered.add('process', card.id, card.id, { kind: 'slow', value: share });
    const tolerance = card.tolerance === undefined ? undefined : parseDuration(card.tolerance, working);
    if (tolerance !== undefined && (wait ?? 0) > tolerance)
      gathered.add('process', card.id, card.id, { kind: 'overTolerance', value: (wait ?? 0) - tolerance });
  }
  for (const failure of failuresNear(index, card)) {
    const reason: Reason = {
      kind: 'fails',
      record: failure.id,
      ...(failure.rate === undefined ? {} : { value: failure.rate }),
    };
    if (depth > 0) gathered.add('process', card.id, card.id, reason);
  }
  if (flow !== undefined) judgeFlow(flow, card.id, gathered, working);
}

function judgeFlow(flow: Flow, at: string, gathered: Gathered, working: WorkingTime | undefined): void {
  const add = (reason: Reason): void => gathered.add('dependency', flow.id, at, reason);
  if (flow.mode === 'batch' || flow.mode === 'manual') add({ kind: 'batch' });
  const [agreed, measured] = [
    flow.within === undefined ? undefined : parseDuration(flow.within, working),
    meanSeconds(flow.time, working),
  ];
  if (agreed !== undefined && measured !== undefined && measured > agreed)
    add({ kind: 'lateHandOff', value: measured - agreed });
  if (flow.kind === 'handoff' && (flow.data ?? []).length === 0) add({ kind: 'emptyHandOff' });
}

/** From this utilisation on queues grow fast. */
const BUSY = 0.85;

function judgeResources(
  index: MapIndex,
  nodes: readonly TraceNode[],
  gathered: Gathered,
  loads: readonly Workload[],
  library: LibraryRecords,
): void {
  const loadOf = new Map(loads.map((load) => [load.participant.id as string, load]));
  for (const { card, depth } of nodes) {
    if (depth === 0) continue;
    for (const id of resourcesOf(index, card)) {
      const participant = library.get(id);
      if (participant?.type !== 'participant' || participant.kind === 'customer') continue;
      const load = loadOf.get(id);
      if (load?.utilisation !== undefined && load.utilisation > BUSY)
        gathered.add('resource', id, card.id, { kind: 'overloaded', value: load.utilisation });
      if (load?.count === 1) gathered.add('resource', id, card.id, { kind: 'single' });
      if (participant.kind === 'thirdParty' && hasNoNet(participant))
        gathered.add('resource', id, card.id, { kind: 'noFallback' });
    }
  }
}

/** A third party that nobody can call, that agreed to no time, or that nothing stands in for. */
function hasNoNet({ contact, agreed, fallback }: Participant): boolean {
  return contact === undefined || agreed === undefined || fallback === undefined;
}

/** What can be traced, the most painful first: pain cards by severity, low emotions, failures that end, exits. */
export function tracedFrom(index: MapIndex, library: LibraryRecords): readonly MapRecord[] {
  const found: { readonly record: MapRecord; readonly pain: number }[] = [];
  for (const step of index.steps)
    for (const emotion of index.emotionsOf(step.id))
      if (emotion.score !== null && emotion.score < 0)
        found.push({ record: emotion, pain: -emotion.score * 4 });
  for (const card of timeOrder(index)) {
    const role = laneOf(index, card)?.role;
    if (role === 'pain') found.push({ record: card, pain: card.severity ?? 5 });
    if (card.kind === 'end' && card.outcome !== undefined && card.outcome !== 'success')
      found.push({ record: card, pain: card.outcome === 'failure' ? 7 : 5 });
    if (role === 'customer' && participantOf(index, card, library)?.kind !== 'system')
      for (const failure of failuresNear(index, card))
        if (failure.impact === 'blocking' || failure.impact === 'ends')
          found.push({ record: failure, pain: failure.severity ?? 6 });
  }
  return found
    .sort((a, b) => b.pain - a.pain || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}
