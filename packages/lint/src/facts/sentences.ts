// The sentences of the cards in which somebody does something, read once for all rules on words.

import type { Card, Lane, LibraryRecords, MapIndex } from '@sightline/model';
import { actorOf, isWorking, laneOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';
import type { KnownWords } from '../english/known-names.ts';
import type { Sentence } from '../english/read-sentence.ts';
import { createSentenceReader } from '../english/read-sentence.ts';
import type { SentenceFault } from '../english/sentence-faults.ts';
import { sentenceFaults } from '../english/sentence-faults.ts';

/** Reads texts with the names of the library. */
export const readerFact = fact({
  name: 'sentence reader',
  reads: [
    'participant.name',
    'participant.kind',
    'channel.name',
    'touchpoint.name',
    'dataObject.name',
    'glossaryTerm.name',
  ],
  of: ({ library }) => createSentenceReader(knownWordsOf(library)),
});

/** The names of a library that texts may use. */
export function knownWordsOf(library: LibraryRecords): KnownWords {
  const records = [...library.values()];
  const names = (type: string): readonly string[] =>
    records.flatMap((record) => (record.type === type && 'name' in record ? [record.name] : []));
  return {
    participants: records.filter((record) => record.type === 'participant'),
    channels: names('channel'),
    touchpoints: names('touchpoint'),
    glossary: [...names('glossaryTerm'), ...names('dataObject')],
  };
}

/** A card's sentence and what it hides. */
export interface ReadCard {
  readonly sentence: Sentence;
  readonly faults: readonly SentenceFault[];
  readonly lane: Lane;
}

/** Undefined for cards that say nothing, in which nobody acts, or that are ends or parked. */
export const sentenceFact = eachFact({
  name: 'sentence',
  each: 'card',
  reads: [...OWNER, 'card.text', 'card.kind', 'participant.name', 'participant.kind'],
  uses: { read: readerFact },
  of: (card, { index, library, facts }): ReadCard | undefined => {
    const lane = laneOfWork(card, index);
    if (lane === undefined || card.text === undefined || card.kind === 'end') return undefined;
    const sentence = facts.read({ text: card.text, actor: actorName(card, lane, library) });
    return { sentence, faults: sentenceFaults(sentence), lane };
  },
});

/**
 * Whether a card in a lane of helpers is a system or firm itself and not an act: `Stock list`, `Card network`. The name
 * of an act (`Stock keeping`, `Verification of papers`) is none.
 */
export function isThing({ sentence, lane }: ReadCard): boolean {
  if ((lane.role !== 'support' && lane.role !== 'thirdParty') || sentence.mood !== 'nominal') return false;
  const head = sentence.text
    .split(/\s(?:of|for|in|on|at|from|with|by|to)\s/i)[0]
    ?.trim()
    .split(/\s+/)
    .at(-1);
  return head !== undefined && !/(?:ing|[st]ion|ment|ance|al|check)s?$/i.test(head);
}

/** The lane of a card that stands in a step and in which somebody acts. */
export function laneOfWork(card: Card, index: MapIndex): Lane | undefined {
  if (card.position.step === undefined) return undefined;
  const lane = laneOf(index, card);
  return lane !== undefined && isWorking(lane.role) ? lane : undefined;
}

/** The name of who acts. Without a participant, in a customer's lane, the name of the lane stands for the customer. */
function actorName(card: Card, lane: Lane, library: LibraryRecords): string | undefined {
  const actor = actorOf(card, lane);
  const record = actor === undefined ? undefined : library.get(actor);
  if (record?.type === 'participant') return record.name;
  return lane.role === 'customer' ? 'Customer' : undefined;
}

/** The acronyms that nothing explains, by the id of the card that has them in its sentence. */
export const acronymsFact = gatheredFact(
  'acronyms',
  eachFact({
    name: 'acronyms of a card',
    each: 'card',
    reads: [],
    uses: { sentence: sentenceFact },
    of: (card, { facts }): readonly string[] | undefined => {
      const acronyms = facts.sentence(card)?.sentence.acronyms ?? [];
      return acronyms.length === 0 ? undefined : acronyms.map(({ text }) => text);
    },
  }),
);
