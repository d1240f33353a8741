// Where the customer is left in the dark, worked out once for all rules.

import { cardTimes, flowTime, saidByCard, saidByFailure, stretchesOf } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { graphFact } from './graph.ts';
import { waitersFact } from './marked-cards.ts';
import { workspaceFact } from './workspace.ts';

const cardTimesFact = eachFact({
  name: 'times of a card',
  each: 'card',
  reads: ['card.time', 'card.work', 'card.wait'],
  uses: { workspace: workspaceFact },
  of: (card, { facts }) => cardTimes(card, facts.workspace.working),
});

const flowTimeFact = eachFact({
  name: 'time of an arrow',
  each: 'flow',
  reads: ['flow.time', 'flow.within'],
  uses: { workspace: workspaceFact },
  of: (flow, { facts }) => flowTime(flow, facts.workspace.working),
});

const saidByCardFact = eachFact({
  name: 'what a card says how long it may last',
  each: 'card',
  reads: ['card.tolerance', 'card.promise'],
  uses: { workspace: workspaceFact },
  of: (card, { facts }) => saidByCard(card, facts.workspace.working),
});

const saidByFailureFact = eachFact({
  name: 'what a failure says how long it may last',
  each: 'failure',
  reads: ['failure.message', 'failure.response', 'failure.escalation'],
  uses: { workspace: workspaceFact },
  of: (failure, { facts }) => saidByFailure(failure, facts.workspace.working),
});

/** The stretches between two things that the customer sees, in which work runs behind and nothing is said. */
export const darkStretchesFact = fact({
  name: 'dark stretches',
  isFresh: true,
  reads: STRUCTURE,
  uses: {
    graph: graphFact,
    cards: gatheredFact('times of cards', cardTimesFact),
    flows: gatheredFact('times of arrows', flowTimeFact),
    ofCards: gatheredFact('how long cards say it may last', saidByCardFact),
    ofFailures: gatheredFact('how long failures say it may last', saidByFailureFact),
    waitsFor: waitersFact,
  },
  of: ({ index, facts: { graph, cards, flows, ofCards, ofFailures, waitsFor } }) =>
    stretchesOf(index, graph, { cards, flows, said: new Map([...ofCards, ...ofFailures]), waitsFor }),
});
