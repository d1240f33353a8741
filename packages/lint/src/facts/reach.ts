// What is reached from where a journey starts, over arrows of any kind; and what hangs together with the stage at all.

import type { MapIndex } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { happyPathFact } from './happy-path.ts';
import { putIn } from './put-in.ts';
import { stageFact } from './stage.ts';
import { threadFact } from './thread.ts';

export interface Reach {
  /** Where things begin: the first card of each customer, cards marked as a way in, cards with a rhythm of their own. */
  readonly starts: readonly string[];
  /** The cards and failures that are reached from there. */
  readonly reached: ReadonlySet<string>;
}

/** Reach over all kinds of arrows, by default, into failures, and from who is helped to who helps (`support` backwards). */
export const reachFact = fact({
  name: 'reach',
  reads: [...STRUCTURE, 'card.entry', 'card.every'],
  uses: { stage: stageFact, happy: happyPathFact, thread: threadFact },
  of({ index, facts }): Reach {
    const starts = new Set(facts.happy.first);
    for (const id of facts.stage.ranks.keys()) {
      const card = index.records.get(id);
      if (card?.type === 'card' && (card.entry !== undefined || card.every !== undefined)) starts.add(id);
    }
    const reached = new Set(starts);
    for (const id of reached) {
      for (const { to } of index.flowsFrom(id)) reached.add(to);
      for (const flow of index.flowsTo(id)) if (flow.kind === 'support') reached.add(flow.from);
      // by default, and into failures
      for (const { to, by } of facts.thread.get(id) ?? []) if (by !== 'answer') reached.add(to);
    }
    return { starts: [...starts], reached };
  },
});

/** What leads on from a card or failure over an arrow or into a failure; for walking parts that nothing reaches. */
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
 * The working cards that hang together with the customer or the frontstage: over arrows in either direction, failures,
 * what waits for them and promises that they keep.
 */
export const tiedFact = fact({
  name: 'tied to the stage',
  reads: [...STRUCTURE, 'card.waitsFor', 'card.promise'],
  uses: { stage: stageFact },
  of({ index, facts }): ReadonlySet<string> {
    const ties = new Map<string, string[]>();
    const tie = (a: string, b: string): void => {
      putIn(ties, a, b);
      putIn(ties, b, a);
    };
    for (const record of index.records.values()) {
      if (record.type === 'flow') {
        tie(record.from, record.to);
        for (const failure of index.failuresAt(record.id)) tie(record.from, failure.id);
      } else if (record.type === 'failure') tie(record.at, record.id);
      else if (record.type === 'card') {
        for (const id of record.waitsFor ?? []) tie(record.id, id);
        if (record.promise?.keptBy !== undefined) tie(record.id, record.promise.keptBy);
      }
    }
    const tied = new Set([...facts.stage.customer, ...facts.stage.front]);
    for (const id of tied) for (const other of ties.get(id) ?? []) tied.add(other);
    return tied;
  },
});
