// What was promised to customers, and what failures promise without anybody who keeps it.

import type { Card, Failure } from '@sightline/model';
import { cardAt, parseDuration } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import { promisesContact } from '../rules/pattern/words.ts';
import { workspaceFact } from './workspace.ts';

/** The ids of the cards on which a promise to the customer hangs: those that keep one, and the waits for them. */
export const promisedFact = fact({
  name: 'promised',
  reads: ['card.promise', 'card.waitsFor'],
  of: ({ index }): ReadonlySet<string> => {
    const promised = new Set<string>();
    const waits: Card[] = [];
    for (const record of index.records.values()) {
      if (record.type !== 'card') continue;
      if (record.promise?.keptBy !== undefined) promised.add(record.promise.keptBy);
      if (record.waitsFor !== undefined) waits.push(record);
    }
    const keeping = new Set(promised);
    for (const { id, waitsFor } of waits)
      if (waitsFor?.some((card) => keeping.has(card)) === true) promised.add(id);
    return promised;
  },
});

/** Within how many seconds each card that keeps a promise is promised, the longest of several. */
export const promisedWithinFact = fact({
  name: 'promised within',
  reads: ['card.promise'],
  uses: { workspace: workspaceFact },
  of: ({ index, facts }): ReadonlyMap<string, number> => {
    const within = new Map<string, number>();
    for (const record of index.records.values()) {
      if (record.type !== 'card' || record.promise?.keptBy === undefined) continue;
      const seconds = parseDuration(record.promise.within ?? '', facts.workspace.working) ?? 0;
      within.set(record.promise.keptBy, Math.max(seconds, within.get(record.promise.keptBy) ?? 0));
    }
    return within;
  },
});

/** Whether what a failure tells the customer promises to get in touch, and nobody is named who does it by when. */
const promisesInVain = eachFact({
  name: 'promises in vain',
  each: 'failure',
  reads: ['failure.message', 'failure.escalation', 'failure.response'],
  of: (failure) => promises(failure) && !isOwned(failure),
});

/** The ids of the failures that promise in vain, by the card that they hang on. */
export const vainPromisesFact = fact({
  name: 'vain promises of failures',
  reads: ['failure.at', 'flow.from'],
  uses: { inVain: promisesInVain },
  of: ({ index, facts }): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const record of index.records.values()) {
      if (record.type !== 'failure' || !facts.inVain(record)) continue;
      const card = cardAt(index, record.id)?.id ?? '';
      const known = found.get(card);
      if (known === undefined) found.set(card, [record.id]);
      else known.push(record.id);
    }
    return found;
  },
});

function promises({ message }: Failure): boolean {
  return [message?.what, message?.effect, message?.next].some(
    (text) => text !== undefined && promisesContact(text),
  );
}

function isOwned({ escalation, response }: Failure): boolean {
  const owned = escalation?.owner !== undefined && escalation.within !== undefined;
  return owned || response?.fixWithin !== undefined;
}
