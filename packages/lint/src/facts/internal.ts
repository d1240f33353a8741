// Which systems and teams a customer never meets: they act or are used behind the line of visibility, and nowhere before.

import { actorOf, cardsOf, laneOf, resourcesOf } from '@sightline/model';
import { fact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';
import { orderFact } from './order.ts';

/** Names of the participants, customers apart, that show only behind the line of visibility. */
export const internalFact = fact({
  name: 'internal participants',
  reads: [...OWNER, 'card.where', 'card.needs', 'participant.name', 'participant.kind'],
  uses: { cards: orderFact },
  of: ({ index, library, facts }): ReadonlySet<string> => {
    const behind = new Set<string>();
    const before = new Set<string>();
    for (const card of cardsOf(index, facts.cards)) {
      const lane = laneOf(index, card);
      if (lane?.role === 'customer' || lane?.role === 'frontstage') {
        const actor = actorOf(card, lane);
        if (actor !== undefined) before.add(actor);
      } else for (const id of resourcesOf(index, card)) behind.add(id);
    }
    const names = new Set<string>();
    for (const id of behind) {
      const participant = library.get(id);
      if (participant?.type === 'participant' && participant.kind !== 'customer' && !before.has(id))
        names.add(participant.name);
    }
    return names;
  },
});
