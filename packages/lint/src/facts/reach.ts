// What is reached from where a journey starts, over arrows of any kind; and what hangs together with the stage at all.

import type { MapGraph, MapIndex, Thread } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { graphFact } from './graph.ts';
import { happyPathFact } from './happy-path.ts';
import { putIn } from './put-in.ts';
import { stageFact } from './stage.ts';
import { threadFact } from './thread.ts';

export interface Reach {
  /** The cards and failures reached from where things begin: the first card of each customer, ways in, own rhythms. */
  readonly reached: ReadonlySet<string>;
  /** Those of them that are reached from a start with the customer or in front. */
  readonly served: ReadonlySet<string>;
}

/** Reach over all kinds of arrows, by default, into failures, and from who is helped to who helps (`support` backwards). */
export const reachFact = fact({
  name: 'reach',
  reads: [...STRUCTURE, 'card.entry', 'card.every'],
  uses: { stage: stageFact, happy: happyPathFact, graph: graphFact, thread: threadFact },
  of({ index, facts: { stage, happy, graph, thread } }): Reach {
    const walk = walker(graph, otherWays(index, graph, thread));
    const starts = [...happy.first];
    const others: string[] = [];
    for (const [id, rank] of stage.ranks) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || (card.entry === undefined && card.every === undefined)) continue;
      (rank <= 1 ? starts : others).push(id);
    }
    const served = new Set(walk(starts));
    const reached = new Set(served);
    for (const id of walk(others)) reached.add(id);
    return { served, reached };
  },
});

/** What leads on from a card or failure: over an arrow, into a failure, from who is helped to who helps. */
export function onward(index: MapIndex, id: string): readonly string[] {
  return [
    ...index.flowsFrom(id).flatMap((flow) => [flow.to, ...index.failuresAt(flow.id).map((at) => at.id)]),
    ...index.failuresAt(id).map((at) => at.id),
    ...index
      .flowsTo(id)
      .filter((flow) => flow.kind === 'support')
      .map((flow) => flow.from),
  ];
}

/**
 * The cards behind that hang together with nobody in front or with the customer: over arrows in either direction,
 * failures, what waits for them and promises that they keep.
 */
export const orphansFact = fact({
  name: 'orphans',
  reads: [...STRUCTURE, 'card.waitsFor', 'card.promise'],
  uses: { stage: stageFact, reach: reachFact },
  of({ index, facts: { stage, reach } }): ReadonlySet<string> {
    const orphans = new Set<string>();
    const doubtful = stage.behind.filter((id) => !reach.served.has(id));
    if (doubtful.length === 0) return orphans;
    const waiting = waitersOf(index);
    const tied = new Set(reach.served);
    for (const id of doubtful) {
      if (tied.has(id) || orphans.has(id)) continue;
      const group = new Set([id]);
      let isTied = false;
      for (const each of group) {
        // as soon as one of them hangs together with the stage, all do
        isTied = tied.has(each) || (stage.ranks.get(each) ?? 2) <= 1;
        if (isTied) break;
        for (const other of beside(index, each, waiting)) group.add(other);
      }
      for (const each of group)
        if (isTied) tied.add(each);
        else if (stage.ranks.has(each)) orphans.add(each);
    }
    return orphans;
  },
});

/** What leads on from a card or failure beside the arrows that leave it and those of its helpers: failures, the default. */
function otherWays(
  index: MapIndex,
  { ids, numbers, cards }: MapGraph,
  thread: Thread,
): ReadonlyMap<number, readonly number[]> {
  const ways = new Map<number, number[]>();
  for (let failure = cards; failure < ids.length; failure++) {
    const record = index.records.get(ids[failure] ?? '');
    if (record?.type !== 'failure') continue;
    const at = index.records.get(record.at);
    putIn(ways, numbers.get(at?.type === 'flow' ? at.from : record.at) ?? -1, failure);
  }
  for (const [from, moves] of thread)
    for (const { to, by } of moves)
      if (by === 'default') putIn(ways, numbers.get(from) ?? -1, numbers.get(to) ?? -1);
  return ways;
}

/** Gives the ids of the starts and of all that is reached from them and was not reached by an earlier walk. */
function walker(
  { ids, numbers, out, into }: MapGraph,
  ways: ReadonlyMap<number, readonly number[]>,
): (starts: readonly string[]) => readonly string[] {
  const isReached = new Uint8Array(ids.length);
  return (starts) => {
    const found: number[] = [];
    const reach = (to: number): void => {
      if (isReached[to] !== 0) return;
      isReached[to] = 1;
      found.push(to);
    };
    for (const start of starts) reach(numbers.get(start) ?? -1);
    for (const at of found) {
      for (const { to } of out[at] ?? []) reach(to);
      for (const { kind, from } of into[at] ?? []) if (kind === 'support') reach(from);
      for (const to of ways.get(at) ?? []) reach(to);
    }
    return found.map((number) => ids[number] ?? '');
  };
}

type Waiters = ReadonlyMap<string, readonly string[]>;

/** Which cards wait for a card, or have promised what it keeps. */
function waitersOf(index: MapIndex): Waiters {
  const waiters = new Map<string, string[]>();
  for (const record of index.records.values()) {
    if (record.type !== 'card') continue;
    for (const id of record.waitsFor ?? []) putIn(waiters, id, record.id);
    if (record.promise?.keptBy !== undefined) putIn(waiters, record.promise.keptBy, record.id);
  }
  return waiters;
}

/** What hangs on a card or failure, in whichever direction. */
function beside(index: MapIndex, id: string, waiting: Waiters): readonly string[] {
  const record = index.records.get(id);
  const own: string[] = [];
  if (record?.type === 'card') {
    own.push(...(record.waitsFor ?? []));
    if (record.promise?.keptBy !== undefined) own.push(record.promise.keptBy);
  } else if (record?.type === 'failure') {
    const at = index.records.get(record.at);
    if (at?.type === 'flow') own.push(at.from, at.to);
    else own.push(record.at);
  }
  const inward = index.flowsTo(id);
  return [
    ...own,
    ...onward(index, id),
    ...inward.map(({ from }) => from),
    ...inward.flatMap((flow) => index.failuresAt(flow.id).map((at) => at.id)),
    ...(waiting.get(id) ?? []),
  ];
}
