// Ping-pong between customer and firm, worked out once for the rules that speak of it.

import { possibleAsks, repeatedContacts, roundTrips } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { asksForSomething } from '../rules/pattern/words.ts';
import { graphFact } from './graph.ts';
import { threadFact } from './thread.ts';
import { workspaceFact } from './workspace.ts';

/** Whether the words of a card ask somebody for something. */
export const asksInWordsFact = eachFact({
  name: 'asks in words',
  each: 'card',
  reads: ['card.text'],
  of: ({ text }) => text !== undefined && asksForSomething(text),
});

/** What a card costs and how long it takes. */
export const COSTS = [
  'card.who',
  'lane.who',
  'card.work',
  'card.wait',
  'card.cost',
  'card.needs',
  'card.volume',
  'card.every',
  'participant.kind',
  'participant.costPerHour',
  'participant.staffedBy',
] as const;

/** What may ask, by the arrows alone: it outlives edits of texts, times and costs. */
const possibleAsksFact = fact({
  name: 'possible asks',
  reads: [...STRUCTURE, 'flow.asksFor'],
  uses: { thread: threadFact, graph: graphFact },
  of: ({ index, facts }) => possibleAsks(index, { thread: facts.thread.moves, graph: facts.graph }),
});

/** The runs of round trips, the longest first. */
export const roundTripsFact = fact({
  name: 'round trips',
  reads: [...STRUCTURE, ...COSTS, 'flow.data', 'flow.asksFor', 'card.dataOut'],
  uses: { possible: possibleAsksFact, asksInWords: asksInWordsFact, workspace: workspaceFact },
  of: ({ index, library, facts }) =>
    roundTrips(index, {
      library,
      possible: facts.possible,
      working: facts.workspace.working,
      asks: facts.asksInWords,
    }),
});

/** Contacts that come round again, by ids: what else the records say may change while this holds. */
export const repeatedContactsFact = fact({
  name: 'repeated contacts',
  reads: STRUCTURE,
  uses: { graph: graphFact },
  of: ({ index, facts }) =>
    repeatedContacts(index, facts.graph).map(({ card, firm, back }) => ({
      card: card.id,
      firm: firm.map(({ id }) => id),
      back: back.id,
    })),
});
