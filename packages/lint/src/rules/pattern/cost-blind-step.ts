import { cardCost, participantOf, sideOf } from '@sightline/model';
import { eachRule } from '../../engine/rule.ts';
import { workspaceFact } from '../../facts/workspace.ts';
import { named } from '../../say.ts';

/** Work of the staff with a volume, of which nobody knows what it costs. */
export const costBlindStep = eachRule({
  id: 'P14',
  name: 'cost-blind-step',
  family: 'pattern',
  severity: 'info',
  each: 'card',
  docs: {
    detects:
      'A card of the staff with a volume that has no minutes of work, or whose actor has no cost per hour and that has no cost of its own.',
    why: 'Without time and cost a step does not show up in workload and cost to serve, and what is dearest looks free.',
    source:
      'Kaplan and Anderson, Time-Driven Activity-Based Costing, Harvard Business Review 82(11), 2004: minutes of each step × cost per minute of who does it.',
    instead: 'Fill in the minutes of the step, and what an hour of the actor costs.',
  },
  reads: [
    'card.position',
    'card.who',
    'card.work',
    'card.volume',
    'card.every',
    'card.cost',
    'card.needs',
    'lane.who',
    'lane.role',
    'participant.kind',
    'participant.costPerHour',
    'participant.staffedBy',
  ],
  uses: { workspace: workspaceFact },
  check(card, { index, library, facts }) {
    if (card.volume === undefined || sideOf(index, card) !== 'firm') return undefined;
    const who = participantOf(index, card, library);
    if (who?.kind !== 'staff') return undefined;
    const { unknown, perMonth = 0 } = cardCost(index, card, {
      library,
      working: facts.workspace.working,
    });
    if (unknown === undefined || (unknown === 'rate' && card.cost !== undefined)) return undefined;
    const times = `${Math.round(perMonth)} times a month`;
    return unknown === 'time'
      ? {
          field: 'work',
          message: `${named(card.id)} is done ${times}, and nobody has said how long it takes. Fill in the minutes.`,
          numbers: { perMonth },
        }
      : {
          related: [who.id],
          field: 'cost',
          message: `${named(card.id)} is done ${times}, and what an hour of ${named(who.id)} costs is not known. Fill it in.`,
          numbers: { perMonth },
        };
  },
  violates: [
    {
      shows: 'An agent reviews 1,200 cases a month, and no minutes',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: reviews | | | |
        agent participant staff Agent
        agent.costPerHour = 30
        reviews.who = agent
        reviews.volume = 1200 per month`,
    },
    {
      shows: 'Minutes, but no cost per hour',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: reviews | | | |
        agent participant staff Agent
        reviews.who = agent
        reviews.work = 12 min
        reviews.volume = 1200 per month`,
    },
  ],
  passes: [
    {
      shows: 'Minutes and cost are known',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: reviews | | | |
        agent participant staff Agent
        agent.costPerHour = 30
        reviews.who = agent
        reviews.work = 12 min
        reviews.volume = 1200 per month`,
    },
    {
      shows: 'A machine, and a step of the staff whose volume nobody counted yet',
      map: `customer: applies | waits | reads | signs | leaves
        backstage: scores reviews | | | |
        engine participant system Engine
        agent participant staff Agent
        scores.who = engine
        scores.volume = 1200 per month
        reviews.who = agent`,
    },
  ],
});
