// What is done twice in the words of the cards. Each card is read by itself and the rest is cheap, since this is looked
// at again at each key press; who tells of it runs again only where what is doubled changes.

import { cardsOf, pathOf } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import { firmCardsFact } from './firm-cards.ts';
import { orderFact } from './order.ts';
import { putIn } from './put-in.ts';
import { deedFact } from './said-in-words.ts';
import { sentenceFact } from './sentences.ts';

/** What a card does to what, by whom and on which path; undefined for what is no action, or not known. */
const workOfCardFact = eachFact({
  name: 'work of a card',
  each: 'card',
  reads: ['card.path', 'path.kind', 'card.position', 'card.kind'],
  uses: { sentence: sentenceFact },
  of: (card, { index, facts }): string | undefined => {
    const sentence = facts.sentence(card)?.sentence;
    // of what has no object that could be compared, the same words are the same work
    const work = sentence?.workKey ?? sentence?.text.trim().toLowerCase();
    if (work === undefined || work === '' || (card.kind ?? 'action') !== 'action') return undefined;
    return `${card.position.lane} ${pathOf(index, card) ?? ''} ${work}`;
  },
});

/** The cards that do what another one did before, each with the first that does it; by id, in the order of time. */
export const repeatedCardsFact = fact({
  name: 'repeated cards',
  reads: [],
  uses: { work: workOfCardFact, cards: orderFact },
  of({ index, facts }): ReadonlyMap<string, string> {
    const firsts = new Map<string, string>();
    const repeated = new Map<string, string>();
    for (const card of cardsOf(index, facts.cards)) {
      const work = facts.work(card);
      if (work === undefined) continue;
      const first = firsts.get(work);
      if (first === undefined) firsts.set(work, card.id);
      else repeated.set(card.id, first);
    }
    return repeated;
  },
});

/** The cards of the firm that do the same deed, by deed, where there are several. */
export const sharedDeedsFact = fact({
  name: 'shared deeds',
  reads: [],
  uses: { deed: deedFact, firmCards: firmCardsFact },
  of({ index, facts }): ReadonlyMap<string, readonly string[]> {
    const byKey = new Map<string, string[]>();
    for (const card of cardsOf(index, facts.firmCards))
      for (const key of facts.deed(card)?.keys ?? []) putIn(byKey, key, card.id);
    for (const [key, cards] of byKey) if (cards.length < 2) byKey.delete(key);
    return byKey;
  },
});
