// Which systems and teams a customer never meets: they act or are used behind the line of visibility, and nowhere before.

import { actorOf, laneOf, resourcesOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';

/** Who shows before the line of visibility on a card, or who and what works behind it; undefined where nobody does. */
const shownOnCardFact = eachFact({
  name: 'who shows on a card',
  each: 'card',
  reads: [...OWNER, 'card.where', 'card.needs'],
  of: (card, { index }): { readonly isBehind: boolean; readonly ids: readonly string[] } | undefined => {
    const lane = laneOf(index, card);
    if (lane === undefined || card.position.step === undefined) return undefined;
    const isBehind = lane.role !== 'customer' && lane.role !== 'frontstage';
    const actor = actorOf(card, lane);
    const ids = isBehind ? resourcesOf(index, card) : actor === undefined ? [] : [actor];
    return ids.length === 0 ? undefined : { isBehind, ids };
  },
});

/** Names of the participants, customers apart, that show only behind the line of visibility. */
export const internalFact = fact({
  name: 'internal participants',
  reads: ['participant.name', 'participant.kind'],
  uses: { shown: gatheredFact('who shows on cards', shownOnCardFact) },
  of: ({ library, facts }): ReadonlySet<string> => {
    const behind = new Set<string>();
    const before = new Set<string>();
    for (const { isBehind, ids } of facts.shown.values())
      for (const id of ids) (isBehind ? behind : before).add(id);
    const names = new Set<string>();
    for (const id of [...behind].toSorted()) {
      const participant = library.get(id);
      if (participant?.type === 'participant' && participant.kind !== 'customer' && !before.has(id))
        names.add(participant.name);
    }
    return names;
  },
});
