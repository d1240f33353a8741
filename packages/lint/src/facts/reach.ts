// What is reached from where a journey starts, over arrows of any kind; and what hangs together with the stage at all.

import type { MapIndex } from '@sightline/model';
import { allNextByDefault } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { happyPathFact } from './happy-path.ts';
import { putIn } from './put-in.ts';
import { stageFact } from './stage.ts';

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
  uses: { stage: stageFact, happy: happyPathFact },
  of({ index, facts: { stage, happy } }): Reach {
    const ways = otherWays(index);
    const starts = [...happy.first];
    const others: string[] = [];
    for (const [id, rank] of stage.ranks) {
      const card = index.records.get(id);
      if (card?.type !== 'card' || (card.entry === undefined && card.every === undefined)) continue;
      (rank <= 1 ? starts : others).push(id);
    }
    const served = new Set<string>();
    walk(index, ways, starts, served);
    const reached = new Set(served);
    walk(index, ways, others, reached);
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

type Ways = ReadonlyMap<string, readonly string[]>;

/** What leads on from a card or failure beside the arrows that leave it. */
function otherWays(index: MapIndex): Ways {
  const ways = new Map<string, string[]>();
  for (const record of index.records.values()) {
    if (record.type === 'flow') {
      if (record.kind === 'support') putIn(ways, record.to, record.from);
    } else if (record.type === 'failure') {
      const at = index.records.get(record.at);
      putIn(ways, at?.type === 'flow' ? at.from : record.at, record.id);
    }
  }
  for (const [from, { id }] of allNextByDefault(index)) putIn(ways, from, id);
  return ways;
}

/** Adds to `reached` the starts and all that is reached from them. */
function walk(index: MapIndex, ways: Ways, starts: readonly string[], reached: Set<string>): void {
  const open: string[] = [];
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    open.push(id);
  };
  for (const start of starts) reach(start);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.flowsFrom(id)) reach(to);
    for (const to of ways.get(id) ?? []) reach(to);
  }
}

/** Which cards wait for a card, or have promised what it keeps. */
function waitersOf(index: MapIndex): Ways {
  const waiters = new Map<string, string[]>();
  for (const record of index.records.values()) {
    if (record.type !== 'card') continue;
    for (const id of record.waitsFor ?? []) putIn(waiters, id, record.id);
    if (record.promise?.keptBy !== undefined) putIn(waiters, record.promise.keptBy, record.id);
  }
  return waiters;
}

/** What hangs on a card or failure, in whichever direction. */
function beside(index: MapIndex, id: string, waiting: Ways): readonly string[] {
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
