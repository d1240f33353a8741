// What is done twice in the words of the cards. Each card is read by itself and the rest is cheap, since this is looked
// at again at each key press; who tells of it runs again only where what is doubled changes.

import type { MapIndex } from '@sightline/model';
import { pathOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import type { Read } from '../engine/reads.ts';
import { inTime } from './in-time.ts';
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

/** Where cards stand, for the order of time. */
const PLACES = [
  'card.position',
  'step.position',
  'phase.order',
  'lane.order',
] as const satisfies readonly Read[];

/** Groups of ids by what they have in common, where several have it; each in the order of time. */
function severalInTime<V>(
  index: MapIndex,
  gathered: ReadonlyMap<string, V>,
  keysOf: (of: V) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string | string[]>();
  for (const [id, of] of gathered)
    for (const key of keysOf(of)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, id);
      else if (typeof known === 'string') groups.set(key, [known, id]);
      else known.push(id);
    }
  const several = new Map<string, readonly string[]>();
  for (const [key, ids] of groups) {
    if (typeof ids === 'string') continue;
    const standing = inTime(index, ids).map(({ id }) => id);
    if (standing.length > 1) several.set(key, standing);
  }
  return several;
}

/** The cards that do what another one did before, each with the first that does it; by id. */
export const repeatedCardsFact = fact({
  name: 'repeated cards',
  reads: PLACES,
  uses: { work: gatheredFact('work of cards', workOfCardFact) },
  of({ index, facts }): ReadonlyMap<string, string> {
    const repeated = new Map<string, string>();
    for (const [first = '', ...others] of severalInTime(index, facts.work, (work) => [work]).values())
      for (const id of others) repeated.set(id, first);
    return repeated;
  },
});

/** The cards of the firm that do the same deed, by deed, where there are several; in the order of time. */
export const sharedDeedsFact = fact({
  name: 'shared deeds',
  reads: PLACES,
  uses: { deeds: gatheredFact('deeds', deedFact) },
  of: ({ index, facts }): ReadonlyMap<string, readonly string[]> =>
    severalInTime(index, facts.deeds, ({ keys }) => keys),
});
