// What is reached from where a journey starts, over arrows of any kind; and what hangs together with the stage at all.

import type { MapIndex } from '@sightline/model';
import { reachFrom } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { waitersFact } from './marked-cards.ts';
import { graphFact } from './graph.ts';
import { happyPathFact } from './happy-path.ts';
import { keepersFact } from './promises.ts';
import { putIn } from '../put-in.ts';
import { stageFact } from './stage.ts';
import { tablesFact } from './thread.ts';

export interface Reach {
  /**
   * The cards and failures that are not reached from where things begin: the first card of each customer, ways in, own
   * rhythms.
   */
  readonly unreached: ReadonlySet<string>;
  /** Those, and what is reached only from a start behind the line of visibility. */
  readonly unserved: ReadonlySet<string>;
}

/** The cards where something begins by itself: ways in, and what has a rhythm of its own. */
const beginningsFact = gatheredFact(
  'cards where something begins',
  eachFact({
    name: 'beginning',
    each: 'card',
    reads: ['card.entry', 'card.every'],
    of: ({ entry, every }): true | undefined =>
      entry !== undefined || every !== undefined ? true : undefined,
  }),
);

/** Reach over all kinds of arrows, by default, into failures, and from who is helped to who helps (`support` backwards). */
export const reachFact = fact({
  name: 'reach',
  reads: [],
  uses: { happy: happyPathFact, graph: graphFact, tables: tablesFact, beginnings: beginningsFact },
  of({ facts: { happy, graph, tables, beginnings } }): Reach {
    const { ids, numbers, ranks, places } = graph;
    const isReached = new Uint8Array(ids.length);
    const starts = happy.first.map((id) => numbers.get(id) ?? -1);
    const others: number[] = [];
    for (const id of beginnings.keys()) {
      const card = numbers.get(id) ?? -1;
      const rank = ranks[card] ?? -1;
      if (rank >= 0 && (places[card] ?? -1) >= 0) (rank <= 1 ? starts : others).push(card);
    }
    const leftAfter = (from: readonly number[]): ReadonlySet<string> => {
      reachFrom(tables.reaching, from, isReached);
      const found = new Set<string>();
      for (const [number, id] of ids.entries()) if (isReached[number] === 0 && id !== '') found.add(id);
      return found;
    };
    const unserved = leftAfter(starts);
    return { unserved, unreached: others.length === 0 ? unserved : leftAfter(others) };
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
  uses: { stage: stageFact, reach: reachFact, waiters: waitersFact, keepers: keepersFact },
  of({ index, facts: { stage, reach, waiters, keepers } }): ReadonlySet<string> {
    const orphans = new Set<string>();
    const doubtful = stage.behind.filter((id) => reach.unserved.has(id));
    if (doubtful.length === 0) return orphans;
    const waiting = waitersOf(waiters, keepers);
    const tied = new Set<string>();
    const isTiedTo = (id: string): boolean => tied.has(id) || !reach.unserved.has(id);
    for (const id of doubtful) {
      if (isTiedTo(id) || orphans.has(id)) continue;
      const group = new Set([id]);
      let isTied = false;
      for (const each of group) {
        // as soon as one of them hangs together with the stage, all do
        isTied = isTiedTo(each) || (stage.rankOf(each) ?? 2) <= 1;
        if (isTied) break;
        for (const other of beside(index, each, waiting)) group.add(other);
      }
      for (const each of group)
        if (isTied) tied.add(each);
        else if (stage.has(each)) orphans.add(each);
    }
    return orphans;
  },
});

type Waiters = ReadonlyMap<string, readonly string[]>;

/** Which cards wait for a card, or have promised what it keeps. */
function waitersOf(waits: Waiters, keepers: ReadonlyMap<string, { readonly keptBy: string }>): Waiters {
  const waiters = new Map<string, string[]>();
  for (const [id, others] of waits) for (const other of others) putIn(waiters, other, id);
  for (const [id, { keptBy }] of keepers) putIn(waiters, keptBy, id);
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
