// Workload and the cards that serve a path, worked out once for the rules that speak of them.

import { servingCards, typicalSeconds, workloadOf, workOn } from '@sightline/model';
import { eachFact, fact, gatheredFact } from '../engine/fact.ts';
import { OWNER } from '../engine/reads.ts';
import { graphFact } from './graph.ts';
import { rhythmsFact } from './marked-cards.ts';
import { orderFact } from './order.ts';
import { tablesFact } from './thread.ts';
import { workspaceFact } from './workspace.ts';

/** The work on each card that anybody of the library does, by id. */
const worksFact = gatheredFact(
  'work on cards',
  eachFact({
    name: 'work on a card',
    each: 'card',
    reads: [
      ...OWNER,
      'card.needs',
      'card.work',
      'card.volume',
      'card.every',
      'participant.kind',
      'participant.staffedBy',
      'participant.shifts',
    ],
    uses: { workspace: workspaceFact },
    of: (card, { index, library, facts }) =>
      workOn(index, card, { library, working: facts.workspace.working }),
  }),
);

/** Typical seconds that a card keeps waiting (the time of a wait, else the queue before it), and that it works. */
export interface Spent {
  readonly wait: number;
  readonly work: number;
}

/** The time spent on each card that says anything about it, by id. */
export const spentFact = gatheredFact(
  'time spent on cards',
  eachFact({
    name: 'time spent on a card',
    each: 'card',
    reads: ['card.kind', 'card.time', 'card.wait', 'card.work'],
    uses: { workspace: workspaceFact },
    of: ({ kind, time, wait, work }, { facts }): Spent | undefined => {
      if (time === undefined && wait === undefined && work === undefined) return undefined;
      const typical = (value: typeof time): number => typicalSeconds(value, facts.workspace.working) ?? 0;
      return kind === 'wait'
        ? { wait: typical(time ?? wait), work: 0 }
        : { wait: typical(wait), work: typical(work ?? time) };
    },
  }),
);

/** What every participant but the customers has to do, against the time it has. */
export const workloadFact = fact({
  name: 'workload',
  reads: ['participant.*', 'calendar.hours'],
  uses: { works: worksFact, order: orderFact },
  of: ({ index, library, facts: { works, order } }) => workloadOf(index, library, { works, order }),
});

/** The ids of the cards of each path and of the work that serves it, the happy path first. */
export const servingCardsFact = fact({
  name: 'cards that serve a path',
  reads: ['path.kind', 'path.order'],
  uses: { graph: graphFact, tables: tablesFact, rhythms: rhythmsFact },
  of: ({ index, facts: { graph, tables, rhythms } }) =>
    servingCards(index, { graph, serving: tables.serving, rhythms }),
});
