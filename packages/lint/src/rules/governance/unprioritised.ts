import type { Opportunity } from '@sightline/model';
import { numberOption } from '../../engine/options.ts';
import { mapRule } from '../../engine/rule.ts';
import { opportunitiesFact } from '../../facts/opportunities.ts';
import { named } from '../../say.ts';

/** Pains or opportunities that nobody has ranked. */
export const unprioritised = mapRule({
  id: 'G08',
  name: 'unprioritised',
  family: 'governance',
  severity: 'info',
  docs: {
    detects:
      'At least {pains} pains without a severity; or at least {opportunities} opportunities of the map, rejected and done ones aside, without a score: impact and effort, or importance and satisfaction, or votes.',
    why: 'A long list without order is worked off by who shouts loudest.',
    source:
      'Ulwick, Turn Customer Input into Innovation, Harvard Business Review 80(1), 2002: rank by importance and satisfaction.',
    instead: 'Let people vote, or score each: how many it concerns, how much it helps, what it costs.',
  },
  options: {
    pains: numberOption('From how many pains without a severity on it is said', 3, 1, 1000),
    opportunities: numberOption('From how many opportunities without a score on it is said', 3, 1, 1000),
  },
  reads: [
    'card.position',
    'card.severity',
    'lane.role',
    'lane.order',
    'step.position',
    'phase.order',
    'opportunity.status',
    'opportunity.impact',
    'opportunity.effort',
    'opportunity.importance',
    'opportunity.satisfaction',
    'opportunity.votes',
  ],
  uses: { opportunities: opportunitiesFact },
  *check({ index, facts, options }) {
    const pains = index.lanes
      .filter(({ role }) => role === 'pain')
      .flatMap(({ id }) => index.cardsOfLane(id));
    const unrated = pains.filter(({ severity }) => severity === undefined).map(({ id }) => id);
    if (unrated.length >= options.pains)
      yield {
        key: 'pains',
        related: unrated,
        message: `Of ${pains.length} pains, ${unrated.length} have no severity, ${named(unrated[0] ?? '')} among them. Rate them from 1 to 10, so that the worst come first.`,
        numbers: { pains: pains.length, unrated: unrated.length },
      };
    const open = facts.opportunities.filter(({ status }) => status !== 'rejected' && status !== 'done');
    const unscored = open.filter((opportunity) => !isScored(opportunity)).map(({ id }) => id);
    if (unscored.length >= options.opportunities)
      yield {
        key: 'opportunities',
        related: unscored,
        message: `Of ${open.length} opportunities, ${unscored.length} have no score, ${named(unscored[0] ?? '')} among them. Score or vote, so that the best come first.`,
        numbers: { opportunities: open.length, unscored: unscored.length },
      };
  },
  violates: [
    {
      shows: 'Three pains, none rated',
      map: `customer: books | flies | lands | collects | goes-home
        pain: slow-site | no-room | | lost-bag |`,
    },
    {
      shows: 'Three ideas, none scored',
      map: `customer: books | flies | lands | collects | goes-home
        opportunity: a1 | a2 | | a3 |
        one opportunity Seat map
        two opportunity Bigger bins
        three opportunity Bag tracking
        a1.opportunity = one
        a2.opportunity = two
        a3.opportunity = three`,
    },
  ],
  passes: [
    {
      shows: 'Rated pains',
      map: `customer: books | flies | lands | collects | goes-home
        pain: slow-site | no-room | | lost-bag |
        slow-site.severity = 3
        no-room.severity = 5
        lost-bag.severity = 9`,
    },
    {
      shows: 'Ideas with scores of one kind or another',
      map: `customer: books | flies | lands | collects | goes-home
        opportunity: a1 | a2 | | a3 |
        one opportunity Seat map
        two opportunity Bigger bins
        three opportunity Bag tracking
        a1.opportunity = one
        a2.opportunity = two
        a3.opportunity = three
        one.votes = 4
        two.importance = 7
        two.satisfaction = 3
        three.impact = 2
        three.effort = 1`,
    },
  ],
});

function isScored({ impact, effort, importance, satisfaction, votes }: Opportunity): boolean {
  return (
    (impact !== undefined && effort !== undefined) ||
    (importance !== undefined && satisfaction !== undefined) ||
    votes !== undefined
  );
}
