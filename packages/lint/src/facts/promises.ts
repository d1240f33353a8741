// What was promised to customers, and what failures promise without anybody who keeps it.

import type { Failure } from '@sightline/model';
import { cardAt, parseDuration } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { promisesContact } from '../rules/pattern/words.ts';
import { waitersFact } from './marked-cards.ts';
import { workspaceFact } from './workspace.ts';

/** The promises that some card keeps, by the id of the card that makes them. */
export const keepersFact = gatheredFact(
  'promises that are kept',
  eachFact({
    name: 'promise that is kept',
    each: 'card',
    reads: ['card.promise'],
    of: ({ promise }): { readonly keptBy: string; readonly within?: string } | undefined => {
      if (promise?.keptBy === undefined) return undefined;
      const { keptBy, within } = promise;
      return within === undefined ? { keptBy } : { keptBy, within };
    },
  }),
);

/** The ids of the cards on which a promise to the customer hangs: those that keep one, and the waits for them. */
export const promisedFact = fact({
  name: 'promised',
  reads: [],
  uses: { keepers: keepersFact, waiters: waitersFact },
  of: ({ facts: { keepers, waiters } }): ReadonlySet<string> => {
    const keeping = new Set<string>();
    for (const { keptBy } of keepers.values()) keeping.add(keptBy);
    const promised = new Set(keeping);
    for (const [id, waitsFor] of waiters) if (waitsFor.some((card) => keeping.has(card))) promised.add(id);
    return promised;
  },
});

/** Within how many seconds each card that keeps a promise is promised, the longest of several. */
export const promisedWithinFact = fact({
  name: 'promised within',
  reads: [],
  uses: { keepers: keepersFact, workspace: workspaceFact },
  of: ({ facts }): ReadonlyMap<string, number> => {
    const longest = new Map<string, number>();
    for (const { keptBy, within = '' } of facts.keepers.values()) {
      const seconds = parseDuration(within, facts.workspace.working) ?? 0;
      longest.set(keptBy, Math.max(seconds, longest.get(keptBy) ?? 0));
    }
    return longest;
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
    for (const record of index.failures) {
      if (!facts.inVain(record)) continue;
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
