// Who of the library acts on the cards of a map.

import type { Participant, Side } from '@sightline/model';
import { participantOf, sideOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';

/** Somebody on a card: the id of a participant, and the side of the card; no side where nobody acts or it is parked. */
export interface Actor {
  readonly who: string;
  readonly side: Side | undefined;
}

/** Who acts on each card, as far as the library knows, by the id of the card. */
export const actorsFact = gatheredFact(
  'actors',
  eachFact({
    name: 'actor of a card',
    each: 'card',
    reads: [...OWNER, 'participant.name'],
    of: (card, { index, library }): Actor | undefined => {
      const who = participantOf(index, card, library)?.id;
      return who === undefined ? undefined : { who, side: sideOf(index, card) };
    },
  }),
);

/** The participants of a map, by id. */
export interface MapPeople {
  /** All that a card names or its lane brings. */
  readonly named: readonly Participant[];
  /** Those that act on a card that stands in a step. */
  readonly acting: readonly Participant[];
}

/** The participants that act on a map. */
export const peopleFact = fact({
  name: 'people of the map',
  reads: ['participant.*'],
  uses: { actors: actorsFact },
  of({ library, facts }): MapPeople {
    const [named, acting] = [new Set<string>(), new Set<string>()];
    for (const { who, side } of facts.actors.values()) {
      named.add(who);
      if (side !== undefined) acting.add(who);
    }
    const known = (ids: ReadonlySet<string>): readonly Participant[] =>
      [...ids]
        .toSorted()
        .map((id) => library.get(id))
        .filter((record): record is Participant => record?.type === 'participant');
    return { named: known(named), acting: known(acting) };
  },
});

/** The ids of the cards of the firm on which somebody of the staff works. */
export const staffCardsFact = fact({
  name: 'cards of the staff',
  reads: ['participant.kind'],
  uses: { actors: actorsFact, people: peopleFact },
  of({ facts: { actors, people } }): ReadonlySet<string> {
    const staff = new Set<string>(people.acting.filter(({ kind }) => kind === 'staff').map(({ id }) => id));
    const cards = new Set<string>();
    for (const [card, { who, side }] of actors) if (side === 'firm' && staff.has(who)) cards.add(card);
    return cards;
  },
  isFresh: true,
});
