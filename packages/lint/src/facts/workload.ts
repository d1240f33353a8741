// Workload and the cards that serve a path, worked out once for the rules that speak of them.

import { cardLoad, servingCards, typicalSeconds, workloadOf } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import { STRUCTURE } from '../engine/reads.ts';
import { graphFact } from './graph.ts';
import { COSTS } from './round-trips.ts';
import { threadFact } from './thread.ts';
import { workspaceFact } from './workspace.ts';

const cardLoadFact = eachFact({
  name: 'load of a card',
  each: 'card',
  reads: ['card.work', 'card.volume', 'card.every'],
  uses: { workspace: workspaceFact },
  of: (card, { facts }) => cardLoad(card, facts.workspace.working),
});

/** Typical seconds that a card keeps waiting (the time of a wait, else the queue before it), and that it works. */
export const spentFact = eachFact({
  name: 'time spent on a card',
  each: 'card',
  reads: ['card.kind', 'card.time', 'card.wait', 'card.work'],
  uses: { workspace: workspaceFact },
  of: ({ kind, time, wait, work }, { facts }) => {
    const typical = (value: typeof time): number => typicalSeconds(value, facts.workspace.working) ?? 0;
    return kind === 'wait'
      ? { wait: typical(time ?? wait), work: 0 }
      : { wait: typical(wait), work: typical(work ?? time) };
  },
});

/** What every participant but the customers has to do, against the time it has. */
export const workloadFact = fact({
  name: 'workload',
  reads: [...STRUCTURE, ...COSTS, 'participant.*', 'calendar.hours'],
  uses: { load: cardLoadFact },
  of: ({ index, library, facts }) => workloadOf(index, library, { loadOf: facts.load }),
});

/** The ids of the cards of each path and of the work that serves it, the happy path first. */
export const servingCardsFact = fact({
  name: 'cards that serve a path',
  reads: [...STRUCTURE, 'card.every'],
  uses: { thread: threadFact, graph: graphFact },
  of: ({ index, facts }) => servingCards(index, facts.thread, facts.graph),
});
